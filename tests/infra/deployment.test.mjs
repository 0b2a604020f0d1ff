// What ties infra/ to the code, the documents, azd and the pipelines.
import assert from 'node:assert/strict';
import { accessSync, constants, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse as parseYaml } from 'yaml';
import { bicepFiles, literal, properties, read, root } from './bicep.mjs';

const text = path => readFileSync(join(root, path), 'utf8');
const json = path => JSON.parse(text(path));
const walk = (folder, ending) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith(ending))
  .map(entry => join(entry.parentPath ?? entry.path, entry.name))
  .filter(path => !/[\\/](bin|obj|node_modules)[\\/]/.test(path));
const sources = [...walk('src/Recruitment', '.cs'), ...walk('src/Recruitment.Functions', '.cs')].map(path => readFileSync(path, 'utf8'));
const code = sources.join('\n');
const guids = value => new Set(value.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g));

test('each role in the template is explained in docs/rbac.md, and the reverse', () => {
  const facts = json('tests/infra/facts/roles.json');
  const template = text('infra/app/rbac.bicep');
  const page = text('docs/rbac.md');
  assert.deepEqual([...guids(template)].sort(), [...guids(page)].sort());
  assert.deepEqual([...guids(template)].sort(), Object.keys(facts).sort());
  for (const [guid, { name }] of Object.entries(facts)) assert.match(page, new RegExp(`\\| ${name} \\| \`${guid}\``), `${guid} is ${name}`);
  const roles = [...properties(read('infra/app/rbac.bicep').variable('roles')).keys(), 'cosmosDataContributor'];
  for (const role of roles) assert.ok((template.match(new RegExp(`\\b${role}\\b`, 'g')) ?? []).length >= 2, `${role} is assigned to nobody`);
  for (const file of bicepFiles().filter(path => !path.endsWith('rbac.bicep'))) {
    assert.doesNotMatch(text(file), /roleAssignments/, `${file}: roles are assigned in rbac.bicep`);
  }
});

test('each call that needs a role is in docs/rbac.md', () => {
  const calls = /\b(?:new (?:CosmosClient|ChatClient|EmbeddingClient|AudioClient|SecretClient|BlobServiceClient|BlobContainerClient|QueueServiceClient)\(|CreateSender\(|CreateReceiver\(|CreateProcessor\(|AcceptNextSessionAsync\(|AcceptSessionAsync\(|GetTableClient\()|\[(?:ServiceBusTrigger|TimerTrigger|BlobTrigger|QueueTrigger)\(|\[(?:DurableClient|OrchestrationTrigger|ActivityTrigger)\]|AuthorizationLevel\.Function/g;
  const page = text('docs/rbac.md');
  const found = new Set(code.match(calls));
  assert.ok(found.has('CreateSender('));
  assert.deepEqual([...found].filter(call => !page.includes(`\`${call}`)), []);
});

/** The value of a constant string, by its name, where it is used or wherever it comes from. */
function constant(name, source) {
  if (name.startsWith('"')) return name.slice(1, -1);
  const value = new RegExp(`const string ${name.split('.').at(-1)} = ([\\w."]+);`).exec(name.includes('.') ? code : source)?.[1];
  return value && constant(value, code);
}

test('queues: each trigger has its queue, with sessions where the code has them', () => {
  const queues = new Map(read('infra/app/messaging.bicep').variable('queues').namedChildren.map(properties).map(queue => [literal(queue.get('name')), literal(queue.get('sessions'))]));
  const triggers = sources.flatMap(source => [...source.matchAll(/\[ServiceBusTrigger\(([^,)]+)([^\]]*)\]/g)].map(([, name, rest]) => {
    return { queue: constant(name.trim(), source), sessions: /IsSessionsEnabled = true/.test(rest) };
  }));
  assert.ok(triggers.length > 0);
  for (const { queue, sessions } of triggers) assert.equal(queues.get(queue), sessions, `queue ${queue}`);
  const known = [...text('src/Recruitment/Operations/QueueNames.cs').matchAll(/const string \w+ = "(\w+)"/g)].map(match => match[1]);
  assert.deepEqual([...queues.keys()], known);
});

test('queues behave as those of the embedded runtime, against which the app is tested', () => {
  const embedded = text('src/Recruitment.EmbeddedRuntime/ServiceBus/EmbeddedQueueOptions.cs');
  const bicep = text('infra/app/messaging.bicep');
  for (const [here, there] of [
    ['LockDuration { get; set; } = TimeSpan.FromSeconds(60)', "lockDuration: 'PT1M'"],
    ['MaxDeliveryCount { get; set; } = 10;', 'maxDeliveryCount: 10'],
    ['DuplicateDetectionWindow { get; set; } = TimeSpan.FromMinutes(10)', "duplicateDetectionHistoryTimeWindow: 'PT10M'"],
  ]) assert.deepEqual([embedded.includes(here), bicep.includes(there)], [true, true], `${here} and ${there} belong together`);
});

test('containers and host.json agree with the code', () => {
  const data = text('infra/app/data.bicep');
  const containers = [...text('src/Recruitment/Platform/Documents/DocumentAddress.cs').matchAll(/const string \w+ = "(\w+)"/g)].map(match => match[1]);
  assert.ok(containers.includes('people'));
  for (const name of containers) assert.ok(data.includes(`name: '${name}'`), name);
  const code2bicep = { '{CosmosItem.Partition}': 'candidateId', '{CosmosItem.Body}': 'body' };
  const indexed = /IndexedPaths =\s*\[([^\]]+)\]/.exec(text('src/Recruitment/Providers/Cosmos/CosmosContainers.cs'))[1].match(/\/[^"]+/g).map(path => path.replace(/\{[^}]+\}/g, part => code2bicep[part]));
  assert.deepEqual(properties(read('infra/app/data.bicep').variable('indexing')).get('includedPaths').namedChildren.map(item => literal(properties(item).get('path'))), indexed);
  const declared = [...data.matchAll(/name: '(people|catalogue|privacy|exports)'[\s\S]*?(?=name: '|privateEndpoints)/g)].map(match => match[0]);
  assert.equal(declared.length, containers.length);
  for (const container of declared) for (const part of ['indexingPolicy: ', "paths: ['/candidateId']", 'defaultTtl: ']) assert.ok(container.includes(part), `${container}: ${part}`);
  const { durableTask } = json('host.json').extensions;
  assert.ok(text('infra/app/messaging.bicep').includes(`name: '${durableTask.hubName}'`), 'task hub');
  assert.ok(text('infra/app/function.bicep').includes(`  ${durableTask.storageProvider.connectionStringName}: `), 'scheduler');
});

test('tables of the template are those that the code uses', () => {
  const declared = read('infra/app/data.bicep').variable('tables').namedChildren.map(literal);
  const used = new Set(sources.flatMap(source => [...source.matchAll(/GetTableClient\("(\w+)"\)/g)].map(match => match[1])));
  assert.ok(used.has('receipts'));
  assert.deepEqual([...declared].sort(), [...used].sort());
});

test('alerts and workbook ask for functions and log lines that exist', () => {
  const workbook = json('infra/app/workbook.json');
  const queries = [text('infra/app/alerts.bicep'), ...workbook.items.map(item => item.content.query ?? '')].join('\n');
  const functions = new Set([...code.matchAll(/\[Function\((?:"(\w+)"|nameof\((\w+)\))\)\]/g)].map(match => match[1] ?? match[2]));
  const named = [...queries.matchAll(/Name == "(\w+)"/g)].map(match => match[1]);
  assert.ok(named.length > 3);
  named.push(...[...text('infra/app/function.bicep').matchAll(/'function:(\w+)'/g)].map(match => match[1]));
  assert.deepEqual(named.filter(name => !functions.has(name)), []);
  const logged = [...code.matchAll(/LoggerMessage\([^"]*"((?:[^"\\]|\\.)*)"/g)].map(match => match[1]).join('\n');
  const phrases = [...queries.matchAll(/Message has "([^"]+)"/g)].map(match => match[1]);
  assert.ok(phrases.length > 2);
  assert.deepEqual(phrases.filter(phrase => !logged.includes(phrase)), []);
});

// Rules of https://github.com/Azure/azure-dev/blob/ae35809f496491989273d0edefdeb70f245f399b/schemas/v1.0/azure.yaml.json
test('azure.yaml follows the rules of its schema', () => {
  const app = parseYaml(text('azure.yaml'));
  const known = ['name', 'resourceGroup', 'metadata', 'infra', 'services', 'resources', 'pipeline', 'hooks', 'requiredVersions', 'state', 'platform', 'workflows', 'cloud'];
  assert.deepEqual(Object.keys(app).filter(key => !known.includes(key)), []);
  assert.match(app.name, /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
  assert.match(app.metadata.template, /^[a-z-]+@\d+\.\d+\.\d+/);
  for (const [name, service] of Object.entries(app.services)) {
    assert.equal(service.host, 'function', name);
    assert.equal(service.language, 'dotnet', name);
    assert.deepEqual(walk(service.project, '.csproj').length, 1, name);
    assert.ok(text('infra/app/function.bicep').includes(`'azd-service-name': '${name}'`), `no resource is tagged ${name}`);
  }
  const stages = ['provision', 'infracreate', 'infradelete', 'down', 'up', 'package', 'publish', 'deploy', 'restore'].flatMap(stage => [`pre${stage}`, `post${stage}`]);
  for (const [stage, hook] of Object.entries(app.hooks)) {
    assert.ok(stages.includes(stage), stage);
    assert.deepEqual(Object.keys(hook).sort(), ['posix', 'windows'], `${stage}: with both systems nothing else may stand beside them`);
    for (const [system, shell] of [['posix', 'sh'], ['windows', 'pwsh']]) {
      const { shell: given, run, continueOnError, ...rest } = hook[system];
      assert.deepEqual([given, continueOnError, rest], [shell, false, {}], `${stage} ${system}`);
      assert.ok(existsSync(join(root, run)), run);
      if (system === 'posix') accessSync(join(root, run), constants.X_OK);
    }
  }
  assert.ok(['github', 'azdo'].includes(app.pipeline.provider));
  const { variables } = app.pipeline;
  const parameters = Object.values(json('infra/main.parameters.json').parameters).map(({ value }) => /\{(\w+)/.exec(value)[1]);
  assert.deepEqual(parameters.filter(name => !name.startsWith('AZURE_')).sort(), [...variables].sort());
});

test('workflows parse, pin every action to a known commit and keep no secret', () => {
  const actions = json('tests/infra/facts/actions.json');
  const used = new Set();
  for (const path of walk('.github/workflows', '.yml')) {
    const raw = readFileSync(path, 'utf8');
    const workflow = parseYaml(raw);
    assert.equal(workflow.permissions.contents, 'read', path);
    assert.doesNotMatch(raw, /secrets\./, path);
    for (const step of Object.values(workflow.jobs).flatMap(job => job.steps)) {
      if (!step.uses) continue;
      used.add(step.uses);
      assert.ok(actions[step.uses], `${path}: ${step.uses}`);
      assert.ok(raw.includes(`${step.uses} # ${actions[step.uses].tag}`), `${step.uses} needs its tag as a comment`);
    }
  }
  assert.deepEqual(Object.keys(actions).filter(action => !used.has(action)), []);
  const deploy = parseYaml(text('.github/workflows/azure-dev.yml'));
  assert.equal(deploy.permissions['id-token'], 'write');
  for (const name of parseYaml(text('azure.yaml')).pipeline.variables) assert.equal(deploy.jobs.deploy.env[name], `\${{ vars.${name} }}`);
  const steps = [deploy.jobs.deploy.steps.map(step => step.run), parseYaml(text('.azdo/pipelines/azure-dev.yml')).steps.map(step => step.inputs?.inlineScript)];
  for (const list of steps) assert.deepEqual(list.filter(step => /^azd (provision|deploy)/.test(step ?? '')), ['azd provision --no-prompt', 'azd deploy --no-prompt']);
});

test('the app registration has the roles of the code', () => {
  const { appRoles } = JSON.parse(text('scripts/azd/app-registration.json'));
  const roles = [...text('src/Recruitment/Platform/Access/Role.cs').replace(/\/\/\/.*/g, '').split('{')[1].matchAll(/\w+/g)].map(match => match[0]);
  assert.deepEqual(appRoles.map(role => role.value).sort(), roles.sort());
  assert.equal(new Set(appRoles.map(role => role.id)).size, roles.length);
});

test('README has what the template gallery asks for', () => {
  const readme = text('README.md');
  const head = parseYaml(/^(?:<!--\n)?---\n([\s\S]+?)\n---/.exec(readme)?.[1] ?? '{}');
  for (const key of ['name', 'description', 'page_type', 'languages', 'products', 'urlFragment']) assert.ok(head[key], `front matter: ${key}`);
  for (const heading of ['Features', 'Getting started', 'Guidance', 'Resources', 'Costs', 'Clean up', 'Security']) assert.match(readme, new RegExp(`^##+ ${heading}`, 'mi'), heading);
  for (const path of ['LICENSE', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', '.github/CODE_OF_CONDUCT.md', '.github/ISSUE_TEMPLATE/bug.yml', '.devcontainer/devcontainer.json', '.azdo/pipelines/azure-dev.yml']) assert.ok(existsSync(join(root, path)), path);
});

test('links in the deployment documents lead somewhere', () => {
  for (const page of ['docs/deployment.md', 'docs/rbac.md']) {
    for (const [, target] of text(page).matchAll(/\]\((?!https?:)([^)#]+)/g)) assert.ok(existsSync(join(root, 'docs', target)), `${page}: ${target}`);
  }
});

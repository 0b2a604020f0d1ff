// What can be known of infra/ without Azure: it parses, and it asks modules and resource types only for what they have.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { all, bicepFiles, isPartial, literal, outcomes, parse, properties, read, root } from './bicep.mjs';

const facts = name => JSON.parse(readFileSync(join(root, 'tests/infra/facts', `${name}.json`), 'utf8'));
const files = bicepFiles().map(read);
const main = files.find(file => file.path === 'infra/main.bicep');
const modules = facts('modules');
const local = (file, source) => files.find(other => other.path === join(dirname(file.path), source));

test('every file parses', () => {
  assert.ok(files.length > 5);
  assert.deepEqual(files.flatMap(file => file.broken), []);
});

test('a broken file would be seen', () => {
  for (const text of ["module m 'x.bicep' = {", "param a strin g = 'x'", 'resource r = {}']) {
    assert.notEqual(parse(text, 'broken').broken.length, 0, text);
  }
});

test('every verified module is pinned, known and used', () => {
  const used = files.flatMap(file => file.modules.map(module => module.source)).filter(source => source.startsWith('br'));
  assert.deepEqual(used.filter(source => !/^br\/public:avm\/res\/[a-z/-]+:\d+\.\d+\.\d+$/.test(source)), []);
  assert.deepEqual(used.filter(source => !modules[source]), [], 'run tests/infra/update-facts.mjs');
  assert.deepEqual(Object.keys(modules).filter(source => !used.includes(source)), []);
  for (const [source, fact] of Object.entries(modules)) {
    assert.match(fact.read, /^https:\/\/github\.com\/Azure\/bicep-registry-modules\/blob\/[0-9a-f]{40}\//, source);
  }
});

for (const file of files) {
  for (const module of file.modules) {
    const known = modules[module.source];
    const where = `${file.path}:${module.line} ${module.name}`;

    test(`${where} gets the parameters that it has`, () => {
      const target = known ? null : local(file, module.source);
      assert.ok(known || target, `${module.source} does not exist`);
      const names = known ? known.params : target.params.map(param => param.name);
      const required = known ? known.required : target.params.filter(param => !param.optional).map(param => param.name);
      assert.deepEqual([...module.params.keys()].filter(name => !names.includes(name)), [], 'unknown parameters');
      assert.deepEqual(required.filter(name => !module.params.has(name)), [], 'missing parameters');
      if (known) for (const [name, value] of module.params) assert.deepEqual(misfits(value, known.shapes[name], name, file.variable), []);
    });

    test(`${where} is asked for outputs that it gives`, () => {
      const given = known ? known.outputs : local(file, module.source).outputs;
      const asked = [...file.text.matchAll(new RegExp(`\\b${module.name}(?:\\[\\d+\\])?!?\\.outputs\\.(\\w+)`, 'g'))].map(match => match[1]);
      assert.deepEqual(asked.filter(name => !given.includes(name)), []);
    });
  }
}

test('every resource type and API version has a source, and none is left over', () => {
  const versions = facts('api-versions');
  const used = new Set(files.flatMap(file => file.resources.map(resource => resource.type)));
  assert.deepEqual([...used].filter(type => !versions[type]), []);
  assert.deepEqual(Object.keys(versions).filter(type => !used.has(type)), []);
  for (const source of Object.values(versions)) assert.match(source, /^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/[0-9a-f]{40}\//);
});

test('every parameter is used, and every default model has a source', () => {
  const unused = files.flatMap(file => file.params.filter(param => (file.text.match(new RegExp(`\\b${param.name}\\b`, 'g')) ?? []).length < 2).map(param => `${file.path}: ${param.name}`));
  assert.deepEqual(unused, []);
  const known = facts('models').models.map(model => `${model.model} ${model.version}`);
  const fallback = name => literal(main.params.find(param => param.name === name).default);
  for (const kind of ['router', 'conversation', 'embedding']) {
    assert.ok(known.includes(`${fallback(`${kind}Model`)} ${fallback(`${kind}ModelVersion`)}`), kind);
  }
});

test('azd can provision without a prompt: every parameter has a default, and the parameter file fits', () => {
  assert.deepEqual(main.params.filter(param => !param.default).map(param => param.name), []);
  const given = JSON.parse(readFileSync(join(root, 'infra/main.parameters.json'), 'utf8')).parameters;
  for (const [name, { value }] of Object.entries(given)) {
    const param = main.params.find(candidate => candidate.name === name);
    assert.ok(param, `main.bicep has no parameter ${name}`);
    const [, variable, fallback] = /^\$\{([A-Z_]+)(?:=(.*))?\}$/.exec(value) ?? [];
    assert.ok(variable, `${name} must come from the azd environment`);
    if (variable === 'AZURE_ENV_NAME') continue; // azd always has it.
    assert.notEqual(fallback, undefined, `${variable} has no default`);
    assert.equal(fallback, String(literal(param.default)), `two defaults for ${name}`);
    if (param.allowed) assert.ok(param.allowed.includes(fallback), `${name}: ${fallback} is not allowed`);
  }
});

test('no key opens anything', () => {
  const wanted = {
    'app/data.bicep': ['disableLocalAuthentication: true', 'allowSharedKeyAccess: false', 'allowBlobPublicAccess: false'],
    'app/messaging.bicep': ['disableLocalAuth: true'],
    'app/models.bicep': ['disableLocalAuth: true'],
    'app/monitoring.bicep': ['disableLocalAuth: true', 'disableIpMasking: false'],
    'app/vault.bicep': ['enableRbacAuthorization: true'],
  };
  for (const [path, lines] of Object.entries(wanted)) {
    const { text } = files.find(file => file.path === `infra/${path}`);
    for (const line of lines) assert.ok(text.includes(line), `${path}: ${line}`);
  }
  for (const file of files) assert.doesNotMatch(file.text, /listKeys|listSecrets|primaryConnectionString|AccountKey=|SharedAccessKey=/, file.path);
});

test('private endpoints: each service that has one is closed and named, and nothing else is', () => {
  const zones = properties(all(files.find(file => file.path === 'infra/app/network.bicep').tree, 'output_declaration').at(-1).namedChildren.at(-1));
  const services = files.flatMap(file => [...file.text.matchAll(/service: '(\w+)'/g)].map(match => match[1]));
  assert.deepEqual([...zones.keys()].sort(), services.sort());
  for (const file of files) for (const match of file.text.matchAll(/zoneIds\.(\w+)/g)) assert.ok(zones.has(match[1]), `${file.path}: ${match[1]}`);
});

test('every file that Bicep loads exists', () => {
  for (const file of files) for (const match of file.text.matchAll(/load\w+\('([^']+)'\)/g)) assert.ok(existsSync(join(root, dirname(file.path), match[1])), match[1]);
});

/** Where a value cannot be what the module expects; only what is written out can be judged. */
function misfits(value, shape, path, variable) {
  if (!shape) return [];
  const partial = isPartial(value, variable);
  return outcomes(value, variable).flatMap(node => {
    const text = literal(node);
    if (shape.allowed && text !== null && !shape.allowed.includes(text)) return [`${path}: ${text} is not one of ${shape.allowed.join(', ')}`];
    // Allowed values of an array are those of its items.
    if (node.type === 'array') return node.namedChildren.flatMap(item => misfits(item, { ...shape.items, allowed: shape.allowed ?? shape.items?.allowed }, `${path}[]`, variable));
    if (node.type !== 'object') return [];
    if (shape.items) return misfits(node, shape.items, `${path}[]`, variable);
    const given = properties(node);
    if (shape.by) return misfits(node, shape.variants[literal(given.get(shape.by))] ?? { properties: {}, required: [] }, path, variable);
    if (!shape.properties) return [];
    return [
      ...(shape.open ? [] : [...given.keys()].filter(name => !shape.properties[name]).map(name => `${path}.${name} is unknown`)),
      ...(partial ? [] : shape.required.filter(name => !given.has(name)).map(name => `${path}.${name} is missing`)),
      ...[...given].flatMap(([name, child]) => misfits(child, shape.properties[name], `${path}.${name}`, variable)),
    ];
  });
}

// Runs the hooks against stand-ins for az, azd and curl: what they make, what they leave alone, and what they say.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from './bicep.mjs';

const posix = { skip: process.platform === 'win32' && 'needs a POSIX shell' };
// Runners of pipelines have it; elsewhere the Windows hooks are only compared with the others.
const windows = { skip: process.platform === 'win32' || (spawnSync('pwsh', ['-v']).error && 'pwsh is not installed') };
const scripts = join(root, 'scripts');
const sh = ['set-secret', ...readdirSync(join(scripts, 'azd')).filter(name => name.endsWith('.sh')).map(name => join('azd', name))];
const folders = [];
after(() => folders.forEach(folder => rmSync(folder, { recursive: true })));

const roles = readFileSync(join(scripts, 'azd/postprovision.sh'), 'utf8').match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g);

/** A folder with programs that play Azure: secrets are files, and every call is written down. */
function azure({ held = roles, trouble = '', ready = true, provider = 'Registered' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hooks-'));
  folders.push(folder);
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'vault'));
  const program = (name, lines) => {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\nprintf '%s %s\\n' ${name} "$*" >>"${folder}/calls"\n${lines}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  };
  program('az', `
case "$*" in
  'rest --method get'*'/secrets/'*)
    if [ -n '${trouble}' ]; then echo '${trouble}' >&2; exit 1; fi
    name=\${5##*/secrets/}; name=\${name%%\\?*}
    [ -e "${folder}/vault/$name" ] || { echo 'ERROR: (SecretNotFound) A secret was not found' >&2; exit 3; } ;;
  'rest --method put'*'/secrets/'*)
    name=\${5##*/secrets/}; name=\${name%%\\?*}
    cp "\${7#@}" "${folder}/vault/$name" ;;
  *roleAssignments*) printf '%s\\n' ${held.map(role => `/roleDefinitions/${role}`).join(' ')} ;;
  *'cosmosdb sql role'*) echo app-principal ;;
  'provider show'*) echo ${provider} ;;
  'rest --method '*'graph.microsoft.com'*)
    cp "\${7#@}" "${folder}/graph-$(ls "${folder}" | grep -c graph-)"
    case "$*" in *'/applications --body'*) echo 11111111-2222-3333-4444-555555555555 ;; esac ;;
esac`);
  program('azd', "case \"$*\" in 'env get-value '*) echo from-azd ;; esac");
  program('curl', ready ? 'exit 0' : 'exit 22');
  return { folder, secrets: () => Object.fromEntries(readdirSync(join(folder, 'vault')).map(name => [name, JSON.parse(readFileSync(join(folder, 'vault', name), 'utf8')).properties.value])), calls: () => readFileSync(join(folder, 'calls'), 'utf8'), graph: () => readdirSync(folder).filter(name => name.startsWith('graph-')).sort().map(name => JSON.parse(readFileSync(join(folder, name), 'utf8'))) };
}

function run(script, stand, env = {}, input = '') {
  const [file, ...args] = script.split(' ');
  const [program, before] = file.endsWith('.ps1') ? ['pwsh', ['-NoProfile', '-NonInteractive', '-File']] : ['sh', []];
  const outcome = spawnSync(program, [...before, join(scripts, file), ...args], {
    input, encoding: 'utf8', timeout: 60_000,
    env: {
      PATH: `${join(stand.folder, 'bin')}:${process.env.PATH}`, AZURE_SUBSCRIPTION_ID: 'sub', AZURE_RESOURCE_GROUP: 'rg', AZURE_ENV_NAME: 'test',
      AZURE_KEY_VAULT_NAME: 'kv-test', AZURE_FUNCTION_NAME: 'func-test', AZURE_STORAGE_ACCOUNT_NAME: 'sttest', AZURE_DEPLOYMENT_CONTAINER: 'app-package',
      AZURE_COSMOS_ACCOUNT_NAME: 'cosmos-test', SERVICE_API_IDENTITY_PRINCIPAL_ID: 'app-principal', SERVICE_API_URI: 'https://func-test.example',
      ROLE_PATIENCE: '0', READY_PATIENCE: '0', PROVIDER_PATIENCE: '0', ...env,
    },
  });
  return { code: outcome.status, said: outcome.stdout + outcome.stderr };
}

test('each script is understood by a shell, and by shellcheck where there is one', posix, () => {
  for (const script of sh) assert.equal(spawnSync('sh', ['-n', join(scripts, script)]).status, 0, script);
  const missing = spawnSync('shellcheck', ['--version']).error;
  if (missing) return assert.notEqual(process.env.CI, 'true', 'shellcheck is needed in CI');
  for (const script of sh) {
    const verdict = spawnSync('shellcheck', ['-x', '-P', 'SCRIPTDIR', join(scripts, script)], { encoding: 'utf8' });
    assert.equal(verdict.status, 0, verdict.stdout);
  }
});

test('each Windows script is understood by PowerShell', windows, () => {
  for (const script of sh) {
    const path = join(scripts, `${script.replace(/\.sh$/, '')}.ps1`);
    const verdict = spawnSync('pwsh', ['-NoProfile', '-Command', `$e = $null; [void][System.Management.Automation.Language.Parser]::ParseFile('${path}', [ref]$null, [ref]$e); $e | ForEach-Object Message; exit $e.Count`], { encoding: 'utf8' });
    assert.equal(verdict.status, 0, `${script}: ${verdict.stdout}`);
  }
});

test('each hook is there for both systems, and both know the same', () => {
  const names = text => new Set(text.match(/\b(?:chatwoot|privacy)-[a-z-]+\b/g));
  const variables = text => new Set(text.match(/\b(?:AZURE|SERVICE)_[A-Z_]+\b/g));
  const guids = text => new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g));
  for (const script of sh) {
    const posixText = readFileSync(join(scripts, script), 'utf8');
    const windowsText = readFileSync(join(scripts, `${script.replace(/\.sh$/, '')}.ps1`), 'utf8');
    if (script !== 'set-secret') assert.deepEqual(names(windowsText), names(posixText), script);
    assert.deepEqual(variables(windowsText), variables(posixText), script);
    assert.deepEqual(guids(windowsText), guids(posixText), script);
    assert.doesNotMatch(posixText, /set -[a-z]*x/, script);
  }
});

test('the hooks know the secrets and the roles of the template', () => {
  const referenced = new Set([...readFileSync(join(root, 'infra/app/function.bicep'), 'utf8').matchAll(/secrets\/([a-z-]+)\)/g)].map(match => match[1]));
  const known = new Set([...readFileSync(join(scripts, 'azd/vault.sh'), 'utf8').matchAll(/([a-z-]+):(?:key|signing|placeholder)/g)].map(match => match[1]));
  assert.deepEqual([...known].sort(), [...referenced].sort());
  const template = readFileSync(join(root, 'infra/app/rbac.bicep'), 'utf8');
  for (const role of roles) assert.ok(template.includes(role), role);
});

for (const [hook, where] of [['azd/postprovision.sh', posix], ['azd/postprovision.ps1', windows]]) test(`${hook}: the first provision makes each secret, different ones, and shows none`, where, () => {
  const stand = azure();
  const { code, said } = run(hook, stand);
  assert.equal(code, 0, said);
  const secrets = stand.secrets();
  assert.equal(Object.keys(secrets).length, 7);
  assert.equal(new Set(Object.values(secrets)).size, 7);
  for (const [name, value] of Object.entries(secrets)) {
    if (name === 'privacy-certificate-key') assert.equal(createPrivateKey(value.replace(/(KEY-----)(.+)(-----END)/, '$1\n$2\n$3')).asymmetricKeyDetails.namedCurve, 'prime256v1');
    else assert.match(value, /^[0-9a-f]{64}$/);
    assert.ok(!said.includes(value) && !stand.calls().includes(value), 'a secret was shown');
  }
});

for (const [hook, where] of [['azd/postprovision.sh', posix], ['azd/postprovision.ps1', windows]]) test(`${hook}: a second provision changes no secret`, where, () => {
  const stand = azure();
  run(hook, stand);
  const before = stand.secrets();
  assert.equal(run(hook, stand).code, 0);
  assert.deepEqual(stand.secrets(), before);
});

for (const [hook, where] of [['azd/postprovision.sh', posix], ['azd/postprovision.ps1', windows]]) test(`${hook}: a vault that does not answer is not taken for an empty one`, where, () => {
  const stand = azure({ trouble: 'ERROR: (Forbidden) 503 Service Unavailable' });
  const { code, said } = run(hook, stand);
  assert.equal(code, 1);
  assert.match(said, /Could not ask Key Vault kv-test for privacy-pseudonym-key, so nothing was written/);
  assert.deepEqual(stand.secrets(), {});
});

test('roles that do not arrive end with what to do', posix, () => {
  const { code, said } = run('azd/postprovision.sh', azure({ held: roles.slice(1) }));
  assert.equal(code, 1);
  assert.match(said, /Roles have not arrived after 0 seconds \(app_has_roles\).*run azd up again/);
});

test('a missing name is named', posix, () => {
  const { code, said } = run('azd/postprovision.sh', azure(), { AZURE_COSMOS_ACCOUNT_NAME: '' });
  assert.equal(code, 1);
  assert.match(said, /AZURE_COSMOS_ACCOUNT_NAME is not set/);
});

test('set-secret keeps every character and shows none', posix, () => {
  for (const value of ['abc', 'a"b\\c', 'spaces and $HOME `x` %s', '-n', 'ünïcode']) {
    const stand = azure();
    const { code, said } = run('set-secret chatwoot-bot-token', stand, {}, `${value}\n`);
    assert.equal(code, 0, said);
    assert.equal(stand.secrets()['chatwoot-bot-token'], value);
    assert.ok(value.length < 4 || !said.includes(value));
    assert.match(stand.calls(), /configreferences\/appsettings\/refresh/);
  }
});

test('set-secret refuses an empty value, an unknown name and the keys of privacy', posix, () => {
  for (const [script, expected] of [['set-secret chatwoot-bot-token', /empty/], ['set-secret other', /Usage/], ['set-secret privacy-pseudonym-key', /made once/], ['set-secret privacy-certificate-key', /made once/]]) {
    const stand = azure();
    const { code, said } = run(script, stand, {}, '\n');
    assert.notEqual(code, 0);
    assert.match(said, expected);
    assert.deepEqual(stand.secrets(), {});
  }
});

test('postdeploy says what to paste into Chatwoot, and what is wrong when the app is not ready', posix, () => {
  const ready = run('azd/postdeploy.sh', azure());
  assert.equal(ready.code, 0, ready.said);
  assert.match(ready.said, /https:\/\/func-test\.example\/webhooks\/chatwoot/);
  assert.match(ready.said, /azd env set CHATWOOT_BASE_URL/);
  const broken = run('azd/postdeploy.sh', azure({ ready: false }));
  assert.equal(broken.code, 1);
  assert.match(broken.said, /not ready after 0 seconds/);
});

test('preprovision keeps the month of a budget', posix, () => {
  const stand = azure();
  assert.equal(run('azd/preprovision.sh', stand).code, 0);
  assert.match(stand.calls(), /azd env set BUDGET_START_DATE \d{4}-\d{2}-01/);
  const again = azure();
  assert.equal(run('azd/preprovision.sh', again, { BUDGET_START_DATE: '2026-01-01' }).code, 0);
  assert.doesNotMatch(again.calls(), /BUDGET_START_DATE/);
});

test('preprovision registers what the subscription does not know, and says who can when it takes too long', posix, () => {
  const stand = azure({ provider: 'NotRegistered' });
  const { code, said } = run('azd/preprovision.sh', stand);
  assert.equal(code, 1);
  assert.match(stand.calls(), /az provider register --subscription sub --namespace Microsoft\.App/);
  assert.match(said, /Microsoft\.App is still NotRegistered after 0 seconds\. Run azd up again/);
});

for (const [script, where] of [['azd/access.sh', posix], ['azd/access.ps1', windows]]) test(`${script} makes a registration without a secret, once`, where, () => {
  const stand = azure();
  const { code, said } = run(script, stand, { AZURE_TENANT_ID: 'tenant' });
  assert.equal(code, 0, said);
  assert.match(stand.calls(), /azd env set ACCESS_CLIENT_ID 11111111-2222-3333-4444-555555555555/);
  const [registration, uris, credential, principal] = stand.graph();
  assert.deepEqual(registration.web.redirectUris, ['https://func-test.example/.auth/login/aad/callback']);
  assert.deepEqual(uris, { identifierUris: ['api://11111111-2222-3333-4444-555555555555'] });
  assert.deepEqual([credential.subject, credential.issuer], ['app-principal', 'https://login.microsoftonline.com/tenant/v2.0']);
  assert.equal(principal.appRoleAssignmentRequired, true);
  assert.doesNotMatch(JSON.stringify(stand.graph()), /passwordCredentials|secret/i);

  writeFileSync(join(stand.folder, 'bin', 'azd'), '#!/bin/sh\necho 11111111-2222-3333-4444-555555555555\n');
  assert.match(run(script, stand, { AZURE_TENANT_ID: 'tenant' }).said, /is there already; nothing was made/);
  assert.equal(stand.graph().length, 4);
});

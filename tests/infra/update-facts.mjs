// Rewrites facts/modules.json from a clone of https://github.com/Azure/bicep-registry-modules (with tags):
//   node tests/infra/update-facts.mjs PATH-OF-CLONE
// Run it after a module's version in infra/ was changed. It records what a module takes and gives, and where that was read.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bicepFiles, read, root } from './bicep.mjs';

const clone = process.argv[2];
const git = (...args) => execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }).trim();

const template = bicepFiles().map(path => read(path).text).join('\n');

/** The shape of a parameter: its type, its allowed values, and for objects their properties. */
function shape(schema, definitions, depth = 0) {
  if (schema.$ref) {
    const { $ref, nullable, ...own } = schema;
    return shape({ ...definitions[$ref.slice('#/definitions/'.length)], ...own }, definitions, depth);
  }
  const found = { type: schema.type?.toLowerCase() };
  if (schema.allowedValues) found.allowed = schema.allowedValues;
  if (schema.properties && depth < 8) {
    found.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, property]) => [name, shape(property, definitions, depth + 1)]));
    found.required = Object.entries(schema.properties).filter(([, property]) => !property.nullable && !('defaultValue' in property)).map(([name]) => name);
    if (schema.additionalProperties) found.open = true;
  }
  if (schema.discriminator) {
    found.by = schema.discriminator.propertyName;
    found.variants = Object.fromEntries(Object.entries(schema.discriminator.mapping).filter(([name]) => template.includes(`'${name}'`)).map(([name, variant]) => [name, shape(variant, definitions, depth + 1)]));
  }
  if (schema.items && depth < 8) found.items = shape(schema.items, definitions, depth + 1);
  return found;
}

const used = new Map();
for (const module of bicepFiles().flatMap(path => read(path).modules).filter(module => module.source.startsWith('br/'))) {
  used.set(module.source, new Set([...(used.get(module.source) ?? []), ...module.params.keys()]));
}

const facts = {};
for (const [source, params] of [...used].sort()) {
  const [, path, version] = /^br\/public:(avm\/res\/.+):(.+)$/.exec(source);
  const commit = git('rev-parse', `${path}/${version}^{commit}`);
  const compiled = JSON.parse(git('show', `${commit}:${path}/main.json`));
  const all = Object.entries(compiled.parameters);
  facts[source] = {
    tag: `https://github.com/Azure/bicep-registry-modules/tree/${path}/${version}`,
    read: `https://github.com/Azure/bicep-registry-modules/blob/${commit}/${path}/main.json`,
    required: all.filter(([, param]) => !param.nullable && !('defaultValue' in param)).map(([name]) => name),
    params: all.map(([name]) => name),
    outputs: Object.keys(compiled.outputs),
    shapes: Object.fromEntries(all.filter(([name]) => params.has(name)).map(([name, param]) => [name, shape(param, compiled.definitions ?? {})])),
  };
}

const compact = value => JSON.stringify(value, null, 1).replace(/\n\s{3,}/g, " ").replace(/\n\s\s([\]}])/g, " $1");
writeFileSync(join(root, 'tests/infra/facts/modules.json'), `${compact(facts)}\n`);
console.log(`${Object.keys(facts).length} modules`);

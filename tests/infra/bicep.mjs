// Reads Bicep files with a real grammar and gives the parts that the checks compare.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Parser from 'tree-sitter';
import Bicep from 'tree-sitter-bicep';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const parser = new Parser();
parser.setLanguage(Bicep);

export const bicepFiles = () => readdirSync(join(root, 'infra'), { recursive: true })
  .filter(name => name.endsWith('.bicep'))
  .map(name => relative(root, join(root, 'infra', name)).replaceAll('\\', '/'))
  .sort();

/** All nodes of a type below (and including) a node. */
export function all(node, ...types) {
  return [...(types.includes(node.type) ? [node] : []), ...node.namedChildren.flatMap(child => all(child, ...types))];
}

const kids = node => node.namedChildren.filter(child => child.type !== 'comment');

/** The text of a string without interpolation; null for anything else. */
export function literal(node) {
  if (node.type === 'number' || node.type === 'boolean') return JSON.parse(node.text);
  if (node.type !== 'string' || kids(node).some(child => child.type === 'interpolation')) return null;
  return kids(node).map(child => child.text).join('');
}

/** Properties of an object literal: name → value node. */
export function properties(object) {
  const found = new Map();
  for (const property of kids(object)) {
    const [name, value] = kids(property);
    if (property.type === 'object_property' && value) found.set(name.type === 'string' ? literal(name) : name.text, value);
  }
  return found;
}

/** What a value can be: conditions, variables, concat() and union() looked through. */
export function outcomes(node, variable = () => null) {
  const again = child => outcomes(child, variable);
  const [first, rest] = kids(node);
  switch (node.type) {
    case 'ternary_expression': return kids(node).slice(1).flatMap(again);
    case 'parenthesized_expression': return again(first);
    case 'for_statement': return again(kids(node).at(-1));
    case 'identifier': return variable(node.text) ? again(variable(node.text)) : [node];
    case 'call_expression': return ['concat', 'union'].includes(first.text) ? kids(rest).flatMap(again) : [node];
    default: return [node];
  }
}

/** Whether a value is put together, so that one of its outcomes may lack what another has. */
export const isPartial = (node, variable) => node.type === 'call_expression' || node.type === 'parenthesized_expression'
  || (node.type === 'identifier' && variable(node.text) !== null && isPartial(variable(node.text), variable));

function body(declaration) {
  const last = kids(declaration).at(-1);
  return ['if_statement', 'for_statement'].includes(last.type) ? body(last) : last;
}

function parameter(node) {
  const [name, type, value] = kids(node);
  const decorators = node.previousNamedSibling?.type === 'decorators' ? node.previousNamedSibling : null;
  const allowed = decorators && all(decorators, 'call_expression').find(call => kids(call)[0].text === 'allowed');
  return {
    name: name.text,
    type: type.text,
    default: value ?? null,
    optional: Boolean(value) || all(type, 'nullable_type').length > 0,
    allowed: allowed ? all(allowed, 'string').map(literal) : null,
  };
}

function resource(node, parentType) {
  const [name, type] = kids(node);
  const [own, version] = literal(type).split('@');
  const full = parentType ? `${parentType}/${own}` : own;
  const here = { name: name.text, type: `${full}@${version}`, existing: node.children.some(child => child.type === 'existing' || child.text === 'existing'), line: node.startPosition.row + 1 };
  const nested = kids(body(node)).flatMap(property => kids(property)).filter(child => child.type === 'resource_declaration');
  return [here, ...nested.flatMap(child => resource(child, full))];
}

function module(node) {
  const [name, source] = kids(node);
  const parts = properties(body(node));
  return { name: name.text, source: literal(source), params: parts.has('params') ? properties(parts.get('params')) : new Map(), line: node.startPosition.row + 1 };
}

export const read = path => parse(readFileSync(join(root, path), 'utf8'), path);

export function parse(text, path) {
  const tree = parser.parse(text, undefined, { bufferSize: 1 << 20 }).rootNode;
  const top = type => kids(tree).filter(node => node.type === type);
  const broken = [];
  (function visit(node) {
    if (node.type === 'ERROR' || node.isMissing) broken.push(`${path}:${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
    node.children.forEach(visit);
  })(tree);
  return {
    path, text, tree, broken,
    params: top('parameter_declaration').map(parameter),
    resources: top('resource_declaration').flatMap(node => resource(node, null)),
    modules: top('module_declaration').map(module),
    outputs: top('output_declaration').map(node => kids(node)[0].text),
    variable: name => {
      const found = top('variable_declaration').find(node => kids(node)[0].text === name);
      return found ? kids(found).at(-1) : null;
    },
  };
}

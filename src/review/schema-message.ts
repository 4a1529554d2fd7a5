import { nearest } from './nearest.ts';
import type { SchemaFault } from './schema.ts';
import { isTimeValue, parseTimeValue } from './time-value.ts';

/** Says what was found, then what was expected, then the way there. */
export function schemaMessage({ path, error }: SchemaFault): string {
  const key = String(path.at(-1) ?? '');
  const found = show(error.data);
  switch (error.keyword) {
    case 'additionalProperties':
      return `Unexpected key \`${key}\`, ${expectedKeys(key, knownKeys(error.parentSchema))}`;
    case 'propertyNames':
      return `Unexpected key \`${key}\`, expected ${expectation(error.parentSchema?.['propertyNames'])}`;
    case 'required':
      return `Unexpected end of ${path.length === 0 ? 'the front matter' : `\`${path.join('.')}\``}, expected the key \`${error.params['missingProperty']}\` too`;
    case 'format':
      return formatMessage(String(error.params['format']), error.data);
    case 'enum':
      return `Unexpected ${found}, expected ${oneOf(error.params['allowedValues'])}${meant(error.data, error.params['allowedValues'])}`;
    case 'type':
      return `Unexpected ${found}, expected ${typeName(error.params['type'])}`;
    case 'minLength':
    case 'minItems':
      return `Unexpected empty ${error.keyword === 'minItems' ? 'list' : 'text'}, expected at least one ${error.keyword === 'minItems' ? 'entry' : 'character'}`;
    case 'maxLength':
      return `Unexpected ${[...String(error.data)].length} characters, expected at most ${error.params['limit']}`;
    case 'uniqueItems':
      return `Unexpected entry twice (entries ${Number(error.params['j']) + 1} and ${Number(error.params['i']) + 1}), expected each once`;
    case 'minimum':
      return `Unexpected ${found}, expected ${error.params['limit']} or more`;
    case 'exclusiveMinimum':
      return `Unexpected ${found}, expected more than ${error.params['limit']}`;
    default:
      return `Unexpected ${found}, expected ${expectation(error.parentSchema)}`;
  }
}

function formatMessage(format: string, data: unknown): string {
  const text = String(data);
  if (format === 'time-value') {
    const fault = parseTimeValue(text);
    return isTimeValue(fault) ? '' : `${fault.message}, or \`unknown\``;
  }
  const expected: Record<string, string> = {
    day: 'a day such as `2026-03-04`, or `unknown`',
    date: 'a day such as `2026-03-04`',
    url: 'a web address that begins with `https://` or `http://`',
    regex: 'a regular expression',
    'path-inside': 'a path inside of the book',
  };
  return `Unexpected ${show(data)}, expected ${expected[format] ?? format}`;
}

/** What a schema asks for, in words: its own description of a pattern, or its alternatives. */
function expectation(schema: unknown): string {
  const node = (schema ?? {}) as {
    anyOf?: unknown[];
    const?: unknown;
    type?: string;
    pattern?: string;
    enum?: unknown[];
    $ref?: string;
  };
  if (node.anyOf) return node.anyOf.map(expectation).join(' or ');
  if (node.const !== undefined) return show(node.const);
  if (node.enum) return oneOf(node.enum);
  if (node.$ref === '#/$defs/money') return 'an amount and its currency, `{amount: 1200, currency: EUR}`,';
  if (node.pattern === '^[A-Z]{3}$') return 'the three letters of an ISO 4217 currency, such as `EUR`';
  if (node.pattern?.startsWith('^[a-z0-9]+(')) return 'lower-case words joined by hyphens, such as `latent-defect`';
  if (node.pattern) return `text that matches \`${node.pattern}\``;
  return typeName(node.type ?? 'another value');
}

function knownKeys(schema: unknown): string[] {
  return Object.keys(((schema ?? {}) as { properties?: object }).properties ?? {});
}

function expectedKeys(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  if (near) return `did you mean \`${near}\`?`;
  return known.length > 8
    ? 'expected one of the fields of the format, or a name that begins with `x-`'
    : `expected ${oneOf(known)}`;
}

function meant(data: unknown, allowed: unknown): string {
  const near = typeof data === 'string' && Array.isArray(allowed) ? nearest(data, allowed.map(String)) : undefined;
  return near && Array.isArray(allowed) && allowed.length > 2 ? `: did you mean \`${near}\`?` : '';
}

/** `a`, `b` or `c`. */
export function oneOf(values: readonly unknown[]): string {
  const shown = values.map((value) => `\`${String(value)}\``);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

function show(data: unknown): string {
  if (data === null || data === undefined) return 'nothing';
  if (Array.isArray(data)) return 'list';
  if (typeof data === 'object') return 'mapping';
  const text = String(data);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}

function typeName(type: unknown): string {
  const names: Record<string, string> = {
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    array: 'a list',
    object: 'a mapping of keys to values',
    boolean: '`true` or `false`',
  };
  return names[String(type)] ?? String(type);
}

import { schema as reviewSchema } from '../review/front-matter.generated.ts';

/** The part of JSON Schema that the format uses, as far as an editor shows it. */
export interface SchemaNode {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly format?: string;
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

const root = reviewSchema as SchemaNode;

/** The schema of a value of the front matter, `-` in the path standing for an item of a list; nothing where it has none. */
export function schemaAt(path: readonly string[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const segment of path) {
    node = node && child(node, segment);
    if (!node) return undefined;
  }
  return node && resolved(node);
}

function child(parent: SchemaNode, segment: string): SchemaNode | undefined {
  const node = objectOf(parent);
  if (segment === '-') return node.items;
  const named = node.properties && Object.hasOwn(node.properties, segment) ? node.properties[segment] : undefined;
  return named ?? (typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined);
}

/** A node with what it refers to; its own description goes over the other one's. */
export function resolved(node: SchemaNode): SchemaNode {
  const name = node.$ref?.replace('#/$defs/', '');
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target ? { ...resolved(target), ...node } : node;
}

/** The branch of a node that has keys or items, where it allows several shapes. */
export function objectOf(node: SchemaNode): SchemaNode {
  const whole = resolved(node);
  return whole.anyOf?.map(resolved).find((branch) => branch.properties ?? branch.items) ?? whole;
}

/** The words that a value may be: those of an enumeration, and `unknown` where that is an answer. */
export function wordsOf(node: SchemaNode): readonly string[] {
  const whole = resolved(node);
  const branches = whole.anyOf?.flatMap(wordsOf) ?? [];
  const unknown = whole.format === 'time-value' || whole.format === 'day' ? ['unknown'] : [];
  return [...(whole.enum ?? []), ...(whole.const === undefined ? [] : [whole.const]), ...branches, ...unknown];
}

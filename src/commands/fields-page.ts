import { schema as configSchema } from '../review/config.generated.ts';
import { schema as reviewSchema } from '../review/front-matter.generated.ts';
import { resolveSettings } from '../review/settings.ts';

/** The part of JSON Schema that our schemas use. */
interface Node {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: boolean | Node;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
}

/** docs/front-matter.md: every field of a review, so that the page cannot say anything but the schema. */
export function frontMatterPage(): string {
  return `# Front matter

Written from [the schema](../schema/review.schema.json) by \`npm run generate\`. Fields marked with * are there in every draft; what else
a review needs before it is final, \`check\` says with its line: \`incidentbook explain facts-are-answered\`. Any number or
milestone may be \`unknown\`, which is an honest answer and never counted as 0; a field that is left out means that nobody has
answered yet. Fields that begin with \`x-\` are your own.

A time has its offset (\`2026-03-04T09:12+01:00\`), or is a day where only that is known, and may carry how far it can be off
(\`2026-03-04T09:12Z ±10m\`).

${tableOf(reviewSchema as Node)}
`;
}

/** docs/configuration.md: every setting, and what counts without one. */
export function configurationPage(): string {
  const usual = resolveSettings({});
  const defaults: Readonly<Record<string, unknown>> = {
    ...{ title: usual.title, description: usual.description, branch: usual.branch },
    ...{ reviews: usual.reviews, runbooks: usual.runbooks, register: usual.register, id_pattern: usual.idPattern },
    ...{ severities: usual.severities, review_within: usual.reviewWithin, planned: lowered(usual.planned) },
    ...{ internal: usual.internal, causes: usual.causes },
  };
  const lines = Object.entries(defaults).flatMap(([key, value]) =>
    key === 'causes' || key === 'planned' || key === 'internal'
      ? [`${key}:`, ...Object.entries(value as object).map(([name, item]) => `  ${name}: ${flow(item)}`)]
      : [`${key}: ${flow(value)}`],
  );
  return `# Configuration

Written from [the schema](../schema/config.schema.json) by \`npm run generate\`. Settings stand in \`incidentbook.config.yaml\`, at the root
of the book. Every one may be left out, and so may the file; a key that is misspelt is told with its line. Options of rules are
in [the list of rules](rules.md).

${tableOf(configSchema as Node)}

## What counts without a configuration

\`\`\`yaml
${lines.join('\n')}
\`\`\`
`;
}

function tableOf(root: Node): string {
  return ['| key | value | meaning |', '|---|---|---|', ...rowsOf(root, root, '')].join('\n');
}

function rowsOf(root: Node, node: Node, prefix: string): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, written]) => {
    const field = resolve(root, written);
    const key = `${prefix}${name}`;
    const mark = node.required?.includes(name) ? '*' : '';
    const usual = field.default === undefined ? '' : ` \`${String(field.default)}\` where it is left out.`;
    const row = `| \`${key}\`${mark} | ${kindOf(root, field)} | ${cell(field.description ?? '')}${usual} |`;
    return [row, ...below(root, field, key)];
  });
}

/** The keys of a map, of the items of a list, and of the entries of a map whose names are free. */
function below(root: Node, field: Node, key: string): string[] {
  const shapes = [field, ...(field.anyOf ?? [])].map((shape) => resolve(root, shape));
  return shapes.flatMap((shape) => {
    const entry =
      typeof shape.additionalProperties === 'object' ? resolve(root, shape.additionalProperties) : undefined;
    return [
      ...rowsOf(root, shape, `${key}.`),
      ...(shape.items ? belowItems(root, resolve(root, shape.items), `${key}[]`) : []),
      ...(entry?.properties ? rowsOf(root, entry, `${key}.NAME.`) : []),
    ];
  });
}

function belowItems(root: Node, item: Node, key: string): string[] {
  return [item, ...(item.anyOf ?? [])].flatMap((shape) => rowsOf(root, resolve(root, shape), `${key}.`));
}

const formats: Readonly<Record<string, string>> = {
  'time-value': 'time or `unknown`',
  day: 'day or `unknown`',
  date: 'day',
  url: 'web address',
  regex: 'regular expression',
};

const types: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: '`true` or `false`',
  object: 'map',
};

function kindOf(root: Node, written: Node): string {
  const node = resolve(root, written);
  if (node.anyOf) return [...new Set(node.anyOf.map((shape) => kindOf(root, shape)))].join(' or ');
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.enum) return node.enum.map((word) => `\`${String(word)}\``).join(', ');
  if (node.items) return `list: ${kindOf(root, node.items)}`;
  if (typeof node.additionalProperties === 'object') return `map of name to ${kindOf(root, node.additionalProperties)}`;
  return formats[node.format ?? ''] ?? types[node.type ?? ''] ?? node.type ?? 'anything';
}

/** A node with what it refers to; its own description goes over the other one's. */
function resolve(root: Node, node: Node): Node {
  const target = node.$ref && root.$defs?.[node.$ref.replace('#/$defs/', '')];
  return target ? { ...resolve(root, target), ...node } : node;
}

function lowered(planned: Readonly<Record<string, Readonly<Record<string, number>>>>): object {
  return Object.fromEntries(
    Object.entries(planned).map(([severity, phases]) => [
      severity,
      Object.fromEntries(Object.entries(phases).map(([phase, minutes]) => [phase.toLowerCase(), minutes])),
    ]),
  );
}

/** A value in YAML on one line; JSON is YAML. */
function flow(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('":', '": ')
    .replaceAll(',"', ', "')
    .replace(/(?<=\d),(?=")/g, ', ');
}

function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll('*', '\\*')
    .replace(/<(?=\w)/g, '\\<');
}

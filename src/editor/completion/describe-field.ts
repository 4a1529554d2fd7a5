import { resolved, type SchemaNode, wordsOf } from '../schema-at.ts';

/** What the schema says of a field, as Markdown. */
export function describeField(node: SchemaNode): string {
  const whole = resolved(node);
  const words = wordsOf(whole);
  const item = whole.items && resolved(whole.items);
  const itemWords = item ? wordsOf(item) : [];
  const general = node.$ref === undefined ? undefined : resolved({ $ref: node.$ref }).description;
  return [
    whole.description,
    general === whole.description ? undefined : general,
    words.length > 0
      ? `Values: ${words.map((word) => `\`${word}\``).join(', ')}${isOpen(whole) ? ' …' : ''}`
      : undefined,
    itemWords.length > 0 ? `Each: ${itemWords.map((word) => `\`${word}\``).join(', ')}` : undefined,
    whole.default === undefined ? undefined : `Default: \`${String(whole.default)}\``,
  ]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

/** Whether it takes more than the words that are listed. */
function isOpen({ enum: words }: SchemaNode): boolean {
  return words === undefined;
}

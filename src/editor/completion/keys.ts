import { finalFacts } from '../../rules/facts-are-answered.ts';
import type { FrontMatterSpot } from '../front-matter-spot.ts';
import { CompletionItemKind } from '../protocol.ts';
import { objectOf, resolved, type SchemaNode, schemaAt } from '../schema-at.ts';
import type { FileView } from '../view.ts';
import { describeField } from './describe-field.ts';
import type { Suggestion } from './suggestion.ts';

/** Keys that may stand at a spot of the front matter and do not yet; what is required comes first. */
export function suggestKeys(spot: FrontMatterSpot, { text, lines }: FileView): Suggestion[] {
  const at = schemaAt(spot.path);
  const parent = at && objectOf(at);
  if (!parent?.properties) return [];
  const column = lines.place(spot.start, spot.start).column - 1;
  const hasColon = /^["']?[ \t]*:/.test(text.slice(spot.end, spot.end + 20));
  return Object.entries(parent.properties)
    .filter(([key]) => key === spot.word || !spot.siblings.includes(key))
    .map(([key, node]) => ({ key, node, need: needOf([...spot.path, key], parent) }))
    .sort((a, b) => order.indexOf(a.need) - order.indexOf(b.need))
    .map(({ key, node, need }) => ({
      label: key,
      kind: CompletionItemKind.Property,
      text: hasColon ? key : `${key}:${openingOf(node, column)}`,
      detail: need,
      documentation: describeField(node),
    }));
}

const order = ['required', 'required once final', 'optional'] as const;
export type Need = (typeof order)[number];

/** When a key is asked for. */
export function needOf(path: readonly string[], parent: SchemaNode): Need {
  if (parent.required?.includes(path.at(-1) ?? '')) return 'required';
  return finalFacts.some(([fact]) => fact.join('.') === path.join('.')) ? 'required once final' : 'optional';
}

/** What follows the colon: a space, or the beginning of the mapping or the list inside. */
function openingOf(node: SchemaNode, column: number): string {
  const whole = resolved(node);
  const inner = `\n${' '.repeat(column + 2)}`;
  if (whole.items) return `${inner}- `;
  return whole.properties || typeof whole.additionalProperties === 'object' ? inner : ' ';
}

import type { List, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { placeOf } from './place-of.ts';
import { plainText } from './plain-text.ts';
import type { Renderer } from './renderer.ts';
import type { ChecklistItem, Part, Prose } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Labelled {
  readonly label: string;
  readonly labelNode: Nodes;
  /** What stands behind the label in its paragraph, without the colon. */
  readonly rest: readonly PhrasingContent[];
}

/** Reads a bullet `- **Trigger**: text` (or `**Trigger:** text`); nothing where the bullet carries no label. */
export function readPart(item: ListItem, vocabulary: Vocabulary, render: Renderer): Part | undefined {
  const [first, ...more] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const labelled = splitLabel(first.children, true);
  if (!labelled) return undefined;
  const nodes = more.length === 0 ? labelled.rest : [{ ...first, children: [...labelled.rest] } as Paragraph, ...more];
  const place = placeOf(item);
  const content = {
    text: plainText(nodes),
    html: render(nodes),
    place: nodes.length > 0 ? placeOf(nodes[0], nodes.at(-1)) : place,
  };
  return { label: vocabulary.name(labelled.label), written: labelled.label, place, content };
}

/** Reads an item of a task list; nothing where it has no box. */
export function readChecklistItem(item: ListItem, render: Renderer): ChecklistItem | undefined {
  if (item.checked === null || item.checked === undefined) return undefined;
  const [first, ...more] = item.children;
  const nodes = first?.type === 'paragraph' ? first.children : [];
  const struck = nodes[0]?.type === 'delete' ? nodes[0] : undefined;
  const labelled = struck ? undefined : splitLabel(nodes, false);
  const rest: readonly Nodes[] = struck ? withoutMark(nodes.slice(1)) : (labelled?.rest ?? []);
  const all = [...rest, ...more];
  const place = placeOf(item);
  const note: Prose = {
    text: plainText(all),
    html: render(all),
    place: all.length > 0 ? placeOf(all[0], all.at(-1)) : place,
  };
  const label = struck ? plainText(struck) : (labelled?.label ?? plainText(nodes));
  const answer = struck ? 'not-applicable' : item.checked ? 'yes' : 'no';
  return { label, answer, note, place };
}

/** The items of an ordered list as prose. */
export function readNumbered(list: List, render: Renderer): Prose[] {
  return list.children.map((item) => {
    const only =
      item.children.length === 1 && item.children[0]?.type === 'paragraph' ? item.children[0].children : item.children;
    return { text: plainText(item.children), html: render(only), place: placeOf(only[0] ?? item, only.at(-1) ?? item) };
  });
}

function splitLabel(nodes: readonly PhrasingContent[], colonNeeded: boolean): Labelled | undefined {
  const [strong, next, ...rest] = nodes;
  if (strong?.type !== 'strong') return undefined;
  const written = plainText(strong);
  const colonInside = written.endsWith(':');
  const colonAfter = next?.type === 'text' && /^\s*:/.test(next.value);
  if (colonNeeded && !colonInside && !colonAfter) return undefined;
  return {
    label: written.replace(/\s*:$/, ''),
    labelNode: strong,
    rest: next ? withoutMark([next, ...rest]) : [],
  };
}

/** Nodes without the colon or dash that parts a label from what stands behind it, their places kept true. */
function withoutMark(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return [...nodes];
  const value = first.value.replace(/^\s*(?:[:–—-]\s*)?/, '');
  if (value === '') return rest;
  const cut = first.value.length - value.length;
  const start = first.position?.start;
  // Only a mark on the same line moves the start; after a line break the node keeps its own.
  if (!first.position || !start || first.value.slice(0, cut).includes('\n')) return [{ ...first, value }, ...rest];
  const moved = { line: start.line, column: start.column + cut, offset: (start.offset ?? 0) + cut };
  return [{ ...first, value, position: { ...first.position, start: moved } }, ...rest];
}

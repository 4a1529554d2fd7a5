import type { Nodes, Root } from 'mdast';

/** A comment of HTML in a body, with its offsets in the file. */
export interface Mark {
  /** `open` for `<!-- internal -->`, `close` for `<!-- /internal -->`. */
  readonly kind: 'open' | 'close' | 'other';
  readonly start: number;
  readonly end: number;
}

/** A comment that is not closed goes to the end of what Markdown takes for HTML. */
const COMMENT = /<!--([\s\S]*?)(?:-->|$)/g;

/** The comments of a body in reading order; what looks like one in code is text. */
export function marksIn(tree: Root, text: string): Mark[] {
  const marks: Mark[] = [];
  for (const node of nodesOf(tree)) {
    if (node.type !== 'html') continue;
    const [start, end] = rangeOf(node);
    for (const match of text.slice(start, end).matchAll(COMMENT)) {
      const word = (match[1] ?? '').trim().toLowerCase();
      const kind = word === 'internal' ? 'open' : word === '/internal' ? 'close' : 'other';
      marks.push({ kind, start: start + match.index, end: start + match.index + match[0].length });
    }
  }
  return marks;
}

/** Every node below a tree, in reading order. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

/** Offsets of a node in the text that was parsed. */
export function rangeOf(...nodes: readonly (Nodes | undefined)[]): readonly [start: number, end: number] {
  return [nodes[0]?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0];
}

/** A piece of text that takes the place of another. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  /** What stands there instead; nothing where absent. */
  readonly text?: string;
}

/** A text with cuts made, and what was cut out. Of cuts that overlap all is cut. */
export function withCuts(text: string, cuts: readonly Cut[]): { readonly text: string; readonly withheld: Cut[] } {
  const sorted = [...cuts].sort((a, b) => a.start - b.start || b.end - a.end);
  let shown = '';
  let at = 0;
  const withheld: Cut[] = [];
  for (const { start, end, text: instead = '' } of sorted) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    shown += text.slice(at, from) + (start < at ? '' : instead);
    withheld.push({ start: from, end });
    at = end;
  }
  return { text: shown + text.slice(at), withheld };
}

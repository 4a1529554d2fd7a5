import type { Nodes, Root } from 'mdast';

/**
 * A paragraph, heading or table cell as prose: the source of its text with everything that is none (markup, code,
 * links, HTML, quotations) turned into spaces, so that an index in it is an offset in the file less `start`.
 */
export interface ProseBlock {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** Level of a heading; 0 for the others. */
  readonly depth: number;
  readonly text: string;
  readonly start: number;
}

/** The blocks of prose under a tree in reading order, outside block quotations. `source` is the text of the file. */
export function proseBlocks(tree: Root, source: string): ProseBlock[] {
  return [...blocksIn(tree, source)];
}

const kinds = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' } as const;

function* blocksIn(node: Nodes, source: string): Generator<ProseBlock> {
  if (node.type === 'blockquote' || !('children' in node)) return;
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const text = withoutQuotations(maskedText(node, source, start, end));
    if (text.trim() !== '')
      yield { kind: kinds[node.type], depth: node.type === 'heading' ? node.depth : 0, text, start };
    return;
  }
  for (const child of node.children) yield* blocksIn(child, source);
}

function maskedText(node: Nodes, source: string, start: number, end: number): string {
  let text = '';
  for (const [from, to] of textRanges(node)) {
    text += source.slice(start + text.length, from).replace(/[^\n\r]/g, ' ');
    text += source.slice(start + text.length, to);
  }
  return text + source.slice(start + text.length, end).replace(/[^\n\r]/g, ' ');
}

function* textRanges(node: Nodes): Generator<readonly [number, number]> {
  if (node.type === 'text') {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from !== undefined && to !== undefined) yield [from, to];
  } else if ('children' in node && node.type !== 'link' && node.type !== 'linkReference') {
    for (const child of node.children) yield* textRanges(child);
  }
}

function withoutQuotations(text: string): string {
  return text.replace(/"[^"\n]{1,400}"|“[^”]{1,400}”|«[^»]{1,400}»|„[^“”]{1,400}[“”]/g, (found) =>
    found.replace(/[^\n\r]/g, ' '),
  );
}

import type { Nodes, Root } from 'mdast';
import { rememberLast } from './remember-last.ts';

/**
 * A paragraph, heading or table cell as its source has it, letter for letter, so that an index in it is an offset in
 * the file less `start`. Marks are spaces; what the writer did not say in own words (code, links, quotations, HTML,
 * images, struck text) is filled with the object replacement character, so that nothing is found in it or across it.
 */
export interface ProseBlock {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** Level of a heading; 0 for the others. */
  readonly depth: number;
  readonly text: string;
  readonly start: number;
}

/** Stands for each character of what is no prose: the object replacement character. */
const withheld = '\uFFFC';

const withheldTypes = new Set<Nodes['type']>([
  ...(['link', 'linkReference', 'inlineCode', 'html', 'image', 'imageReference', 'footnoteReference'] as const),
  'delete',
]);
const kinds = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' } as const;

const hasQuotation = /[“”„«‘"]/;
/** Quotations inside a block: curly, low, angled and straight marks. A straight mark must stand at a word's edge. */
const quotations = [
  /“[^“”]*”/g,
  /„[^„“”]*[“”]/g,
  /«[^«»]*»/g,
  /‘[^‘’]*’(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])"[^"]*"(?![\p{L}\p{N}])/gu,
];

/** The blocks of prose under a tree in reading order. `source` is the text of the file. Several rules read the same ones. */
export const proseBlocks = rememberLast((tree: Root, source: string): readonly ProseBlock[] => {
  const blocks: ProseBlock[] = [];
  addBlocks(tree, source, blocks);
  return blocks;
});

/** The text of all blocks in lower case, each in lines of its own: one look at it can spare a look at every block. */
export const lowerProse = rememberLast((blocks: readonly ProseBlock[]): string =>
  blocks
    .map((block) => block.text)
    .join(`\n${withheld}\n`)
    .toLowerCase(),
);

/** A block without whatever lies outside a range of offsets; nothing where it does not touch the range. */
export function clipped(block: ProseBlock, start: number, end: number): ProseBlock | undefined {
  const from = Math.max(start, block.start);
  const to = Math.min(end, block.start + block.text.length);
  return from < to
    ? { ...block, text: block.text.slice(from - block.start, to - block.start), start: from }
    : undefined;
}

function addBlocks(node: Nodes, source: string, blocks: ProseBlock[]): void {
  if (node.type === 'blockquote' || !('children' in node)) return;
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') {
    for (const child of node.children) addBlocks(child, source, blocks);
    return;
  }
  const range = rangeOf(node);
  if (!range) return;
  const text = withoutQuotations(maskedText(node, source, range));
  if (text.trim() === '') return;
  blocks.push({ kind: kinds[node.type], depth: node.type === 'heading' ? node.depth : 0, text, start: range[0] });
}

type Range = readonly [start: number, end: number];

function maskedText(node: Nodes, source: string, [start, end]: Range): string {
  let text = '';
  const add = (piece: Nodes): void => {
    const isProse = piece.type === 'text';
    if (isProse || withheldTypes.has(piece.type)) {
      const range = rangeOf(piece);
      if (!range) return;
      text += spaces(source.slice(start + text.length, range[0]));
      const raw = source.slice(start + text.length, range[1]);
      text += isProse ? raw : hidden(raw);
    } else if ('children' in piece) for (const child of piece.children) add(child);
  };
  add(node);
  return text + spaces(source.slice(start + text.length, end));
}

/** As many spaces as there are characters, line breaks kept. */
function spaces(marks: string): string {
  return marks.includes('\n') || marks.includes('\r')
    ? marks.replace(/[^\n\r]+/g, (line) => ' '.repeat(line.length))
    : ' '.repeat(marks.length);
}

function withoutQuotations(text: string): string {
  return hasQuotation.test(text) ? quotations.reduce((left, pattern) => left.replace(pattern, hidden), text) : text;
}

function hidden(raw: string): string {
  return raw.replace(/[^\r\n]+/g, (line) => withheld.repeat(line.length));
}

function rangeOf(node: Nodes): Range | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : [start, end];
}

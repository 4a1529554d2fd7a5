import type { FileView } from './view.ts';

/** Where in the front matter a position lies: read line by line, for what is being typed is seldom YAML yet. */
export interface FrontMatterSpot {
  /** The keys above it, `-` standing for an item of a list: of `    verdict: he|` it is `runbooks`, `-`, `verdict`. */
  readonly path: readonly string[];
  /** `item`: at the start of a list's item, which may become a value or the first key of a mapping. */
  readonly part: 'key' | 'value' | 'item';
  /** Offsets of the word at the position, without quotes. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Keys, or values of the list, that stand beside it. */
  readonly siblings: readonly string[];
}

interface Frame {
  readonly column: number;
  readonly segment: string;
  readonly children: string[];
}

const LINE = /^([ \t]*)((?:-[ \t]+|-$)*)(?:(["']?)([\w.-]+)\3[ \t]*:(?=[ \t]|$))?[ \t]*(.*)$/;

/** The lines between the fences, as `[first, last]` counted from 0; nothing where a file begins without a fence. */
export function frontMatterLines(text: string): readonly [first: number, last: number] | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  if (!/^\uFEFF?---[ \t]*$/.test(lines[0] ?? '')) return undefined;
  const closing = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  if (closing > 0) return [1, closing - 1];
  const heading = lines.findIndex((line) => /^##+ /.test(line));
  return [1, (heading > 0 ? heading : lines.length) - 1];
}

/** The spot at an offset; nothing outside of the front matter and in its comments. */
export function frontMatterSpot({ text, lines }: FileView, offset: number): FrontMatterSpot | undefined {
  const bounds = frontMatterLines(text);
  const at = lines.place(offset, offset).line - 1;
  if (!bounds || at < bounds[0] || at > bounds[1]) return undefined;
  const all = text.split(/\r\n|\n|\r/);
  const root: Frame = { column: -1, segment: '', children: [] };
  const stack: Frame[] = [root];
  let found: { readonly parent: Frame; readonly spot: Omit<FrontMatterSpot, 'siblings'> } | undefined;
  for (let index = bounds[0]; index <= bounds[1]; index += 1) {
    const line = all[index] ?? '';
    if (/^[ \t]*#/.test(line)) {
      if (index === at) return undefined;
      continue;
    }
    const column = offset - lines.startOf(index + 1);
    if (index === at) found = spotIn(line, column, lines.startOf(index + 1), stack);
    else if (line.trim() !== '') enter(line, stack);
  }
  return found && { ...found.spot, siblings: found.parent.children };
}

/** Takes a line's dashes and its key onto the stack, and notes them with what they stand under. */
function enter(line: string, stack: Frame[]): void {
  const [, indent = '', dashes = '', , key, rest = ''] = LINE.exec(line) ?? [];
  openDashes(indent, dashes, stack);
  const column = indent.length + dashes.length;
  if (key !== undefined) {
    leave(stack, column, false);
    stack.at(-1)?.children.push(key);
    stack.push({ column, segment: key, children: flowItems(rest) });
  } else if (dashes !== '') stack.at(-2)?.children.push(unquoted(rest));
}

function openDashes(indent: string, dashes: string, stack: Frame[]): void {
  for (const dash of dashes.matchAll(/-/g)) {
    const column = indent.length + dash.index;
    leave(stack, column, true);
    stack.push({ column, segment: '-', children: [] });
  }
}

/** Leaves everything that ends before a line with something at this column. A list may stand as far left as its key. */
function leave(stack: Frame[], column: number, isDash: boolean): void {
  for (let top = stack.at(-1); top && top.column >= 0; top = stack.at(-1)) {
    const stays = top.column < column || (isDash && top.column === column && top.segment !== '-');
    if (stays) return;
    stack.pop();
  }
}

function spotIn(line: string, column: number, lineStart: number, stack: Frame[]) {
  const [, indent = '', dashes = '', quote = '', key] = LINE.exec(line) ?? [];
  openDashes(line.trim() === '' ? '' : indent, dashes, stack);
  const keyColumn = line.trim() === '' ? column : indent.length + dashes.length;
  const keyEnd = keyColumn + (key?.length ?? 0) + 2 * quote.length;
  if (key !== undefined && column > keyEnd) {
    leave(stack, keyColumn, false);
    stack.push({ column: keyColumn, segment: key, children: [] });
    const colon = line.indexOf(':', keyEnd) + 1;
    const frame = stack.at(-1) as Frame;
    return { parent: frame, spot: valueSpot(line, colon, column, lineStart, stack) };
  }
  const isItem = dashes !== '' && key === undefined;
  if (!isItem) leave(stack, keyColumn, false);
  const parent = stack.at(isItem ? -2 : -1) as Frame;
  const end = key === undefined ? line.trimEnd().length : keyEnd;
  const word = wordBetween(line, Math.min(keyColumn, column), Math.max(end, column));
  return { parent, spot: { path: pathOf(stack), part: isItem ? 'item' : 'key', ...shifted(word, lineStart) } as const };
}

/** The value behind a key, or the item of a flow list (`[a, b]`) at the column. */
function valueSpot(line: string, from: number, column: number, lineStart: number, stack: Frame[]) {
  const value = line.slice(from).replace(/[ \t]+#.*$/, '');
  const open = /^[ \t]*\[/.exec(value)?.[0];
  if (open === undefined) {
    const word = wordBetween(line, from, Math.max(column, from + value.trimEnd().length));
    return { path: pathOf(stack), part: 'value', ...shifted(word, lineStart) } as const;
  }
  stack.at(-1)?.children.push(...flowItems(value));
  const before = line.slice(0, column);
  const start = Math.max(from + open.length, before.lastIndexOf(',') + 1);
  const end = column + (/^[^,\]]*/.exec(line.slice(column))?.[0].length ?? 0);
  return {
    path: [...pathOf(stack), '-'],
    part: 'value',
    ...shifted(wordBetween(line, start, end), lineStart),
  } as const;
}

function flowItems(value: string): string[] {
  const inside = /^[ \t]*\[([^\]]*)/.exec(value)?.[1];
  return inside === undefined
    ? []
    : inside
        .split(',')
        .map(unquoted)
        .filter((item) => item !== '');
}

function wordBetween(line: string, start: number, end: number) {
  const written = line.slice(start, end);
  const lead = /^[ \t]*["']?/.exec(written)?.[0].length ?? 0;
  const word = written.slice(lead).replace(/["']?[ \t]*$/, '');
  return { start: start + lead, end: start + lead + word.length, word };
}

function shifted(word: ReturnType<typeof wordBetween>, by: number) {
  return { ...word, start: word.start + by, end: word.end + by };
}

function unquoted(text: string): string {
  return text
    .replace(/[ \t]+#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
}

function pathOf(stack: readonly Frame[]): string[] {
  return stack.slice(1).map(({ segment }) => segment);
}

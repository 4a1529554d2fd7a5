import { flowOf, type Plain, scalarOf } from './plain-yaml-value.ts';
import type { Path, Range, YamlText } from './yaml-text.ts';

/** A line less its indentation and the spaces at its end. */
interface Line {
  readonly indent: number;
  readonly start: number;
  readonly text: string;
  /** Where the line behind it begins. */
  readonly after: number;
}

interface Lines {
  readonly all: Line[];
  next: number;
}

/** What a line by itself does not tell, or what the library has an opinion about. */
const unusual = /[^\n -~\u00A1-\uD7FF\uE000-\uFEFE\u{10000}-\u{10FFFF}]|[^\S\n ]|valueOf|toString/u;
const KEY = /^([A-Za-z](?:[\w ,.'()&/+-]{0,98}[\w)])?):(?: +(?=\S)|$)/;
const notKeys = /^(?:true|false|null)$/i;

/**
 * Reads YAML as plain as front matter mostly is, a key or an item a line, in a tenth of the time that the library takes
 * for it. Nothing where anything else stands in it (comments, texts over several lines, anchors, faults): then the library
 * reads it. Both give the same.
 */
export function readPlainYaml(text: string): YamlText | undefined {
  if (unusual.test(text)) return undefined;
  const lines: Lines = { all: linesOf(text), next: 0 };
  const root = lines.all[0]?.indent === 0 ? readMapping(lines, 0) : undefined;
  if (!root || lines.next < lines.all.length) return undefined;
  return { data: root.data, faults: [], range: (path, part) => rangeAt(root, path, part) };
}

/** No lines where one of them is empty or does not end: to what that belongs is a matter of its own. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    let start = from;
    while (text[start] === ' ') start += 1;
    const isEmpty = start === end;
    if (end < 0 || (isEmpty && from > 0)) return [];
    if (!isEmpty) lines.push({ indent: start - from, start, text: text.slice(start, end).trimEnd(), after: end + 1 });
    from = end + 1;
  }
  return lines;
}

function readMapping(lines: Lines, indent: number): Plain | undefined {
  const pairs = new Map<string, { readonly key: Range; readonly value: Plain }>();
  const start = lines.all[lines.next]?.start ?? 0;
  for (let line = lines.all[lines.next]; line?.indent === indent; line = lines.all[lines.next]) {
    const found = KEY.exec(line.text);
    const name = found?.[1];
    // A key that is there twice is a fault.
    if (!found || name === undefined || pairs.has(name) || notKeys.test(name)) return undefined;
    const key: Range = [line.start, line.start + name.length];
    const value = readValue(lines, line, found[0].length, key);
    if (!value) return undefined;
    pairs.set(name, { key, value });
  }
  if (pairs.size === 0 || isDeeper(lines, indent)) return undefined;
  const data = Object.fromEntries([...pairs].map(([name, { value }]) => [name, value.data]));
  return { data, pairs, range: [start, endOf(lines)] };
}

/** What stands behind a key: on its line, or below it. */
function readValue(lines: Lines, line: Line, at: number, key: Range): Plain | undefined {
  lines.next += 1;
  if (at < line.text.length) {
    const found = readInline(line.text.slice(at), line.start + at);
    return found?.data === '' ? { ...found, range: key } : found;
  }
  const below = lines.all[lines.next];
  const isItem = below?.text.startsWith('- ');
  if (below && isItem && below.indent >= line.indent) return readSequence(lines, below.indent);
  if (below && below.indent > line.indent) return readMapping(lines, below.indent);
  // With nothing behind it, not even the line break belongs to it.
  lines.all[lines.next - 1] = { ...line, after: line.after - 1 };
  return { data: null, range: key };
}

function readSequence(lines: Lines, indent: number): Plain | undefined {
  const items: Plain[] = [];
  const start = lines.all[lines.next]?.start ?? 0;
  for (let line = lines.all[lines.next]; line?.indent === indent; line = lines.all[lines.next]) {
    if (!line.text.startsWith('- ')) break;
    const text = line.text.slice(2).trimStart();
    const inside = line.text.length - text.length;
    // A mapping may begin behind the dash; its other keys stand below its first one.
    const isMapping = KEY.test(text);
    if (isMapping) lines.all[lines.next] = { ...line, indent: indent + inside, start: line.start + inside, text };
    else lines.next += 1;
    const item = isMapping ? readMapping(lines, indent + inside) : readInline(text, line.start + inside);
    if (!item) return undefined;
    items.push(item);
  }
  return isDeeper(lines, indent) ? undefined : { data: dataOf(items), items, range: [start, endOf(lines)] };
}

function readInline(text: string, start: number): Plain | undefined {
  return /^[[{]/.test(text) ? flowOf(text, start) : scalarOf(text, start);
}

/** Whether what follows belongs to what was read already: a text that goes on, for instance. */
function isDeeper(lines: Lines, indent: number): boolean {
  return (lines.all[lines.next]?.indent ?? 0) > indent;
}

function endOf({ all, next }: Lines): number {
  return all[next - 1]?.after ?? 0;
}

function dataOf(items: readonly Plain[]): unknown[] {
  return items.map(({ data }) => data);
}

function rangeAt(root: Plain, path: Path, part: 'key' | 'value'): Range {
  let node = root;
  let range = root.range;
  for (const [depth, segment] of path.entries()) {
    const pair = node.pairs?.get(String(segment));
    const item = pair?.value ?? node.items?.[Number(segment)];
    if (!item) return range;
    range = pair && part === 'key' && depth === path.length - 1 ? pair.key : item.range;
    node = item;
  }
  return range;
}

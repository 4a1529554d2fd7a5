import { gunzipSync } from 'node:zlib';
import { anyCborTexts, cborTexts } from './cbor-text.ts';
import { BARRIER } from './words.ts';

/** Reads the texts that a file of one kind holds. */
export type TextReader = (bytes: Buffer) => Promise<readonly string[]> | readonly string[];

/** Named characters that HTML written by us holds; others are written as numbers or as themselves. */
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text of HTML or XML. A feed holds HTML once more, with its marks as characters. */
const markup = (bytes: Buffer): readonly string[] => {
  const text = bytes.toString('utf8');
  const inner = /&(?:lt|#0*60|#x0*3c);/i.test(text) ? layers(decoded(text)) : [];
  return [...layers(text), ...inner];
};

/**
 * The text between tags, and that of the tags, whose attributes are text too; where tags tear a word apart, the text
 * once more without a gap there. Line breaks stay, so that lines can be told.
 */
function layers(text: string): string[] {
  const [between, inside, joined]: [string[], string[], string[]] = [[], [], []];
  let at = 0;
  let [mayTear, tears] = [false, false];
  for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', at)) {
    const end = text.indexOf('>', start) + 1;
    if (end === 0) break;
    const [before, tag] = [text.slice(at, start), text.slice(start, end)];
    const breaks = breaksIn(tag);
    const isInline = inline.test(tag);
    if (before !== '') {
      tears ||= mayTear && wordBegins.test(before);
      mayTear = wordEnds.test(before);
    }
    mayTear &&= isInline;
    between.push(before, isInline ? breaks || ' ' : BARRIER + breaks);
    joined.push(before, isInline ? breaks : BARRIER + breaks);
    inside.push(breaksIn(before), tag);
    at = end;
  }
  const rest = text.slice(at);
  tears ||= mayTear && wordBegins.test(rest);
  return [[...between, rest], inside, ...(tears ? [[...joined, rest]] : [])].map((pieces) => decoded(pieces.join('')));
}

const wordBegins = /^[^\s!-%'-/:-@[-`{-~]/;
const wordEnds = /[^\s!-/:<-@[-`{-~]$/;

function breaksIn(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]+/g, '') : '';
}

/** Tags around which text is read in one breath. */
const inline =
  /^<[!?]|^<\/?(?:a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr|tspan)\b/i;

const plain = (bytes: Buffer): readonly string[] => withEscapes(bytes.toString('utf8'));

/** A text, and what it says to whoever reads escapes in it: those of addresses, of JSON and of scripts. */
export function withEscapes(text: string): string[] {
  return [
    text,
    ...(/%[0-9a-f]{2}/i.test(text) ? [unescaped(text)] : []),
    ...(/\\(?:[nrt]|u[0-9a-f]{4})/i.test(text) ? [text.replace(/\\(?:([nrt])|u([0-9a-f]{4}))/gi, spelt)] : []),
  ];
}

function spelt(_all: string, space: string | undefined, code: string): string {
  return space === undefined ? String.fromCharCode(Number.parseInt(code, 16)) : ' ';
}

const json = (bytes: Buffer): readonly string[] => {
  try {
    return textsInJson(JSON.parse(bytes.toString('utf8')) as unknown);
  } catch {
    // What only looks like JSON is read as it is.
    return plain(bytes);
  }
};

/** Every text and every key in plain data, and what it says where it holds HTML. */
export function textsInJson(data: unknown): string[] {
  const texts = [...stringsIn(data)];
  return texts.flatMap((text) => (/<|&\w+;/.test(text) ? [text, ...layers(text)] : [text]));
}

/** A line of it is a text, so that its number is told. */
const jsonLines = (bytes: Buffer): readonly string[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .map((line) => (line === '' ? '' : json(Buffer.from(line)).join(BARRIER)));

/** RFC 4180: cells are read one by one, and a quoted one may hold anything. */
const csv = (bytes: Buffer): readonly string[] => [
  bytes
    .toString('utf8')
    .replace(/"(?:[^"]|"")*"|[,;\t]|\n/g, (found) => (found.startsWith('"') ? found : `${BARRIER}${found}`)),
];

/** RFC 5545: long lines are folded, and commas, semicolons and line breaks escaped. */
const calendar = (bytes: Buffer): readonly string[] => {
  const text = bytes.toString('utf8').replace(/\r?\n[ \t]/g, '');
  return [text.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1')];
};

/** Pagefind compresses its index: a mark of its own, and then JSON or CBOR. */
const compressed = (bytes: Buffer): readonly string[] => {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const inside = packed.subarray(packed.indexOf(MARK) === 0 ? MARK.length : 0);
  const text = inside.toString('utf8');
  if (text.startsWith('{')) return json(inside);
  return cborTexts(inside) ?? [text, ...anyCborTexts(inside)];
};

const MARK = 'pagefind_dcd';

/** Readers by the ending of the file's name. */
export const textReaders: Readonly<Record<string, TextReader>> = {
  html: markup,
  svg: markup,
  xml: markup,
  json,
  jsonl: jsonLines,
  csv,
  ics: calendar,
  pf_fragment: compressed,
  pf_index: compressed,
  pf_meta: compressed,
  pf_filter: compressed,
  pf_sort: compressed,
  gz: compressed,
};

/** What a file of no known kind holds: its bytes, in both encodings in which text lies in binary files. */
export const anyReader = (bytes: Buffer): readonly string[] => [
  ...plain(bytes),
  ...(bytes.includes(0) ? [bytes.toString('utf16le'), bytes.toString('latin1')] : []),
];

function decoded(text: string): string {
  const whole = text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, number, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? all;
    const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
  return /%[0-9a-f]{2}/i.test(whole) ? unescaped(whole) : whole;
}

/** Addresses write what is no letter of ASCII as bytes. */
function unescaped(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'));
}

/** Every text and every key in plain data. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Uint8Array) yield Buffer.from(value).toString('utf8');
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield key;
      yield* stringsIn(inner);
    }
  }
}

const linesOf = new Set<TextReader>([markup, csv, calendar, anyReader]);

/** Whether the texts that a reader gives are those of the file's lines. */
export function keepsLines(reader: TextReader): boolean {
  return linesOf.has(reader);
}

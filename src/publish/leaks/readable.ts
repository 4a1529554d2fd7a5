import { gunzipSync } from 'node:zlib';

/** Reads the texts that a file of one kind holds. */
export type TextReader = (bytes: Buffer) => Promise<readonly string[]> | readonly string[];

/** Named characters that HTML written by us holds; others are written as numbers or as themselves. */
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Text of HTML or XML: with its tags, whose attributes are text too, and without them, since they tear words apart. A
 * feed holds HTML once more, with its marks as characters.
 */
const markup = (bytes: Buffer): readonly string[] => {
  const outer = layers(bytes.toString('utf8'));
  return [...outer, ...outer.slice(0, 1).flatMap((text) => (text.includes('<') ? layers(text).slice(1) : []))];
};

function layers(text: string): string[] {
  return [decoded(text), decoded(text.replace(/<[^>]*>/g, '')), decoded(text.replace(/<[^>]*>/g, ' '))];
}

const plain = (bytes: Buffer): readonly string[] => {
  const text = bytes.toString('utf8');
  return [text, ...(/%[0-9a-f]{2}/i.test(text) ? [unescaped(text)] : [])];
};

const json = (bytes: Buffer): readonly string[] => {
  try {
    const texts = [...stringsIn(JSON.parse(bytes.toString('utf8')) as unknown)];
    return texts.flatMap((text) => (/<|&\w+;/.test(text) ? [text, ...layers(text)] : [text]));
  } catch {
    // What only looks like JSON is read as it is.
    return plain(bytes);
  }
};

/** RFC 5545: long lines are folded, and commas, semicolons and line breaks escaped. */
const calendar = (bytes: Buffer): readonly string[] => {
  const text = bytes.toString('utf8').replace(/\r?\n[ \t]/g, '');
  return [text.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1')];
};

/** Pagefind compresses its index: a mark of its own, and then JSON or CBOR. */
const compressed = (bytes: Buffer): readonly string[] => {
  const inside = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const text = inside.toString('utf8');
  const start = text.indexOf('{');
  return [text, ...(start >= 0 ? json(Buffer.from(text.slice(start))) : []), cborTexts(inside).join('\n')];
};

/** RFC 8949: a text begins with its length, which may look like a letter. Every place that could be one is taken for one. */
function cborTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (const [at, head] of bytes.entries()) {
    const [length, width] =
      head >= 0x60 && head <= 0x77
        ? [head - 0x60, 1]
        : head === 0x78
          ? [bytes[at + 1] ?? 0, 2]
          : head === 0x79 && at + 3 <= bytes.length
            ? [bytes.readUInt16BE(at + 1), 3]
            : [0, 1];
    if (length > 2 && at + width + length <= bytes.length)
      texts.push(bytes.toString('utf8', at + width, at + width + length));
  }
  return texts;
}

/** Readers by the ending of the file's name. */
export const textReaders: Readonly<Record<string, TextReader>> = {
  html: markup,
  svg: markup,
  xml: markup,
  json,
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

import type { Range } from './yaml-text.ts';

/** A value that was read from plain YAML, and where it stands. */
export interface Plain {
  readonly data: unknown;
  /** Of its key, where nothing or an empty text stands behind that. */
  readonly range: Range;
  readonly pairs?: ReadonlyMap<string, { readonly key: Range; readonly value: Plain }>;
  readonly items?: readonly Plain[];
}

const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/;
const BEGINS = /^[A-Za-z0-9\u00A1-\uD7FF]/;
/** What ends a text without quotation marks, or gives it another meaning. */
const ENDS = /: | #|:$/;
const NUMBER = /^(?:\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const NAMED: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['true', 'True', 'TRUE'].map((word): [string, unknown] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, unknown] => [word, false]),
  ...['null', 'Null', 'NULL'].map((word): [string, unknown] => [word, null]),
]);

/** A text, number or word on one line; nothing where it is anything else, or in any doubt. */
export function scalarOf(text: string, start: number): Plain | undefined {
  const range: Range = [start, start + text.length];
  if (QUOTED.test(text)) return { data: text.slice(1, -1), range };
  if (!BEGINS.test(text) || ENDS.test(text)) return undefined;
  if (NAMED.has(text)) return { data: NAMED.get(text), range };
  if (!NUMBER.test(text)) return { data: text, range };
  return /^\d{1,15}$/.test(text) ? { data: Number(text), range } : undefined;
}

const WORD = '[A-Za-z0-9][\\w.-]*';
const LIST = new RegExp(`^\\[ ?(?:${WORD}(?:, ?${WORD})*)? ?\\]$`);
const PAIR = `[A-Za-z][\\w-]*: ${WORD}`;
const MAPPING = new RegExp(`^\\{ ?${PAIR}(?:, ?${PAIR})* ?\\}$`);

/** `[one, two]` or `{ amount: 5, currency: EUR }`; nothing where more than words stands in it. */
export function flowOf(text: string, start: number): Plain | undefined {
  const range: Range = [start, start + text.length];
  const isList = LIST.test(text);
  if (!isList && !MAPPING.test(text)) return undefined;
  const words: Plain[] = [];
  for (const { 0: word, index } of text.matchAll(/[\w.-]+/g)) {
    const value = scalarOf(word, start + index);
    if (!value) return undefined;
    words.push(value);
  }
  if (isList) return { data: words.map(({ data }) => data), items: words, range };
  const pairs = new Map<string, { readonly key: Range; readonly value: Plain }>();
  for (let at = 0; at < words.length; at += 2) {
    const [key, value] = [words[at], words[at + 1]];
    if (typeof key?.data !== 'string' || !value || pairs.has(key.data)) return undefined;
    pairs.set(key.data, { key: key.range, value });
  }
  return { data: Object.fromEntries([...pairs].map(([name, { value }]) => [name, value.data])), pairs, range };
}

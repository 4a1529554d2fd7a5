/** The short way through front matter beside the library: the same values in the same places wherever it is taken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import { readPlainYaml } from '../../src/review/plain-yaml.ts';
import { parseAnyYaml } from '../../src/review/yaml.ts';
import type { Path, YamlText } from '../../src/review/yaml-text.ts';

/** Every path of a value, and some that lead nowhere. */
function pathsIn(value: unknown, at: Path = []): Path[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) => pathsIn(child, [...at, key]))
      : [];
  return [at, [...at, 'nowhere'], [...at, 0, 'deeper'], ...below];
}

function expectSame(plain: YamlText, text: string): void {
  const library = parseAnyYaml(text);
  expect(library.faults, text).toEqual([]);
  expect(JSON.stringify(plain.data), text).toBe(JSON.stringify(library.data));
  const places = ({ range }: YamlText) =>
    pathsIn(plain.data)
      .map((path) => `${path.join('.')}: ${range(path, 'key')} ${range(path, 'value')}`)
      .join('\n');
  expect(places(plain), text).toBe(places(library));
}

/** Lines of YAML behind an indentation. */
type Printed = (indent: string) => readonly string[];

const inline = fc.constantFrom(
  ...['a', 'b c', '"d: e"', "'f'", '""', '5', '012', 'true', 'Null', '2026-03-04', '2026-03-04T09:12Z ±5m', 'it’s'],
  ...['[]', '[g, h]', '[1, true]', '{ i: 1 }', '{j: k, l: 2}'],
);
const oddBit = fc.constantFrom(
  ...[
    'a',
    ' ',
    '  ',
    '1',
    '0x1',
    '1e3',
    '.5',
    '-',
    '- ',
    '~',
    'é',
    '😀',
    '"',
    "'",
    '\\',
    '#',
    ' #',
    ':',
    ': ',
    ',',
    '[',
  ],
  ...[
    ']',
    '{',
    '}',
    '&x',
    '*x',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '\t',
    '\r',
    '\u00A0',
    '\u2028',
    '\uFEFF',
    'toString',
  ],
);
const key = fc.constantFrom('a', 'b', 'c d', "e's, f", 'x-own', 'timeline');

const { mapping } = fc.letrec<{ mapping: Printed; sequence: Printed; below: Printed }>((tie) => ({
  mapping: fc
    .uniqueArray(fc.tuple(key, fc.oneof({ maxDepth: 3 }, inline, fc.constant(''), tie('below'))), {
      ...{ minLength: 1, maxLength: 4 },
      selector: ([name]) => name,
    })
    .map(
      (pairs) => (indent) =>
        pairs.flatMap(([name, value]) =>
          typeof value === 'string'
            ? `${indent}${name}:${value === '' ? '' : ` ${value}`}`
            : [`${indent}${name}:`, ...value(indent)],
        ),
    ),
  sequence: fc.array(fc.oneof({ maxDepth: 3 }, inline, tie('mapping')), { minLength: 1, maxLength: 3 }).map(
    (items) => (indent) =>
      items.flatMap((item) => {
        if (typeof item === 'string') return `${indent}- ${item}`;
        const [first = '', ...rest] = item(`${indent}  `);
        return [`${indent}- ${first.trimStart()}`, ...rest];
      }),
  ),
  below: fc
    .oneof(
      fc.tuple(tie('mapping'), fc.constantFrom(' ', '  ', '    ')),
      fc.tuple(tie('sequence'), fc.constantFrom('', '  ')),
    )
    .map(
      ([print, deeper]) =>
        (indent) =>
          print(indent + deeper),
    ),
}));

describe('readPlainYaml', () => {
  it.each([
    ['texts and numbers', '\nid: INC-2026-001\nusers: 012\ntickets: 0\n'],
    ['words that mean something', 'a: true\nb: False\nc: NULL\nd: null\ne: yes\nf: tRue\n'],
    ['times', 'a: 2026-03-04T09:12+01:00 ±10m\nb: 2026-03-04\nc: 09:12:13\n'],
    ['quotation marks', 'a: "b: # c"\nd: \'e "f" \'\ng: ""\n'],
    ['marks inside a text', 'a: it\'s, [not] {a} list & "more"\nb: c#d :e f:g\n'],
    ['nothing behind a key', 'a:\nb:\n  c:\n  d: e\nf:\n'],
    ['deeper and deeper', 'a:\n  b:\n      c: d\n      e:\n       f: g\nh: i\n'],
    ['a list that stands as far left as its key', 'a:\n- b\n- c\nd: e\n'],
    ['a list of mappings', 'a:\n  - b: c\n    d: e\n  -   b: c\n      d:\n        - e\nf: g\n'],
    ['lists and mappings on a line', 'a: [b, c,d]\ne: []\nf: { amount: 5, currency: EUR }\ng: {h: true}\n'],
    ['keys of several words', "Notes, second part (draft) of R&D's 3.1/4-5: a\nx-own: b\n"],
    ['spaces at the end', 'a: b   \nc:   d\n'],
    ['letters of other scripts', 'a: Größe 東京 😀 𝒳\n'],
    ['names of prototypes', 'constructor: 1\nhasOwnProperty: a\n'],
  ])('reads %s as the library does', (_name, text) => {
    const plain = readPlainYaml(text);
    expect(plain).toBeDefined();
    if (plain) expectSame(plain, text);
  });

  it.each([
    ['a comment', 'a: b # c\n'],
    ['a line that is a comment', 'a: b\n# c\n'],
    ['an empty line', 'a: b\n\nc: d\n'],
    ['a text that goes on', 'a: b\n  c\n'],
    ['a block of text', 'a: |\n  b\n'],
    ['an anchor', 'a: &b c\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a tabulator', 'a:\tb\n'],
    ['carriage returns', 'a: b\r\n'],
    ['an escape', 'a: "b\\n"\n'],
    ['a mapping in a text', 'a: b: c\n'],
    ['a key twice', 'a: b\na: c\n'],
    ['a key twice on a line', 'a: {b: 1, b: 2}\n'],
    ['a key that is no text', 'true: a\n'],
    ['a number that is no whole one', 'a: 1.5\n'],
    ['a number in another notation', 'a: 0x1F\n'],
    ['a number beyond what is exact', 'a: 1234567890123456789\n'],
    ['a list in a list', 'a: [[b]]\n'],
    ['a name that whoever compares values would call', 'a:\n  valueOf: b\n'],
    ['a list', '- a\n'],
    ['a first line that is indented', '  a: b\n'],
    ['lines that stand too far left', 'a:\n    b: c\n  d: e\n'],
    ['nothing', '\n'],
  ])('leaves %s to the library', (_name, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('reads generated reviews', () => {
    for (let index = 0; index < 100; index += 1) {
      const text = /^---(\n[\s\S]*?\n)---\n/.exec(generateReview(7, index).text)?.[1] ?? '';
      const plain = readPlainYaml(text);
      expect(plain, text).toBeDefined();
      if (plain) expectSame(plain, text);
    }
  });

  it('gives what the library gives, or nothing', () => {
    let plainly = 0;
    fc.assert(
      fc.property(mapping, fc.nat(30), fc.array(oddBit, { maxLength: 3 }), (print, at, odd) => {
        const lines = print('');
        const one = Math.min(at, lines.length - 1);
        const text = `${lines.map((line, index) => (index === one ? line + odd.join('') : line)).join('\n')}\n`;
        const plain = readPlainYaml(text);
        if (!plain) return;
        plainly += 1;
        expectSame(plain, text);
      }),
      { numRuns: 1000 },
    );
    // Else it would say nothing about the short way.
    expect(plainly).toBeGreaterThan(200);
  });
});

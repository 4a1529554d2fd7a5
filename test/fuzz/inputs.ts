/** Files as they might come: nearly right reviews, and soups of what the format is written with. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { markdownDocument } from '../review/differential/markdown-grammar.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
export const template = read('reviews/_template.md');
const exemplary = read('test/fixtures/exemplary.md');
const bodyAt = exemplary.indexOf('\n---\n') + 5;
/** The front matter of the exemplary review with both fences, and its body. */
export const goodHead = exemplary.slice(0, bodyAt);
export const goodBody = exemplary.slice(bodyAt);

/** Marks that mean something to YAML, Markdown, a table, a time or a terminal. */
const mark = fc.constantFrom(
  ...['---', '...', '- ', ': ', '# ', '"', "'", '|', '>', '[', ']', '{', '}', '&a', '*a', '<<: *a', '!!js x', '%', '@'],
  ...['\t', '  ', '\\', '`', '```', '**', '~~', '<!--', '-->', '<b>', '</b>', '- [ ] ', '- [x] ', '1. ', '## ', '### '],
  ...['|---|', '| a | b |', '[^1]', '[a](b)', '![', '&#0;', '&nbsp;', '\u0000', '\u0085', '\u2028', '\u202E', '\uFEFF'],
  ...['\uD800', '\u001B[31m', '__proto__', 'constructor', 'toString', '🚒', 'é', 'e\u0301', '<!-- internal -->'],
);
const word = fc.constantFrom(
  ...['INC-2026-014', 'unknown', 'SEV2', 'sev-1', 'final', 'draft', 'Done', 'Pending', 'High', 'People', 'TBD', 'null'],
  ...[
    '[What happened]',
    '@storage',
    'should have known',
    'human error',
    '12 minutes',
    'reviews/a.md',
    'yes',
    '0',
    '-1',
  ],
  ...['Detection', '**Trigger**: ', 'Why? Because', 'https://a.example/x', 'AKIAIOSFODNN7EXAMPLE', '10.0.0.7', '1e999'],
);
const two = (value: number) => String(value).padStart(2, '0');

/** Times, right and nearly right. */
export const timeText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(fc.integer({ min: 1880, max: 2110 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
        .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`),
      fc.constantFrom('2026-03-04', '2026-03-29', '20202-01-16', '4 March 2026', ''),
    ),
    fc.constantFrom('T', ' ', 't', ''),
    fc.oneof(
      fc.tuple(fc.nat(25), fc.nat(61)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
      fc.constantFrom('', '24:00', '23:59:60', '09:12:03.123456789', '9:12', '14:??'),
    ),
    fc.constantFrom('Z', '', '+01:00', '+0100', ' UTC', ' CET', '+14:00', '-99:99', '+01'),
    fc.constantFrom('', '', ' ±10m', ' +/- 2 h', '±1d', ' ±99999999999999999999d', ' ±0.5s', ' ±'),
  )
  .map((parts) => parts.join(''));

const piece = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 3, arbitrary: mark },
  { weight: 1, arbitrary: timeText },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
);

/** One line of anything. */
export const anyLine: fc.Arbitrary<string> = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

const keys = [...goodHead.matchAll(/^([a-z_]+):/gm)].map(([, key = '']) => key);
const yamlLine = fc.oneof(
  fc
    .tuple(fc.constantFrom(...keys, 'x-own', 'tite', 'impact', 'waive'), piece)
    .map(([key, value]) => `${key}: ${value}`),
  fc.tuple(fc.constantFrom('  ', '    ', '- ', '  - '), anyLine).map(([indent, text]) => indent + text),
  anyLine,
);

/** Front matter, mostly wrong. */
export const anyHead: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('---\n', '---\n', '---js\n', '--- yaml\n', '---\r', ''),
    fc.array(yamlLine, { maxLength: 12 }),
    fc.constantFrom('\n---\n', '\n---\n', '\n...\n', '\n--- \n', '\n----\n', ''),
  )
  .map(([open, lines, close]) => open + lines.join('\n') + close);

/** A text with some of its lines taken out, doubled, moved, cut off or replaced. */
export function damaged(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n');
  const at = fc.nat(lines.length - 1);
  const damage = fc.oneof(
    at.map((index) => (all: string[]) => all.toSpliced(index, 1)),
    at.map((index) => (all: string[]) => all.toSpliced(index, 0, all[index] ?? '')),
    fc.tuple(at, at).map(
      ([from, to]) =>
        (all: string[]) =>
          all.toSpliced(from, 1).toSpliced(to, 0, all[from] ?? ''),
    ),
    fc.tuple(at, fc.nat(30)).map(
      ([from, count]) =>
        (all: string[]) =>
          all.toSpliced(from, count),
    ),
    fc.tuple(at, anyLine).map(
      ([index, line]) =>
        (all: string[]) =>
          all.toSpliced(index, 1, line),
    ),
    fc.tuple(at, anyLine).map(
      ([index, line]) =>
        (all: string[]) =>
          all.toSpliced(index, 0, line),
    ),
    fc.tuple(at, fc.nat(80), fc.nat(3), piece).map(([index, from, count, with_]) => (all: string[]) => {
      const line = all[index] ?? '';
      return all.with(Math.min(index, all.length - 1), line.slice(0, from) + with_ + line.slice(from + count));
    }),
    at.map((index) => (all: string[]) => all.with(Math.min(index, all.length - 1), (all[index] ?? '').toUpperCase())),
  );
  return fc
    .array(damage, { minLength: 1, maxLength: 5 })
    .map((damages) => damages.reduce((all, change) => (all.length === 0 ? all : change(all)), lines).join('\n'));
}

const anyBody = fc.oneof(
  { weight: 3, arbitrary: damaged(goodBody) },
  { weight: 1, arbitrary: markdownDocument },
  { weight: 1, arbitrary: fc.array(anyLine, { maxLength: 30 }).map((lines) => lines.join('\n')) },
);
const finish = (file: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(file, fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r\n', '\r'), fc.constantFrom('', '', '\uFEFF'))
    .map(([text, end, first]) => first + text.replaceAll('\n', end));

/** A good body under any front matter. */
export const filesByHead: fc.Arbitrary<string> = finish(
  fc.oneof(anyHead, damaged(goodHead)).map((head) => `${head}${goodBody}`),
);
/** Any body under a good head. */
export const filesByBody: fc.Arbitrary<string> = finish(anyBody.map((body) => goodHead + body));
/** Anything at all. */
export const anyFile: fc.Arbitrary<string> = finish(
  fc.tuple(fc.oneof(anyHead, damaged(goodHead)), anyBody).map((parts) => parts.join('')),
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, planImport } from '../../../src/importers/markdown/plan-import.ts';
import { valuesOf } from '../../../src/importers/markdown/report/values-of.ts';
import { readFrontMatter } from '../../../src/review/front-matter.ts';
import { resolveSettings } from '../../../src/review/settings.ts';
import { isTimeValue, parseTimeValue } from '../../../src/review/time-value.ts';
import { createVocabulary } from '../../../src/review/vocabulary.ts';
import { placeFaults } from './read.ts';

const clock = fc.oneof(
  fc.tuple(fc.nat(25), fc.nat(61)).map(([h, m]) => `${h}:${String(m).padStart(2, '0')}`),
  fc.constantFrom('14:??', 'HH:mm', '--:--', 'Time TBC', '11.50', '1600', '4pm', '23:00 AM', '9:05 AM', '~13:30-13:45'),
);
const date = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1995, max: 2030 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
  fc.constantFrom(
    '20202-01-16',
    '2021/22-??-??',
    '4/21/23',
    '3/4/2026',
    '19. April',
    'Jan 14,',
    'Feb 30 2021',
    '5 Dec',
    '',
  ),
);
const zone = fc.constantFrom(
  '',
  '',
  ' UTC',
  ' PST',
  ' CEST',
  ' (UTC+2)',
  ' IST',
  ' Europe/Berlin',
  ' XYZ',
  'Z',
  '+01:00',
  ' GMT-99',
);
const moment = fc.tuple(date, fc.constantFrom(' ', 'T', '  ', ''), clock, zone).map((parts) => parts.join(''));
const words = fc.oneof(
  fc.constantFrom(
    'Disk is full',
    '**Detection:** an alert',
    'mended (resolved)',
    'OUTAGE BEGINS',
    '[Describe what happened]',
  ),
  fc.string({ maxLength: 30, unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ' ')),
);
const line = fc.oneof(
  fc.tuple(moment, words).map(([when, what]) => `| ${when} | ${what} |`),
  fc.tuple(moment, words).map(([when, what]) => `### ${when} ${what}`),
  fc.tuple(moment, words).map(([when, what]) => `- ${when}: ${what}`),
  fc.tuple(moment, words).map(([when, what]) => `${when} ${what}`),
  fc
    .tuple(fc.constantFrom('Severity', 'Date', 'Detected at', 'Time to recovery', 'Date/Time', 'Title'), words)
    .map((two) => two.join(': ')),
  fc.constantFrom(
    '# Title',
    '## Timeline',
    '## Timeline (UTC)',
    '| Time | Event |\n| --- | --- |',
    '| Date (2022) | Time (PST) | Event |\n|-|-|-|',
  ),
  fc.constantFrom(
    'All times in CET.',
    '---',
    '```',
    '<!-- note',
    '-->',
    '',
    'Timeline\n--------',
    '- Time to detection: 5 minutes',
    '\t- 10:00 x',
  ),
  words,
);
const frontMatter = fc.constantFrom(
  '',
  '',
  '',
  '---\n---\n',
  '---\ntitle: Kept\nauthor: somebody # why\n---\n',
  '---\nnot yaml: [\n---\n',
  '---js\n1\n---\n',
);
const document = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    frontMatter,
    fc.array(line, { maxLength: 25 }),
    fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
    fc.constantFrom('a/PM2019-009 - x.md', '2020-02-02-y.md', 'z'),
  )
  .map(([mark, front, lines, end, path]) => ({ path, text: mark + (front + lines.join('\n')).replaceAll('\n', end) }));

const request = {
  settings: resolveSettings({}),
  vocabulary: createVocabulary(),
  ...{ known: [], isTaken: () => false, inPlace: false, year: '2026' },
};

describe('any document', () => {
  it('is read without an exception; its body stays, and all places lie inside it', () => {
    fc.assert(
      fc.property(document, fc.boolean(), (source, split) => {
        const outcomes = planImport([source], { ...request, split });
        const imported = outcomes.filter((outcome) => outcome.kind === 'imported');
        for (const one of imported) {
          expect(placeFaults(source.path, source.text, one.result)).toEqual([]);
          for (const { value, field, evidence } of valuesOf(one.result, one.id)) {
            expect([
              field,
              evidence.every(({ start, end }) => start >= 0 && start <= end && end <= source.text.length),
            ]).toEqual([field, true]);
            if (field.startsWith('timeline.'))
              expect([value, isTimeValue(parseTimeValue(value))]).toEqual([value, true]);
          }
        }
        const front = readFrontMatter(source.text);
        const bodyOf = (text: string) => text.slice(readFrontMatter(text).bodyStart);
        const bodies = imported.map(({ text }) => bodyOf(text)).join('');
        // What was taken for front matter is no part of the body; everything else is there again, in order.
        if (imported.length > 0) {
          expect(source.text.replace(/^\uFEFF/, '').endsWith(bodies)).toBe(true);
          const rest = source.text.slice(0, source.text.length - bodies.length).replace(/^\uFEFF/, '');
          if (front.faults.length > 0) expect(['', '---\n---\n', '---\r\n---\r\n']).toContain(rest);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('that was imported is known again', () => {
    fc.assert(
      fc.property(document, (source) => {
        const [first] = planImport([source], { ...request, split: false });
        if (first?.kind !== 'imported') return;
        const body = first.text.slice(readFrontMatter(first.text).bodyStart);
        const known = [{ path: first.review, id: first.id, bodyHash: hashOf(body) }];
        expect(planImport([source], { ...request, known, split: false })).toEqual([
          { kind: 'already', source: source.path, review: first.review, changed: false },
        ]);
        const inPlace = [{ path: source.path, text: first.text }];
        expect(planImport(inPlace, { ...request, split: false })[0]?.kind).toBe('already');
      }),
      { numRuns: 100 },
    );
  });
});

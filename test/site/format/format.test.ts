import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMinutes, formatMs, formatSpan } from '../../../site/format/duration.ts';
import { groupBy } from '../../../site/format/group-by.ts';
import { formatInterval, formatMeasured } from '../../../site/format/measured.ts';
import { formatMegabytes, formatNumber, formatShare } from '../../../site/format/number.ts';
import { severityRank } from '../../../site/format/severity-rank.ts';
import { logTicks, ticksBetween } from '../../../site/format/ticks.ts';
import { formatDay, formatOffset, formatTime, machineTime, yearOf } from '../../../site/format/time.ts';
import { countOf, humanise, inSentence } from '../../../site/format/words.ts';
import { isTimeValue, parseTimeValue } from '../../../src/review/time-value.ts';

function time(text: string) {
  const value = parseTimeValue(text);
  if (!isTimeValue(value)) throw new Error(value.message);
  return value;
}

describe('durations', () => {
  it.each([
    [0, '0 min'],
    [400, '0 min'],
    [40_000, '40 s'],
    [60_000, '1 min'],
    [90_000, '1 min 30 s'],
    [59 * 60_000 + 59_900, '1 h'],
    [448 * 60_000, '7 h 28 min'],
    [24 * 3_600_000, '1 d'],
    [23 * 3_600_000 + 3_599_000, '1 d'],
    [49.6 * 3_600_000, '2 d 2 h'],
    [-90_000, '−1 min 30 s'],
  ])('%d ms are %s', (ms, words) => {
    expect(formatMs(ms)).toBe(words);
  });

  it('are never written with a full larger unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 86_400_000 }), (ms) => {
        expect(formatMs(ms)).not.toMatch(/\b(24 h|60 min|60 s)\b/);
      }),
    );
  });

  it('say ≈ only where an end is uncertain', () => {
    expect(formatSpan({ ms: 60_000, lowMs: 60_000, highMs: 60_000 })).toBe('1 min');
    expect(formatSpan({ ms: 60_000, lowMs: 0, highMs: 120_000 })).toBe('≈ 1 min');
    expect(formatMinutes(5.5)).toBe('5 min 30 s');
  });
});

describe('times', () => {
  it.each([
    ['2026-03-04T09:12+01:00', undefined, '4 Mar 2026, 09:12 +01:00'],
    ['2026-03-04T09:12+01:00', 0, '4 Mar 2026, 08:12 UTC'],
    ['2026-03-04T23:50-05:30', 0, '5 Mar 2026, 05:20 UTC'],
    ['2026-03-04T09:12:07Z', undefined, '4 Mar 2026, 09:12:07 UTC'],
    ['2026-03-04T09:12Z ±10m', undefined, '≈ 4 Mar 2026, 09:12 UTC ± 10 min'],
    ['2026-03-04', undefined, '4 Mar 2026'],
  ])('%s at %s is %s', (text, offset, words) => {
    expect(formatTime(time(text), offset)).toBe(words);
  });

  it('give machines the instant, or the day alone', () => {
    expect(machineTime(time('2026-03-04T09:12+01:00'))).toBe('2026-03-04T08:12:00Z');
    expect(machineTime(time('2026-03-04'))).toBe('2026-03-04');
  });

  it('fall in the year in which they were written', () => {
    expect(yearOf(time('2026-01-01T00:30+01:00'))).toBe('2026');
    expect(yearOf(time('2025-12-31T23:30Z'))).toBe('2025');
  });

  it('leave a text that is no day as it is', () => {
    expect(formatDay('unknown')).toBe('unknown');
    expect(formatDay('2026-12-31')).toBe('31 Dec 2026');
    expect(formatOffset(-330)).toBe('−05:30');
  });
});

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_234_567, '1,234,567'],
    [-1234.4, '−1,234'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('lose no digit before the point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(Number(formatNumber(value).replaceAll(',', ''))).toBe(value);
      }),
    );
  });

  it.each([
    [0.5, '0.5 MB'],
    [1400, '1.4 GB'],
    [2e6, '2 TB'],
  ])('%d MB are %s', (mb, text) => {
    expect(formatMegabytes(mb)).toBe(text);
  });

  it.each([
    [null, 'minutes', 'not measurable'],
    [90, 'minutes', '1 h 30 min'],
    [1, 'days', '1 day'],
    [12.4, 'days', '12 days'],
    [0.421, 'share', '42 %'],
    [1200, 'money:EUR', '1,200 EUR'],
    [3, 'count', '3'],
  ] as const)('%s %s read %s', (value, unit, text) => {
    expect(formatMeasured(value, unit)).toBe(text);
  });

  it('stand in an interval with their unit', () => {
    expect(formatInterval([0.05, 0.7], 'share')).toBe('5 % to 70 %');
    expect(formatShare(1)).toBe('100 %');
  });
});

describe('words', () => {
  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [[], ''],
  ])('%j make %j', (words, sentence) => {
    expect(inSentence(words)).toBe(sentence);
  });

  it('count with the right number', () => {
    expect([0, 1, 2].map((count) => countOf(count, 'action'))).toEqual(['0 actions', '1 action', '2 actions']);
    expect(humanise('configuration-change')).toBe('Configuration change');
  });

  it('rank a severity that the book does not know with the mildest', () => {
    expect(['P1', 'P2', 'P9'].map((severity) => severityRank(severity, ['P1', 'P2']))).toEqual([1, 2, 4]);
  });

  it('keep groups in the order in which they come', () => {
    expect([...groupBy(['b1', 'a1', 'b2'], (text) => text.charAt(0))]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});

describe('ticks', () => {
  it('fall on round moments of the incident’s own offset', () => {
    const start = Date.parse('2026-03-04T17:50:00+05:30');
    const ticks = ticksBetween(start, start + 8 * 3_600_000, 330);
    expect(ticks.map(({ label }) => label)).toEqual(['18:00', '20:00', '22:00', '5 Mar']);
  });

  it('are few, inside and in order at any scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 3e11 }), fc.integer({ min: -720, max: 840 }), (length, offset) => {
        const ticks = ticksBetween(0, length, offset);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const { ms } of ticks) expect(ms >= 0 && ms <= length).toBe(true);
      }),
    );
  });

  it('enclose what a logarithmic axis must hold', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 5e6, noNaN: true }),
        fc.double({ min: 0.02, max: 5e6, noNaN: true }),
        fc.constantFrom('minutes' as const, 'other' as const),
        (a, b, unit) => {
          const ticks = logTicks(Math.min(a, b), Math.max(a, b), unit);
          expect(ticks.length).toBeGreaterThan(1);
          expect(ticks[0]).toBeLessThanOrEqual(Math.min(a, b));
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(a, b));
        },
      ),
    );
  });
});

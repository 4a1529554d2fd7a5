import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layQuarters } from '../../../site/components/quarter-layout.ts';
import { countScale, logScale, shareScale } from '../../../site/components/scale.ts';
import { layCurve } from '../../../site/components/step-layout.ts';
import { besideOf, outcomesInWords } from '../../../site/format/beside.ts';
import { kaplanMeier } from '../../../src/metrics/statistics/kaplan-meier.ts';

describe('vertical axes', () => {
  it.each([
    ['shares', shareScale(100), 0.25, 25, [0, 0.5, 1]],
    ['counts', countScale(7, 90), 3, 30, [0, 3, 6, 9]],
    ['small counts', countScale(1, 90), 1, 90, [0, 1]],
  ])('of %s begin at nought and end at a round number', (_, scale, value, at, ticks) => {
    expect(scale.place(value)).toBe(at);
    expect(scale.ticks).toEqual(ticks);
  });

  it('of durations are logarithmic, with nought at the foot', () => {
    const scale = logScale([0, 1, 10, 100], 'count', 116);
    expect([0, 1, 10, 100].map((value) => scale?.place(value))).toEqual([0, 16, 66, 116]);
  });

  it('hold more values than a function takes arguments', () => {
    const scale = logScale(
      Array.from({ length: 300_000 }, (_, value) => value),
      'count',
      100,
    );
    expect(scale?.place(1)).toBeLessThan(scale?.place(300_000) ?? 0);
  });

  it('need no logarithm where nothing is above nought', () => {
    expect(logScale([0, 0], 'minutes', 100)?.place(0)).toBe(0);
    expect(logScale([], 'minutes', 100)).toBeUndefined();
  });

  it('keep order and stay within their height, whatever the values', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, (given) => {
        const scale = logScale(given, 'minutes', 150);
        const places = given.toSorted((a, b) => a - b).map((value) => scale?.place(value) ?? Number.NaN);
        expect(places.every((place) => place >= 0 && place <= 150)).toBe(true);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('quarters', () => {
  const quarters = Array.from({ length: 20 }, (_, index) => `${2021 + Math.floor(index / 4)}-Q${(index % 4) + 1}`);

  it('stand side by side up to the right edge, the last sixteen of them', () => {
    const bands = layQuarters(quarters);
    expect(bands.map(({ key }) => key)).toEqual(quarters.slice(-16));
    expect((bands.at(-1)?.from ?? 0) + (bands.at(-1)?.width ?? 0)).toBeCloseTo(100, 0);
  });

  it('write each year once, where it begins', () => {
    expect(layQuarters(quarters).flatMap(({ label }) => label ?? [])).toEqual(['2022', '2023', '2024', '2025']);
    expect(layQuarters(quarters.slice(3)).flatMap(({ label }) => label ?? [])[0]).toBe('2022');
  });

  it('are written one by one where there are few', () => {
    expect(layQuarters(['2025-Q4', '2026-Q1']).map(({ label }) => label)).toEqual(['Q4 25', 'Q1 26']);
  });

  it('leave out what is not known', () => {
    expect(layQuarters(['2026-Q1', 'unknown']).map(({ key }) => key)).toEqual(['2026-Q1']);
  });
});

describe('the curve of closing times', () => {
  const lifetimes = [
    { duration: 1, ended: true },
    { duration: 3, ended: false },
    { duration: 7, ended: true },
  ];
  const points = lifetimes.map(({ duration, ended }) => ({
    id: String(duration),
    value: duration,
    low: duration,
    high: duration,
    ...(ended ? {} : { censored: true }),
  }));
  const layout = layCurve(kaplanMeier(lifetimes), points);

  it('rises in steps from none to what has closed', () => {
    // Two thirds last after day 1; the one that was watched for 3 days leaves, and on day 7 the last one ends.
    expect(layout?.curve).toBe('M0 1H33.3333V0.6667H100V0H100');
    expect([layout?.closedBy(0), layout?.closedBy(7)]).toEqual([0, 1]);
    expect(layout?.closedBy(6)).toBeCloseTo(1 / 3);
  });

  it('knows nothing of ages that nobody has watched', () => {
    expect(layout?.closedBy(8)).toBeUndefined();
  });

  it('needs something that was watched', () => {
    expect(layCurve([], [])).toBeUndefined();
    expect(layCurve([], [{ id: 'a', value: 0, low: 0, high: 0 }])).toBeUndefined();
  });

  it('is laid out of more points than a function takes arguments', () => {
    const many = Array.from({ length: 300_000 }, (_, value) => ({ id: 'a', value, low: value, high: value }));
    expect(layCurve(kaplanMeier(lifetimes), many)?.ticks.length).toBeGreaterThan(1);
  });

  it('is closed as a band', () => {
    expect(layout?.band).toMatch(/^M0 1H.*V1Z$/);
  });
});

describe('what stands beside a number', () => {
  it('has its own unit, and its interval where there is one', () => {
    const also = { p90: 90, p90_low: 60, p90_high: 120, by_target: 0.5, by_target_n: 4, mean: null };
    expect(besideOf({ also }, 'minutes')).toEqual([
      { name: '90th percentile', value: '1 h 30 min', interval: '1 h to 2 h' },
      { name: 'Done by the target date', value: '50 %' },
    ]);
  });

  it('says how many had each outcome', () => {
    expect(outcomesInWords({ counts: { SIGNIFICANT_DELAY: 1, ON_TIME: 2 } })).toBe('1 significant delay and 2 on time');
    expect(outcomesInWords({ counts: {} })).toBe('');
  });
});

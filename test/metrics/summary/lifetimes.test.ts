import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/metrics/finding.ts';
import { compareLifetimes, summariseLifetimes } from '../../../src/metrics/summary/lifetimes.ts';

const ended = (days: number, id = days) => exactly(`A${id}`, days, { outcome: 'closed' });
const open = (days: number) => exactly(`B${days}`, days, { outcome: 'open', censored: true });
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => ended(from + index));

describe('lifetimes', () => {
  it('have a median, what has ended by then, and how they ended', () => {
    // Half of four have ended from day 20 to day 40: the median is the middle of the two, as in R's survfit.
    const { value, interval, also, counts } = summariseLifetimes([10, 20, 40, 80].map((each) => ended(each)));
    expect({ value, interval }).toEqual({ value: 30, interval: [10, 80] });
    expect(also).toMatchObject({ closed_by_day_30: 0.5, closed_by_day_90: 1, median_low: 10, median_high: 80 });
    expect(counts).toEqual({ closed: 4, 'closed by the history': 0, open: 0, dropped: 0 });
  });

  it('tell nothing of an age to which nothing was watched', () => {
    expect(summariseLifetimes([ended(10), open(29)]).also).toMatchObject({ closed_by_day_30: null });
    expect(summariseLifetimes([ended(10), open(30)]).also).toMatchObject({
      closed_by_day_30: 0.5,
      closed_by_day_90: null,
    });
  });

  it('have no median before half of them have ended', () => {
    expect(summariseLifetimes([ended(10), open(20), open(30)])).toMatchObject({ value: null, interval: null });
  });

  it('are compared by their medians, later minus earlier', () => {
    const difference = compareLifetimes(days(31, 60), days(1, 30));
    expect(difference?.value).toBe(30);
    expect(difference?.interval[0]).toBeGreaterThan(15);
    expect(difference?.interval[1]).toBeLessThan(45);
  });

  it.each([
    ['the later median is not reached', [open(5), open(6)], days(1, 30)],
    ['the earlier median is not reached', days(1, 30), [open(5), open(6)]],
    ['an end of the interval is not reached', days(1, 30), [ended(5), ended(6), open(7), open(8)]],
    ['an end of the later one is not reached', [ended(5), ended(6), open(7), open(8)], days(1, 30)],
    ['there is nothing', [], []],
  ])('are not compared where %s', (_, later, earlier) => {
    expect(compareLifetimes(later, earlier)).toBeNull();
  });
});

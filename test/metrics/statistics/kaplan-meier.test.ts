import { describe, expect, it } from 'vitest';
import {
  kaplanMeier,
  type Lifetime,
  medianSurvival,
  survivalAt,
} from '../../../src/metrics/statistics/kaplan-meier.ts';

/** Weeks in remission of the leukaemia trial of Freireich et al. 1963; a plus marks the censored. */
const treated = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const placebo = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23';

function lifetimes(text: string): Lifetime[] {
  return text.split(' ').map((week) => ({ duration: Number.parseInt(week, 10), ended: !week.endsWith('+') }));
}

describe('the Kaplan–Meier estimate', () => {
  // SciPy 1.17.1: stats.ecdf(CensoredData).sf with confidence_interval(method="log-log");
  // the shares are those that every textbook prints: 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448.
  it.each([
    [6, 0.8571428571428571, 0.6197179552659838, 0.951551747646997],
    [7, 0.8067226890756302, 0.5631465646222333, 0.9228090192028804],
    [10, 0.7529411764705881, 0.5031995107999564, 0.8893618351692655],
    [13, 0.6901960784313724, 0.43161022248618397, 0.8490659633494507],
    [16, 0.6274509803921567, 0.36751085598750205, 0.8049121894718412],
    [22, 0.53781512605042, 0.26777893676713505, 0.7467907176353944],
    [23, 0.4481792717086834, 0.18805200595923235, 0.6801426284952414],
  ])('of the treated at week %d', (week, surviving, low, high) => {
    const step = survivalAt(kaplanMeier(lifetimes(treated)), week);
    expect(step.surviving).toBeCloseTo(surviving, 12);
    expect(step.low).toBeCloseTo(low, 12);
    expect(step.high).toBeCloseTo(high, 12);
  });

  it('has the medians of the trial: 23 weeks (13 to not reached) and 8 weeks (4 to 11)', () => {
    expect(medianSurvival(kaplanMeier(lifetimes(treated)))).toEqual({ median: 23, low: 13, high: null });
    expect(medianSurvival(kaplanMeier(lifetimes(placebo)))).toEqual({ median: 8, low: 4, high: 11 });
  });

  it('holds everything until the first step, and does not fall between steps', () => {
    const steps = kaplanMeier(lifetimes(treated));
    expect(survivalAt(steps, 5).surviving).toBe(1);
    expect(survivalAt(steps, 12).surviving).toBe(survivalAt(steps, 10).surviving);
  });

  it('has the ordinary median where nothing is censored', () => {
    expect(medianSurvival(kaplanMeier(lifetimes('1 2 3 4'))).median).toBe(2.5);
    expect(medianSurvival(kaplanMeier(lifetimes('1 2 3'))).median).toBe(2);
  });

  it('has no median where most still last, or nothing was watched', () => {
    expect(medianSurvival(kaplanMeier(lifetimes('1 5+ 6+'))).median).toBeNull();
    expect(medianSurvival(kaplanMeier([])).median).toBeNull();
  });
});

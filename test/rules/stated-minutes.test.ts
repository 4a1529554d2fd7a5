import { describe, expect, it } from 'vitest';
import { agrees, DURATION, durationText, statedMinutes } from '../../src/rules/stated-minutes.ts';

const minute = 60_000;
const span = (ms: number, half = 0) => ({ ms, lowMs: ms - half, highMs: ms + half });

describe('a stated duration', () => {
  it.each([
    ['50 minutes', 50, 5],
    ['52 min', 52, 2.6],
    ['7 min', 7, 1],
    ['90 min', 90, 5],
    ['200 min', 200, 10],
    ['1 h', 60, 60],
    ['1.5 h', 90, 6],
    ['3 h 10 min', 190, 9.5],
    ['two hours', 120, 60],
    ['twelve hours, and 5 minutes', 725, 36.25],
    ['30 s', 0.5, 1],
    ['two hours and five minutes', 125, 6.25],
    ['2 days', 2880, 1440],
    ['One Day', 1440, 1440],
  ])('%s is as exact as it is written', (text, minutes, toleranceMinutes) => {
    expect(statedMinutes(text, false)?.minutes).toBeCloseTo(minutes, 9);
    expect(statedMinutes(text, false)?.toleranceMinutes).toBeCloseTo(toleranceMinutes, 9);
  });

  it('is less exact where it is a rough one', () => {
    expect(statedMinutes('100 min', true)).toEqual({ minutes: 100, toleranceMinutes: 25 });
    expect(statedMinutes('a while', true)).toBeUndefined();
  });

  it.each([
    ['from below', 45, true],
    ['just below', 44.99, false],
    ['from above', 55, true],
    ['just above', 55.01, false],
  ])('agrees with what is within its bounds, %s', (_, minutes, expected) => {
    expect(agrees({ minutes: 50, toleranceMinutes: 5 }, span(minutes * minute))).toBe(expected);
  });

  it('agrees with what an imprecise time may have been', () => {
    expect(agrees({ minutes: 50, toleranceMinutes: 5 }, span(70 * minute, 15 * minute))).toBe(true);
    expect(agrees({ minutes: 50, toleranceMinutes: 5 }, span(30 * minute, 15 * minute))).toBe(true);
  });

  it.each([
    ...[
      '50 minutes',
      '1 h 30 min',
      'nine hours and 5 minutes',
      '2 hrs, 3 mins',
      '1.5 days',
      '3 weeks',
      '10 secs',
      '5 m',
    ],
    ...'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word) => `${word} hours`),
  ])('is found in prose: %s', (text) => {
    expect(new RegExp(DURATION, 'i').exec(`for ${text} or so`)?.[0]).toBe(text);
    expect(statedMinutes(text, false)).toBeDefined();
  });
});

describe('a duration in a message', () => {
  it.each([
    [0, '0 min'],
    [29_999, '0 min'],
    [30_000, '1 min'],
    [59 * minute, '59 min'],
    [60 * minute, '1 h'],
    [61 * minute, '1 h 1 min'],
    [1440 * minute, '1 d'],
    [1501 * minute, '1 d 1 h'],
    [1441 * minute, '1 d 1 min'],
    [(2 * 1440 + 23 * 60 + 59) * minute, '2 d 23 h'],
  ])('of %i ms is %s', (ms, text) => {
    expect(durationText(span(ms))).toBe(text);
    expect(durationText(span(ms, 1))).toBe(`≈ ${text}`);
  });
});

import { describe, expect, it } from 'vitest';
import { minutesOf } from '../../src/review/duration.ts';

describe('minutesOf', () => {
  it.each([
    ['25', 25],
    ['25 min', 25],
    ['1 h 30 min', 90],
    ['1h30m', 90],
    ['1:30', 90],
    ['2 days', 2880],
    ['1.5 hours', 90],
    ['1 hour and 5 minutes', 65],
    ['90 s', 1.5],
    ['≈ 25 minutes', 25],
    ['~25', 25],
    [' 25 MIN ', 25],
    ['2 weeks', 20_160],
    ['1:30 h', 90],
  ])('%s is %d minutes', (text, minutes) => {
    expect(minutesOf(text)).toBeCloseTo(minutes, 9);
  });

  it.each([
    '',
    'unknown',
    'about an hour',
    '25 min at most',
    '-5',
    '1:75',
    '25 parsecs',
    '25 ~ 5',
    '1:30x',
    'at 1:30',
    '1:30:00',
    'x25',
    '25 26',
  ])('%j is none', (text) => {
    expect(minutesOf(text)).toBeUndefined();
  });
});

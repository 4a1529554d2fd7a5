import { describe, expect, it } from 'vitest';
import { firstIdOf, idInForm } from '../../src/review/id-pattern.ts';

describe('the first id of a year', () => {
  it.each([
    ['[A-Z]+-\\d{4}-\\d{3,}', 'INC-2026-001'],
    ['INC-\\d{4}-\\d{3}', 'INC-2026-001'],
    ['INC-\\d+', 'INC-1'],
    ['INC-\\d', 'INC-1'],
    ['[A-Z]{2,4}\\d{5}', 'INC00001'],
    ['(?:PM|IR)-\\d{4}', 'PM-0001'],
    ['(PM)/\\d{2}', 'PM/01'],
    ['INC\\.\\d{6}', 'INC.000001'],
  ])('of %s is %s', (pattern, expected) => {
    expect(firstIdOf(pattern, '2026')).toBe(expected);
  });

  it.each([
    ['no number', 'INC'],
    ['three numbers', '\\d{4}-\\d{2}-\\d{3}'],
    ['a date', 'INC-\\d{8}'],
    ['a year of another length', '\\d{3}-\\d{3}'],
    ['a form of its own', 'INC-\\d{4}(?=x)'],
    ['letters of which INC is none', '[A-Z]{5}-\\d{3}'],
  ])('cannot be told of %s', (_, pattern) => {
    expect(firstIdOf(pattern, '2026')).toBeUndefined();
  });
});

describe('an id in the form of a pattern', () => {
  it.each([
    ['PM-2019-009', 'PM-2019-009'],
    ['pm-2019-009', 'PM-2019-009'],
    ['PM2019-009', 'PM-2019-009'],
    ['pm 2019_009', 'PM-2019-009'],
    ['PM-19-9', undefined],
    ['see PM-2019-009', undefined],
    ['PM-2019-009 and more', undefined],
  ])('is made of %s', (written, expected) => {
    expect(idInForm(written, '[A-Z]{2}-\\d{4}-\\d{3}')).toBe(expected);
  });

  it('is left as written where that fits', () => {
    expect(idInForm('pm_1', '[a-z]+_\\d|PM-1')).toBe('pm_1');
  });
});

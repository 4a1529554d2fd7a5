import { describe, expect, it } from 'vitest';
import { nextId } from '../../src/review/next-id.ts';

const usual = '[A-Z]+-\\d{4}-\\d{3,}';

describe('nextId', () => {
  it.each([
    ['goes on with the series', ['INC-2026-001', 'INC-2026-014', 'INC-2026-003'], usual, 'INC-2026-015'],
    ['begins a year', ['INC-2025-120'], usual, 'INC-2026-001'],
    ['goes on in the year of the incident', ['INC-2026-007', 'INC-2027-001'], usual, 'INC-2026-008'],
    ['begins a book', [], usual, 'INC-2026-001'],
    ['follows the last of several series', ['OPS-2026-004', 'INC-2026-001'], usual, 'INC-2026-002'],
    ['grows where the digits are used up', ['INC-2026-999'], usual, 'INC-2026-1000'],
    ['knows numbers without a year', ['INC-041'], 'INC-\\d+', 'INC-042'],
    ['begins another pattern', [], 'PM-\\d+', 'PM-001'],
    ['leaves out ids that do not fit', ['old-7', 'INC-2026-002'], usual, 'INC-2026-003'],
    ['does not count dates', ['PM-20260304'], 'PM-\\d{8}', undefined],
    ['begins with two digits', [], 'INC-\\d{4}-\\d{2}', 'INC-2026-01'],
    ['begins without a word', [], '\\d{4}-\\d{3}', '2026-001'],
    ['begins with other words', [], 'PIR-\\d{3}', 'PIR-001'],
    ['begins with the commonest word that fits', [], 'P(?:AR|IR)-\\d{4}-\\d{3}', 'PIR-2026-001'],
    ['begins with the commoner of two words', [], '[A-Z]{2}-\\d{3}', 'PM-001'],
    ['begins with one digit', [], 'IR-\\d', 'IR-1'],
    ['begins in a form of its own', [], 'OPS/\\d{4}/\\d{2}', 'OPS/2026/01'],
    ['begins in none where there are ids of no series', ['OPS/a'], 'OPS/(?:a|\\d{2})', undefined],
    ['goes on in either case', ['inc-2026-004', 'INC-2026-002'], '[A-Za-z]+-\\d{4}-\\d{3}', 'INC-2026-005'],
    ['stops where the pattern has no more', ['A-9'], 'A-\\d', undefined],
    ['leaves a year alone that is part of a number', ['A-120251-3'], 'A-\\d+-\\d', 'A-120251-4'],
    ['cannot guess any pattern', [], 'incident/[a-z]+', undefined],
  ])('%s', (_, ids, pattern, expected) => {
    expect(nextId(ids, pattern, '2026')).toBe(expected);
  });
});

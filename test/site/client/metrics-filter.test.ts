import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterInWords, readFilter, writeFilter } from '../../../site/client/metrics/filter.ts';

describe('the filter of the metrics in the address', () => {
  it.each([
    ['', {}],
    ['?severity=SEV1&severity=SEV2', { severity: ['SEV1', 'SEV2'] }],
    ['?since=2025-01-01&until=2025-03-31', { since: '2025-01-01', until: '2025-03-31' }],
    ['?system=checkout&team=', { system: ['checkout'] }],
    ['?since=yesterday&until=2025-13-45&year=2025', {}],
    ['?system=a&system=b', { system: ['a'] }],
  ])('%s is read', (search, filter) => {
    expect(readFilter(search)).toEqual(filter);
  });

  it('is read as it was written', () => {
    const name = fc.string({ minLength: 1 });
    const filter = fc.record(
      {
        since: fc.constantFrom('2024-02-29', '2026-12-31'),
        until: fc.constantFrom('2024-02-29', '2026-12-31'),
        severity: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
        system: fc.tuple(name),
        team: fc.tuple(name),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filter, (given) => {
        expect(readFilter(writeFilter(given))).toEqual(given);
      }),
    );
  });

  it('is said in words', () => {
    expect(filterInWords({ severity: ['SEV1', 'SEV2'], system: ['checkout'], since: '2026-01-01' })).toBe(
      'SEV1 or SEV2, system checkout, from 2026-01-01',
    );
    expect(filterInWords({})).toBe('');
  });
});

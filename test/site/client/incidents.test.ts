import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../site/catalogue.ts';
import { countEntries, fits, sortEntries } from '../../../site/client/incidents/catalogue.ts';
import { piecesOf } from '../../../site/client/incidents/excerpt.ts';
import {
  isNarrow,
  type Query,
  readQuery,
  sortNames,
  sortOf,
  writeQuery,
} from '../../../site/client/incidents/query.ts';
import { type FacetName, type Facets, facetNames } from '../../../site/facets.ts';

const none: Facets = {
  severity: [],
  system: [],
  team: [],
  cause: [],
  detected_by: [],
  tag: [],
  year: [],
  status: [],
  kind: [],
};
const entry = (at: number, severity: string, system: readonly string[], minutes: number, year = '2026'): Entry => ({
  at,
  facets: { ...none, severity: [severity], system, year: [year] },
  rank: severity === 'SEV1' ? 0 : 1,
  minutes,
});
const entries = [
  entry(0, 'SEV1', ['db', 'api'], 10),
  entry(1, 'SEV2', ['db'], 900),
  entry(2, 'SEV1', ['web'], 80),
  entry(3, 'SEV2', ['web'], 0, 'unknown'),
];
const shown = (chosen: Query['chosen']) => entries.filter((one) => fits(one, chosen)).map(({ at }) => at);

describe('narrowing', () => {
  it.each<[Query['chosen'], number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ severity: ['SEV1'] }, [0, 2]],
    [{ severity: ['SEV1', 'SEV2'] }, [0, 1, 2, 3]],
    [{ severity: ['SEV1'], system: ['db'] }, [0]],
    [{ system: ['nothing'] }, []],
  ])('%j shows %j', (chosen, places) => {
    expect(shown(chosen)).toEqual(places);
  });

  it('counts in each facet what choosing there would give, the other facets given', () => {
    const counts = countEntries(entries, { severity: ['SEV1'], system: ['db'] });
    expect([...(counts.get('severity') ?? [])]).toEqual([
      ['SEV1', 1],
      ['SEV2', 1],
    ]);
    expect([...(counts.get('system') ?? [])]).toEqual([
      ['db', 1],
      ['api', 1],
      ['web', 1],
    ]);
  });

  it('counts what choosing then shows', () => {
    for (const [system, count] of countEntries(entries, { severity: ['SEV1'] }).get('system') ?? []) {
      expect(shown({ severity: ['SEV1'], system: [system] })).toHaveLength(count);
    }
  });
});

describe('sorting', () => {
  it.each([
    ['newest', [0, 1, 2, 3]],
    ['oldest', [2, 1, 0, 3]],
    ['longest', [1, 2, 0, 3]],
    ['gravest', [0, 2, 1, 3]],
    ['relevance', [2, 0, 1, 3]],
  ] as const)('%s gives %j', (order, places) => {
    const [a, b, c, d] = entries as [Entry, Entry, Entry, Entry];
    expect(sortEntries([c, a, b, d], order).map(({ at }) => at)).toEqual(places);
  });
});

describe('the query in the address', () => {
  const values = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
  const query: fc.Arbitrary<Query> = fc
    .record({
      words: fc.string().map((text) => text.trim()),
      chosen: fc.dictionary(fc.constantFrom<FacetName>(...facetNames), values) as fc.Arbitrary<Query['chosen']>,
      sort: fc.option(fc.constantFrom(...sortNames), { nil: undefined }),
    })
    .map(({ words, chosen, sort }) => ({ words, chosen: { ...chosen }, ...(sort ? { sort } : {}) }));

  it('survives being written and read', () => {
    fc.assert(
      fc.property(query, (one) => {
        expect(readQuery(writeQuery(one))).toEqual(one);
      }),
    );
  });

  it('passes over what it does not know', () => {
    expect(readQuery('?q=+a+b+&colour=red&sort=best&severity=')).toEqual({ words: 'a b', chosen: {} });
  });

  it('is empty where everything is shown', () => {
    expect(writeQuery({ words: '', chosen: {} })).toBe('');
    expect(isNarrow(readQuery(''))).toBe(false);
    expect(isNarrow(readQuery('?tag=x'))).toBe(true);
  });

  it('puts the best match first in a search and the newest without one', () => {
    expect(sortOf({ words: 'a', chosen: {} })).toBe('relevance');
    expect(sortOf({ words: '', chosen: {}, sort: 'relevance' })).toBe('newest');
    expect(sortOf({ words: 'a', chosen: {}, sort: 'oldest' })).toBe('oldest');
  });
});

describe('excerpts', () => {
  it('are text with marks, whatever stands in them', () => {
    expect(piecesOf('a &lt;b&gt; &amp;lt; <mark>c&amp;d</mark> <img>')).toEqual([
      { text: 'a <b> &lt; ', marked: false },
      { text: 'c&d', marked: true },
      { text: ' <img>', marked: false },
    ]);
  });
});

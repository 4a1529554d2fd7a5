import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEntries, type Entry, fits, sortEntries } from '../../../site/client/incidents/catalogue.ts';
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
const entry = (
  slug: string,
  severity: string,
  system: readonly string[],
  sort: Partial<Entry['sort']> = {},
): Entry => ({
  slug,
  facets: { ...none, severity: [severity], system },
  sort: { started: '0', gravity: '0', duration: '0', ...sort },
});
const entries = [
  entry('a', 'SEV1', ['db', 'api'], { started: '1', duration: '10' }),
  entry('b', 'SEV2', ['db'], { started: '3', duration: '900' }),
  entry('c', 'SEV1', ['web'], { started: '2', duration: '80' }),
];
const shown = (chosen: Query['chosen']) => entries.filter((one) => fits(one, chosen)).map(({ slug }) => slug);

describe('narrowing', () => {
  it.each<[Query['chosen'], string[]]>([
    [{}, ['a', 'b', 'c']],
    [{ severity: ['SEV1'] }, ['a', 'c']],
    [{ severity: ['SEV1', 'SEV2'] }, ['a', 'b', 'c']],
    [{ severity: ['SEV1'], system: ['db'] }, ['a']],
    [{ system: ['nothing'] }, []],
  ])('%j shows %j', (chosen, slugs) => {
    expect(shown(chosen)).toEqual(slugs);
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
    ['newest', 'bca'],
    ['oldest', 'acb'],
    ['longest', 'bca'],
    ['relevance', 'abc'],
  ] as const)('%s gives %s', (order, slugs) => {
    expect(
      sortEntries(entries, order)
        .map(({ slug }) => slug)
        .join(''),
    ).toBe(slugs);
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

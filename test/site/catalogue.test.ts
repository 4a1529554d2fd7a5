import { beforeAll, describe, expect, it } from 'vitest';
import { packCatalogue, unpackCatalogue } from '../../site/catalogue.ts';
import { facetsOf } from '../../site/facets.ts';
import { cardsAddress, cardsInFile, listFiles } from '../../site/list-files.ts';
import { partAddress, partsOf, partTitle } from '../../site/parts.ts';
import type { KnowledgeBase } from '../../src/knowledge/types.ts';
import { fixtureBook } from './fixture/book.ts';

let kb: KnowledgeBase;
beforeAll(async () => {
  kb = await fixtureBook();
});

describe('the catalogue', () => {
  it('gives back every value of every facet after it was packed and sent', () => {
    const packed = JSON.parse(JSON.stringify(packCatalogue(kb.incidents, kb.book.severities)));
    const entries = unpackCatalogue(packed);
    expect(entries.map(({ facets }) => facets)).toEqual(kb.incidents.map(facetsOf));
    expect(entries.map(({ at }) => at)).toEqual(kb.incidents.map((_incident, at) => at));
    expect(entries.map(({ rank }) => rank)).toEqual(
      kb.incidents.map(({ meta }) => kb.book.severities.indexOf(meta.severity)),
    );
    expect(entries.map(({ minutes }) => minutes)).toEqual(
      kb.incidents.map(({ resolveAfter }) => Math.round((resolveAfter?.ms ?? 0) / 60_000)),
    );
  });

  it('has no entry for an empty book', () => {
    expect(unpackCatalogue(packCatalogue([], []))).toEqual([]);
  });
});

describe('cards', () => {
  it('lie in files that their places in the book name', () => {
    const [one] = kb.incidents;
    if (!one) throw new Error('The fixture is empty');
    const many = { ...kb, incidents: Array.from({ length: cardsInFile + 1 }, (_, at) => ({ ...one, slug: `a${at}` })) };
    const files = new Map(listFiles(many).map(({ address, content }) => [address, content()]));
    expect(files.size).toBe(3);
    const slugAt = (at: number) => JSON.parse(files.get(cardsAddress(at)) ?? '[]')[at % cardsInFile].slug;
    for (const at of [0, cardsInFile - 1, cardsInFile]) expect(slugAt(at)).toBe(`a${at}`);
  });
});

describe('a long list', () => {
  const rows = [1, 2, 3, 4, 5];

  it('is cut into pages that hold all of it', () => {
    const parts = partsOf('list', rows, 2);
    expect(parts.flatMap((part) => part.rows)).toEqual(rows);
    expect(parts.map(({ number, count, total }) => [number, count, total])).toEqual([
      [1, 3, 5],
      [2, 3, 5],
      [3, 3, 5],
    ]);
  });

  it('is one page where it is short or empty', () => {
    expect(partsOf('list', rows, 5)).toHaveLength(1);
    expect(partsOf('list', [], 5)).toEqual([{ of: 'list', rows: [], number: 1, count: 1, total: 0 }]);
  });

  it('keeps the address of its first page, and names the others', () => {
    expect([1, 2].map((number) => partAddress('lessons/', number))).toEqual(['lessons/', 'lessons/page-2/']);
    expect(partsOf('list', rows, 3).map((part) => partTitle('Lessons', part))).toEqual([
      'Lessons',
      'Lessons, page 2 of 2',
    ]);
  });
});

import { slugsOf } from '../../src/knowledge/slugs.ts';
import type { Incident, KnowledgeBase } from '../../src/knowledge/types.ts';
import type { Dimension, Shelf } from './dimension.ts';

const made = new WeakMap<KnowledgeBase, Map<string, readonly Shelf[]>>();

/** The values of a side with their incidents, in its order; made once for each book, as every page asks. */
export function shelvesOf(kb: KnowledgeBase, dimension: Dimension): readonly Shelf[] {
  const ofBook = made.get(kb) ?? new Map<string, readonly Shelf[]>();
  made.set(kb, ofBook);
  const known = ofBook.get(dimension.name);
  if (known) return known;
  const shelves = makeShelves(kb, dimension);
  ofBook.set(dimension.name, shelves);
  return shelves;
}

function makeShelves(kb: KnowledgeBase, dimension: Dimension): readonly Shelf[] {
  const incidents = new Map<string, Incident[]>();
  for (const incident of kb.incidents) {
    for (const value of new Set(dimension.valuesOf(incident))) {
      const holders = incidents.get(value);
      if (holders) holders.push(incident);
      else incidents.set(value, [incident]);
    }
  }
  // Addresses are given in a fixed order, so that they do not change with the counts.
  const values = [...incidents.keys()].sort();
  const slugs = slugsOf(values);
  return values
    .map((value, number) => ({ value, slug: slugs[number] ?? value, incidents: incidents.get(value) ?? [] }))
    .sort(orderOf(dimension.sort));
}

function orderOf(sort: Dimension['sort']): (a: Shelf, b: Shelf) => number {
  // What is no year, such as `unknown`, comes after all that are.
  const year = ({ value }: Shelf) => (/^\d/.test(value) ? value : '');
  if (sort === 'latest') return (a, b) => (year(a) < year(b) ? 1 : -1);
  if (sort === 'count') return (a, b) => b.incidents.length - a.incidents.length || (a.value < b.value ? -1 : 1);
  return (a, b) => sort.indexOf(a.value) - sort.indexOf(b.value);
}

/** Address of a value's page. */
export function shelfAddress(dimension: Dimension, shelf: Pick<Shelf, 'slug'>): string {
  return `${dimension.name}/${shelf.slug}/`;
}

/** Address of the page of a value as incidents state it; undefined where no incident does. */
export function addressOfValue(kb: KnowledgeBase, dimension: Dimension, value: string): string | undefined {
  const shelf = shelvesOf(kb, dimension).find((each) => each.value === value);
  return shelf && shelfAddress(dimension, shelf);
}

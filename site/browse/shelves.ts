import type { Recall } from '../../src/knowledge/recall.ts';
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
  return [...slugsByValue(incidents.keys())]
    .map(([value, slug]) => ({ value, slug, incidents: incidents.get(value) ?? [] }))
    .sort(orderOf(dimension.sort));
}

/** Addresses are given in a fixed order, so that they do not change with the counts. */
function slugsByValue(values: Iterable<string>): ReadonlyMap<string, string> {
  const inOrder = [...new Set(values)].sort();
  const slugs = slugsOf(inOrder);
  return new Map(inOrder.map((value, number) => [value, slugs[number] ?? value]));
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

/**
 * Address of the page of a value as incidents state it; undefined where no incident does. Whoever asks the same book again
 * and again remembers what its incidents state.
 */
export function addressOfValue(
  kb: KnowledgeBase,
  dimension: Dimension,
  value: string,
  recall?: Recall,
): string | undefined {
  const slug = recall
    ? slugsAgain(kb, dimension, recall).get(value)
    : shelvesOf(kb, dimension).find((each) => each.value === value)?.slug;
  return slug === undefined ? undefined : shelfAddress(dimension, { slug });
}

function slugsAgain(kb: KnowledgeBase, { name, valuesOf }: Dimension, recall: Recall): ReadonlyMap<string, string> {
  const stated = recall.each(`stated ${name}`, [kb.incidents], [], (incident) => JSON.stringify(valuesOf(incident)));
  return recall.named(`slugs of ${name}`, [stated], () =>
    slugsByValue([...new Set(stated)].flatMap((values) => JSON.parse(values) as readonly string[])),
  );
}

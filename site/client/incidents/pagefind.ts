/** Pagefind in the browser: loaded on the first search, from our own host. */
import { facetNames } from '../../facets.ts';
import type { Counts } from './catalogue.ts';
import { type Query, type SortName, sortOf } from './query.ts';

interface Fragment {
  readonly meta: Readonly<Record<string, string>>;
  readonly url: string;
  readonly excerpt: string;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

interface Answer {
  readonly results: readonly { readonly id: string; data(): Promise<Fragment> }[];
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(
    words: string,
    options: { filters: Record<string, unknown>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<Answer>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index; throws where it was not built, or where the browser cannot run it. */
export function loadPagefind(root: string): Promise<Pagefind> {
  loading ??= (async () => {
    // The name is put together so that the bundler leaves the import to the browser.
    const pagefind: Pagefind = await import(
      /* @vite-ignore */ new URL(`${root}pagefind/pagefind.js`, location.href).href
    );
    await pagefind.options({ baseUrl: root, excerptLength: 28 });
    await pagefind.init();
    // Counts come with an answer only once the filters are there.
    await pagefind.filters();
    return pagefind;
  })();
  return loading;
}

/** A hit: which incident, and where in it the words stand. */
export interface Hit {
  readonly slug: string;
  readonly excerpts: readonly { readonly where: string; readonly anchor: string; readonly excerpt: string }[];
}

export interface Found {
  readonly count: number;
  readonly counts: Counts;
  /** Loads the hits from one place in the order to another. */
  hits(from: number, to: number): Promise<readonly Hit[]>;
}

const sorts: Readonly<Partial<Record<SortName, Record<string, 'asc' | 'desc'>>>> = {
  newest: { started: 'desc' },
  oldest: { started: 'asc' },
  gravest: { gravity: 'desc' },
  longest: { duration: 'desc' },
};

/** Searches for a query's words among the incidents that fit its choices. */
export async function search(pagefind: Pagefind, query: Query): Promise<Found> {
  const sort = sorts[sortOf(query)];
  const ask = (chosen: Query['chosen']) =>
    pagefind.search(query.words, { filters: filtersOf(chosen), ...(sort ? { sort } : {}) });
  const answer = await ask(query.chosen);
  const counts = await Promise.all(
    facetNames.map(async (facet) => {
      // What else could be chosen in a facet is counted as if nothing were chosen in it.
      const { [facet]: own, ...others } = query.chosen;
      const { filters } = own === undefined ? answer : await ask(others);
      return [facet, new Map(Object.entries(filters[facet] ?? {}))] as const;
    }),
  );
  return {
    count: answer.results.length,
    counts: new Map(counts),
    hits: (from, to) => Promise.all(answer.results.slice(from, to).map(async (result) => hitOf(await result.data()))),
  };
}

function filtersOf(chosen: Query['chosen']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(chosen).map(([facet, values]) => [facet, { any: values }]));
}

function hitOf(fragment: Fragment): Hit {
  const parts =
    fragment.sub_results.length > 0
      ? fragment.sub_results
      : [{ title: '', url: fragment.url, excerpt: fragment.excerpt }];
  return {
    slug: fragment.meta['slug'] ?? '',
    excerpts: parts.slice(0, 2).map(({ title, url, excerpt }) => {
      const where = title === fragment.meta['title'] ? '' : title.replace(/\s*#$/, '');
      return {
        where,
        anchor: url.includes('#') ? url.slice(url.indexOf('#')) : '',
        // A section's text begins with its heading, which stands there already.
        excerpt: excerpt.startsWith(where) ? excerpt.slice(where.length).trimStart() : excerpt,
      };
    }),
  };
}

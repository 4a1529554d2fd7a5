/** Pagefind in the browser: loaded on the first search, from our own host. */
import type { Card } from '../../card.ts';

interface Fragment {
  readonly meta: Readonly<Record<string, string>>;
  readonly url: string;
  readonly excerpt: string;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

interface Result {
  readonly id: string;
  data(): Promise<Fragment>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly Result[] }>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index; throws where it was not built, or where the browser cannot run it. */
function loadPagefind(root: string): Promise<Pagefind> {
  loading ??= (async () => {
    // The name is put together so that the bundler leaves the import to the browser.
    const pagefind: Pagefind = await import(
      /* @vite-ignore */ new URL(`${root}pagefind/pagefind.js`, location.href).href
    );
    await pagefind.options({ baseUrl: root, excerptLength: 28 });
    await pagefind.init();
    return pagefind;
  })();
  return loading;
}

/** A hit: which incident, and where in it the words stand. */
export interface Hit {
  readonly card: Card;
  readonly excerpts: readonly { readonly where: string; readonly anchor: string; readonly excerpt: string }[];
}

/** A page of the team's guides that holds the words. */
export interface GuideHit {
  readonly title: string;
  readonly href: string;
  readonly excerpt: string;
}

/** A page that holds the words: by the name that the index gives it, and what it says once it is read. */
export interface Match {
  readonly name: string;
  read(): Promise<Hit>;
  readGuide(): Promise<GuideHit>;
}

/** Searches all incidents and guides for words, the best match first. */
export async function search(root: string, words: string): Promise<readonly Match[]> {
  const { results } = await (await loadPagefind(root)).search(words);
  return results.map((result) => ({
    name: result.id.replace(/^\w+?_/, ''),
    read: async () => hitOf(await result.data()),
    readGuide: async () => {
      const { meta, url, excerpt } = await result.data();
      return { title: meta['title'] ?? url, href: url, excerpt };
    },
  }));
}

function hitOf(fragment: Fragment): Hit {
  const parts =
    fragment.sub_results.length > 0
      ? fragment.sub_results
      : [{ title: '', url: fragment.url, excerpt: fragment.excerpt }];
  return {
    card: JSON.parse(fragment.meta['card'] ?? '{}') as Card,
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

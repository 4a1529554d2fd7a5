/** The list itself: all of it by year, a narrowed part, or the hits of a search with their excerpts. */
import type { Entry } from './catalogue.ts';
import { choicesInWords } from './controls.ts';
import { piecesOf } from './excerpt.ts';
import type { Hit } from './pagefind.ts';
import type { Query } from './query.ts';

export interface Results {
  readonly entries: readonly Entry[];
  /** The list as the page was made, by year. */
  showAll(): void;
  showEntries(entries: readonly Entry[]): void;
  /** Hits from a place in the order on; those before it stay. */
  showHits(hits: readonly Hit[], from: number, total: number, more: () => void): void;
  /** An empty answer: what was asked, and the way out; or another reason. */
  showNothing(query: Query, reason?: string): void;
}

/** Takes hold of the page's list; undefined where it has none. */
export function createResults(): Results | undefined {
  const byYear = document.querySelector<HTMLElement>('[data-by-year]');
  const list = document.querySelector<HTMLOListElement>('[data-results]');
  const nothing = document.querySelector<HTMLElement>('[data-nothing]');
  const nothingText = document.querySelector<HTMLElement>('[data-nothing-text]');
  const moreButton = document.querySelector<HTMLButtonElement>('[data-more]');
  if (!byYear || !list || !nothing || !nothingText || !moreButton) return undefined;

  const items = new Map<string, HTMLElement>();
  const entries: Entry[] = [];
  for (const item of byYear.querySelectorAll<HTMLElement>('[data-slug]')) {
    const { slug = '', facets = '{}', sort = '{}' } = item.dataset;
    items.set(slug, item);
    entries.push({ slug, facets: JSON.parse(facets), sort: JSON.parse(sort) });
  }

  const show = (what: 'all' | 'list' | 'nothing') => {
    byYear.hidden = what !== 'all';
    list.hidden = what !== 'list';
    nothing.hidden = what !== 'nothing';
    if (what !== 'list') moreButton.hidden = true;
  };
  const copyOf = (slug: string): HTMLElement | undefined => {
    const copy = items.get(slug)?.cloneNode(true);
    return copy instanceof HTMLElement ? copy : undefined;
  };

  return {
    entries,
    showAll: () => show('all'),
    showEntries(shown) {
      list.replaceChildren(...shown.flatMap(({ slug }) => copyOf(slug) ?? []));
      moreButton.hidden = true;
      show('list');
    },
    showHits(hits, from, total, more) {
      const copies = hits.flatMap((hit) => {
        const copy = copyOf(hit.slug);
        if (copy) addExcerpts(copy, hit);
        return copy ?? [];
      });
      if (from === 0) list.replaceChildren(...copies);
      else list.append(...copies);
      moreButton.hidden = from + hits.length >= total;
      moreButton.onclick = () => {
        more();
        copies.at(-1)?.querySelector('a')?.focus();
      };
      show('list');
    },
    showNothing(query, reason) {
      const choices = choicesInWords(query);
      const words = query.words === '' ? '' : ` with “${query.words}”`;
      nothingText.textContent = reason ?? `No incident${words}${choices === '' ? '' : ` under ${choices}`}.`;
      show('nothing');
    },
  };
}

function addExcerpts(item: HTMLElement, hit: Hit): void {
  const title = item.querySelector<HTMLAnchorElement>('a');
  const text = title?.parentElement;
  if (!title || !text) return;
  for (const { where, anchor, excerpt } of hit.excerpts) {
    const paragraph = document.createElement('p');
    paragraph.className = 'excerpt';
    const link = document.createElement('a');
    link.href = title.href.replace(/#.*$/, '') + anchor;
    link.dir = 'auto';
    if (where !== '') {
      const place = document.createElement('span');
      place.className = 'where';
      place.textContent = `${where} `;
      link.append(place);
    }
    for (const { text: words, marked } of piecesOf(excerpt)) {
      if (!marked) link.append(words);
      else {
        const mark = document.createElement('mark');
        mark.textContent = words;
        link.append(mark);
      }
    }
    paragraph.append(link);
    text.append(paragraph);
  }
}

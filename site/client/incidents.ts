/** The list of incidents: search, filters, order and keyboard, with the whole state in the address. */
import { countEntries, fits, sortEntries } from './incidents/catalogue.ts';
import { createControls } from './incidents/controls.ts';
import { loadPagefind, search } from './incidents/pagefind.ts';
import { isNarrow, type Query, readQuery, sortOf, writeQuery } from './incidents/query.ts';
import { createResults } from './incidents/results.ts';
import { moveByArrows } from './keyboard/arrows.ts';

const page = 20;

function start(): void {
  const root = document.documentElement.dataset['root'] ?? '/';
  const results = createResults();
  const controls = createControls(change);
  if (!results || !controls) return;
  const { entries } = results;
  let asked = 0;

  function change(query: Query, history: 'push' | 'replace'): void {
    const address = `${location.pathname}${writeQuery(query)}`;
    if (address !== location.pathname + location.search) window.history[`${history}State`](null, '', address);
    void show(query);
  }

  /** Shows the answer to a query, unless the reader has asked something else before it came. */
  async function show(query: Query): Promise<void> {
    if (!results || !controls) return;
    asked += 1;
    const mine = asked;
    controls.set(query);
    if (query.words === '') return browse(query);
    try {
      const pagefind = await loadPagefind(root);
      const found = await search(pagefind, query);
      if (mine !== asked) return;
      controls.count(found.counts, found.count);
      const more = async (from: number): Promise<void> => {
        const hits = await found.hits(from, from + page);
        if (mine === asked) results.showHits(hits, from, found.count, () => void more(from + page));
      };
      await more(0);
      if (found.count === 0) results.showNothing(query);
    } catch {
      if (mine === asked)
        results.showNothing(query, 'Search could not be loaded. The list can still be narrowed and read.');
    }
  }

  function browse(query: Query): void {
    if (!results || !controls) return;
    const shown = entries.filter((entry) => fits(entry, query.chosen));
    controls.count(countEntries(entries, query.chosen), shown.length);
    if (shown.length === 0) results.showNothing(query);
    else if (!isNarrow(query) && sortOf(query) === 'newest') results.showAll();
    else results.showEntries(sortEntries(shown, sortOf(query)));
  }

  addEventListener('popstate', () => void show(readQuery(location.search)));
  moveByArrows();
  void show(readQuery(location.search));
  if (location.hash === '#page-search') controls.focus();
}

start();

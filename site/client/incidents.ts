/** The list of incidents: search, filters, order and keyboard, with the whole state in the address. */
import type { Entry } from '../catalogue.ts';
import { countEntries, fits, sortEntries } from './incidents/catalogue.ts';
import { createControls } from './incidents/controls.ts';
import { createListData } from './incidents/load.ts';
import { type Hit, type Match, search } from './incidents/pagefind.ts';
import { isNarrow, type Query, readQuery, sortOf, writeQuery } from './incidents/query.ts';
import { bare, createResults } from './incidents/results.tsx';
import { moveByArrows } from './keyboard/arrows.ts';

const page = 20;
/** A hit of a search stands with excerpts and is a file of its own. */
const pageOfHits = 10;
/** Whoever searches here looks for incidents first; the best guides stand above them. */
const mostGuides = 3;

function start(): void {
  const root = document.documentElement.dataset['root'] ?? '/';
  const data = createListData(root);
  const results = createResults(root);
  const controls = createControls(change);
  if (!results || !controls) return;
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
    if (!isNarrow(query) && sortOf(query) === 'newest') {
      controls.countAll();
      results.showGuides([]);
      results.showAll();
      return;
    }
    try {
      const [entries, found] = await Promise.all([data.entries(), query.words === '' ? undefined : find(query)]);
      const guides = await Promise.all((found?.guides ?? []).slice(0, mostGuides).map((match) => match.readGuide()));
      if (mine !== asked) return;
      const matches = found?.incidents;
      results.showGuides(guides);
      const among = matches ? [...matches.keys()].flatMap((at) => entries[at] ?? []) : entries;
      const shown = sortEntries(
        among.filter((entry) => fits(entry, query.chosen)),
        sortOf(query),
      );
      controls.count(countEntries(among, query.chosen), shown.length);
      if (shown.length === 0) results.showNothing(query);
      else await showPart(shown, matches, matches ? pageOfHits : page, mine);
    } catch {
      if (mine === asked)
        results.showNothing(query, 'The list could not be loaded. Its years below the menu can still be read.');
    }
  }

  /** Shows so many of a list, and more when they are asked for. */
  async function showPart(
    shown: readonly Entry[],
    matches: ReadonlyMap<number, Match> | undefined,
    size: number,
    mine: number,
  ): Promise<void> {
    const hits: Hit[] = [];
    const more = async (): Promise<void> => {
      const next = shown.slice(hits.length, hits.length + size).map(({ at }) => at);
      const loaded = matches
        ? await Promise.all(next.flatMap((at) => matches.get(at)?.read() ?? []))
        : (await data.cards(next)).map(bare);
      if (mine !== asked) return;
      hits.push(...loaded);
      results?.show(hits, shown.length, () => void more());
    };
    await more();
  }

  /** The matches of a search, the best first: incidents by their places in the book, and guides. */
  async function find({ words }: Query) {
    const [names, matches] = await Promise.all([data.found(), search(root, words)]);
    const places = new Map(names.map((name, at) => [name, at]));
    const incidents = new Map<number, Match>();
    const guides: Match[] = [];
    for (const match of matches) {
      const at = places.get(match.name);
      if (at === undefined) guides.push(match);
      else incidents.set(at, match);
    }
    return { incidents, guides };
  }

  addEventListener('popstate', () => void show(readQuery(location.search)));
  moveByArrows();
  void show(readQuery(location.search));
  if (location.hash === '#page-search') controls.focus();
}

start();

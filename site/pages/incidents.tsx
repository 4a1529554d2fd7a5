import { years } from '../browse/dimensions.tsx';
import { shelfAddress, shelvesOf } from '../browse/shelves.ts';
import { cardsOf } from '../card.ts';
import { Empty } from '../components/empty.tsx';
import { Filters } from '../components/filters.tsx';
import { IncidentItem } from '../components/incident-item.tsx';
import { countOf } from '../format/words.ts';
import { listFiles } from '../list-files.ts';
import { definePage, once, type Site } from '../page.ts';

/** The newest, which is what most come for; the others are found, or read by year. */
const shownAtFirst = 50;

/** Every incident: the newest as it stands with the way to all years, found and narrowed by the page's script. */
export const incidentsPage = definePage({
  name: 'incidents',
  menu: 'Incidents',
  scripts: ['incidents.js'],
  files: listFiles,
  items: once,
  address: () => 'incidents/',
  title: () => 'Incidents',
  description: (_once, kb) => `All incidents of ${kb.book.title}, newest first, with search and filters.`,
  render: (_once, site) => <Incidents site={site} />,
});

function Incidents({ site }: { readonly site: Site }) {
  const { incidents, book } = site.kb;
  if (incidents.length === 0) {
    return (
      <>
        <h1>Incidents</h1>
        <Empty>
          No review has been written yet. Write the first one with <code>incidentbook new</code>.
        </Empty>
      </>
    );
  }
  return (
    <>
      <h1>Incidents</h1>
      {site.searchable && (
        <search class="search needs-script">
          <form data-search-form action={site.href('incidents/')}>
            <label class="visually-hidden" for="page-search">
              Search all reviews
            </label>
            <input
              id="page-search"
              type="search"
              name="q"
              autocomplete="off"
              placeholder="Search all reviews"
              data-search
              aria-describedby="page-search-help"
            />
            <p id="page-search-help" class="search-help">
              <kbd>/</kbd> to search, <kbd>↓</kbd> and <kbd>↑</kbd> to move, <kbd>Enter</kbd> to open
            </p>
          </form>
        </search>
      )}
      <div class="browse">
        <div class="browse-side needs-script">
          <details class="browse-filters" data-filters-box open>
            <summary>Filters</summary>
            <Filters incidents={incidents} severities={book.severities} />
          </details>
        </div>
        <div class="browse-main">
          <div class="browse-bar needs-script">
            <p class="browse-count" role="status" data-result-count>
              {countOf(incidents.length, 'incident')}
            </p>
            <button type="button" class="quiet-button" data-clear hidden>
              Clear all
            </button>
            <label class="sort">
              Sort by{' '}
              <select name="sort" data-sort-by>
                <option value="newest">Newest</option>
                <option value="oldest">Oldest</option>
                <option value="gravest">Gravest</option>
                <option value="longest">Longest</option>
                <option value="relevance" data-needs-query hidden>
                  Best match
                </option>
              </select>
            </label>
          </div>
          {site.kb.guides.pages.length > 0 && (
            <section class="found-guides" aria-labelledby="page-found-guides" data-found-guides hidden>
              <h2 id="page-found-guides">Guides</h2>
              <ul data-found-guides-list />
            </section>
          )}
          <ol class="incident-list results" data-results hidden />
          <button type="button" class="button" data-more hidden>
            Show more
          </button>
          <div class="empty" data-nothing hidden>
            <p data-nothing-text />
            <button type="button" class="button" data-clear>
              Clear all
            </button>
          </div>
          <ByYear site={site} />
        </div>
      </div>
    </>
  );
}

/** The newest incidents by year, and the way to all of every year. */
function ByYear({ site }: { readonly site: Site }) {
  const newest = new Set(site.kb.incidents.slice(0, shownAtFirst));
  const shelves = shelvesOf(site.kb, years);
  const all = shelves.map((shelf) => ({ shelf, shown: shelf.incidents.filter((incident) => newest.has(incident)) }));
  const whole = site.kb.incidents.length <= shownAtFirst;
  return (
    <div data-by-year>
      {all
        .filter(({ shown }) => shown.length > 0)
        .map(({ shelf, shown }) => (
          <section key={shelf.slug} class="year" aria-labelledby={`year-${shelf.slug}`}>
            <h2 id={`year-${shelf.slug}`}>
              {years.label(shelf.value)} <span class="quiet">{countOf(shelf.incidents.length, 'incident')}</span>
            </h2>
            <ol class="incident-list">
              {cardsOf(shown, site.kb).map((card) => (
                <IncidentItem key={card.slug} card={card} site={site} />
              ))}
            </ol>
            {shown.length < shelf.incidents.length && (
              <p class="all">
                <a href={site.href(shelfAddress(years, shelf))}>
                  All {shelf.incidents.length} of {years.label(shelf.value)}
                </a>
              </p>
            )}
          </section>
        ))}
      {!whole && (
        <nav class="all-years" aria-labelledby="all-years">
          <h2 id="all-years">All years</h2>
          <ul class="chips">
            {shelves.map((shelf) => (
              <li key={shelf.slug}>
                <a href={site.href(shelfAddress(years, shelf))}>
                  {years.label(shelf.value)} <span class="chip-count">{shelf.incidents.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

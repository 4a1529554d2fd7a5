import type { Incident } from '../../src/knowledge/types.ts';
import { Empty } from '../components/empty.tsx';
import { Filters } from '../components/filters.tsx';
import { IncidentItem } from '../components/incident-item.tsx';
import { groupBy } from '../format/group-by.ts';
import { yearOf } from '../format/time.ts';
import { countOf } from '../format/words.ts';
import { definePage, once, type Site } from '../page.ts';

/** Every incident: by year as it stands, found and narrowed by the page's script. */
export const incidentsPage = definePage({
  name: 'incidents',
  menu: 'Incidents',
  scripts: ['incidents.js'],
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
          <div data-by-year>
            {[...groupBy(incidents, yearWord)].map(([year, ofYear]) => (
              <section key={year} class="year" aria-labelledby={yearAnchor(year)}>
                <h2 id={yearAnchor(year)}>
                  {year} <span class="quiet">{countOf(ofYear.length, 'incident')}</span>
                </h2>
                <ol class="incident-list">
                  {ofYear.map((incident) => (
                    <IncidentItem key={incident.id} incident={incident} site={site} forSearch />
                  ))}
                </ol>
              </section>
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

function yearWord(incident: Incident): string {
  return incident.started ? yearOf(incident.started) : 'Unknown year';
}

/** The anchor of a year's heading. */
function yearAnchor(year: string): string {
  return `year-${year.replace(/\W+/g, '-').toLowerCase()}`;
}

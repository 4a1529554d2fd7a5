import type { MetricResult } from '../../src/metrics/metric.ts';
import { cardsOf } from '../card.ts';
import { Attention } from '../components/attention.tsx';
import { Empty } from '../components/empty.tsx';
import { IncidentItem } from '../components/incident-item.tsx';
import { MetricFigure } from '../components/metric-figure.tsx';
import { countOf } from '../format/words.ts';
import { definePage, once, type Site } from '../page.ts';

const latest = 6;
/** The few numbers that stand on the first page, in this order, as far as they are measured. */
const keyMetrics = [
  'time-to-detect',
  'time-to-resolve',
  'action-implementation-rate',
  'review-completion-rate',
  'recurrence-rate',
];

/** The first page: what waits, what is new, how things stand. */
export const homePage = definePage({
  name: 'home',
  items: once,
  address: () => '',
  title: () => 'Home',
  description: (_once, kb) => kb.book.description,
  render: (_once, site) => <Home site={site} />,
});

function Home({ site }: { readonly site: Site }) {
  const { book, incidents, attention, metrics } = site.kb;
  const figures = keyMetrics
    .flatMap((id): readonly MetricResult[] => metrics.filter((metric) => metric.id === id))
    .slice(0, 4);
  return (
    <>
      <header class="hero">
        <h1 dir="auto">{book.title}</h1>
        <p class="lead" dir="auto">
          {book.description}
        </p>
        {site.searchable && incidents.length > 0 && (
          <search class="search needs-script">
            <form action={site.href('incidents/')}>
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
              />
            </form>
          </search>
        )}
      </header>
      <section class="block" aria-labelledby="attention">
        <h2 id="attention">Needs attention</h2>
        <Attention attention={attention} missing={site.kb.missingReviews} site={site} />
      </section>
      <section class="block" aria-labelledby="latest">
        <h2 id="latest">Latest incidents</h2>
        {incidents.length === 0 ? (
          <Empty>
            No review has been written yet. Write the first one with <code>incidentbook new</code>.
          </Empty>
        ) : (
          <>
            <ol class="incident-list">
              {cardsOf(incidents.slice(0, latest), site.kb).map((card) => (
                <IncidentItem key={card.slug} card={card} site={site} />
              ))}
            </ol>
            {incidents.length > latest && (
              <p class="all">
                <a href={site.href('incidents/')}>All {countOf(incidents.length, 'incident')}</a>
              </p>
            )}
          </>
        )}
      </section>
      {figures.length > 0 && (
        <section class="block" aria-labelledby="numbers">
          <h2 id="numbers">How we respond</h2>
          <div class="figures">
            {figures.map((metric) => (
              <MetricFigure key={metric.id} metric={metric} href={site.href(`metrics/#${metric.id}`)} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

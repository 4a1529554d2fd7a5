import { Contents } from '../components/contents.tsx';
import { Empty } from '../components/empty.tsx';
import { linksOf } from '../components/metric-links.ts';
import { MetricSections } from '../components/metric-sections.tsx';
import { NarrowingForm } from '../components/narrowing-form.tsx';
import { definePage, once } from '../page.ts';

/** Every number with what it rests on. */
export const metricsPage = definePage({
  name: 'metrics',
  menu: 'Metrics',
  scripts: ['metrics.js'],
  items: once,
  address: () => 'metrics/',
  title: () => 'Metrics',
  description: (_once, kb) =>
    `How ${kb.book.title} detects, responds and learns: every number with its interval and its definition.`,
  render: (_once, site) => {
    const { metrics, incidents, book, asOf } = site.kb;
    const counted = incidents.filter(({ meta }) => (meta.kind ?? 'incident') === 'incident');
    return (
      <>
        <h1>Metrics</h1>
        <p class="lead">
          Durations of incidents are skewed and few, so medians stand first, every number carries its interval, and what
          is not known is counted, never guessed.
        </p>
        {metrics.length === 0 && <Empty>Nothing has been measured yet.</Empty>}
        {counted.length > 0 && metrics.length > 0 && (
          <div class="narrowing-box needs-script">
            <NarrowingForm incidents={counted} severities={book.severities} asOf={asOf} />
            <p class="narrowing-scope" role="status" data-narrowing-scope />
          </div>
        )}
        <div class="with-contents">
          <div data-metrics={site.href('metrics/data.json')}>
            <MetricSections metrics={metrics} links={linksOf(site)} />
          </div>
          <Contents entries={metrics.map((metric) => ({ slug: metric.id, label: metric.title }))} />
        </div>
      </>
    );
  },
});

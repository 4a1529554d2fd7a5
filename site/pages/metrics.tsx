import { Contents } from '../components/contents.tsx';
import { Empty } from '../components/empty.tsx';
import { MetricSection } from '../components/metric-section.tsx';
import { definePage, once } from '../page.ts';

/** Every number with what it rests on. */
export const metricsPage = definePage({
  name: 'metrics',
  menu: 'Metrics',
  items: once,
  address: () => 'metrics/',
  title: () => 'Metrics',
  description: (_once, kb) =>
    `How ${kb.book.title} detects, responds and learns: every number with its interval and its definition.`,
  render: (_once, site) => (
    <div class="with-contents">
      <div>
        <h1>Metrics</h1>
        <p class="lead">
          Durations of incidents are skewed and few, so medians stand first, every number carries its interval, and what
          is not known is counted, never guessed.
        </p>
        {site.kb.metrics.length === 0 && <Empty>Nothing has been measured yet.</Empty>}
        {site.kb.metrics.map((metric) => (
          <MetricSection key={metric.id} metric={metric} site={site} />
        ))}
      </div>
      <Contents entries={site.kb.metrics.map((metric) => ({ slug: metric.id, label: metric.title }))} />
    </div>
  ),
});

import type { MetricResult } from '../../src/metrics/metric.ts';
import type { MetricLinks } from './metric-links.ts';
import { MetricSection } from './metric-section.tsx';

interface Props {
  readonly metrics: readonly MetricResult[];
  readonly links: MetricLinks;
}

/** All metrics of a book or of a part of it: drawn in Node when the site is built, and in a browser where it is narrowed. */
export function MetricSections({ metrics, links }: Props) {
  return (
    <>
      {metrics.map((metric) => (
        <MetricSection key={metric.id} metric={metric} links={links} />
      ))}
    </>
  );
}

import type { MetricResult } from '../../src/metrics/metric.ts';
import { formatInterval, formatMeasured } from '../format/measured.ts';
import { countOf, humanise, inSentence } from '../format/words.ts';

/** A metric as a number with all that belongs to it: its interval, how many samples, what was left out, its definition. */
export function MetricFigure({ metric, href }: { readonly metric: MetricResult; readonly href: string }) {
  return (
    <section class="figure">
      <h3>
        <a href={href}>{metric.title}</a>
      </h3>
      <MetricNumber metric={metric} />
      <details>
        <summary>Definition</summary>
        <p>{metric.definition}</p>
        <LeftOut metric={metric} />
      </details>
    </section>
  );
}

/** The number itself, its interval, and how many samples stand behind it. */
export function MetricNumber({ metric }: { readonly metric: MetricResult }) {
  return (
    <>
      <p class={metric.value === null ? 'metric-value none' : 'metric-value'}>
        {formatMeasured(metric.value, metric.unit)}{' '}
        {metric.value !== null && <span class="statistic">{metric.statistic}</span>}
      </p>
      <p class="metric-basis">
        {metric.interval && <>95 % interval {formatInterval(metric.interval, metric.unit)}; </>}n = {metric.n} of{' '}
        {metric.of}
      </p>
    </>
  );
}

/** What a number leaves out, and why: never silently. */
export function LeftOut({ metric }: { readonly metric: MetricResult }) {
  const reasons = Object.entries(metric.left_out).filter(([, count]) => count > 0);
  if (reasons.length === 0) return <p class="quiet">Nothing was left out.</p>;
  const total = reasons.reduce((sum, [, count]) => sum + count, 0);
  return (
    <p class="quiet">
      Left out: {countOf(total, 'sample')} (
      {inSentence(reasons.map(([reason, count]) => `${count} ${humanise(reason).toLowerCase()}`))}).
    </p>
  );
}

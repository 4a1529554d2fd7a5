import type { MetricResult } from '../../src/metrics/metric.ts';
import { formatInterval, formatMeasured } from '../format/measured.ts';
import { formatNumber } from '../format/number.ts';
import { inSentence } from '../format/words.ts';

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
        {metric.value === null && metric.n > 0 ? 'not reached yet' : formatMeasured(metric.value, metric.unit)}{' '}
        {metric.value !== null && <span class="statistic">{metric.statistic}</span>}
      </p>
      <p class="metric-basis">
        {metric.interval && (
          <>
            {/* A total is counted; what it has is the reach of its imprecise parts, not an interval of an estimate. */}
            {metric.statistic === 'total' ? 'imprecise times leave' : '95 % interval'}{' '}
            {formatInterval(metric.interval, metric.unit)};{' '}
          </>
        )}
        <span class="together">
          n = {formatNumber(metric.n)} of {formatNumber(metric.of)}
        </span>
      </p>
    </>
  );
}

/** What a number leaves out, and why: never silently. */
export function LeftOut({ metric }: { readonly metric: MetricResult }) {
  const missing = metric.of - metric.n;
  const outside = reasonsOf(metric.outside);
  return (
    <p class="quiet">
      {missing === 0
        ? `None of ${metric.of} ${metric.counted} was left out.`
        : `Left out: ${missing} of ${metric.of} ${metric.counted} (${reasonsOf(metric.left_out)}).`}
      {outside !== '' && ` Not counted at all: ${outside}.`}
    </p>
  );
}

function reasonsOf(reasons: Readonly<Record<string, number>>): string {
  const some = Object.entries(reasons).filter(([, count]) => count > 0);
  return inSentence(some.map(([reason, count]) => `${count} ${reason.replace(/[-_]/g, ' ')}`));
}

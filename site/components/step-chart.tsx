import type { MetricResult } from '../../src/metrics/metric.ts';
import { formatMeasured } from '../format/measured.ts';
import { formatShare } from '../format/number.ts';
import { anchorOf } from './axis-labels.ts';
import { layCurve } from './step-layout.ts';

const height = 190;
const top = 20;
const ages = [30, 90, 180, 365];

/** How lifetimes end: the share that has closed against time, as steps with their band. Open ones count for as long as they were seen. */
export function StepChart({ metric }: { readonly metric: MetricResult }) {
  const layout = layCurve(metric.curve ?? [], metric.points);
  if (!layout) return null;
  const bottom = top + height;
  const median = metric.value === null ? undefined : layout.place(metric.value);
  return (
    <figure class="chart">
      <svg role="img" width="100%" height={bottom + 24} aria-label={inWords(metric, layout.closedBy)}>
        {[0, 0.5, 1].map((share) => {
          const y = bottom - share * height;
          return (
            <g key={share}>
              <line class={share === 0 ? 'baseline' : 'grid'} x1="0" x2="100%" y1={y} y2={y} />
              <text class="axis" x="0" y={y - 4}>
                {formatShare(share)}
              </text>
            </g>
          );
        })}
        {layout.ticks.map(({ at, text }) => (
          <text key={text} class="axis" x={`${at}%`} y={bottom + 17} text-anchor={anchorOf({ at, text })}>
            {text}
          </text>
        ))}
        {/* Drawn in per cent across and shares up, then stretched: lines keep their width. */}
        <svg
          x="0"
          y={top}
          width="100%"
          height={height}
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path class="interval" d={layout.band} />
          <path class="curve" d={layout.curve} vector-effect="non-scaling-stroke" />
        </svg>
        {median !== undefined && (
          <g class="median">
            <line x1={`${median}%`} x2={`${median}%`} y1={bottom - height / 2} y2={bottom} />
            <text
              x={`${median}%`}
              dx={median > 80 ? -6 : 6}
              y={bottom - height / 4}
              text-anchor={median > 80 ? 'end' : 'start'}
            >
              half within {formatMeasured(metric.value, metric.unit)}
            </text>
          </g>
        )}
      </svg>
      <figcaption>
        The share of {metric.counted} that have closed against their age on a logarithmic axis (Kaplan–Meier); the band
        is the 95&nbsp;%&nbsp;interval. What is still open counts for as long as it has been open.
      </figcaption>
    </figure>
  );
}

function inWords(metric: MetricResult, closedBy: (age: number) => number | undefined): string {
  const steps = ages.flatMap((age) => {
    const share = closedBy(age);
    return share === undefined ? [] : [`${formatShare(share)} by day ${age}`];
  });
  const half =
    metric.value === null ? 'half are not reached yet' : `half within ${formatMeasured(metric.value, metric.unit)}`;
  return `${metric.title}: ${metric.n} ${metric.counted}; closed: ${[...steps, half].join(', ')}.`;
}

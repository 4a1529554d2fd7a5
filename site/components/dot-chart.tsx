import type { MetricResult } from '../../src/metrics/metric.ts';
import { formatInterval, formatMeasured } from '../format/measured.ts';
import { formatNumber } from '../format/number.ts';
import { layDots } from './dot-layout.ts';

const radius = 5;
const step = 11;
const mostHeight = 220;

/** Each sample as a dot on a logarithmic axis, with the median and its interval: fit for durations, which are skewed. */
export function DotChart({ metric }: { readonly metric: MetricResult }) {
  const axis = metric.unit === 'minutes' ? 'minutes' : 'other';
  const layout = layDots(metric.points, [metric.value ?? 0, ...(metric.interval ?? [])], axis);
  if (!layout) return null;
  const { dots, ticks, levels, perDot, place } = layout;
  // Where piles grow high, dots draw together rather than the picture growing without end.
  const rise = Math.min(step, (mostHeight - 2 * radius) / Math.max(1, levels - 1));
  const top = 26;
  // A single row would look like a line; some air above it shows the band and the median.
  const bottom = top + Math.max(36, 2 * radius + (levels - 1) * rise + 10);
  const height = bottom + 24;
  const median = metric.value === null ? undefined : place(metric.value);
  return (
    <figure class="chart">
      <svg role="img" width="100%" height={height} aria-label={inWords(metric)}>
        {metric.interval && metric.interval[1] > 0 && (
          <rect
            class="interval"
            x={`${place(metric.interval[0])}%`}
            y={top}
            width={`${Math.max(0.4, place(metric.interval[1]) - place(metric.interval[0]))}%`}
            height={bottom - top}
          />
        )}
        {ticks.map(({ at, value }) => (
          <g key={value}>
            <line class="grid" x1={`${at}%`} x2={`${at}%`} y1={top} y2={bottom} />
            <text class="axis" x={`${at}%`} y={bottom + 17} text-anchor={anchor(at)}>
              {formatMeasured(value, metric.unit)}
            </text>
          </g>
        ))}
        <line class="baseline" x1="0" x2="100%" y1={bottom} y2={bottom} />
        {dots.map(({ at, level, low, high, point }) => {
          const y = bottom - 6 - radius - level * rise;
          return (
            <g key={`${at} ${level}`} class={point?.censored ? 'dot open' : 'dot'}>
              {high > low && <line x1={`${low}%`} x2={`${high}%`} y1={y} y2={y} />}
              <circle cx={`${at}%`} cy={y} r={radius}>
                {point && <title>{`${point.id}: ${formatMeasured(point.value, metric.unit)}`}</title>}
              </circle>
            </g>
          );
        })}
        {median !== undefined && (
          <g class="median">
            <line x1={`${median}%`} x2={`${median}%`} y1={top - 4} y2={bottom} />
            <text x={`${median}%`} y={top - 10} text-anchor={anchor(median)}>
              {metric.statistic} {formatMeasured(metric.value, metric.unit)}
            </text>
          </g>
        )}
      </svg>
      <figcaption>
        {perDot === 1
          ? `Each dot is one of ${metric.points.length} ${metric.counted}`
          : `Each dot stands for up to ${perDot} of ${formatNumber(metric.points.length)} ${metric.counted}`}
        ; the axis is logarithmic
        {metric.interval && '; the band is the 95 % interval'}
        {perDot === 1 && metric.points.some((point) => point.censored) && '; hollow dots are still growing'}.
      </figcaption>
    </figure>
  );
}

function inWords(metric: MetricResult): string {
  const values = metric.points.map((point) => point.value);
  const range = `${formatMeasured(Math.min(...values), metric.unit)} to ${formatMeasured(Math.max(...values), metric.unit)}`;
  const interval = metric.interval ? `, 95 % interval ${formatInterval(metric.interval, metric.unit)}` : '';
  return `${metric.title}: ${values.length} ${metric.counted} from ${range}; ${metric.statistic} ${formatMeasured(metric.value, metric.unit)}${interval}.`;
}

function anchor(percent: number): 'start' | 'middle' | 'end' {
  if (percent < 10) return 'start';
  return percent > 90 ? 'end' : 'middle';
}

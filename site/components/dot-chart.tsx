import type { MetricResult } from '../../src/metrics/metric.ts';
import { formatInterval, formatMeasured } from '../format/measured.ts';
import { formatNumber } from '../format/number.ts';
import { anchorOf } from './axis-labels.ts';
import { type Centre, centreOf } from './centre.ts';
import { type Dot, layDots } from './dot-layout.ts';
import { greatest, least } from './extremes.ts';
import { incidentIdOf, type MetricLinks } from './metric-links.ts';

const largest = 5;
const step = 11;
const mostHeight = 220;

interface Props {
  readonly metric: MetricResult;
  readonly links: MetricLinks;
}

/** Each sample as a dot on a logarithmic axis, with the median and its interval: fit for durations, which are skewed. */
export function DotChart({ metric, links }: Props) {
  const centre = centreOf(metric, metric);
  const layout = layDots(metric.points, [centre.value ?? 0, ...(centre.interval ?? [])], metric.unit);
  if (!layout) return null;
  const { dots, ticks, levels, perDot, place } = layout;
  // Where piles grow high, dots draw together and shrink rather than the picture growing without end.
  const rise = Math.min(step, (mostHeight - 2 * largest) / Math.max(1, levels - 1));
  const radius = Math.max(2, Math.min(largest, rise / 2 - 0.25));
  const top = 26;
  // A single row would look like a line; some air above it shows the band and the median.
  const bottom = top + Math.max(36, 2 * radius + (levels - 1) * rise + 10);
  const y = ({ level }: Dot) => Math.round((bottom - 6 - radius - level * rise) * 10) / 10;
  const median = centre.value === null ? undefined : place(centre.value);
  const medianInWords = `${centre.word} ${formatMeasured(centre.value, metric.unit)}`;
  return (
    <figure class="chart">
      <svg role="img" width="100%" height={bottom + 24} aria-label={inWords(metric, centre)}>
        {centre.interval && centre.interval[1] > 0 && (
          <rect
            class="interval"
            x={`${place(centre.interval[0])}%`}
            y={top}
            width={`${Math.max(0.4, place(centre.interval[1]) - place(centre.interval[0])).toFixed(2)}%`}
            height={bottom - top}
          />
        )}
        {ticks.map(({ at, text }) => (
          <g key={text}>
            <line class="grid" x1={`${at}%`} x2={`${at}%`} y1={top} y2={bottom} />
            <text class="axis" x={`${at}%`} y={bottom + 17} text-anchor={anchorOf({ at, text })}>
              {text}
            </text>
          </g>
        ))}
        <line class="baseline" x1="0" x2="100%" y1={bottom} y2={bottom} />
        {dots.map((dot) => (
          <g key={`${dot.at} ${dot.level}`} class="dot">
            {dot.high > dot.low && <line x1={`${dot.low}%`} x2={`${dot.high}%`} y1={y(dot)} y2={y(dot)} />}
            <circle
              cx={`${dot.at}%`}
              cy={y(dot)}
              r={radius}
              data-href={dot.point && links.incident(incidentIdOf(dot.point.id))?.href}
            >
              {dot.point && <title>{`${dot.point.id}: ${formatMeasured(dot.point.value, metric.unit)}`}</title>}
            </circle>
          </g>
        ))}
        {median !== undefined && (
          <g class="median">
            <line x1={`${median}%`} x2={`${median}%`} y1={top - 4} y2={bottom} />
            <text x={`${median}%`} y={top - 10} text-anchor={anchorOf({ at: median, text: medianInWords })}>
              {medianInWords}
            </text>
          </g>
        )}
      </svg>
      <figcaption>
        {perDot === 1
          ? `Each dot is one of ${formatNumber(metric.points.length)} ${metric.counted}`
          : `Each dot stands for up to ${perDot} of ${formatNumber(metric.points.length)} ${metric.counted}`}
        ; the axis is logarithmic
        {centre.interval && '; the band is the 95\u00a0%\u00a0interval of the median'}
        {dots.some(({ low, high }) => low < high) && '; a line through a dot is what its times leave open'}.
      </figcaption>
    </figure>
  );
}

function inWords(metric: MetricResult, centre: Centre): string {
  const values = metric.points.map((point) => point.value);
  const range = `${formatMeasured(least(values), metric.unit)} to ${formatMeasured(greatest(values), metric.unit)}`;
  const interval = centre.interval ? `, 95 % interval ${formatInterval(centre.interval, metric.unit)}` : '';
  return `${metric.title}: ${values.length} ${metric.counted} from ${range}; ${centre.word} ${formatMeasured(centre.value, metric.unit)}${interval}.`;
}

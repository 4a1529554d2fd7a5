import type { MetricGroup, MetricResult } from '../../src/metrics/metric.ts';
import { formatInterval, formatMeasured, formatTick } from '../format/measured.ts';
import { type Centre, centreOf } from './centre.ts';
import { QuarterGrid } from './quarter-grid.tsx';
import { layQuarters } from './quarter-layout.ts';
import { logScale, type Scale, shareScale } from './scale.ts';

const height = 150;
const top = 18;

/** How a number moved: each quarter's value as a dot with its interval, on an axis fit for the unit. */
export function TrendChart({ metric }: { readonly metric: MetricResult }) {
  const quarters = metric.groups
    .filter(({ by }) => by === 'quarter')
    .map((group) => ({ group, centre: centreOf(group, metric) }));
  const bands = layQuarters(quarters.map(({ group }) => group.key));
  const shown = bands.flatMap((band) => {
    const found = quarters.find(({ group }) => group.key === band.key);
    return found ? [{ band, ...found }] : [];
  });
  const known = shown.filter(({ centre }) => centre.value !== null);
  const scale = scaleOf(
    metric,
    known.map(({ centre }) => centre),
  );
  if (!scale || known.length < 2) return null;
  const y = (value: number) => Math.round((top + height - scale.place(value)) * 10) / 10;
  return (
    <figure class="chart trend">
      <svg role="img" width="100%" height={top + height + 24} aria-label={inWords(metric, known)}>
        <QuarterGrid
          bands={bands}
          scale={scale}
          top={top}
          height={height}
          word={(value) => formatTick(value, metric.unit)}
        />
        {known.map(({ band, group, centre }) => (
          <g key={band.key} class={centre.interval ? 'dot' : 'dot open'}>
            {centre.interval && (
              <line
                class="reach"
                x1={`${band.middle}%`}
                x2={`${band.middle}%`}
                y1={y(centre.interval[0])}
                y2={y(centre.interval[1])}
              />
            )}
            <circle cx={`${band.middle}%`} cy={y(centre.value ?? 0)} r="5">
              <title>{pointInWords(metric, group, centre)}</title>
            </circle>
          </g>
        ))}
      </svg>
      <figcaption>
        By quarter: the {known[0]?.centre.word} with its 95&nbsp;%&nbsp;interval
        {metric.unit !== 'share' && ', on a logarithmic axis'}
        {known.some(({ centre }) => !centre.interval) && '; hollow where too few are known for an interval'}
        {bands.length < quarters.length && '. Earlier quarters are in the table'}.
      </figcaption>
    </figure>
  );
}

function scaleOf({ unit }: MetricResult, centres: readonly Centre[]): Scale | undefined {
  if (unit === 'share') return shareScale(height);
  const values = centres.flatMap(({ value, interval }) => [value ?? 0, ...(interval ?? [])]);
  return logScale(values, unit, height);
}

function inWords(
  metric: MetricResult,
  known: readonly { readonly group: MetricGroup; readonly centre: Centre }[],
): string {
  return `${metric.title} by quarter: ${known.map(({ group, centre }) => pointInWords(metric, group, centre)).join('; ')}.`;
}

function pointInWords({ unit }: MetricResult, group: MetricGroup, { value, interval }: Centre): string {
  const sure = interval ? `, 95 % interval ${formatInterval(interval, unit)}` : '';
  return `${group.key} ${formatMeasured(value, unit)} (n = ${group.n}${sure})`;
}

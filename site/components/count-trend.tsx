import type { MetricCell, MetricResult } from '../../src/metrics/metric.ts';
import { groupBy } from '../format/group-by.ts';
import { formatNumber } from '../format/number.ts';
import { QuarterGrid } from './quarter-grid.tsx';
import { layQuarters } from './quarter-layout.ts';
import { countScale } from './scale.ts';

const height = 84;
const top = 36;

/** Counts by quarter, one small picture for each part, all on the same axis so that they compare; the line is the exact interval. */
export function CountTrend({ metric }: { readonly metric: MetricResult }) {
  const parts = groupBy(metric.cells ?? [], (cell) => cell.part);
  const shown = [...parts].map(([part, cells]) => ({ part, cells, bands: layQuarters(cells.map(({ key }) => key)) }));
  const drawn = shown.flatMap(({ cells, bands }) => cells.filter(({ key }) => bands.some((band) => band.key === key)));
  if (drawn.length === 0) return null;
  const most = Math.max(...drawn.map(({ value, interval }) => Math.max(value ?? 0, value ? (interval?.[1] ?? 0) : 0)));
  const scale = countScale(most, height);
  const ends = { ...scale, ticks: [0, scale.ticks[scale.ticks.length - 1] ?? 0] };
  const y = (count: number) => Math.round((top + height - scale.place(count)) * 10) / 10;
  return (
    <figure class="chart">
      {shown.map(({ part, cells, bands }, index) => (
        <svg
          key={part}
          role="img"
          width="100%"
          height={top + height + (index === shown.length - 1 ? 24 : 8)}
          aria-label={inWords(metric, part, cells)}
        >
          <text x="0" y="12">
            <tspan class="row-label">{part}</tspan>
            <tspan class="row-note" dx="8">
              {formatNumber(cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0))}
            </tspan>
          </text>
          <QuarterGrid
            bands={index === shown.length - 1 ? bands : bands.map(({ label: _, ...band }) => band)}
            scale={ends}
            top={top}
            height={height}
            word={(value) => formatNumber(value)}
          />
          {bands.map((band) => {
            const cell = cells.find(({ key }) => key === band.key);
            if (!cell?.value) return null;
            return (
              <g key={band.key} class="bar">
                <rect
                  class="actual"
                  x={`${(band.from + band.width * 0.16).toFixed(2)}%`}
                  width={`${(band.width * 0.68).toFixed(2)}%`}
                  y={y(cell.value)}
                  height={scale.place(cell.value)}
                >
                  <title>{cellInWords(cell)}</title>
                </rect>
                {cell.interval && (
                  <line
                    class="reach"
                    x1={`${band.middle}%`}
                    x2={`${band.middle}%`}
                    y1={y(cell.interval[0])}
                    y2={y(cell.interval[1])}
                  />
                )}
              </g>
            );
          })}
        </svg>
      ))}
      <figcaption>
        Each bar is a quarter's count; the line through it is the exact 95&nbsp;%&nbsp;interval of the number that was
        to be expected.
      </figcaption>
    </figure>
  );
}

function inWords(metric: MetricResult, part: string, cells: readonly MetricCell[]): string {
  const some = cells.filter(({ value }) => value);
  return `${metric.title}, ${part} by quarter: ${some.length === 0 ? 'none' : some.map(cellInWords).join('; ')}.`;
}

function cellInWords({ key, value, interval }: MetricCell): string {
  const reach = interval ? ` (${formatNumber(interval[0], 1)} to ${formatNumber(interval[1], 1)})` : '';
  return `${key} ${formatNumber(value ?? 0)}${reach}`;
}

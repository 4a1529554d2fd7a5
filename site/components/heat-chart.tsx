import type { MetricCell, MetricResult } from '../../src/metrics/metric.ts';
import { groupBy } from '../format/group-by.ts';
import { formatShare } from '../format/number.ts';
import { Legend } from './legend.tsx';
import { layQuarters } from './quarter-layout.ts';

const rowHeight = 46;

/** From the weakest share up: the darker the cell, the more often a step was not followed. */
const steps = [
  { below: 0.25, word: 'under 25 %' },
  { below: 0.5, word: '25 to 49 %' },
  { below: 0.75, word: '50 to 74 %' },
  { below: 0.9, word: '75 to 89 %' },
  { below: Number.POSITIVE_INFINITY, word: '90 % and more' },
] as const;

/** Shares of parts by quarter as a strip of cells for each part, so that the weak step and the weak quarter stand out. */
export function HeatChart({ metric }: { readonly metric: MetricResult }) {
  const rows = [...groupBy(metric.cells ?? [], (cell) => cell.part)].map(([part, cells]) => ({
    part,
    cells,
    bands: layQuarters(cells.map(({ key }) => key)),
    whole: metric.groups.find((group) => group.by === 'part' && group.key === part),
  }));
  const [first] = rows;
  if (!first || first.bands.length < 2) return null;
  const bottom = rows.length * rowHeight;
  return (
    <figure class="chart">
      <svg role="img" width="100%" height={bottom + 22} aria-label={inWords(metric, rows)}>
        {rows.map(({ part, cells, bands, whole }, row) => (
          <g key={part}>
            <text x="0" y={row * rowHeight + 14}>
              <tspan class="row-label">{part}</tspan>
              <tspan class="row-note" dx="8">
                {whole?.value == null ? 'no answer' : `${formatShare(whole.value)} · n = ${whole.n}`}
              </tspan>
            </text>
            {bands.map((band) => {
              const cell = cells.find(({ key }) => key === band.key);
              const known = cell !== undefined && cell.value !== null;
              return (
                <rect
                  key={band.key}
                  class={known ? `heat heat-${stepOf(cell.value ?? 0)}` : 'heat heat-none'}
                  x={`${cellFrom(band.from)}%`}
                  width={`${(cellWidth(band.width) * 0.94).toFixed(2)}%`}
                  y={row * rowHeight + 21}
                  height="18"
                >
                  {cell && <title>{cellInWords(cell)}</title>}
                </rect>
              );
            })}
          </g>
        ))}
        {first.bands.map(
          ({ key, from, label }) =>
            label !== undefined && (
              <text key={key} class="axis" x={`${cellFrom(from)}%`} y={bottom + 12}>
                {label}
              </text>
            ),
        )}
      </svg>
      <Legend
        entries={[
          ...steps.map(({ word }, index) => ({ mark: `heat heat-${index}`, word })),
          { mark: 'heat heat-none', word: 'no answer' },
        ]}
      />
      <figcaption>The share of yes in each quarter; darker cells are steps that were followed less often.</figcaption>
    </figure>
  );
}

// Strips need no room for the names of lines: they take the whole width.
function cellFrom(from: number): number {
  return Math.round(((from - 13) / 87) * 10_000) / 100;
}

function cellWidth(width: number): number {
  return Math.round((width / 87) * 10_000) / 100;
}

function stepOf(share: number): number {
  return steps.findIndex(({ below }) => share < below);
}

function inWords(
  { title }: MetricResult,
  rows: readonly { readonly part: string; readonly cells: readonly MetricCell[] }[],
): string {
  const strips = rows.map(
    ({ part, cells }) =>
      `${part}: ${
        cells
          .filter(({ value }) => value !== null)
          .map(cellInWords)
          .join(', ') || 'no answer'
      }`,
  );
  return `${title} by quarter. ${strips.join('. ')}.`;
}

function cellInWords({ key, value, n }: MetricCell): string {
  return value === null ? `${key} no answer` : `${key} ${formatShare(value)} of ${n}`;
}

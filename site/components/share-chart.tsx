import type { Measured } from '../../src/metrics/metric.ts';
import { formatShare } from '../format/number.ts';

const rowHeight = 40;

interface Props {
  readonly title: string;
  readonly rows: readonly (Measured & { readonly label: string })[];
}

/** Shares between nought and a hundred per cent, each with its interval and the counts behind it. */
export function ShareChart({ title, rows }: Props) {
  const shown = rows.filter((row) => row.value !== null);
  if (shown.length === 0) return null;
  const bottom = shown.length * rowHeight + 4;
  const words = shown.map((row) => `${row.label} ${basis(row)}`).join('; ');
  return (
    <figure class="chart">
      <svg role="img" width="100%" height={bottom + 24} aria-label={`${title}: ${words}.`}>
        {[0, 25, 50, 75, 100].map((percent) => (
          <g key={percent}>
            <line class="grid" x1={`${percent}%`} x2={`${percent}%`} y1="0" y2={bottom} />
            <text class="axis" x={`${percent}%`} y={bottom + 17} text-anchor={anchor(percent)}>
              {percent} %
            </text>
          </g>
        ))}
        <line class="baseline" x1="0" x2="100%" y1={bottom} y2={bottom} />
        {shown.map((row, index) => {
          const y = index * rowHeight;
          const middle = y + 30;
          const value = (row.value ?? 0) * 100;
          return (
            <g key={row.label}>
              <text x="0" y={y + 16}>
                <tspan class="row-label">{row.label}</tspan>
                <tspan class="row-note" dx="8">
                  {basis(row)}
                </tspan>
              </text>
              {row.interval && (
                <rect
                  class="interval"
                  x={`${row.interval[0] * 100}%`}
                  y={middle - 5}
                  width={`${(row.interval[1] - row.interval[0]) * 100}%`}
                  height="10"
                />
              )}
              <g class="dot">
                <circle cx={`${value}%`} cy={middle} r="5" />
              </g>
            </g>
          );
        })}
      </svg>
      <figcaption>
        The dot is the share; the band is its 95&nbsp;%&nbsp;interval, which is wide where little is known.
      </figcaption>
    </figure>
  );
}

function basis(row: Measured): string {
  return `${row.value === null ? 'not measurable' : formatShare(row.value)} · n = ${row.n}`;
}

function anchor(percent: number): 'start' | 'middle' | 'end' {
  if (percent === 0) return 'start';
  return percent === 100 ? 'end' : 'middle';
}

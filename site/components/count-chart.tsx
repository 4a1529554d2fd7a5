import type { Measured } from '../../src/metrics/metric.ts';
import { formatNumber } from '../format/number.ts';

const rowHeight = 40;

interface Props {
  readonly title: string;
  readonly rows: readonly (Measured & { readonly label: string })[];
}

/** Counts as bars from nought, each with its number. */
export function CountChart({ title, rows }: Props) {
  const most = Math.max(0, ...rows.map((row) => row.value ?? 0));
  if (most === 0) return null;
  const words = rows.map((row) => `${row.label} ${formatNumber(row.value ?? 0)}`).join('; ');
  return (
    <figure class="chart">
      <svg role="img" width="100%" height={rows.length * rowHeight + 4} aria-label={`${title}: ${words}.`}>
        {rows.map((row, index) => (
          <g key={row.label}>
            <text x="0" y={index * rowHeight + 16}>
              <tspan class="row-label">{row.label}</tspan>
              <tspan class="row-note" dx="8">
                {formatNumber(row.value ?? 0)}
              </tspan>
            </text>
            <rect class="track" x="0" y={index * rowHeight + 23} width="100%" height="12" />
            <rect
              class="actual"
              x="0"
              y={index * rowHeight + 23}
              width={`${((row.value ?? 0) / most) * 100}%`}
              height="12"
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}

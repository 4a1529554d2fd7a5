import type { MetricGroup, MetricResult } from '../../src/metrics/metric.ts';
import { formatShare } from '../format/number.ts';
import { Legend } from './legend.tsx';

const rowHeight = 46;
const mostRows = 12;

/** Outcomes that can be stacked, in order from the worst to the best, with the word and the tone of each. */
const outcomes: Readonly<Record<string, { readonly word: string; readonly mark: string }>> = {
  SIGNIFICANT_DELAY: { word: 'significant delay', mark: 'tone-worst' },
  MINOR_DELAY: { word: 'minor delay', mark: 'tone-bad' },
  ON_TIME: { word: 'on time', mark: 'tone-good' },
  FASTER_THAN_PLANNED: { word: 'faster than planned', mark: 'tone-best' },
  missing: { word: 'missing', mark: 'tone-worst' },
  outdated: { word: 'outdated', mark: 'tone-bad' },
  incomplete: { word: 'incomplete', mark: 'tone-good' },
  helped: { word: 'helped', mark: 'tone-best' },
};

/** Whether a metric's parts are told by outcomes that can be stacked. */
export function hasOutcomes({ counts }: Pick<MetricResult, 'counts'>): boolean {
  const names = Object.keys(counts);
  return names.length > 1 && names.every((name) => name in outcomes);
}

/** How often each outcome came, one bar for each part, from the worst outcome at the left to the best. */
export function StackChart({ metric }: { readonly metric: MetricResult }) {
  const parts = metric.groups.filter((group) => group.by === 'part' && group.n > 0);
  const rows = parts.length <= mostRows ? parts : [...parts].sort((a, b) => b.n - a.n).slice(0, mostRows);
  if (rows.length === 0) return null;
  const names = Object.keys(outcomes).filter((name) => name in metric.counts);
  return (
    <figure class="chart">
      <svg role="img" width="100%" height={rows.length * rowHeight} aria-label={inWords(metric, rows, names)}>
        {rows.map((row, index) => (
          <g key={row.key}>
            <text x="0" y={index * rowHeight + 14}>
              <tspan class="row-label">{row.key}</tspan>
              <tspan class="row-note" dx="8">
                {row.value === null ? '' : `${formatShare(row.value)} · `}n = {row.n}
              </tspan>
            </text>
            {stacked(row, names).map(({ name, count, from, width }) => (
              <rect
                key={name}
                class={`tone ${outcomes[name]?.mark ?? ''}`}
                x={`${from}%`}
                width={`${width}%`}
                y={index * rowHeight + 21}
                height="16"
              >
                <title>{`${row.key}: ${count} ${outcomes[name]?.word ?? name}`}</title>
              </rect>
            ))}
          </g>
        ))}
      </svg>
      <Legend
        entries={names.map((name) => ({
          mark: `tone ${outcomes[name]?.mark ?? ''}`,
          word: `${outcomes[name]?.word ?? name} (${metric.counts[name] ?? 0})`,
        }))}
      />
      {rows.length < parts.length && (
        <figcaption>
          The {mostRows} with the most {metric.counted} of {parts.length}; all are in the table.
        </figcaption>
      )}
    </figure>
  );
}

function stacked({ counts, n }: MetricGroup, names: readonly string[]) {
  let from = 0;
  return names.flatMap((name) => {
    const count = counts[name] ?? 0;
    if (count === 0) return [];
    const width = Math.round((count / n) * 10_000) / 100;
    const segment = { name, count, from: Math.round(from * 100) / 100, width };
    from += width;
    return [segment];
  });
}

function inWords({ title }: MetricResult, rows: readonly MetricGroup[], names: readonly string[]): string {
  const bars = rows.map(
    (row) =>
      `${row.key}: ${stacked(row, names)
        .map(({ name, count }) => `${count} ${outcomes[name]?.word ?? name}`)
        .join(', ')}`,
  );
  return `${title}. ${bars.join('. ')}.`;
}

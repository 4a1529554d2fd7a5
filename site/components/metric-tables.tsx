import type { ComponentChildren } from 'preact';
import type { GroupKind, MetricCell, MetricGroup, MetricResult } from '../../src/metrics/metric.ts';
import { groupBy } from '../format/group-by.ts';
import { formatInterval, formatMeasured } from '../format/measured.ts';
import { humanise } from '../format/words.ts';
import { centreOf } from './centre.ts';
import { incidentIdOf, type MetricLinks } from './metric-links.ts';

const groupWords: Readonly<Record<GroupKind | 'part', string>> = {
  part: 'part',
  severity: 'severity',
  year: 'year',
  quarter: 'quarter',
  month: 'month',
  system: 'system',
  team: 'team',
  cause: 'cause',
  detected_by: 'detection',
};
/** What the parts of a metric are, by what it counts. */
const partWords: Readonly<Record<string, string>> = { answers: 'step', phases: 'phase', verdicts: 'runbook' };
const groupOrder = Object.keys(groupWords) as readonly (keyof typeof groupWords)[];
/** More values than anybody reads; the rest is in the download. */
const mostValues = 100;
/** Columns that a table of parts may have before nobody can read it. */
const mostParts = 12;

/** What the pictures of a metric show, as tables: the groups, the parts by quarter and the single values. */
export function MetricTables({ metric, links }: { readonly metric: MetricResult; readonly links: MetricLinks }) {
  const kinds = groupBy(metric.groups, (group) => group.by);
  // Where the parts are the severities, the same table would stand there twice.
  if (kinds.get('severity')?.every(({ key }) => kinds.get('part')?.some((part) => part.key === key)))
    kinds.delete('part');
  const parts = new Set(metric.cells?.map(({ part }) => part)).size;
  return (
    <div class="metric-tables">
      {groupOrder.map((kind) => {
        const groups = kinds.get(kind);
        return groups && <GroupTable key={kind} metric={metric} kind={kind} groups={groups} />;
      })}
      {metric.cells && parts > 0 && parts <= mostParts && <CellTable metric={metric} cells={metric.cells} />}
      {metric.points.length > 0 && <ValueTable metric={metric} links={links} />}
    </div>
  );
}

interface GroupTableProps {
  readonly metric: MetricResult;
  readonly kind: keyof typeof groupWords;
  readonly groups: readonly MetricGroup[];
}

function GroupTable({ metric, kind, groups }: GroupTableProps) {
  const total = metric.statistic === 'total';
  const centre = centreOf(metric, metric);
  const word = kind === 'part' ? (partWords[metric.counted] ?? groupWords.part) : groupWords[kind];
  return (
    <details>
      <summary>By {word}</summary>
      <Scrolling label={`${metric.title} by ${word}`}>
        <table class="compact">
          <thead>
            <tr>
              <th scope="col">{humanise(word)}</th>
              {total && <NumberHead>{humanise(metric.statistic)}</NumberHead>}
              <NumberHead>{humanise(centre.word)}</NumberHead>
              <NumberHead>95 % interval</NumberHead>
              <NumberHead>n of</NumberHead>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const { value, interval } = centreOf(group, metric);
              return (
                <tr key={group.key}>
                  <th scope="row" dir="auto">
                    {kind === 'quarter' || kind === 'severity' ? group.key : wordOf(kind, group.key)}
                  </th>
                  {total && (
                    <td class="number">{group.value === null ? '–' : formatMeasured(group.value, metric.unit)}</td>
                  )}
                  <td class="number">{value === null ? '–' : formatMeasured(value, metric.unit)}</td>
                  <td class="number long">{interval ? formatInterval(interval, metric.unit) : '–'}</td>
                  <td class="number">
                    {group.n} of {group.of}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolling>
    </details>
  );
}

/** A table that may be wider than a phone: it scrolls by itself, by keyboard too. */
function Scrolling({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="wide" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

function NumberHead({ children }: { readonly children: string }) {
  return (
    <th scope="col" class="number">
      {children}
    </th>
  );
}

function wordOf(kind: keyof typeof groupWords, key: string): string {
  return kind === 'cause' || kind === 'detected_by' || key === 'while-open' ? humanise(key) : key;
}

/** Parts across, quarters down: the newest quarter first. */
function CellTable({ metric, cells }: { readonly metric: MetricResult; readonly cells: readonly MetricCell[] }) {
  const parts = [...groupBy(cells, (cell) => cell.part).keys()];
  const quarters = [...groupBy(cells, (cell) => cell.key)].reverse();
  return (
    <details>
      <summary>By quarter and {partWords[metric.counted] ?? 'severity'}</summary>
      <Scrolling label={`${metric.title} by part and quarter`}>
        <table class="compact">
          <thead>
            <tr>
              <th scope="col">Quarter</th>
              {parts.map((part) => (
                <NumberHead key={part}>{humanise(part)}</NumberHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {quarters.map(([quarter, row]) => (
              <tr key={quarter}>
                <th scope="row">{quarter}</th>
                {row.map((cell) => (
                  <td key={cell.part} class="number">
                    {cell.value === null ? '–' : formatMeasured(cell.value, metric.unit)}
                    {metric.unit !== 'count' && cell.n > 0 && <span class="quiet"> ({cell.n})</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </details>
  );
}

/** Single values, the largest first: they are where there is most to learn. */
function ValueTable({ metric, links }: { readonly metric: MetricResult; readonly links: MetricLinks }) {
  const largest = metric.points.toSorted((a, b) => b.value - a.value);
  const shown = largest.slice(0, mostValues);
  return (
    <details>
      <summary>
        {shown.length < largest.length ? `The ${shown.length} largest of ${largest.length} values` : 'Every value'}
      </summary>
      <table class="compact">
        <thead>
          <tr>
            <th scope="col">{humanise(metric.counted).replace(/s$/, '')}</th>
            <th scope="col" class="number">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((point) => {
            const incident = links.incident(incidentIdOf(point.id));
            return (
              <tr key={`${point.id} ${point.value}`}>
                <th scope="row">
                  {incident ? (
                    <a href={incident.href}>
                      <span class="id">{point.id}</span> <span dir="auto">{incident.title}</span>
                    </a>
                  ) : (
                    <span class="id">{point.id}</span>
                  )}
                </th>
                <td class="number">
                  {point.low < point.high ? '≈ ' : ''}
                  {point.censored && 'more than '}
                  {formatMeasured(point.value, metric.unit)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

import type { GroupKind, MetricGroup, MetricResult } from '../../src/metrics/metric.ts';
import { groupBy } from '../format/group-by.ts';
import { formatInterval, formatMeasured } from '../format/measured.ts';
import { humanise } from '../format/words.ts';
import type { Site } from '../page.ts';
import { CountChart } from './count-chart.tsx';
import { DotChart } from './dot-chart.tsx';
import { Heading } from './heading.tsx';
import { IncidentLink } from './incident-link.tsx';
import { LeftOut, MetricNumber } from './metric-figure.tsx';
import { ShareChart } from './share-chart.tsx';

interface Props {
  readonly metric: MetricResult;
  readonly site: Site;
}

/** A metric with everything that a reader needs to trust it: question, number, picture, words, tables, definition. */
export function MetricSection({ metric, site }: Props) {
  return (
    <section class="metric">
      <Heading level={2} slug={metric.id}>
        {metric.title}
      </Heading>
      <p class="question">{metric.question}</p>
      <MetricNumber metric={metric} />
      <Picture metric={metric} />
      <p class="sentence">{metric.sentence}</p>
      <p class="definition">
        <strong>Definition.</strong> {metric.definition}
      </p>
      <LeftOut metric={metric} />
      <Groups metric={metric} />
      <Samples metric={metric} site={site} />
    </section>
  );
}

function Picture({ metric }: { readonly metric: MetricResult }) {
  const parts = rowsOf(metric, 'part');
  const severities = rowsOf(metric, 'severity');
  if (metric.unit === 'share') {
    return (
      <ShareChart title={metric.title} rows={parts.length > 0 ? parts : [{ ...metric, label: 'All' }, ...severities]} />
    );
  }
  if (metric.points.length > 0) return <DotChart metric={metric} />;
  if (metric.unit === 'count') return <CountChart title={metric.title} rows={parts.length > 0 ? parts : severities} />;
  return null;
}

function rowsOf(metric: MetricResult, by: MetricGroup['by']) {
  return metric.groups.filter((group) => group.by === by).map((group) => ({ ...group, label: group.key }));
}

const groupWords: Readonly<Record<GroupKind | 'part', string>> = {
  part: 'By part',
  severity: 'By severity',
  year: 'By year',
  quarter: 'By quarter',
  month: 'By month',
  system: 'By system',
  team: 'By team',
  cause: 'By cause',
  detected_by: 'By detection',
};
const groupOrder = Object.keys(groupWords) as readonly (keyof typeof groupWords)[];

function Groups({ metric }: { readonly metric: MetricResult }) {
  const kinds = groupBy(metric.groups, (group) => group.by);
  return (
    <>
      {groupOrder.map((kind) => {
        const groups = kinds.get(kind);
        if (!groups) return null;
        return (
          <details key={kind}>
            <summary>{groupWords[kind]}</summary>
            <table class="compact">
              <caption class="visually-hidden">
                {metric.title}, {groupWords[kind].toLowerCase()}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{groupWords[kind].slice(3).replace(/^./, (letter) => letter.toUpperCase())}</th>
                  <th scope="col" class="number">
                    {humanise(metric.statistic)}
                  </th>
                  <th scope="col" class="number">
                    95 % interval
                  </th>
                  <th scope="col" class="number">
                    n of
                  </th>
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <tr key={group.key}>
                    <th scope="row" dir="auto">
                      {kind === 'cause' || kind === 'detected_by' ? humanise(group.key) : group.key}
                    </th>
                    <td class="number">{formatMeasured(group.value, metric.unit)}</td>
                    <td class="number long">{group.interval ? formatInterval(group.interval, metric.unit) : '–'}</td>
                    <td class="number">
                      {group.n} of {group.of}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        );
      })}
    </>
  );
}

/** A table of a thousand rows serves nobody. */
const mostSamples = 200;

/** The dots of the picture as rows, the largest first. */
function Samples({ metric, site }: Props) {
  if (metric.points.length === 0) return null;
  const shown = metric.points.toSorted((a, b) => b.value - a.value).slice(0, mostSamples);
  const cut = shown.length < metric.points.length;
  return (
    <details>
      <summary>{cut ? `The ${mostSamples} largest of ${metric.points.length} values` : 'Every value'}</summary>
      <table class="compact">
        <caption class="visually-hidden">{metric.title}, the largest first</caption>
        <thead>
          <tr>
            <th scope="col">Incident</th>
            <th scope="col" class="number">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((point) => (
            <tr key={`${point.id} ${point.value}`}>
              <th scope="row">
                <IncidentLink id={point.id} site={site} bare />
              </th>
              <td class="number">
                {point.low < point.high ? '≈ ' : ''}
                {point.censored && 'more than '}
                {formatMeasured(point.value, metric.unit)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

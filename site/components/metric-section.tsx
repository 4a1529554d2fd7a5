import type { MetricResult } from '../../src/metrics/metric.ts';
import { besideOf, outcomesInWords } from '../format/beside.ts';
import { Heading } from './heading.tsx';
import { LeftOut, MetricNumber } from './metric-figure.tsx';
import type { MetricLinks } from './metric-links.ts';
import { MetricPicture } from './metric-picture.tsx';
import { MetricTables } from './metric-tables.tsx';

interface Props {
  readonly metric: MetricResult;
  readonly links: MetricLinks;
}

/** A metric with everything that a reader needs to trust it: question, number, words, pictures, tables, definition, download. */
export function MetricSection({ metric, links }: Props) {
  return (
    <section class="metric">
      <Heading level={2} slug={metric.id}>
        {metric.title}
      </Heading>
      <p class="question">{metric.question}</p>
      <div class="metric-head">
        <div class="metric-main">
          <MetricNumber metric={metric} />
        </div>
        <Further metric={metric} />
      </div>
      <p class="sentence">{metric.sentence}</p>
      <MetricPicture metric={metric} links={links} />
      <MetricTables metric={metric} links={links} />
      <div class="metric-notes">
        <p>
          <strong>Definition.</strong> {metric.definition}
        </p>
        <LeftOut metric={metric} />
        <Downloads metric={metric} links={links} />
      </div>
    </section>
  );
}

/** The statistics beside the number: the tail, the mean, shares in time, outcomes. */
function Further({ metric }: { readonly metric: MetricResult }) {
  const outcomes = outcomesInWords(metric);
  const further = besideOf(metric, metric.unit);
  if (outcomes === '' && further.length === 0) return null;
  return (
    <dl class="further">
      {further.map(({ name, value, interval }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value} {interval && <span class="quiet">{interval}</span>}
          </dd>
        </div>
      ))}
      {outcomes !== '' && metric.n > 0 && (
        <div key="outcomes">
          <dt>Of which</dt>
          <dd>{outcomes}</dd>
        </div>
      )}
    </dl>
  );
}

/** Files of the whole book, whatever part of it the page shows. */
function Downloads({ metric, links }: Props) {
  return (
    <p class="downloads">
      Download for the whole book:{' '}
      <a href={links.href(`metrics/${metric.id}.csv`)} download>
        {metric.title}, numbers (CSV)
      </a>
      {metric.points.length > 0 && (
        <>
          {' · '}
          <a href={links.href(`metrics/${metric.id}-values.csv`)} download>
            single values (CSV)
          </a>
        </>
      )}
    </p>
  );
}

import type { ComponentChild } from 'preact';
import type { Incident } from '../../src/knowledge/types.ts';
import type { Milestone, TimeValue } from '../../src/review/types.ts';
import type { Dimension } from '../browse/dimension.ts';
import { causes, systems, tags, teams } from '../browse/dimensions.tsx';
import { formatMinutes, formatSpan } from '../format/duration.ts';
import { formatMegabytes, formatNumber } from '../format/number.ts';
import { formatDay } from '../format/time.ts';
import { detectedByWords, humanise } from '../format/words.ts';
import type { Around } from '../page.ts';
import { Time } from './time.tsx';

/** A name and what is known of it; `undefined` for the honest blank. */
type Fact = readonly [name: string, value: ComponentChild | undefined];

/** What front matter knows about an incident, at one glance. Nothing that was left out is shown as nought. */
export function Facts({ incident, site }: { readonly incident: Incident; readonly site: Around }) {
  const { meta, milestones } = incident;
  const sideOf = (side: Dimension, value: string) => site.href(site.ask('shelf', side.name, value) ?? `${side.name}/`);
  const facts: Fact[] = [
    ['Started', isKnown(milestones.started) ? <Time key="started" time={milestones.started} /> : undefined],
    ['Duration', incident.resolveAfter ? formatSpan(incident.resolveAfter) : undefined],
    ...answered('Detected by', meta.detected_by, (by) => detectedByWords[by] ?? by),
    ...answered('Cause', meta.cause, (cause) => <a href={sideOf(causes, cause)}>{humanise(cause)}</a>),
    ...impact(meta.impact),
    ...answered('Review held', meta.review?.held, formatDay),
    ...((meta.review?.held === undefined || meta.review.held === 'unknown') &&
    incident.reviewDue &&
    meta.status !== 'final'
      ? [['Review due', formatDay(incident.reviewDue)] as const]
      : []),
    ...answered('Facilitator', meta.review?.facilitator, (handle) => handle),
    ...(meta.review?.participants?.length ? [['Participants', meta.review.participants.join(', ')] as const] : []),
    ...answered('Follow-up', meta.follow_up, formatDay),
    ...Object.entries(incident.own).map(([key, value]): Fact => [humanise(key.replace(/^x-/, '')), ownValue(value)]),
    ...listed('Systems', systems, meta.systems, sideOf),
    ...listed('Teams', teams, meta.teams, sideOf),
    ...listed('Tags', tags, meta.tags, sideOf),
  ];
  const known = facts.filter(([, value]) => value !== undefined);
  const blanks = facts.filter(([, value]) => value === undefined);
  return (
    <dl class="facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
      {blanks.length > 0 && (
        <div class="blanks">
          <dt>Not known</dt>
          <dd>{blanks.map(([name]) => name).join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}

function isKnown(milestone: Milestone | undefined): milestone is TimeValue {
  return typeof milestone === 'object';
}

/** A field that nobody has answered yet is left out; an honest blank is shown as one. */
function answered<T>(name: string, value: T | 'unknown' | undefined, show: (value: T) => ComponentChild): Fact[] {
  if (value === undefined) return [];
  return [[name, value === 'unknown' ? undefined : show(value as T)]];
}

function listed(
  name: string,
  side: Dimension,
  values: readonly string[] | undefined,
  sideOf: (side: Dimension, value: string) => string,
): Fact[] {
  if (!values?.length) return [];
  const links = values.map((value) => (
    <li key={value}>
      <a href={sideOf(side, value)} dir="auto">
        {value}
      </a>
    </li>
  ));
  return [
    [
      name,
      <ul key={name} class="chips">
        {links}
      </ul>,
    ],
  ];
}

function impact(impact: Incident['meta']['impact']): Fact[] {
  if (!impact) return [];
  return [
    ...answered('Users affected', impact.users, (count) => formatNumber(count)),
    ...answered('Support tickets', impact.tickets, (count) => formatNumber(count)),
    ...answered('Cost', impact.cost, ({ amount, currency }) => `${formatNumber(amount)} ${currency}`),
    ...answered('Data lost', impact.data_loss_mb, (mb) => (mb === 0 ? 'None' : formatMegabytes(mb))),
    ...answered('Downtime', impact.downtime_minutes, (minutes) => (minutes === 0 ? 'None' : formatMinutes(minutes))),
  ];
}

function ownValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

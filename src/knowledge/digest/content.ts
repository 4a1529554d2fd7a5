import { amountInWords } from '../../metrics/amount.ts';
import type { Measured, MetricResult } from '../../metrics/metric.ts';
import type { ActionState } from '../types.ts';
import type { Block, Cell } from './block.ts';
import type { Digest, NumberPair } from './digest.ts';
import { isOver, nameOfPeriod } from './period.ts';
import type { DigestIncident } from './period-incidents.ts';

const named = { week: 'Weekly', month: 'Monthly', quarter: 'Quarterly', year: 'Annual' } as const;
const kinds = { incident: '', 'near-miss': 'near miss', drill: 'drill' } as const;

/** The title of a digest. */
export function titleOf({ title, period }: Digest): string {
  return `${title}: ${named[period.kind].toLowerCase()} review, ${nameOfPeriod(period)}`;
}

/**
 * The digest's content in reading order: what happened, what needs a human (unless it is left out, and with it the day as
 * of which that is told), what repeats, the numbers, what to learn.
 */
export function contentOf(digest: Digest, { attention = true }: { readonly attention?: boolean } = {}): Block[] {
  const running = isOver(digest.period, digest.asOf) ? '' : ' The period is not over yet.';
  return [
    ...(attention ? [{ text: `As of ${digest.asOf}.${running}` }] : []),
    ...incidentBlocks(digest),
    ...(attention ? attentionBlocks(digest) : []),
    ...section('Done', digest.completed.map(completedCells)),
    ...patternBlocks(digest),
    ...numberBlocks(digest),
    ...section(
      'Runbooks to write or to mend',
      digest.runbooks.map(({ path, verdict, incidents }) => [`${path} was ${verdict} in `, ...joined(incidents)]),
    ),
    ...lessonBlocks(digest),
    ...section('Worth replaying in a drill', digest.cases.map(caseCells)),
  ];
}

function incidentBlocks({ incidents, counts, recurrences, before }: Digest): Block[] {
  const heading = { heading: 'Incidents' };
  if (incidents.length === 0)
    return [
      heading,
      { text: 'None began in this period.' },
      { text: `The period before: ${countsInWords(counts, 'before')}.` },
    ];
  const summary = `${capitalised(countsInWords(counts, 'now'))}; in ${nameOfPeriod(before)}: ${countsInWords(counts, 'before')}.`;
  return [
    heading,
    { text: summary },
    {
      columns: ['Incident', 'Title', 'Severity', 'Began', 'Resolved after', 'Cause', 'Review'],
      rows: incidents.map(incidentRow),
    },
    ...section('Happened again', recurrences.map(recurrenceCells)),
  ];
}

function incidentRow({ id, title, severity, kind, day, minutes, cause, status }: DigestIncident): Cell[] {
  const imprecise = minutes !== undefined && minutes.low !== minutes.high;
  const duration =
    minutes === undefined ? 'unknown' : `${imprecise ? '≈ ' : ''}${amountInWords(minutes.value, 'minutes')}`;
  return [
    { incident: id },
    title,
    [severity, kinds[kind]].filter((text) => text !== '').join(', '),
    day,
    duration,
    cause ?? 'unknown',
    status,
  ];
}

function attentionBlocks({ attention, missingReviews }: Digest): Block[] {
  const { reviewsOverdue, actionsOverdue, recurrences, followUps } = attention;
  const blocks = [
    ...section(
      'Reviews overdue',
      reviewsOverdue.map(({ id, title, severity, due, days, held }) => [
        { incident: id },
        ` ${title} (${severity}): due on ${due}, ${countOf(days, 'day')} ago${held === undefined ? '' : `; held on ${held}, not final yet`}`,
      ]),
    ),
    ...section(
      'Incidents without a review',
      missingReviews.map(({ id, title, severity, due }) => [
        `${id} ${title} (${severity})${due === undefined ? '' : `: due on ${due}`}`,
      ]),
    ),
    ...section('Actions overdue, the oldest first', actionsOverdue.map(overdueCells)),
    ...section(
      'Repeated while an action of the earlier review is open',
      recurrences.map(({ id, title, of, openActions }) => [
        { incident: id },
        ` ${title} repeats `,
        { incident: of },
        `: ${countOf(openActions, 'action')} still open there`,
      ]),
    ),
    ...section(
      'Follow-ups',
      followUps.map(({ id, title, on, days }) => [
        { incident: id },
        ` ${title}: on ${on}${days < 0 ? `, ${countOf(-days, 'day')} ago` : ''}`,
      ]),
    ),
  ];
  return blocks.length > 0
    ? blocks
    : [{ heading: 'Overdue' }, { text: 'Nothing is overdue, and no follow-up is near.' }];
}

function patternBlocks({ patterns }: Digest): Block[] {
  const titles = { cause: 'Cause', system: 'System', factor: 'Contributing factors' } as const;
  return section(
    'What keeps happening',
    patterns.map(({ kind, key, incidents, before }) => [
      `${titles[kind]} ${key}: ${incidents.length} (${before} in the period before): `,
      ...joined(incidents),
    ]),
  );
}

function numberBlocks({ numbers, period }: Digest): Block[] {
  if (numbers.length === 0) return [];
  return [
    { heading: period.kind === 'quarter' ? 'Process effectiveness' : 'Numbers' },
    {
      columns: ['Number', 'This period', '95 % interval', 'n of', 'Period before', 'n of'],
      rows: numbers.flatMap(numberRows),
    },
    { text: 'A difference between two periods is no change by itself: with few incidents, most of it is chance.' },
    { heading: 'What the numbers mean' },
    { list: numbers.map(({ now }) => [`${now.title}: ${now.definition}`]) },
  ];
}

function numberRows({ now, before }: NumberPair): Cell[][] {
  const row = (title: string, measured: Measured, then: Measured | undefined): Cell[] => [
    title,
    wordValue(measured, now),
    measured.interval === null
      ? '–'
      : `${amountInWords(measured.interval[0], now.unit)} to ${amountInWords(measured.interval[1], now.unit)}`,
    `${measured.n} of ${measured.of}`,
    then ? wordValue(then, now) : '–',
    then ? `${then.n} of ${then.of}` : '–',
  ];
  const parts = now.groups.filter(({ by }) => by === 'part');
  return [
    row(`${now.title} (${now.statistic})`, now, before),
    ...parts.map((part) =>
      row(
        `${now.title}: ${part.key}`,
        part,
        before?.groups.find(({ by, key }) => by === 'part' && key === part.key),
      ),
    ),
  ];
}

function lessonBlocks({ lessons, period }: Digest): Block[] {
  if (period.kind !== 'year') return [];
  const all = (['Technical', 'Process', 'Team'] as const).flatMap((kind) =>
    section(
      `${kind} lessons for training`,
      lessons[kind].map(({ incident, text }) => [`${text} (`, { incident }, ')']),
    ),
  );
  return all.length > 0
    ? all
    : [{ heading: 'Lessons for training' }, { text: 'No final review of this year states a lesson.' }];
}

/** A heading with a list; nothing at all where the list is empty. */
function section(heading: string, list: readonly (readonly Cell[])[]): Block[] {
  return list.length === 0 ? [] : [{ heading }, { list }];
}

function overdueCells({ incidentId, action, owner, priority, target, overdueDays }: ActionState): Cell[] {
  const facts = [
    owner ?? 'no owner',
    ...(priority === undefined ? [] : [`${priority} priority`]),
    `due on ${target}, ${countOf(overdueDays ?? 0, 'day')} late`,
  ];
  return [`${action.text} (`, { incident: incidentId }, `; ${facts.join('; ')})`];
}

function completedCells({ incidentId, action, owner, completedOn }: ActionState): Cell[] {
  const day = completedOn === undefined ? '' : `; ${completedOn.day}${completedOn.from === 'git' ? ', from git' : ''}`;
  return [`${action.text} (`, { incident: incidentId }, `; ${owner ?? 'no owner'}${day})`];
}

function recurrenceCells({ id, title, of, ofTitle, openThen, unknownThen }: Digest['recurrences'][number]): Cell[] {
  const open =
    openThen.length === 0
      ? 'no action of it is known to have been open'
      : `${countOf(openThen.length, 'action')} of it ${openThen.length === 1 ? 'was' : 'were'} open`;
  const unknown = unknownThen === 0 ? '' : `, of ${unknownThen} nobody knows`;
  return [{ incident: id }, ` ${title} repeats `, { incident: of }, ` ${ofTitle}: when it did, ${open}${unknown}`];
}

function caseCells({ id, title, severity }: DigestIncident): Cell[] {
  return [{ incident: id }, ` ${title} (${severity})`];
}

function wordValue({ value }: Pick<Measured, 'value'>, { unit }: Pick<MetricResult, 'unit'>): string {
  return value === null ? '–' : amountInWords(value, unit);
}

function countsInWords(counts: Digest['counts'], side: 'now' | 'before'): string {
  const total = counts.reduce((sum, count) => sum + count[side], 0);
  if (total === 0) return 'no incident';
  const parts = counts.filter((count) => count[side] > 0).map((count) => `${count[side]} ${count.severity}`);
  return `${countOf(total, 'incident')} (${parts.join(', ')})`;
}

function joined(incidents: readonly string[]): Cell[] {
  return incidents.flatMap((incident, index): Cell[] => (index === 0 ? [{ incident }] : [', ', { incident }]));
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

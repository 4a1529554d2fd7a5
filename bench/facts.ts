import type { MilestoneName } from '../src/review/types.ts';
import { type ActionFacts, actionsOf } from './actions.ts';
import { businessDay, DAY_MINUTES, dayText, firstDay, lastDay, localDay, type Moment } from './calendar.ts';
import { chance, integer, pick, type Random, randomOf, skewed, weighted } from './random.ts';
import { stories } from './words/stories.ts';
import type { Story } from './words/story.ts';
import { type System, systems } from './words/systems.ts';

export type GeneratedSeverity = 'SEV1' | 'SEV2' | 'SEV3' | 'SEV4';

/** Everything about a generated incident that other incidents or two places of its own review must agree on. */
export interface Facts {
  readonly index: number;
  readonly id: string;
  readonly severity: GeneratedSeverity;
  readonly kind: 'incident' | 'near-miss' | 'drill';
  readonly status: 'draft' | 'in-review' | 'final';
  readonly system: System;
  readonly story: Story;
  readonly offsetMinutes: number;
  /** Local day on which it started, since 1970-01-01. */
  readonly startDay: number;
  /** The true minutes, whether or not the review knows them. */
  readonly minutes: Readonly<Record<MilestoneName, number>>;
  /** What the review knows; absent where it says `unknown`. */
  readonly known: Readonly<Partial<Record<MilestoneName, Moment>>>;
  /** Day of the review meeting; absent in drafts. */
  readonly held?: number;
  /** Day on which the progress is checked; absent where none is planned. */
  readonly followUp?: number;
  readonly actions: readonly ActionFacts[];
  readonly recurrenceOf?: string;
}

/** Standard and summer offset, in minutes; a generated year has its summer time from April to October. */
const zones = [
  [0, 0],
  [0, 60],
  [60, 120],
  [-300, -240],
  [-480, -420],
  [330, 330],
  [480, 480],
] as const;

/** Median minutes between milestones, and their spread is the same for all: started → detected → responded → contained → resolved. */
const medians: Readonly<Record<GeneratedSeverity, readonly [number, number, number, number]>> = {
  SEV1: [4, 4, 35, 60],
  SEV2: [8, 9, 60, 100],
  SEV3: [20, 30, 130, 240],
  SEV4: [45, 90, 300, 700],
};

/** Days kept free at the end of the book, so that the longest incident is over before it. */
const LONGEST = 30;

/** Days, at the median, from the end of the incident to its review. */
const reviewAfter: Readonly<Record<GeneratedSeverity, number>> = { SEV1: 2, SEV2: 4, SEV3: 8, SEV4: 14 };

/** The facts of one incident of a book: a pure function of seed and index, whatever the size of the book. */
export function factsOf(seed: number, index: number): Facts {
  const random = randomOf(seed, index, 'facts');
  // The golden ratio spreads any number of indices evenly over the ten years.
  const position = (index * 0.618_033_988_749_895 + randomOf(seed, 'start')()) % 1;
  const day = firstDay + Math.floor(position * (lastDay - firstDay - LONGEST));
  const severity = weighted(random, { SEV1: 6, SEV2: 20, SEV3: 44, SEV4: 30 });
  const kind = weighted(random, { incident: 93, 'near-miss': 4, drill: 3 });
  const offsetMinutes = offsetOn(day, pick(random, zones));
  const minutes = milestonesFrom(random, day * DAY_MINUTES - offsetMinutes, severity);
  const resolvedDay = localDay(minutes.resolved, offsetMinutes);
  const meeting = businessDay(resolvedDay + 1 + Math.round(skewed(random, reviewAfter[severity], 0.5)));
  const status = meeting > lastDay ? 'draft' : statusFor(random, lastDay - day);
  const held = status === 'draft' ? undefined : meeting;
  const actions = actionsOf(randomOf(seed, index, 'actions'), held ?? resolvedDay + 7, status === 'final', severity);
  const earlier =
    kind === 'incident' && chance(random, 0.1) ? earlierIncident(random, seed, index, day, severity) : undefined;
  return {
    index,
    id: `INC-${dayText(day).slice(0, 4)}-${String(index + 1).padStart(3, '0')}`,
    severity,
    kind,
    status,
    system: earlier?.system ?? pick(random, systems),
    story: earlier?.story ?? pick(random, stories),
    offsetMinutes,
    startDay: day,
    minutes,
    known: whatIsKnown(randomOf(seed, index, 'known'), minutes),
    ...(held === undefined ? {} : { held, ...followUpOf(randomOf(seed, index, 'follow-up'), held, severity) }),
    actions,
    ...(earlier === undefined ? {} : { recurrenceOf: earlier.id }),
  };
}

function offsetOn(day: number, [standard, summer]: readonly [number, number]): number {
  const month = Number(dayText(day).slice(5, 7));
  return month >= 4 && month <= 10 ? summer : standard;
}

function milestonesFrom(random: Random, midnight: number, severity: GeneratedSeverity): Record<MilestoneName, number> {
  const [detect, respond, contain, resolve] = medians[severity];
  const step = (median: number): number => Math.min(7 * DAY_MINUTES, 1 + Math.round(skewed(random, median, 0.9)));
  // Never at midnight: a time of 00:00 looks like a day in disguise.
  const started = midnight + integer(random, 1, DAY_MINUTES - 1);
  const detected = started + step(detect);
  const responded = detected + step(respond);
  const contained = responded + step(contain);
  return { started, detected, responded, contained, resolved: contained + step(resolve) };
}

/** The gravest always have one, the others sometimes. */
function followUpOf(random: Random, held: number, severity: GeneratedSeverity): Pick<Facts, 'followUp'> {
  const isMajor = severity === 'SEV1' || severity === 'SEV2';
  return isMajor || chance(random, 0.4) ? { followUp: held + integer(random, 30, 90) } : {};
}

/** Reviews of the last weeks of the book are still being written; few older ones were left lying. */
function statusFor(random: Random, ageDays: number): Facts['status'] {
  if (ageDays < 35) return 'draft';
  if (ageDays < 75) return weighted(random, { 'in-review': 50, final: 50 });
  return weighted(random, { draft: 1, 'in-review': 1, final: 98 });
}

function whatIsKnown(
  random: Random,
  minutes: Readonly<Record<MilestoneName, number>>,
): Partial<Record<MilestoneName, Moment>> {
  const known: Partial<Record<MilestoneName, Moment>> = {};
  const onlyDay = chance(random, 0.015);
  for (const [name, minute] of Object.entries(minutes) as [MilestoneName, number][]) {
    if (name !== 'started' && name !== 'resolved' && chance(random, 0.05)) continue;
    const width = chance(random, 0.12) ? pick(random, [2, 5, 10, 15, 30]) : 0;
    known[name] = { minute, width, dayOnly: onlyDay && name === 'started' };
  }
  return known;
}

/** An incident that this one may repeat: earlier, reviewed, and at the gravest severities with nothing left open. */
function earlierIncident(
  random: Random,
  seed: number,
  index: number,
  day: number,
  severity: GeneratedSeverity,
): Facts | undefined {
  for (let attempt = 0; attempt < 6 && index > 0; attempt += 1) {
    const earlier = factsOf(seed, integer(random, 0, index - 1));
    const isOver =
      earlier.kind === 'incident' && earlier.status === 'final' && earlier.held !== undefined && earlier.held < day;
    const isSettled = earlier.actions.every((action) => action.closed !== undefined && action.closed < day);
    if (isOver && (isSettled || severity === 'SEV3' || severity === 'SEV4')) return earlier;
  }
  return undefined;
}

/** The day on which a generated book stands still, for `--as-of`. */
export const bookEnds = dayText(lastDay);

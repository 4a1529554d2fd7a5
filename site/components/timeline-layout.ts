/** Where everything in the picture of a timeline stands: plain numbers, so that they can be tested without a picture. */

import type { Incident, PhaseResult } from '../../src/knowledge/types.ts';
import type { Milestone, MilestoneName, PhaseName, TimeValue } from '../../src/review/types.ts';
import { ticksBetween } from '../format/ticks.ts';
import { type AxisLabel, withoutTouching } from './axis-labels.ts';
import { greatest, least } from './extremes.ts';

/** A stretch between two known milestones, in per cent of the picture's width. */
export interface Bar {
  readonly name: PhaseName | 'Whole incident';
  readonly from: number;
  readonly to: number;
  /** Where the planned end lies; 100 at most. */
  readonly planned?: number;
  /** The least and the greatest place of either end, where it is not exact. */
  readonly fromWhisker?: readonly [number, number];
  readonly toWhisker?: readonly [number, number];
  readonly result?: PhaseResult;
}

export interface TimelineLayout {
  readonly bars: readonly Bar[];
  /** Rows of the timeline table that fall inside the picture. */
  readonly events: readonly { readonly at: number; readonly label: string }[];
  readonly eventsBefore: number;
  readonly eventsAfter: number;
  readonly ticks: readonly AxisLabel[];
  /** Minutes east of UTC in which the ticks are written. */
  readonly offsetMinutes: number;
}

const stretches: readonly (readonly [PhaseName, MilestoneName, MilestoneName])[] = [
  ['Detection', 'started', 'detected'],
  ['Response', 'detected', 'responded'],
  ['Containment', 'responded', 'contained'],
  ['Resolution', 'contained', 'resolved'],
];

/** Lays the timeline out to scale; undefined where fewer than two different moments are known. */
export function layTimeline(incident: Incident): TimelineLayout | undefined {
  const known = Object.values(incident.milestones).filter(isTime);
  const events = incident.body.events.flatMap(({ at, event }) =>
    'epochMs' in at ? [{ time: at, label: event.text }] : [],
  );
  const anchors = spread(known) > 0 ? known : [...known, ...events.map(({ time }) => time)];
  if (spread(anchors) === 0) return undefined;
  const first = least(anchors.map((time) => time.epochMs));
  const last = greatest(anchors.map((time) => time.epochMs));
  // Room for the marks at both ends, which are as wide at any scale.
  const start = first - (last - first) * 0.02;
  const end = last + (last - first) * 0.02;
  const place = (ms: number) => round(((ms - start) / (end - start)) * 100);
  const offsetMinutes = incident.started?.offsetMinutes ?? anchors.find((time) => !time.floating)?.offsetMinutes ?? 0;
  return {
    bars: barsOf(incident, place),
    events: events
      .filter(({ time }) => time.epochMs >= start && time.epochMs <= end)
      .map(({ time, label }) => ({ at: place(time.epochMs), label })),
    eventsBefore: events.filter(({ time }) => time.epochMs < start).length,
    eventsAfter: events.filter(({ time }) => time.epochMs > end).length,
    ticks: withoutTouching(
      ticksBetween(start, end, offsetMinutes).map(({ ms, label }) => ({ at: place(ms), text: label })),
    ),
    offsetMinutes,
  };
}

function barsOf(incident: Incident, place: (ms: number) => number): Bar[] {
  const { milestones } = incident;
  const bars: Bar[] = [];
  if (isTime(milestones.started) && isTime(milestones.resolved)) {
    bars.push(bar('Whole incident', milestones.started, milestones.resolved, place));
  }
  for (const [phase, from, to] of stretches) {
    const [a, b] = [milestones[from], milestones[to]];
    if (!isTime(a) || !isTime(b)) continue;
    bars.push(
      bar(
        phase,
        a,
        b,
        place,
        incident.phases.find((result) => result.phase === phase),
      ),
    );
  }
  return bars;
}

function bar(name: Bar['name'], a: TimeValue, b: TimeValue, place: (ms: number) => number, result?: PhaseResult): Bar {
  const planned = result?.plannedMinutes;
  const fromWhisker = whisker(a, place);
  const toWhisker = whisker(b, place);
  return {
    name,
    from: place(a.epochMs),
    to: Math.max(place(a.epochMs), place(b.epochMs)),
    ...(planned === undefined ? {} : { planned: Math.min(100, place(a.epochMs + planned * 60_000)) }),
    ...(fromWhisker ? { fromWhisker } : {}),
    ...(toWhisker ? { toWhisker } : {}),
    ...(result ? { result } : {}),
  };
}

function whisker(time: TimeValue, place: (ms: number) => number): readonly [number, number] | undefined {
  if (time.halfWidthMs === 0) return undefined;
  return [Math.max(0, place(time.epochMs - time.halfWidthMs)), Math.min(100, place(time.epochMs + time.halfWidthMs))];
}

function isTime(milestone: Milestone | undefined): milestone is TimeValue {
  return typeof milestone === 'object';
}

function spread(times: readonly TimeValue[]): number {
  const all = times.map((time) => time.epochMs);
  return all.length < 2 ? 0 : greatest(all) - least(all);
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}

import { type MilestoneName, milestoneNames } from '../src/review/types.ts';
import { type Moment, momentText } from './calendar.ts';
import type { Facts } from './facts.ts';
import { oneOf, phrase } from './phrase.ts';
import { integer, sample } from './random.ts';
import { diagnosis } from './words/common.ts';
import { table, type Writing } from './writing.ts';

/** The timeline: a row for each milestone that is known, and what was found between response and containment. */
export function timelineOf(writing: Writing): string {
  const { facts, slots, random } = writing;
  const at: Readonly<Record<MilestoneName, string>> = {
    started: phrase(
      random,
      '(First errors for {work}|The impact begins): {percent} % of the {work} (are refused|are late|end in an error)',
      slots,
    ),
    detected: phrase(random, '(An alert|A report) reaches the on-call engineer of {team}', slots),
    responded: phrase(random, '{team} (acknowledges|takes over) and (opens a channel|names an incident lead)', slots),
    contained: oneOf(random, facts.story.contained, slots),
    resolved: oneOf(random, facts.story.resolved, slots),
  };
  const rows = milestoneNames.flatMap((name) => {
    const moment = facts.known[name];
    const own = moment === undefined ? [] : [[momentText(moment, facts.offsetMinutes), at[name]]];
    return name === 'responded' ? [...own, ...diagnosisOf(writing)] : own;
  });
  return table(['Time', 'Event'], rows);
}

function diagnosisOf({ facts, slots, random }: Writing): string[][] {
  const { responded, contained } = facts.minutes;
  const patterns = [
    ...sample(random, diagnosis, integer(random, 1, 3)),
    ...sample(random, facts.story.found, integer(random, 1, 2)),
  ];
  return patterns.map((pattern, row) => {
    const minute = responded + Math.floor(((contained - responded) * (row + 1)) / (patterns.length + 1));
    const moment: Moment = { minute, width: 0, dayOnly: false };
    return [momentText(moment, facts.offsetMinutes), phrase(random, pattern, slots)];
  });
}

const phases: readonly (readonly [string, MilestoneName, MilestoneName])[] = [
  ['Detection', 'started', 'detected'],
  ['Response', 'detected', 'responded'],
  ['Containment', 'responded', 'contained'],
  ['Resolution', 'contained', 'resolved'],
];

/** Planned minutes that a generated Phases table states. */
const planned: Readonly<Record<Facts['severity'], readonly [number, number, number, number]>> = {
  SEV1: [5, 5, 60, 240],
  SEV2: [10, 15, 120, 480],
  SEV3: [30, 60, 480, 2880],
  SEV4: [60, 240, 1440, 7200],
};

/** The Phases table in minutes; absent where a milestone is not known exactly, for the table would claim too much. */
export function phasesOf(facts: Facts): string | undefined {
  const isExact = milestoneNames.every(
    (name) => facts.known[name]?.width === 0 && facts.known[name]?.dayOnly === false,
  );
  if (!isExact) return undefined;
  const rows = phases.map(([phase, from, to], at) => [
    phase,
    String(planned[facts.severity][at]),
    String(facts.minutes[to] - facts.minutes[from]),
  ]);
  return table(['Phase', 'Planned', 'Actual'], rows);
}

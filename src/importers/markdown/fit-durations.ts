import type { MilestoneName } from '../../review/types.ts';
import type { Entry } from './entry.ts';
import { type Evidence, type Found, type Note, quote } from './evidence.ts';
import type { Candidate } from './milestone.ts';

/** What a block of statistics states, in minutes from the start. */
export interface Stated {
  readonly detection?: Found<number> | undefined;
  readonly recovery?: Found<number> | undefined;
}

interface Fit {
  readonly start: Entry;
  readonly detected?: Entry;
  readonly resolved?: Entry;
}

/**
 * The rows that stated durations point at: `Time to detection: 88 minutes` and `Time to recovery: 122 minutes` mark
 * three rows where they can be counted from one row only. Times between rows are never made up, and a row that is
 * marked in words has to fit.
 */
export function fitDurations(
  text: string,
  entries: readonly Entry[],
  { detection, recovery }: Stated,
  marked: readonly Candidate[],
  notes: Note[],
): Candidate[] {
  if (!detection && !recovery) return [];
  const timed = entries.filter((entry) => entry.localMinutes !== undefined && entry.time !== undefined);
  const [first, last] = [timed[0]?.localMinutes, timed.at(-1)?.localMinutes];
  const at = firstOf(detection, recovery) ?? quote(text, 0, 0);
  if (first === undefined || last === undefined)
    return leave(notes, at, 'the timeline has no time that can be counted from');
  const length = Math.max(...timed.map((entry) => entry.localMinutes ?? first)) - first;
  if (recovery && recovery.value > length) {
    return leave(
      notes,
      recovery.evidence[0],
      `${amount(recovery)} is longer than the whole timeline (${length} minutes)`,
      'contradiction',
    );
  }
  const fits = timed
    .flatMap((start) => fitFrom(start, timed, detection, recovery))
    .filter((fit) => agrees(fit, marked));
  const starts = new Set(fits.map(({ start }) => start.localMinutes));
  const [fit] = fits;
  const said = [detection, recovery].flatMap((one) => (one ? [amount(one)] : [])).join(' and ');
  if (!fit)
    return leave(
      notes,
      at,
      `${said}: no rows of the timeline lie so far apart${marked.length > 0 ? ' and agree with what is marked' : ''}`,
      marked.length > 0 ? 'contradiction' : 'left-out',
    );
  if (starts.size > 1) return leave(notes, at, `${said} can be counted from ${starts.size} rows, so none was taken`);
  const constraints = [detection, recovery].filter((one) => one && one.value > 0).length + marked.length;
  if (constraints === 0) return leave(notes, at, `${said} alone points at no row`);
  return candidatesOf(fit, detection, recovery, constraints > 1 ? 'medium' : 'low', said);
}

function fitFrom(
  start: Entry,
  timed: readonly Entry[],
  detection: Found<number> | undefined,
  recovery: Found<number> | undefined,
): Fit[] {
  const rowAfter = (minutes: number) =>
    timed.find((entry) => entry.localMinutes === (start.localMinutes ?? 0) + minutes);
  const detected = detection && rowAfter(detection.value);
  const resolved = recovery && rowAfter(recovery.value);
  if ((detection && !detected) || (recovery && !resolved)) return [];
  return [{ start, ...(detected ? { detected } : {}), ...(resolved ? { resolved } : {}) }];
}

function agrees(fit: Fit, marked: readonly Candidate[]): boolean {
  const rows: Partial<Record<MilestoneName, Entry | undefined>> = {
    started: fit.start,
    detected: fit.detected,
    resolved: fit.resolved,
  };
  return marked.every(({ milestone, entry }) => {
    const row = rows[milestone];
    return row === undefined || entry.localMinutes === undefined || row.localMinutes === entry.localMinutes;
  });
}

function candidatesOf(
  { start, detected, resolved }: Fit,
  detection: Found<number> | undefined,
  recovery: Found<number> | undefined,
  confidence: Candidate['confidence'],
  said: string,
): Candidate[] {
  const duration = (found: Found<number> | undefined): Evidence[] =>
    found ? [{ ...found.evidence[0], role: 'duration' }] : [];
  const why = `${said}: counted from one row only, every one of them ends at a row`;
  const both = [...duration(detection), ...duration(recovery)];
  return [
    { milestone: 'started', entry: start, marks: both, confidence, why },
    ...(detected
      ? [{ milestone: 'detected' as const, entry: detected, marks: duration(detection), confidence, why }]
      : []),
    ...(resolved
      ? [{ milestone: 'resolved' as const, entry: resolved, marks: duration(recovery), confidence, why }]
      : []),
  ];
}

function leave(notes: Note[], at: Note['at'], message: string, kind: Note['kind'] = 'left-out'): Candidate[] {
  notes.push({ kind, at, message });
  return [];
}

function firstOf(...found: readonly (Found<number> | undefined)[]): Evidence | undefined {
  return found.find((one) => one !== undefined)?.evidence[0];
}

function amount({ evidence }: Found<number>): string {
  const [value, label] = evidence;
  return `\`${label?.text ?? ''}: ${value.text}\``;
}

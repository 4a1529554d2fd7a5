import type { MilestoneName } from '../../review/types.ts';
import { folded } from '../../review/vocabulary.ts';
import type { Entry } from './entry.ts';
import { type Note, quote } from './evidence.ts';
import type { StatedTime } from './marked-candidates.ts';
import type { Page } from './page.ts';
import type { Fact, Facts } from './read-facts.ts';
import { readWhen, type When } from './read-when.ts';
import { type ResolveOptions, resolveEntries } from './resolve-entries.ts';
import type { RawEntry } from './shapes/shape.ts';

/** The milestones that lines outside the timeline give: `Detected at: 10:03 UTC`, and the ends of a window. */
export function statedTimes(
  page: Page,
  facts: Facts,
  entries: readonly Entry[],
  options: ResolveOptions,
  notes: Note[],
): StatedTime[] {
  const times = facts.milestones.flatMap((fact) => {
    const when = readWhen(fact.value.text, { loose: false, slashes: page.slashes });
    // `Resolution: the node was replaced` tells how, not when.
    return when ? [statedTime(page, fact, when, options)] : [];
  });
  const window = facts.facts.find(({ name }) => name === 'Window');
  const when = window && readWhen(window.value.text, { loose: false, slashes: page.slashes });
  if (!window || !when?.clock) return times;
  const { until, ...start } = when;
  const ends: [MilestoneName, When][] = [['started', start]];
  if (until) ends.push(['resolved', { ...start, clock: until }]);
  for (const [name, end] of ends) {
    if (times.some(({ milestone }) => milestone === name)) continue;
    // A lone time under `Time:` may be anything that the writer thought of first.
    if (!until && !/start|begin/i.test(folded(window.label.text))) continue;
    times.push(statedTime(page, { ...window, name }, end, options));
  }
  return times.filter((time) => isReadable(time, notes)).map((time) => withDoubt(time, entries, notes));
}

function statedTime(
  page: Page,
  { name, label, value }: Fact<MilestoneName>,
  when: When,
  options: ResolveOptions,
): StatedTime {
  const none = quote(page.text, value.end, value.end);
  const clock = when.clock;
  const at = clock ? quote(page.text, value.start + clock.index, value.start + clock.index + clock.length) : value;
  const raw: RawEntry = { kind: 'entry', shape: 'paragraph', at, whens: [{ at: value, when }], what: none, cells: [] };
  const [entry] = resolveEntries(page, { range: value, items: [raw] }, options);
  const empty: Entry = {
    shape: 'paragraph',
    at: value,
    what: none,
    cells: [],
    evidence: [],
    inherited: false,
    doubts: [],
  };
  return { milestone: name, entry: entry ?? empty, label };
}

function isReadable({ entry, label }: StatedTime, notes: Note[]): boolean {
  if (entry.time !== undefined || entry.day !== undefined) return true;
  const message = `\`${label.text}\` gives \`${entry.at.text}\`, which cannot be read: ${entry.doubts.join('; ')}`;
  notes.push({ kind: 'not-understood', at: entry.at, message });
  return false;
}

/** A start that lies behind the first entry of the timeline: one of them is wrong, or that entry is none of the incident. */
function withDoubt(time: StatedTime, entries: readonly Entry[], notes: Note[]): StatedTime {
  const { milestone, entry, label } = time;
  const start = entry.localMinutes;
  const first = entries.find(({ localMinutes }) => localMinutes !== undefined);
  if (milestone !== 'started' || !first || start === undefined || (first.localMinutes ?? start) >= start) return time;
  const doubt = `the timeline begins earlier, at \`${first.at.text}\``;
  notes.push({ kind: 'contradiction', at: entry.at, message: `\`${label.text}\` says ${entry.at.text}, and ${doubt}` });
  return { ...time, entry: { ...entry, doubts: [...entry.doubts, doubt] } };
}

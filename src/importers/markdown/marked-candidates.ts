import { type MilestoneName, milestoneNames } from '../../review/types.ts';
import type { Entry } from './entry.ts';
import { evidence, type Note } from './evidence.ts';
import { findMarks } from './find-marks.ts';
import type { Candidate } from './milestone.ts';

/** A line outside the timeline that gives a milestone, with its time read. */
export interface StatedTime {
  readonly milestone: MilestoneName;
  readonly entry: Entry;
  readonly label: { readonly start: number; readonly end: number; readonly text: string };
}

/**
 * One candidate for each milestone that marks or stated times name. Of several marks the first counts, and of the end
 * the last: the impact is over when it does not come back. What disagrees is noted.
 */
export function markedCandidates(
  text: string,
  entries: readonly Entry[],
  stated: readonly StatedTime[],
  words: ReadonlyMap<string, MilestoneName>,
  notes: Note[],
): Candidate[] {
  const marked = entries.flatMap((entry) => findMarks(text, entry, words).map((mark) => ({ entry, mark })));
  return milestoneNames.flatMap((milestone): Candidate[] => {
    const rows = marked.filter(({ mark }) => mark.milestone === milestone);
    const lines = stated.filter((line) => line.milestone === milestone);
    const row = milestone === 'resolved' ? rows.at(-1) : rows[0];
    const [line] = lines;
    const several = rows.length > 1;
    for (const { entry, mark } of rows) {
      if (several && entry !== row?.entry) {
        const which = milestone === 'resolved' ? 'last' : 'first';
        const message = `several entries are marked as \`${milestone}\`; the ${which} one was taken`;
        notes.push({ kind: 'contradiction', at: mark.at, message });
      }
    }
    if (line) {
      const agree = !row || sameTime(row.entry, line.entry);
      if (!agree && row) {
        const message = `\`${line.label.text}\` gives ${line.entry.at.text}, and the entry at ${row.entry.at.text} is marked \`${row.mark.at.text}\`; the line was taken`;
        notes.push({ kind: 'contradiction', at: row.mark.at, message });
      }
      const why = `the document says so under \`${line.label.text}\``;
      return [
        {
          milestone,
          entry: line.entry,
          marks: [evidence('mark', line.label)],
          confidence: agree ? 'high' : 'low',
          why,
        },
      ];
    }
    if (!row) return [];
    const confidence = several ? 'medium' : 'high';
    return [{ milestone, entry: row.entry, marks: [evidence('mark', row.mark.at)], confidence, why: row.mark.why }];
  });
}

function sameTime(a: Entry, b: Entry): boolean {
  return a.localMinutes === undefined || b.localMinutes === undefined
    ? a.day === b.day
    : Math.abs(a.localMinutes - b.localMinutes) <= 1;
}

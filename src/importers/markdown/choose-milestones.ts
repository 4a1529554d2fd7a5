import { isSurelyBefore, isTimeValue, parseTimeValue } from '../../review/time-value.ts';
import { type MilestoneName, milestoneNames } from '../../review/types.ts';
import type { BorneDay } from './document-day.ts';
import type { Confidence, Note } from './evidence.ts';
import type { Candidate, FoundMilestone, FoundMilestones } from './milestone.ts';
import { milestoneAt } from './milestone.ts';

/**
 * The milestones of a review. What words mark goes before what durations point at; the day that the document bears is
 * all that is known of the start where nothing marks it. Milestones that contradict their order are left out, the less
 * sure first: a wrong time is worse than none.
 */
export function chooseMilestones(
  marked: readonly Candidate[],
  fitted: readonly Candidate[],
  day: (BorneDay & { readonly confidence: Confidence }) | undefined,
  notes: Note[],
): FoundMilestones {
  const chosen: Partial<Record<MilestoneName, FoundMilestone>> = {};
  for (const candidate of [...marked, ...fitted]) {
    const { milestone, entry, marks } = candidate;
    if (chosen[milestone]) continue;
    const found = milestoneAt(candidate);
    if (found) chosen[milestone] = found;
    else {
      const why = entry.doubts.length > 0 ? `: ${entry.doubts.join('; ')}` : '';
      const message = `\`${milestone}\` is marked, and its time \`${entry.at.text}\` cannot be read${why}`;
      notes.push({ kind: 'not-understood', at: marks[0] ?? entry.at, message });
    }
  }
  if (!chosen.started && day) {
    const why = 'the document bears this day; nothing says at which time the impact began';
    chosen.started = { value: day.day, evidence: [day.evidence], confidence: 'low', why };
  }
  return inOrder(chosen, notes);
}

function inOrder(chosen: Partial<Record<MilestoneName, FoundMilestone>>, notes: Note[]): FoundMilestones {
  const left = { ...chosen };
  for (;;) {
    const wrong = contradiction(left);
    if (!wrong) return left;
    const [earlier, later] = wrong;
    const [a, b] = [left[earlier], left[later]];
    if (!a || !b) return left;
    const gone = rank[a.confidence] < rank[b.confidence] ? earlier : later;
    const message = `\`${later}\` at ${b.value} would lie before \`${earlier}\` at ${a.value}; \`${gone}\` was left out`;
    notes.push({ kind: 'contradiction', at: (gone === earlier ? a : b).evidence[0], message });
    delete left[gone];
  }
}

const rank: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

function contradiction(chosen: FoundMilestones): readonly [MilestoneName, MilestoneName] | undefined {
  const known = milestoneNames.flatMap((name) => {
    const time = parseTimeValue(chosen[name]?.value ?? '');
    return isTimeValue(time) ? [{ name, time }] : [];
  });
  for (const [index, later] of known.entries()) {
    const earlier = known.slice(0, index).find(({ time }) => isSurelyBefore(later.time, time));
    if (earlier) return [earlier.name, later.name];
  }
  return undefined;
}

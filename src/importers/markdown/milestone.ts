import type { MilestoneName } from '../../review/types.ts';
import type { Entry } from './entry.ts';
import type { Confidence, Evidence, Found } from './evidence.ts';

/** A milestone that was found, as the front matter will say it: a time value of the format. */
export type FoundMilestone = Found<string>;

export type FoundMilestones = Partial<Readonly<Record<MilestoneName, FoundMilestone>>>;

/** An entry that something marks as a milestone. */
export interface Candidate {
  readonly milestone: MilestoneName;
  readonly entry: Entry;
  readonly marks: readonly Evidence[];
  readonly confidence: Confidence;
  readonly why: string;
}

/** What a milestone at an entry would say: its time, else its day; nothing where neither is sure. */
export function milestoneAt({ entry, marks, confidence, why }: Candidate): FoundMilestone | undefined {
  const value = entry.time ?? entry.day;
  const [first, ...rest] = entry.evidence;
  if (value === undefined || first === undefined) return undefined;
  const sure = entry.time !== undefined && entry.doubts.length === 0;
  const reasons = entry.doubts.length > 0 ? `${why}; ${entry.doubts.join('; ')}` : why;
  return {
    value,
    evidence: [first, ...rest, ...marks],
    confidence: sure ? confidence : lowered[confidence],
    why: reasons,
  };
}

const lowered: Readonly<Record<Confidence, Confidence>> = { high: 'medium', medium: 'low', low: 'low' };

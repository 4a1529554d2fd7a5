import { isTimeValue, parseTimeValue } from '../review/time-value.ts';
import {
  type Body,
  type Milestone,
  type MilestoneName,
  milestoneNames,
  type Review,
  type ReviewFrontMatter,
} from '../review/types.ts';

/** A time of a data set: `unknown` is an answer, null is none. */
type TimeRecord = null | 'unknown' | { readonly at: string; readonly plus_minus_minutes: number | null };

/** What is read of a line of incidents.json; it also holds what follows from the rest, which is computed anew. */
export interface IncidentRecord extends Pick<ReviewFrontMatter, 'id' | 'title' | 'severity' | 'status' | 'systems'> {
  readonly kind: NonNullable<ReviewFrontMatter['kind']>;
  readonly path: string;
  readonly teams: string[];
  readonly tags: string[];
  readonly cause: string | null;
  readonly detected_by: ReviewFrontMatter['detected_by'] | null;
  readonly milestones: Readonly<Record<MilestoneName, TimeRecord>>;
  readonly impact: NonNullable<ReviewFrontMatter['impact']>;
  readonly recurrence_of: string[];
  readonly review_held: string | null;
  readonly follow_up: string | null;
  readonly visibility?: ReviewFrontMatter['visibility'];
}

/** A data set has no prose. */
const noBody: Body = {
  sections: [],
  preamble: [],
  events: [],
  whys: [],
  factors: [],
  phases: [],
  actions: [],
  measures: [],
  lessons: [],
  checklists: [],
};

/** The review that an exported incident stands for, as far as a data set can tell: its facts, without its text. */
export function reviewOfRecord(record: IncidentRecord): Review {
  const { id, title, severity, status, kind, systems, teams, tags, impact, recurrence_of } = record;
  const timeline = Object.fromEntries(
    milestoneNames.flatMap((name) => {
      const text = timeText(record.milestones[name]);
      return text === undefined ? [] : [[name, text]];
    }),
  );
  return {
    path: record.path,
    factsOnly: true,
    meta: {
      ...{ id, title, severity, status, kind, systems, teams, tags, impact, recurrence_of },
      timeline: { started: 'unknown', ...timeline },
      ...(record.cause === null ? {} : { cause: record.cause }),
      ...(record.detected_by ? { detected_by: record.detected_by } : {}),
      ...(record.review_held === null ? {} : { review: { held: record.review_held } }),
      ...(record.follow_up === null ? {} : { follow_up: record.follow_up }),
      ...(record.visibility ? { visibility: record.visibility } : {}),
    },
    milestones: Object.fromEntries(
      Object.entries(timeline).flatMap(([name, text]): [string, Milestone][] => {
        const time = text === 'unknown' ? text : parseTimeValue(text);
        return time === 'unknown' || isTimeValue(time) ? [[name, time]] : [];
      }),
    ),
    own: {},
    body: noBody,
  };
}

/** A time as front matter would write it. */
function timeText(time: TimeRecord): string | undefined {
  if (time === null) return undefined;
  if (time === 'unknown') return time;
  return time.plus_minus_minutes ? `${time.at} ±${time.plus_minus_minutes}m` : time.at;
}

import type { LessonKind } from '../../review/types.ts';
import { bySeverity, compare } from '../order.ts';
import type { Incident } from '../types.ts';

/** A lesson with the incident that taught it. */
export interface TrainingLesson {
  readonly incident: string;
  readonly text: string;
}

/** A runbook that has to be written or mended, with the incidents that say so. */
export interface RunbookNote {
  readonly path: string;
  readonly verdict: 'outdated' | 'incomplete' | 'missing';
  readonly incidents: readonly string[];
}

const MOST_CASES = 5;
/** A timeline of fewer events tells no story that could be replayed. */
const LEAST_EVENTS = 3;
const verdicts: readonly RunbookNote['verdict'][] = ['missing', 'outdated', 'incomplete'];

/** The lessons of final reviews, by kind, in the order in which the incidents began. Drafts have not been discussed. */
export function trainingLessons(incidents: readonly Incident[]): Record<LessonKind, TrainingLesson[]> {
  const lessons = incidents
    .filter(({ meta }) => meta.status === 'final')
    .flatMap(({ id, body }) => body.lessons.map(({ kind, content }) => ({ kind, incident: id, text: content.text })))
    .filter(({ text }) => text !== '');
  const of = (kind: LessonKind) =>
    lessons.filter((lesson) => lesson.kind === kind).map(({ incident, text }) => ({ incident, text }));
  return { Technical: of('Technical'), Process: of('Process'), Team: of('Team') };
}

/** The incidents most worth replaying: final reviews with a timeline, the gravest first, then those with the most events. */
export function trainingCases(incidents: readonly Incident[], severities: readonly string[]): Incident[] {
  const graver = bySeverity(severities);
  return incidents
    .filter(({ meta, body }) => meta.status === 'final' && meta.kind !== 'drill' && body.events.length >= LEAST_EVENTS)
    .sort(
      (a, b) =>
        graver(a.meta.severity, b.meta.severity) || b.body.events.length - a.body.events.length || compare(a.id, b.id),
    )
    .slice(0, MOST_CASES);
}

/** Runbooks that were judged missing, outdated or incomplete, those with the most incidents first. */
export function runbookNotes(incidents: readonly Incident[]): RunbookNote[] {
  const used = incidents.flatMap(({ id, meta }) => (meta.runbooks ?? []).map((runbook) => ({ ...runbook, id })));
  const paths = [...new Set(used.map(({ path }) => path))];
  return verdicts
    .flatMap((verdict) =>
      paths.map((path) => ({
        path,
        verdict,
        incidents: used.filter((each) => each.path === path && each.verdict === verdict).map(({ id }) => id),
      })),
    )
    .filter((note) => note.incidents.length > 0)
    .sort(
      (a, b) =>
        b.incidents.length - a.incidents.length ||
        verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
        compare(a.path, b.path),
    );
}

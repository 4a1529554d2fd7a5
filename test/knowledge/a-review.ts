/** Builds reviews for the tests: only what a case is about has to be said. */
import { fileStart } from '../../src/review/place.ts';
import { isTimeValue, parseTimeValue } from '../../src/review/time-value.ts';
import {
  type Action,
  type FactorCategory,
  type LessonKind,
  type Milestone,
  type MilestoneName,
  type Milestones,
  milestoneNames,
  type PhaseRow,
  type Prose,
  type Review,
  type ReviewFrontMatter,
} from '../../src/review/types.ts';

export interface ReviewSketch extends Partial<Omit<ReviewFrontMatter, 'timeline' | 'id'>> {
  id: string;
  /** Milestones as a writer writes them. */
  times?: Partial<Record<MilestoneName, string>>;
  held?: string;
  actions?: readonly Partial<Omit<Action, 'action'> & { action: string }>[];
  phases?: readonly Omit<PhaseRow, 'name' | 'place'>[];
  factors?: readonly (readonly [FactorCategory, string])[];
  whys?: readonly string[];
  lessons?: readonly (readonly [LessonKind, string])[];
  prose?: string;
}

export function aReview(sketch: ReviewSketch): Review {
  const {
    times = {},
    held,
    actions = [],
    phases = [],
    factors = [],
    whys = [],
    lessons = [],
    prose: text,
    ...meta
  } = sketch;
  const started = times.started ?? 'unknown';
  return {
    path: `reviews/${sketch.id}.md`,
    meta: {
      title: `Title of ${sketch.id}`,
      severity: 'SEV2',
      status: 'final',
      systems: [`system-of-${sketch.id}`],
      ...meta,
      timeline: { ...times, started },
      ...(held === undefined ? {} : { review: { held } }),
    },
    milestones: readMilestones({ ...times, started }),
    own: {},
    body: {
      sections: [],
      preamble: text === undefined ? [] : [{ role: 'prose', text, html: '', place: fileStart }],
      events: [],
      whys: whys.map(prose),
      factors: factors.map(([category, factor]) => ({
        category,
        factor: prose(factor),
        prevention: prose(''),
        place: fileStart,
      })),
      phases: phases.map((row) => ({ ...row, name: prose(row.phase ?? ''), place: fileStart })),
      actions: actions.map((action, index) => anAction(sketch.id, index + 1, action)),
      measures: [],
      lessons: lessons.map(([kind, content]) => ({ kind, content: prose(content) })),
      checklists: [],
    },
  };
}

export function prose(text: string): Prose {
  return { text, html: '', place: fileStart };
}

function anAction(incident: string, row: number, sketch: Partial<Omit<Action, 'action'> & { action: string }>): Action {
  const { action = `Action ${row}`, ...rest } = sketch;
  return {
    row,
    id: `${incident}#${row}`,
    cells: {},
    place: { line: 100 + row, column: 1, endLine: 100 + row, endColumn: 1 },
    ...rest,
    action: prose(action),
  };
}

function readMilestones(times: Partial<Record<MilestoneName, string>>): Milestones {
  const milestones: Partial<Record<MilestoneName, Milestone>> = {};
  for (const name of milestoneNames) {
    const text = times[name];
    if (text === undefined) continue;
    const time = text === 'unknown' ? 'unknown' : parseTimeValue(text);
    if (time !== 'unknown' && !isTimeValue(time)) throw new Error(`${name}: ${time.message}`);
    milestones[name] = time;
  }
  return milestones;
}

/** Builds reviews for tests: an ordinary incident of which a test states only what it is about. */
import { isTimeValue, type Milestone, parseTimeValue } from '../../src/review/time-value.ts';
import type {
  Action,
  Answer,
  ChecklistItem,
  MilestoneName,
  PhaseRow,
  Place,
  Prose,
  Review,
  ReviewFrontMatter,
} from '../../src/review/types.ts';

const place: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function prose(text: string): Prose {
  return { text, html: '', place };
}

export interface Stated extends Partial<Omit<ReviewFrontMatter, 'timeline' | 'id'>> {
  readonly id: string;
  /** Milestones as the file has them; a missing one is not answered. */
  readonly times?: Partial<Record<MilestoneName, string>>;
  readonly actions?: readonly Partial<Action>[];
  /** Answers of the Process Adherence checklist. */
  readonly adherence?: Readonly<Record<string, Answer>>;
  readonly phases?: readonly Partial<PhaseRow>[];
}

export function aReview({ id, times = {}, actions = [], adherence, phases = [], ...meta }: Stated): Review {
  const timeline = { started: 'unknown', ...times };
  return {
    path: `reviews/${id}.md`,
    meta: { id, title: `Incident ${id}`, severity: 'SEV2', status: 'final', systems: ['checkout'], timeline, ...meta },
    milestones: Object.fromEntries(Object.entries(timeline).map(([name, text]) => [name, milestone(text)])),
    own: {},
    body: {
      sections: [],
      preamble: [],
      events: [],
      whys: [],
      factors: [],
      phases: phases.map((row) => ({ name: prose(row.phase ?? ''), place, ...row })),
      actions: actions.map((action, index) => anAction(id, index + 1, action)),
      measures: [],
      lessons: [],
      checklists: adherence
        ? [
            {
              name: 'Process Adherence',
              place,
              items: Object.entries(adherence).map(
                ([label, answer]): ChecklistItem => ({ label, answer, note: prose(''), place }),
              ),
            },
          ]
        : [],
    },
  };
}

function anAction(incident: string, row: number, stated: Partial<Action>): Action {
  return { row, id: `${incident}#${row}`, action: prose('Do it'), status: 'Pending', cells: {}, place, ...stated };
}

function milestone(text: string): Milestone {
  if (text === 'unknown') return text;
  const time = parseTimeValue(text);
  if (!isTimeValue(time)) throw new Error(time.message);
  return time;
}

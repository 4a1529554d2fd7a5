import type { PhaseResult } from '../../../knowledge/types.ts';
import { phaseNames } from '../../../review/types.ts';
import { column, defineTable, incidentId, optional } from '../table.ts';

const phase = column('text', 'Detection, Response, Containment, Resolution or Review.');
const phaseOrder = column('integer', 'From 1 to 5, in the order of the phases.');

/** The phases of the response, planned against actual (step 7 of the runbook). */
export const incidentResponsePhases = defineTable({
  name: 'incident_response_phases',
  description:
    'Phases of which both the plan and the actual duration are known. Others stand in unrated_phases: here the runbook’s CASE would call them ON_TIME.',
  key: ['incident_id', 'phase_order'],
  columns: {
    incident_id: incidentId,
    phase,
    phase_order: phaseOrder,
    planned_duration_minutes: column('real', 'Minutes that were planned.'),
    actual_duration_minutes: column(
      'real',
      'Minutes that it took; the middle of what is possible where times are imprecise.',
    ),
    actual_low_minutes: column('real', 'The least that the imprecise times leave possible.'),
    actual_high_minutes: column('real', 'The most that they leave possible.'),
    planned_from: column('text', 'Where the plan comes from: review, table or settings.'),
    actual_from: column('text', 'Where the duration comes from: timeline or table.'),
    rating: column('text', 'SIGNIFICANT_DELAY, MINOR_DELAY, FASTER_THAN_PLANNED or ON_TIME.'),
  },
  rows: ({ id, phases }) =>
    phases.flatMap(({ phase: name, plannedMinutes, plannedFrom, actual, rating, source }) =>
      plannedMinutes === undefined || plannedFrom === undefined || actual === undefined || rating === undefined
        ? []
        : [
            {
              incident_id: id,
              phase: name,
              phase_order: phaseNames.indexOf(name) + 1,
              planned_duration_minutes: plannedMinutes,
              actual_duration_minutes: actual.ms / 60_000,
              actual_low_minutes: Math.max(0, actual.lowMs) / 60_000,
              actual_high_minutes: actual.highMs / 60_000,
              planned_from: plannedFrom,
              actual_from: source,
              rating,
            },
          ],
    ),
});

/** What the ratings leave out, and why. */
export const unratedPhases = defineTable({
  name: 'unrated_phases',
  description: 'Phases that cannot be rated, and why: nothing is left out without being counted.',
  key: ['incident_id', 'phase_order'],
  columns: {
    incident_id: incidentId,
    phase,
    phase_order: phaseOrder,
    planned_duration_minutes: optional('real', 'Minutes that were planned.'),
    reason: column('text', 'no plan, not known how long, or milestones out of order.'),
  },
  rows: ({ id, phases }) =>
    phases
      .filter(({ rating }) => rating === undefined)
      .map((result) => ({
        incident_id: id,
        phase: result.phase,
        phase_order: phaseNames.indexOf(result.phase) + 1,
        planned_duration_minutes: result.plannedMinutes,
        reason: reasonOf(result),
      })),
});

function reasonOf({ plannedMinutes, actual }: PhaseResult): string {
  if (actual === undefined) return 'not known how long';
  return plannedMinutes === undefined ? 'no plan' : 'milestones out of order';
}

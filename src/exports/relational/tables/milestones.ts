import { heldDay } from '../../../metrics/review-days.ts';
import { isTimeValue, parseTimeValue } from '../../../review/time-value.ts';
import { type Milestone, milestoneNames, type TimeValue } from '../../../review/types.ts';
import { column, defineTable, incidentId, optional, type RelationalIncident } from '../table.ts';

/** The runbook's milestones with how well each is known. */
export const incidentMilestones = defineTable({
  name: 'incident_milestones',
  description: 'The five milestones of each incident and its review meeting, known or not.',
  key: ['incident_id', 'milestone'],
  columns: {
    incident_id: incidentId,
    milestone: column('text', 'started, detected, responded, contained, resolved or reviewed.'),
    milestone_order: column('integer', 'From 1 to 6, in the order in which they happen.'),
    state: column('text', 'known, unknown (the honest answer) or unanswered.'),
    happened_at: optional(
      'timestamp',
      'The time, in UTC; the middle of what is possible where it is imprecise. Of a bare date it is noon, which is not a claim: see day_only.',
    ),
    plus_minus_minutes: optional('real', 'How far the true time may lie to either side; 0 where it is exact.'),
    day_only: optional('boolean', 'Whether only the day is known, and not in which zone.'),
    written: optional('text', 'The time as the review has it, with its offset from UTC.'),
  },
  rows(incident) {
    const times = [
      ...milestoneNames.map((name) => [name, incident.milestones[name]] as const),
      ['reviewed', reviewed(incident)] as const,
    ];
    return times.map(([milestone, at], index) => ({
      incident_id: incident.id,
      milestone,
      milestone_order: index + 1,
      ...cellsOf(at),
    }));
  },
});

/** The review meeting as a milestone: of it only the day is ever known. */
function reviewed(incident: RelationalIncident): Milestone | undefined {
  const held = incident.meta.review?.held;
  const day = heldDay(incident);
  if (day === undefined) return held === 'unknown' ? held : undefined;
  const time = parseTimeValue(day);
  return isTimeValue(time) ? time : undefined;
}

function cellsOf(at: Milestone | undefined) {
  const time: TimeValue | undefined = isTimeValue(at) ? at : undefined;
  return {
    state: time ? 'known' : at === 'unknown' ? 'unknown' : 'unanswered',
    happened_at: time?.epochMs,
    plus_minus_minutes: time && time.halfWidthMs / 60_000,
    day_only: time?.floating,
    written: time?.text,
  };
}

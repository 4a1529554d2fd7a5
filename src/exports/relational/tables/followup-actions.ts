import { decidedDay } from '../../../metrics/review-days.ts';
import type { ActionStatus } from '../../../review/types.ts';
import { defineNumberedTable, incidentId, optional } from '../table.ts';
import { rankDescription, rankOf } from './ranks.ts';

const statuses: Readonly<Record<ActionStatus, string>> = {
  Pending: 'PENDING',
  'In progress': 'IN_PROGRESS',
  Blocked: 'BLOCKED',
  Done: 'DONE',
  Dropped: 'DROPPED',
  Unknown: 'UNKNOWN',
};

/** The runbook's table of actions to follow up (step 13), filled; it takes the runbook's INSERT as it stands. */
export const incidentFollowupActions = defineNumberedTable(
  'action_id',
  'Number of the action in the book, from 1; it may change when reviews are added.',
  {
    name: 'incident_followup_actions',
    description: 'Actions and how far they have come: one row for each row of Action Items.',
    columns: {
      incident_id: { ...incidentId, nullable: true },
      action_description: optional('text', 'What is to be done.'),
      owner: optional('text', 'Who is responsible.'),
      priority: optional('text', 'High, Medium or Low.'),
      status: optional(
        'text',
        'PENDING, IN_PROGRESS, BLOCKED, DONE, DROPPED or UNKNOWN; empty where the row states none.',
        {
          sqlDefault: "'PENDING'",
        },
      ),
      target_date: optional('date', 'Day by which it should be done.'),
      completion_date: optional('date', 'Day on which it was done or dropped.'),
      notes: optional('text', 'What stands behind the status: a reason, or where it stands.'),
      created_at: optional('timestamp', 'When a row was inserted; empty for actions of reviews, see decided_on.', {
        sqlDefault: 'CURRENT_TIMESTAMP',
      }),
      action_key: optional('text', 'The action’s own ID, else the incident and its row: INC-2026-014#2.'),
      action_type: optional('text', 'Corrective, Preventive, Detection or Response, where it is stated.'),
      priority_rank: optional('integer', rankDescription),
      is_open: optional('boolean', 'Whether it still waits on the day of the data.'),
      days_overdue: optional(
        'integer',
        'Days past its target date while it is open; below 0 while there is time left.',
      ),
      age_days: optional('integer', 'Days from the decision to completion, or to the day of the data.'),
      horizon: optional('text', 'immediate, short, medium, long or later: from the decision to the target date.'),
      decided_on: optional(
        'date',
        'Day from which its age is counted: of the review meeting, else of the end of the incident.',
      ),
      completion_from: optional('text', 'Who says when it was completed: file or git.'),
      success_criteria: optional('text', 'How completion is measured.'),
      dependencies: optional('text', 'What needs to happen first.'),
      resources: optional('text', 'Tools, budget or help that it needs.'),
      ticket: optional('text', 'Where it is tracked.'),
      source_line: optional('integer', 'Line of the review.'),
    },
    rows: (incident) =>
      incident.actions.map((action) => ({
        incident_id: incident.id,
        action_description: action.action.text,
        owner: action.owner,
        priority: action.priority,
        status: action.status && statuses[action.status],
        target_date: action.target,
        completion_date: action.completedOn?.day,
        notes: action.statusNote,
        created_at: null,
        action_key: action.id,
        action_type: action.type,
        priority_rank: rankOf(action.priority),
        is_open: action.open,
        days_overdue: action.overdueDays,
        age_days: action.ageDays,
        horizon: action.horizon,
        decided_on: decidedDay(incident),
        completion_from: action.completedOn?.from,
        success_criteria: action.successCriteria?.text,
        dependencies: action.dependencies?.text,
        resources: action.resources?.text,
        ticket: action.ticket?.text,
        source_line: action.place.line,
      })),
  },
);

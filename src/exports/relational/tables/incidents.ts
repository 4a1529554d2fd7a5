import { factsOfReview } from '../../../metrics/incident-facts.ts';
import { heldDay } from '../../../metrics/review-days.ts';
import { isDay } from '../../../review/time-value.ts';
import { column, defineTable, optional, type RelationalIncident } from '../table.ts';

/** Every review with what its front matter says and the parts of its prose. */
export const incidents = defineTable({
  name: 'incidents',
  description: 'One row for each review: incidents, near misses and drills; counted tells which of them metrics count.',
  key: ['incident_id'],
  columns: {
    incident_id: column('text', 'Identifier of the incident, as front matter has it.'),
    title: column('text', 'What happened, in one line.'),
    severity: column('text', 'Level of severity.'),
    severity_rank: optional(
      'integer',
      '1 for the gravest severity of the settings; empty for one that they do not have.',
    ),
    kind: column('text', 'incident, near-miss or drill.'),
    counted: column(
      'boolean',
      'Whether metrics count it: it is an incident, and did not begin after the day of the data.',
    ),
    status: column('text', 'Life of the review: draft, in-review or final.'),
    visibility: column('text', 'internal or public.'),
    started_on: optional(
      'date',
      'Day on which it began, where it was written; of its first known milestone otherwise.',
    ),
    detected_by: optional('text', 'monitoring, employee, customer, third-party or unknown.'),
    cause: optional('text', 'Category of the primary cause; unknown where that is the answer.'),
    trigger_text: optional('text', 'What initiated the incident.'),
    symptoms: optional('text', 'What was observed.'),
    scope: optional('text', 'How widespread the impact was.'),
    detection: optional('text', 'How it was discovered.'),
    primary_cause: optional('text', 'The main reason.'),
    prevention_gaps: optional('text', 'What could have prevented it.'),
    strengths: optional('text', 'What went well.'),
    weaknesses: optional('text', 'What did not go well.'),
    communication: optional('text', 'How information flowed.'),
    success_criteria: optional('text', 'How improvement will be measured.'),
    escalation: optional('text', 'What to do if actions are not completed.'),
    review_held: optional('date', 'Day of the review meeting.'),
    review_due: optional('date', 'Last day by which the review should be held.'),
    facilitator: optional('text', 'Who led the review meeting.'),
    follow_up: optional('date', 'Day on which progress is checked.'),
    path: column('text', 'Path of the review from the root of the book.'),
  },
  rows(incident, { settings, asOf }) {
    const { id, meta, path, reviewDue } = incident;
    const { day } = factsOfReview(incident);
    const kind = meta.kind ?? 'incident';
    const rank = settings.severities.indexOf(meta.severity) + 1;
    return [
      {
        incident_id: id,
        title: meta.title,
        severity: meta.severity,
        severity_rank: rank === 0 ? null : rank,
        kind,
        counted: kind === 'incident' && !(day !== undefined && day > asOf),
        status: meta.status,
        visibility: meta.visibility ?? 'internal',
        started_on: day,
        detected_by: meta.detected_by,
        cause: meta.cause,
        trigger_text: partOf(incident, 'What Happened', 'Trigger'),
        symptoms: partOf(incident, 'What Happened', 'Symptoms'),
        scope: partOf(incident, 'What Happened', 'Scope'),
        detection: partOf(incident, 'What Happened', 'Detection'),
        primary_cause: partOf(incident, 'Root Cause', 'Primary Cause'),
        prevention_gaps: partOf(incident, 'Root Cause', 'Prevention Gaps'),
        strengths: partOf(incident, 'Response Analysis', 'Strengths'),
        weaknesses: partOf(incident, 'Response Analysis', 'Weaknesses'),
        communication: partOf(incident, 'Response Analysis', 'Communication'),
        success_criteria: partOf(incident, 'Follow-up Review', 'Success Criteria'),
        escalation: partOf(incident, 'Follow-up Review', 'Escalation'),
        review_held: heldDay(incident),
        review_due: reviewDue,
        facilitator: meta.review?.facilitator,
        follow_up: dayIn(meta.follow_up),
        path,
      },
    ];
  },
});

/** The text of a labelled part of a section; undefined where the review has none. */
function partOf({ body }: RelationalIncident, section: string, label: string): string | undefined {
  const found = body.sections.find(({ name, level }) => name === section && level === 2);
  return found?.parts.find((part) => part.label === label)?.content.text;
}

function dayIn(text: string | undefined): string | undefined {
  return text !== undefined && isDay(text) ? text : undefined;
}

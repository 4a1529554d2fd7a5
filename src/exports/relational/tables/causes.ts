import { column, defineTable, incidentId, optional } from '../table.ts';
import { rankDescription, rankOf } from './ranks.ts';

/** Contributing factors (step 5 of the runbook). */
export const incidentFactors = defineTable({
  name: 'incident_factors',
  description: 'Contributing factors: one row for each row of that table.',
  key: ['incident_id', 'factor_number'],
  columns: {
    incident_id: incidentId,
    factor_number: column('integer', 'Number of the factor, from 1.'),
    category: optional('text', 'People, Process, Technology or Environment.'),
    factor_description: column('text', 'The factor.'),
    impact_level: optional('text', 'High, Medium or Low.'),
    impact_rank: optional('integer', rankDescription),
    prevention_measure: column('text', 'What would have prevented it.'),
  },
  rows: ({ id, body }) =>
    body.factors.map(({ category, factor, impact, prevention }, index) => ({
      incident_id: id,
      factor_number: index + 1,
      category,
      factor_description: factor.text,
      impact_level: impact,
      impact_rank: rankOf(impact),
      prevention_measure: prevention.text,
    })),
});

/** The chain of the Five Whys (step 4 of the runbook). */
export const whys = defineTable({
  name: 'whys',
  description: 'The Five Whys: one row for each answer, the immediate cause first.',
  key: ['incident_id', 'why_number'],
  columns: {
    incident_id: incidentId,
    why_number: column('integer', 'Place in the chain, from 1.'),
    answer: column('text', 'The answer.'),
  },
  rows: ({ id, body }) =>
    body.whys.map(({ text }, index) => ({ incident_id: id, why_number: index + 1, answer: text })),
});

/** Which earlier incident an incident repeats. */
export const recurrences = defineTable({
  name: 'recurrences',
  description: 'Earlier incidents that an incident repeats, as its review says.',
  key: ['incident_id', 'earlier_incident_id'],
  columns: {
    incident_id: incidentId,
    earlier_incident_id: column('text', 'The earlier incident; it may lie outside this book.'),
  },
  rows: ({ id, meta }) =>
    [...new Set(meta.recurrence_of ?? [])].map((earlier) => ({ incident_id: id, earlier_incident_id: earlier })),
});

import { column, defineNumberedTable, incidentId, optional } from '../table.ts';
import { rankDescription, rankOf } from './ranks.ts';

/** Corrective actions (step 10 of the runbook) and preventive measures (step 11) in one table, as the runbook has them. */
export const proposedImprovements = defineNumberedTable('improvement_id', 'Number of the row in the book, from 1.', {
  name: 'proposed_improvements',
  description: 'What was decided: the rows of Action Items and of Preventive Measures together.',
  columns: {
    incident_id: incidentId,
    source: column('text', 'The table of the review: Action Items or Preventive Measures.'),
    source_row: column('integer', 'Number of the row there, from 1.'),
    action_type: column(
      'text',
      'Corrective, Preventive, Detection or Response; an action item that states no type is Corrective, a preventive measure is Preventive.',
    ),
    stated_type: optional('text', 'The type as the row of Action Items states it.'),
    action_category: optional('text', 'Category, where the team’s table of actions has such a column.'),
    action_description: column('text', 'What is to be done.'),
    priority: optional('text', 'High, Medium or Low.'),
    priority_rank: optional('integer', rankDescription),
    owner: optional('text', 'Who is responsible.'),
    target_completion_date: optional('date', 'Day by which it should be done.'),
    success_measure: optional('text', 'How completion is measured.'),
    prevention_category: optional('text', 'Category of a preventive measure.'),
    measure_description: optional('text', 'The measure, where the type is Preventive.'),
    expected_impact: optional('text', 'High, Medium or Low.'),
    expected_impact_rank: optional('integer', rankDescription),
    implementation_effort: optional('text', 'Effort, in the review’s own words.'),
    cost_estimate: optional('text', 'Cost, in the review’s own words.'),
  },
  rows: ({ id, actions, body }) => [
    ...actions.map((action) => ({
      incident_id: id,
      source: 'Action Items',
      source_row: action.row,
      action_type: action.type ?? 'Corrective',
      stated_type: action.type,
      action_category: textIn(action.cells['Category']?.text),
      action_description: action.action.text,
      priority: action.priority,
      priority_rank: rankOf(action.priority),
      owner: action.owner,
      target_completion_date: action.target,
      success_measure: textIn(action.successCriteria?.text),
      prevention_category: null,
      measure_description: action.type === 'Preventive' ? action.action.text : null,
      expected_impact: null,
      expected_impact_rank: null,
      implementation_effort: null,
      cost_estimate: null,
    })),
    ...body.measures.map(({ measure, category, expectedImpact, effort, cost }, index) => ({
      incident_id: id,
      source: 'Preventive Measures',
      source_row: index + 1,
      action_type: 'Preventive',
      stated_type: null,
      action_category: null,
      action_description: measure.text,
      priority: null,
      priority_rank: null,
      owner: null,
      target_completion_date: null,
      success_measure: null,
      prevention_category: textIn(category),
      measure_description: measure.text,
      expected_impact: expectedImpact,
      expected_impact_rank: rankOf(expectedImpact),
      implementation_effort: textIn(effort),
      cost_estimate: textIn(cost),
    })),
  ],
});

/** An empty cell is no answer. */
function textIn(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

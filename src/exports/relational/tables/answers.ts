import { column, defineTable, incidentId, optional } from '../table.ts';

/** The answers of all checklists. */
export const checklistAnswers = defineTable({
  name: 'checklist_answers',
  description: 'Answers of the checklists: one row for each item.',
  key: ['incident_id', 'checklist', 'item_number'],
  columns: {
    incident_id: incidentId,
    checklist: column('text', 'Name of the checklist, such as Process Adherence.'),
    item_number: column('integer', 'Number of the item in the checklist, from 1.'),
    item: column('text', 'The item’s label.'),
    answer: column('text', 'yes, no (or not yet) or not-applicable.'),
    note: optional('text', 'What stands behind the label: the answer in words, or the question.'),
  },
  rows({ id, body }) {
    // Of a checklist that stands in the review twice the items are numbered on.
    const numbers = new Map<string, number>();
    return body.checklists.flatMap(({ name, items }) =>
      items.map(({ label, answer, note }) => {
        const number = (numbers.get(name) ?? 0) + 1;
        numbers.set(name, number);
        const words = note.text === '' ? null : note.text;
        return { incident_id: id, checklist: name, item_number: number, item: label, answer, note: words };
      }),
    );
  },
});

/** What was learnt. */
export const lessons = defineTable({
  name: 'lessons',
  description: 'Lessons learned: one row for each.',
  key: ['incident_id', 'lesson_number'],
  columns: {
    incident_id: incidentId,
    lesson_number: column('integer', 'Number of the lesson, from 1.'),
    kind: column('text', 'Technical, Process or Team.'),
    lesson: column('text', 'The lesson.'),
  },
  rows: ({ id, body }) =>
    body.lessons.map(({ kind, content }, index) => ({
      incident_id: id,
      lesson_number: index + 1,
      kind,
      lesson: content.text,
    })),
});

/** What an incident showed of a runbook (step 9 of the runbook). */
export const runbookUses = defineTable({
  name: 'runbook_uses',
  description: 'Runbooks and what the incident showed of them: one row for each verdict.',
  key: ['incident_id', 'use_number'],
  columns: {
    incident_id: incidentId,
    use_number: column('integer', 'Number of the entry, from 1.'),
    runbook: column('text', 'Path of the runbook.'),
    verdict: column('text', 'helped, outdated, incomplete, missing or not-used.'),
  },
  rows: ({ id, meta }) =>
    (meta.runbooks ?? []).map(({ path, verdict }, index) => ({
      incident_id: id,
      use_number: index + 1,
      runbook: path,
      verdict,
    })),
});

/** A way in which reviews go wrong, as the runbook names it, and the rules that stand against it. */
export interface AntiPattern {
  readonly name: string;
  /** What it looks like, in one or two sentences. */
  readonly meaning: string;
  /** Names of the rules that find it. */
  readonly rules: readonly string[];
}

/** The runbook's common anti-patterns of post-incident reviews, in its order. */
export const antiPatterns: readonly AntiPattern[] = [
  {
    name: 'Blame Assignment',
    meaning:
      'A person is judged, or named as the cause, and the search ends there. The same trap then waits for the next person.',
    rules: ['words-blame-nobody', 'causes-name-nobody', 'whys-end-in-system'],
  },
  {
    name: 'Superficial Analysis',
    meaning: 'A symptom is taken for the cause, or the whys stop before anything is reached that could be changed.',
    rules: [
      'primary-cause-is-no-symptom',
      'primary-cause-is-single',
      'prevention-gaps-are-named',
      'whys-reach-depth',
      'whys-answer-each-other',
      'whys-end-in-system',
      'factors-are-complete',
      'factors-span-categories',
    ],
  },
  {
    name: 'No Follow-through',
    meaning: 'Actions are written down and never done, because nobody owns them, no day is set, or nobody looks again.',
    rules: [
      'actions-exist',
      'actions-have-owner',
      'actions-have-one-owner',
      'actions-have-priority',
      'actions-have-target-date',
      'high-actions-come-soon',
      'actions-have-status',
      'done-actions-have-date',
      'dropped-actions-have-reason',
      'action-dates-agree',
      'checklists-agree',
    ],
  },
  {
    name: 'Overly Broad Actions',
    meaning: 'One action, or one review, sets out to mend everything at once, so that nothing of it can be finished.',
    rules: ['actions-are-specific', 'actions-do-one-thing', 'actions-are-few', 'actions-appear-once'],
  },
  {
    name: 'Ignoring Data',
    meaning: 'Conclusions rest on opinion: no number, no graph and no link shows the way to them, or to their success.',
    rules: [
      'analysis-cites-evidence',
      'images-have-text',
      'facts-are-answered',
      'success-can-be-measured',
      'similar-incidents-are-considered',
    ],
  },
];

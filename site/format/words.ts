import type { Horizon, Incident, Rating } from '../../src/knowledge/types.ts';
import type { Answer } from '../../src/review/types.ts';
import { formatNumber } from './number.ts';

/** A count with its noun, such as `1 action` or `3 actions`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** A slug or a field's value as a reader would write it: `configuration-change` is `Configuration change`. */
export function humanise(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words joined as in a sentence: `a, b and c`. */
export function inSentence(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** The runbook's ratings in words. */
export const ratingWords: Readonly<Record<Rating, string>> = {
  SIGNIFICANT_DELAY: 'significant delay',
  MINOR_DELAY: 'minor delay',
  ON_TIME: 'on time',
  FASTER_THAN_PLANNED: 'faster than planned',
};

/** The life of a review in words. */
export const statusWords: Readonly<Record<Incident['meta']['status'], string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  final: 'Final',
};

/** The state of a review as a phrase of its own. */
export const reviewWords: Readonly<Record<Incident['meta']['status'], string>> = {
  draft: 'Draft of a review',
  'in-review': 'In review',
  final: 'Final review',
};

/** How an incident was discovered, as the end of the sentence "detected by …". */
export const detectedByWords: Readonly<Record<string, string>> = {
  monitoring: 'Monitoring',
  employee: 'An employee',
  customer: 'A customer',
  'third-party': 'A third party',
  unknown: 'Unknown',
};

/** Answers of a checklist in words. */
export const answerWords: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  no: 'No',
  'not-applicable': 'Not applicable',
};

/** Horizons of actions in words, counted from the review. */
export const horizonWords: Readonly<Record<Horizon, string>> = {
  immediate: 'Within a week',
  short: 'Within a month',
  medium: 'Within three months',
  long: 'Within a year',
  later: 'Later than a year',
};

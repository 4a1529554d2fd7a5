import { rules } from './index.ts';
import { type AntiPatternName, type AnyRule, antiPatternNames } from './rule.ts';

/** A way in which reviews go wrong, as the runbook names it, and the rules that stand against it. */
export interface AntiPattern {
  readonly name: AntiPatternName;
  /** What it looks like, in one or two sentences. */
  readonly meaning: string;
  /** Names of the rules that find it, in reading order; each rule says so itself. */
  readonly rules: readonly string[];
}

const meanings: Readonly<Record<AntiPatternName, string>> = {
  'Blame Assignment':
    'A person is judged, or named as the cause, and the search ends there. The same trap then waits for the next person.',
  'Superficial Analysis':
    'A symptom is taken for the cause, or the whys stop before anything is reached that could be changed.',
  'No Follow-through':
    'Actions are written down and never done, because nobody owns them, no day is set, or nobody looks again.',
  'Overly Broad Actions':
    'One action, or one review, sets out to mend everything at once, so that nothing of it can be finished.',
  'Ignoring Data':
    'Conclusions rest on opinion: no number, no graph and no link shows the way to them, or to their success.',
};

/** The runbook's common anti-patterns of post-incident reviews, in its order. */
export function antiPatternsAmong(rules: readonly AnyRule[]): readonly AntiPattern[] {
  return antiPatternNames.map((name) => ({
    name,
    meaning: meanings[name],
    rules: rules.filter((rule) => rule.against?.includes(name)).map((rule) => rule.name),
  }));
}

/** The same with our own rules alone. */
export const antiPatterns = antiPatternsAmong(rules);

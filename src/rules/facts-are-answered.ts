import { nearest } from '../review/nearest.ts';
import type { Rule } from './rule.ts';

/** What must be answered once a review is final, `unknown` being an answer. */
export const finalFacts: readonly (readonly [path: readonly string[], meaning: string])[] = [
  [['timeline', 'detected'], 'when it was first noticed'],
  [['timeline', 'responded'], 'when the response began'],
  [['timeline', 'contained'], 'when the impact stopped growing'],
  [['timeline', 'resolved'], 'when the impact was over'],
  [['detected_by'], 'how it was discovered'],
  [['impact', 'users'], 'how many users were affected'],
  [['impact', 'tickets'], 'how many support tickets it created'],
  [['impact', 'cost'], 'what it cost'],
  [['impact', 'data_loss_mb'], 'how much data was lost'],
  [['cause'], 'the category of the primary cause'],
  [['review', 'held'], 'the day of the review meeting'],
];

export const factsAreAnswered: Rule = {
  name: 'facts-are-answered',
  group: 'file',
  severity: 'error',
  against: ['Ignoring Data'],
  summary: 'Once final, every fact that is counted has an answer; `unknown` is an honest one.',
  why: 'A fact that is left out means that nobody has asked yet. `unknown` says that somebody asked and that it cannot be known, and the metrics count it as such: never as nought, never as now.',
  good: { yaml: 'detected_by: unknown' },
  bad: { yaml: 'review:\n  facilitator: sre-lead' },
  *check({ front, meta, schemaFaults }, { status, major }) {
    if (status !== 'final' || front.faults.length > 0) return;
    // A misspelt key has been reported as one; what it was meant to answer is not missing.
    const misspelt = new Set(
      schemaFaults
        .filter((fault) => fault.atKey)
        .map((fault) =>
          nearest(
            String(fault.path.at(-1)),
            finalFacts.map(([path]) => path.at(-1) ?? ''),
          ),
        ),
    );
    const asked = major
      ? [...finalFacts, [['follow_up'], 'the day on which the actions are checked'] as const]
      : finalFacts;
    for (const [path, meaning] of asked) {
      const [field = ''] = path;
      // A field with a fault of its own has been reported already.
      if ((field in front.data && !(field in meta)) || misspelt.has(path.at(-1))) continue;
      if (valueAt(front.data, path) !== undefined) continue;
      const place = field in front.data ? front.placeOf([field], 'key') : front.placeOf(['status']);
      yield { place, message: `Unexpected review without \`${path.join('.')}\`, expected ${meaning}, or \`unknown\`` };
    }
  },
};

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data;
  for (const key of path) value = (value as Record<string, unknown> | undefined)?.[key];
  return value ?? undefined;
}

import { LineIndex } from '../../../review/lines.ts';
import type { Quote } from '../evidence.ts';
import type { Outcome } from '../outcome.ts';
import { valuesOf } from './values-of.ts';

/** All outcomes for a machine. Places are those of the original; `text` is what stands there. */
export function printJson(outcomes: readonly Outcome[], dryRun: boolean): string {
  return `${JSON.stringify({ version: 1, dryRun, documents: outcomes.map(recordOf) }, null, 2)}\n`;
}

function recordOf(outcome: Outcome): object {
  if (outcome.kind === 'already')
    return { path: outcome.source, outcome: 'already-imported', review: outcome.review, changed: outcome.changed };
  if (outcome.kind === 'refused')
    return { path: outcome.source, outcome: 'refused', ...outcome.place, message: outcome.message };
  const { source, review, report, id, result, original } = outcome;
  const lines = new LineIndex(original);
  const at = ({ start, end, text }: Quote) => ({ ...lines.place(start, end), text });
  return {
    path: source,
    outcome: 'imported',
    review,
    report,
    id,
    values: valuesOf(result, id).map(({ field, value, evidence, confidence, why }) => ({
      ...{ field, value, confidence, why },
      evidence: evidence.map((one) =>
        one.role === 'file-name' ? { role: one.role, text: one.text } : { role: one.role, ...at(one) },
      ),
    })),
    notes: result.notes.map(({ kind, message, at: place }) => ({ kind, message, ...at(place) })),
    entries: result.entries.map((entry) => ({
      ...{ shape: entry.shape, ...at(entry.at) },
      ...(entry.time === undefined ? {} : { time: entry.time }),
      ...(entry.day === undefined ? {} : { day: entry.day }),
      event: entry.what.text.trim(),
      doubts: entry.doubts,
    })),
  };
}

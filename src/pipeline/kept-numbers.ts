import { createHash } from 'node:crypto';
import { keptText } from '../io/kept-text.ts';
import { codeStamp } from '../io/package-root.ts';
import type { MetricContext, MetricResult } from '../metrics/metric.ts';
import { packReview } from '../metrics/packed-book.ts';

/** Numbers of an earlier run, of a book in which nothing has changed of what metrics see. */
export interface KeptNumbers {
  /** The numbers of this name: those of the earlier run, or else those that are measured now. */
  again(name: string, measure: () => readonly MetricResult[]): readonly MetricResult[];
  /** Keeps what was asked for in this run, and nothing else. */
  save(): Promise<void>;
}

/**
 * What an earlier run kept of a book's numbers. Metrics know days and no time of day, and nothing of what reviews say in
 * prose. Nothing is kept of a book that a team measures in its own ways, as these may see anything.
 */
export function openKeptNumbers(root: string, context: MetricContext): KeptNumbers | undefined {
  const { reviews, asOfDay, settings, register, doneByHistory, ownMetrics = [] } = context;
  if (ownMetrics.length > 0) return undefined;
  const seen = [codeStamp(), asOfDay, settings, register, doneByHistory, reviews.map(packReview)];
  const key = createHash('sha1').update(JSON.stringify(seen)).digest('hex');
  const kept = keptText(root, 'book.numbers');
  const before = kept.read(key);
  const known = new Map(before === undefined ? [] : (JSON.parse(before) as (readonly [string, string])[]));
  const now = new Map<string, string>();
  return {
    again(name, measure) {
      const json = now.get(name) ?? known.get(name);
      if (json !== undefined) {
        now.set(name, json);
        return JSON.parse(json) as readonly MetricResult[];
      }
      const measured = measure();
      now.set(name, JSON.stringify(measured));
      return measured;
    },
    async save() {
      const isNew = now.size !== known.size || [...now.keys()].some((name) => !known.has(name));
      if (isNew) await kept.write(key, JSON.stringify([...now]));
    },
  };
}

import { bySeverity, compare } from '../order.ts';
import type { Incident } from '../types.ts';

/** How many incidents of a severity began in the period, and in the one before. */
export interface SeverityCount {
  readonly severity: string;
  readonly now: number;
  readonly before: number;
}

/** What several incidents have in common. */
export interface Pattern {
  readonly kind: 'cause' | 'system' | 'factor';
  readonly key: string;
  /** Ids of the incidents of the period, in the order in which they began. */
  readonly incidents: readonly string[];
  readonly before: number;
}

const MOST_PATTERNS = 5;

/** Counts of incidents per severity, the gravest first; drills and near misses are no incidents. */
export function countsOf(
  now: readonly Incident[],
  before: readonly Incident[],
  severities: readonly string[],
): SeverityCount[] {
  const [real, earlier] = [now.filter(isReal), before.filter(isReal)];
  const levels = [...new Set([...severities, ...[...real, ...earlier].map(({ meta }) => meta.severity)])];
  const count = (incidents: readonly Incident[], severity: string): number =>
    incidents.filter(({ meta }) => meta.severity === severity).length;
  return levels
    .sort(bySeverity(severities))
    .map((severity) => ({ severity, now: count(real, severity), before: count(earlier, severity) }));
}

/**
 * The causes and systems that more than one incident of the period shares, and the categories of contributing factors;
 * of each kind the most frequent ones. Drills and near misses are no incidents.
 */
export function patternsOf(now: readonly Incident[], before: readonly Incident[]): Pattern[] {
  const [real, earlier] = [now.filter(isReal), before.filter(isReal)];
  return (['cause', 'system', 'factor'] as const).flatMap((kind) => {
    const keys = [...new Set(real.flatMap((incident) => keysOf(incident, kind)))];
    return keys
      .map((key) => ({
        kind,
        key,
        incidents: real.filter((incident) => keysOf(incident, kind).includes(key)).map(({ id }) => id),
        before: earlier.filter((incident) => keysOf(incident, kind).includes(key)).length,
      }))
      .filter(({ incidents }) => incidents.length > 1)
      .sort((a, b) => b.incidents.length - a.incidents.length || compare(a.key, b.key))
      .slice(0, MOST_PATTERNS);
  });
}

function keysOf({ meta, body }: Incident, kind: Pattern['kind']): readonly string[] {
  if (kind === 'cause') return meta.cause === undefined || meta.cause === 'unknown' ? [] : [meta.cause];
  return kind === 'system' ? meta.systems : body.factors.flatMap(({ category }) => category ?? []);
}

function isReal({ meta }: Incident): boolean {
  return (meta.kind ?? 'incident') === 'incident';
}

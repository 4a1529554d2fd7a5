import { byCodeUnits } from './grouped.ts';
import type { IncidentFacts } from './incident-facts.ts';
import type { GroupKind } from './metric.ts';
import { type PeriodKind, periodOf, periodsBetween } from './period.ts';

/** Key of the group for incidents of which the fact is not known; always the last one. */
const unknownKey = 'unknown';

/** The keys of the groups to which an incident belongs: several where it concerns several systems or teams. */
export function keysOf(facts: IncidentFacts, by: GroupKind): readonly string[] {
  const keys = knownKeys(facts, by);
  return keys.length === 0 ? [unknownKey] : keys;
}

/** The keys in reading order: time, severity, else by name. Quiet periods between others are filled in. */
export function inOrder(keys: Iterable<string>, by: GroupKind, severities: readonly string[]): string[] {
  const known = [...new Set(keys)].filter((key) => key !== unknownKey).sort(byCodeUnits);
  const [first] = known;
  const last = known.at(-1);
  const ordered =
    isPeriod(by) && first !== undefined && last !== undefined
      ? periodsBetween(first, last)
      : by === 'severity'
        ? [...severities.filter((key) => known.includes(key)), ...known.filter((key) => !severities.includes(key))]
        : known;
  return [...keys].includes(unknownKey) ? [...ordered, unknownKey] : ordered;
}

function knownKeys(facts: IncidentFacts, by: GroupKind): readonly string[] {
  switch (by) {
    case 'severity':
      return [facts.severity];
    case 'system':
      return facts.systems ?? [];
    case 'team':
      return facts.teams ?? [];
    case 'cause':
      return facts.cause === undefined ? [] : [facts.cause];
    case 'detected_by':
      return facts.detectedBy === undefined ? [] : [facts.detectedBy];
    default:
      return facts.day === undefined ? [] : [periodOf(facts.day, by)];
  }
}

function isPeriod(by: GroupKind): by is PeriodKind {
  return by === 'month' || by === 'quarter' || by === 'year';
}

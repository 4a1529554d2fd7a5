import type { IncidentFacts } from './incident-facts.ts';

/** Which incidents are measured: within a field any value will do, and every field that is given must fit. */
export interface MetricFilter {
  /** First day, YYYY-MM-DD, of incidents. */
  readonly since?: string;
  /** Last day, YYYY-MM-DD, of incidents. */
  readonly until?: string;
  readonly severity?: readonly string[];
  readonly system?: readonly string[];
  readonly team?: readonly string[];
  readonly cause?: readonly string[];
}

/** Whether an incident fits; `day unknown` or `facts unknown` where that cannot be told, so that it can be counted. */
export function fits(facts: IncidentFacts, filter: MetricFilter): boolean | 'day unknown' | 'facts unknown' {
  const answers = [
    anyOf([facts.severity], filter.severity),
    anyOf(facts.systems, filter.system),
    anyOf(facts.teams, filter.team),
    // A review without a cause has none of the wanted ones; of an incident without a review nobody knows.
    anyOf(facts.systems === undefined ? undefined : [facts.cause ?? ''], filter.cause),
    within(facts.day, filter),
  ];
  if (answers.includes(false)) return false;
  return answers.find((answer) => typeof answer === 'string') ?? true;
}

function anyOf(has: readonly string[] | undefined, wanted: readonly string[] | undefined): boolean | 'facts unknown' {
  if (wanted === undefined || wanted.length === 0) return true;
  return has === undefined ? 'facts unknown' : wanted.some((value) => has.includes(value));
}

function within(day: string | undefined, { since, until }: MetricFilter): boolean | 'day unknown' {
  if (since === undefined && until === undefined) return true;
  if (day === undefined) return 'day unknown';
  return (since === undefined || day >= since) && (until === undefined || day <= until);
}

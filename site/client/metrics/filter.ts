/** What the page of metrics is narrowed to, and how that stands in the address: the names are those of the command line. */
import type { MetricFilter } from '../../../src/metrics/filter.ts';

/** Reads a filter from an address's search part; what is no day or empty there is passed over. */
export function readFilter(search: string): MetricFilter {
  const parameters = new URLSearchParams(search);
  const severity = valuesOf(parameters, 'severity');
  const [since, until] = [dayIn(parameters, 'since'), dayIn(parameters, 'until')];
  const [system, team] = [valuesOf(parameters, 'system').slice(0, 1), valuesOf(parameters, 'team').slice(0, 1)];
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(severity.length > 0 ? { severity } : {}),
    ...(system.length > 0 ? { system } : {}),
    ...(team.length > 0 ? { team } : {}),
  };
}

/** Writes a filter as an address's search part; empty for the whole book. */
export function writeFilter({ since, until, severity = [], system = [], team = [] }: MetricFilter): string {
  const parameters = new URLSearchParams();
  if (since !== undefined) parameters.set('since', since);
  if (until !== undefined) parameters.set('until', until);
  for (const level of severity) parameters.append('severity', level);
  for (const name of system) parameters.append('system', name);
  for (const name of team) parameters.append('team', name);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** A filter in words: `SEV1 or SEV2, system checkout, from 2026-01-01`; empty for the whole book. */
export function filterInWords({ since, until, severity = [], system = [], team = [] }: MetricFilter): string {
  return [
    severity.join(' or '),
    ...system.map((name) => `system ${name}`),
    ...team.map((name) => `team ${name}`),
    since === undefined ? '' : `from ${since}`,
    until === undefined ? '' : `until ${until}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function valuesOf(parameters: URLSearchParams, name: string): readonly string[] {
  return [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
}

function dayIn(parameters: URLSearchParams, name: string): string | undefined {
  const day = parameters.get(name) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

import type { Finding, LeftOut, Sample } from './metric.ts';

/** An exact sample, with whatever else is known of it. */
export function exactly(id: string, value: number, more: Partial<Sample> = {}): Sample {
  return { id, value, low: value, high: value, ...more };
}

/** A sample of a question that is answered with yes (1) or no (0). */
export function answered(id: string, yes: boolean, more: Partial<Sample> = {}): Sample {
  return exactly(id, yes ? 1 : 0, more);
}

/** What gives no value, and why. */
export function leftOut(id: string, reason: string, more: Partial<LeftOut> = {}): LeftOut {
  return { id, leftOut: reason, ...more };
}

/** Whether a finding is a sample. */
export function isSample(finding: Finding): finding is Sample {
  return 'value' in finding;
}

/** The samples among findings. */
export function samplesOf(findings: readonly Finding[]): readonly Sample[] {
  return findings.filter(isSample);
}

/** How many samples have each outcome. */
export function countOutcomes(samples: readonly Sample[], outcomes: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    outcomes.map((outcome) => [outcome, samples.filter((sample) => sample.outcome === outcome).length]),
  );
}

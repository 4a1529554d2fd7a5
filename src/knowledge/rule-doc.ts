import type { Severity } from '../review/problem.ts';

/** A rule as readers see it. */
export interface RuleDoc {
  readonly name: string;
  readonly group: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  readonly good: string;
  readonly bad: string;
}

/** A way in which reviews go wrong, as the runbook names it, and the names of the rules that stand against it. */
export interface AntiPatternDoc {
  readonly name: string;
  readonly meaning: string;
  readonly rules: readonly string[];
}

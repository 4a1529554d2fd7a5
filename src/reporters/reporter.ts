import type { Colours } from '../colour.ts';
import type { Problem } from '../review/problem.ts';

/** What a check found, for reporters to print. */
export interface Report {
  /** Number of reviews that were checked. */
  readonly files: number;
  readonly problems: readonly Problem[];
  readonly waived: number;
  readonly baselined: number;
  /** Texts of the files that have problems, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Address of a rule's page; relative where the site's own address is not configured. */
  readonly ruleUrl: (rule: string) => string;
}

export interface Reporter {
  readonly name: string;
  readonly summary: string;
  print(report: Report, colours: Colours): string;
}

/** How many problems of each severity there are. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number; infos: number } {
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

import type { Colours } from '../colour.ts';
import type { ReviewPreview } from '../knowledge/review-preview.ts';
import type { Problem, Severity } from '../review/problem.ts';

/** What reporters tell of a rule, for formats that carry its documentation. */
export interface ReportedRule {
  readonly name: string;
  readonly group: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  /** Examples as a reader sees them. */
  readonly good: string;
  readonly bad: string;
}

/** What a check found, for reporters to print. */
export interface Report {
  /** Paths of the reviews that were checked. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  readonly waived: number;
  readonly baselined: number;
  /** How many problems of the baseline have gone, so that it could be made smaller. */
  readonly gone: number;
  /** Texts of the files that have problems, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** The name by which a problem is known again after lines have moved. */
  readonly fingerprintOf: (problem: Problem) => string;
  /** Address of a rule's page; relative where the site's own address is not configured. */
  readonly ruleUrl: (rule: string) => string;
  readonly rules: readonly ReportedRule[];
  /** Version of Incidentbook. */
  readonly version: string;
  /** What goes before paths so that they begin at the repository's root: empty, or a folder with a slash at its end. */
  readonly pathPrefix: string;
  /** Web address of a file of the project, and of a line in it; undefined where the repository's own is not known. */
  readonly fileUrl: (path: string, line?: number) => string | undefined;
  /** The reviews that were checked in a few facts, worked out when asked for; absent where nobody will ask. */
  readonly previews?: () => readonly ReviewPreview[];
}

export interface Reporter {
  readonly name: string;
  readonly summary: string;
  /** Whether it shows the reviews themselves beside what was found in them. */
  readonly showsReviews?: boolean;
  print(report: Report, colours: Colours): string;
}

/** How many problems of each severity there are. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number; infos: number } {
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

import type { LeakReport } from '../publish/leaks/find-leaks.ts';

/** What was made for the public holds something internal. */
export class LeaksFound extends Error {
  readonly report: LeakReport;

  constructor(report: LeakReport) {
    super('It holds what is internal.');
    this.report = report;
  }
}

/** The report, where there are no leaks in it. Throws {@link LeaksFound} where there are. */
export function withoutLeaks(report: LeakReport): LeakReport {
  if (report.leaks.length > 0) throw new LeaksFound(report);
  return report;
}

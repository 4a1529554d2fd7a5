import { fingerprints } from '../baseline/fingerprint.ts';
import type { Checked } from '../pipeline/checked.ts';
import type { Report } from '../reporters/reporter.ts';
import type { World } from '../world.ts';
import { judge } from './check-baseline.ts';
import { reportOf } from './check-report.ts';

/** What a check found beyond the book's own baseline: what keeps `build` and `serve` from going on. */
export async function judgedReport(checked: Checked, world: Pick<World, 'cwd' | 'env'>): Promise<Report> {
  const prints = fingerprints(checked.problems, checked.texts);
  const judged = await judge(checked, prints, { asked: false, off: false, update: false }, world.cwd);
  return reportOf(checked, prints, judged, world.env);
}

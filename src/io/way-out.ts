import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { CannotRun } from '../cannot-run.ts';

/**
 * Throws {@link CannotRun} where a path (absolute) leads out of its book by a link: a review comes from anybody, and what
 * it links would be shown in messages and on the site.
 * @param shown its POSIX path from the root of the book; where the two do not end alike, it lies outside by its name and was meant
 */
export function refuseWayOut(path: string, shown: string): void {
  const end = sep + shown.split('/').join(sep);
  if (!path.endsWith(end)) return;
  const home = realpathSync(path.slice(0, -end.length) || sep);
  const target = realpathSync(path);
  if (target === home || target.startsWith(home + sep)) return;
  throw new CannotRun(`Cannot read ${shown}: it is a link that leads out of the book, expected one that stays inside`);
}

import { createHash } from 'node:crypto';
import type { Problem } from '../review/problem.ts';

/**
 * A name for each problem by which it is known again after lines have moved: a hash of its rule, of the text of its
 * line and of the first thing that its message quotes, and a number, since one line may be found fault with twice.
 * Neither the path nor the line's number enters it. `texts` holds the text of every file named, by path.
 */
export function fingerprints(problems: readonly Problem[], texts: ReadonlyMap<string, string>): readonly string[] {
  const linesOf = new Map<string, readonly string[]>();
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const lines = linesOf.get(problem.path) ?? (texts.get(problem.path) ?? '').split(/\r\n|\n|\r/);
    linesOf.set(problem.path, lines);
    const hash = hashOf(problem, lines[problem.line - 1] ?? '');
    const key = `${problem.path}\n${hash}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return `${hash}:${occurrence}`;
  });
}

function hashOf({ rule, message }: Problem, line: string): string {
  // Several missing sections are shown at one line; what the message quotes first tells them apart. Numbers in it may
  // come from the clock or from the row of a table, so they do not count.
  const quoted = (/`([^`]*)`/.exec(message)?.[1] ?? '').replace(/\d+/g, '0');
  const text = line
    .replace(/^\uFEFF/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return createHash('sha256').update(`${rule}\n${text}\n${quoted}`).digest('hex').slice(0, 16);
}

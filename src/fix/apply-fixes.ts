import type { Edit, Problem } from '../review/problem.ts';

/** A mended text, and how many problems were mended on the way. */
export interface Mended {
  readonly text: string;
  readonly count: number;
}

/** More rounds than any review needs: each mends at least one problem. */
const MAX_ROUNDS = 1000;

/**
 * Applies the fixes that problems offer, and looks again, until none is left. Fixes that touch each other wait for the
 * next round. A fix whose problem comes back as it was is not tried again, so the end is always reached.
 */
export function applyFixes(text: string, find: (text: string) => readonly Problem[]): Mended {
  let count = 0;
  let current = text;
  const seen = new Set([text]);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const fixes = find(current).flatMap(({ fix }) => (fix && fix.length > 0 ? [fix] : []));
    const chosen = withoutConflicts(fixes);
    const next = applyEdits(current, chosen.flat());
    if (chosen.length === 0 || seen.has(next)) break;
    seen.add(next);
    current = next;
    count += chosen.length;
  }
  return { text: current, count };
}

/** Applies edits that do not touch each other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

/** The fixes, first come first served, that touch none chosen before; a fix is taken whole or not at all. */
function withoutConflicts(fixes: readonly (readonly Edit[])[]): (readonly Edit[])[] {
  const chosen: (readonly Edit[])[] = [];
  for (const fix of fixes) {
    const isFree = fix.every((edit) => !chosen.some((other) => other.some((taken) => touch(edit, taken))));
    if (isFree) chosen.push(fix);
  }
  return chosen;
}

function touch(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

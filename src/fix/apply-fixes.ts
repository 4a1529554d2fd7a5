import type { Edit, Problem } from '../review/problem.ts';

/** A mended text, and how many problems were mended on the way. */
export interface Mended {
  readonly text: string;
  readonly count: number;
}

/** More rounds than any review needs: each mends at least one problem. */
const MAX_ROUNDS = 100;

/**
 * Applies the fixes that problems offer, and looks again, until none is left. Fixes that touch each other wait for the
 * next round. A fix whose problem comes back as it was is not tried again, so the end is always reached.
 */
export function applyFixes(text: string, find: (text: string) => readonly Problem[]): Mended {
  let count = 0;
  let current = text;
  const seen = new Set([text]);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const fixes = find(current).flatMap(({ fix, rule }) => (fix && fix.length > 0 ? [{ rule, edits: fix }] : []));
    const chosen = withoutConflicts(fixes);
    const next = applyEdits(
      current,
      chosen.flatMap((fix) => fix.edits),
    );
    if (chosen.length === 0 || seen.has(next)) break;
    seen.add(next);
    current = next;
    count += chosen.length;
  }
  return { text: current, count };
}

/** Applies edits that do not overlap; those that insert at one place come in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

interface Fix {
  readonly rule: string;
  readonly edits: readonly Edit[];
}

/** The fixes, first come first served, that touch none chosen before; a fix is taken whole or not at all. */
function withoutConflicts(fixes: readonly Fix[]): Fix[] {
  const chosen: Fix[] = [];
  for (const fix of fixes) {
    const isFree = fix.edits.every((edit) =>
      chosen.every((other) => other.edits.every((taken) => !conflict(edit, taken, fix.rule === other.rule))),
    );
    if (isFree) chosen.push(fix);
  }
  return chosen;
}

/** Whether two edits touch. Two insertions of one rule at one place follow each other in its order. */
function conflict(a: Edit, b: Edit, sameRule: boolean): boolean {
  const bothInsert = a.start === a.end && b.start === b.end;
  if (bothInsert && sameRule) return false;
  return a.start <= b.end && b.start <= a.end;
}

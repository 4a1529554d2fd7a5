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
 * next round. A fix after which as many problems of its words are found as before did not help: it is taken back, and
 * none of its kind is tried again. So the end is always reached, and nothing is written twice.
 */
export function applyFixes(text: string, find: (text: string) => readonly Problem[]): Mended {
  let count = 0;
  let current = text;
  let fixable = fixableIn(find(text));
  const useless = new Set<string>();
  const seen = new Set([text]);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const chosen = withoutConflicts(fixable.filter((problem) => !useless.has(kindOf(problem))));
    const next = applyEdits(
      current,
      chosen.flatMap(({ fix }) => fix),
    );
    if (chosen.length === 0 || seen.has(next)) break;
    const left = fixableIn(find(next));
    const unmoved = kindsUnmoved(chosen, fixable, left);
    if (unmoved.length > 0) {
      for (const kind of unmoved) useless.add(kind);
      continue;
    }
    seen.add(next);
    current = next;
    fixable = left;
    count += chosen.length;
  }
  return { text: current, count };
}

type Fixable = Problem & { readonly fix: readonly Edit[] };

function fixableIn(problems: readonly Problem[]): Fixable[] {
  return problems.filter((problem): problem is Fixable => (problem.fix?.length ?? 0) > 0);
}

/** By this a problem is known again wherever it stands by then. */
function kindOf({ rule, message }: Problem): string {
  return `${rule} ${message}`;
}

/** The kinds of the chosen problems of which as many are left as there were. */
function kindsUnmoved(chosen: readonly Problem[], before: readonly Problem[], after: readonly Problem[]): string[] {
  const countOf = (problems: readonly Problem[], kind: string) =>
    problems.filter((problem) => kindOf(problem) === kind).length;
  return [...new Set(chosen.map(kindOf))].filter((kind) => countOf(after, kind) >= countOf(before, kind));
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

/** The problems, first come first served, whose fixes touch none chosen before; a fix is taken whole or not at all. */
function withoutConflicts(fixable: readonly Fixable[]): Fixable[] {
  const chosen: Fixable[] = [];
  for (const problem of fixable) {
    const isFree = problem.fix.every((edit) => !chosen.some((other) => other.fix.some((taken) => touch(edit, taken))));
    if (isFree) chosen.push(problem);
  }
  return chosen;
}

function touch(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

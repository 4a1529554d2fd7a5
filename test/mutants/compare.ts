import type { Problem } from '../../src/review/problem.ts';

/**
 * The problems of a changed text that were not there before. Lines before and after the change are compared where they
 * are now; within the change, a problem is known again by its rule.
 */
export function newProblems(
  before: { readonly text: string; readonly problems: readonly Problem[] },
  after: { readonly text: string; readonly problems: readonly Problem[] },
): Problem[] {
  const old = before.text.split('\n');
  const now = after.text.split('\n');
  const top = lengthOfCommonStart(old, now);
  const bottom = lengthOfCommonStart(old.slice(top).reverse(), now.slice(top).reverse());
  const keyOf = (problem: Problem, count: number) => {
    const { line, rule } = problem;
    if (line <= top) return `${rule} top ${line}`;
    return line > count - bottom ? `${rule} bottom ${count - line}` : `${rule} change`;
  };
  const known = new Map<string, number>();
  for (const problem of before.problems) {
    const key = keyOf(problem, old.length);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return after.problems.filter((problem) => {
    const key = keyOf(problem, now.length);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
}

function lengthOfCommonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

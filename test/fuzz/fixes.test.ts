/** `check --fix` on any file: once is enough, and no line is lost but those that a fix says it changes. */
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/fix/apply-fixes.ts';
import { fuzz } from './fuzz.ts';
import { anyFile, filesByBody, filesByHead } from './inputs.ts';
import { problemsIn } from './study-any.ts';

const linesOf = (text: string) => text.split(/\r\n|\n|\r/);

/** Lines of the first text that the second one lacks, each as often as it lacks it. */
function lost(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const line of linesOf(after)) left.set(line, (left.get(line) ?? 0) + 1);
  return linesOf(before).filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0 && line.trim() !== '';
  });
}

/** Mends a text, and tells the lines that some fix on the way changes within themselves. */
function mend(text: string) {
  const changed = new Set<string>();
  const { text: mended, count } = applyFixes(text, (current) => {
    const problems = problemsIn(current);
    for (const { start, end } of problems.flatMap(({ fix }) => fix ?? [])) {
      const from = Math.max(current.lastIndexOf('\n', start - 1), current.lastIndexOf('\r', start - 1)) + 1;
      const [line = ''] = linesOf(current.slice(from));
      // What spans lines takes them elsewhere, whole; an insertion changes none.
      if (end > start && end <= from + line.length) changed.add(line);
    }
    return problems;
  });
  return { mended, count, changed };
}

describe('mending', () => {
  it.each([
    ['front matter', filesByHead],
    ['bodies', filesByBody],
    ['both', anyFile],
  ])('files with any %s: once and for all, and nothing is lost', (name, files) => {
    fuzz(`mending ${name}`, 60, files, (text) => {
      const { mended, changed } = mend(text);
      expect(applyFixes(mended, problemsIn).text).toBe(mended);
      expect(lost(text, mended).filter((line) => !changed.has(line))).toEqual([]);
    });
  });
});

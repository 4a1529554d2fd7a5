import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/fix/apply-fixes.ts';
import { type GoodReview, goodReviews, problemsAlone } from './book.ts';
import type { Injector } from './injector.ts';
import { injectorsIn } from './injectors.ts';
import { seededRandom } from './seeded-random.ts';

const reviews = goodReviews.slice(0, 12);
const fixable = await injectorsIn('fixable');
const injectors = [...fixable, ...(await injectorsIn('injectors'))];

/** Mends what one rule finds, and nothing else. */
function mend(path: string, text: string, rule: string): string {
  return applyFixes(text, (current) => findings(path, current, rule)).text;
}

function findings(path: string, text: string, rule: string) {
  return problemsAlone({ path, text }).filter((problem) => problem.rule === rule);
}

const messages = (path: string, text: string, rule: string) => findings(path, text, rule).map(({ message }) => message);

/** Mutants of all reviews whose finding offers a fix. */
function fixableMutants(injector: Injector, seed: number): (GoodReview & { readonly good: string })[] {
  return reviews.flatMap(({ path, text }, index) => {
    // What the review has of its own that this rule can mend is mended first.
    const good = mend(path, text, injector.rule);
    const mutant = injector.inject(good, seededRandom(seed * 1009 + index));
    if (!mutant) return [];
    const isFixable = findings(path, mutant.text, injector.rule).some(
      (problem) => problem.line === mutant.line && problem.fix !== undefined,
    );
    return isFixable ? [{ path, text: mutant.text, good }] : [];
  });
}

/** Whether mending brings the good review back. What stood in a section or behind an item cannot be known again. */
function isExact(injector: Injector): boolean {
  return fixable.includes(injector) && !/^(sections-are-present|checklists-are-answered)$/.test(injector.rule);
}

/** Without quotes and closing marks of headings, which stay as the writer set them. */
const bare = (text: string) => text.replace(/['"]/g, '').replace(/^(#+)[ \t]+(.*?)[ \t]*#*$/gm, '$1 $2');

/** Sections and items of checklists by their names, in their order. */
function outline(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => /^(?:## |- \[[ x]\] (?:~~)?)(\*\*[^*]+\*\*|[A-Z][\w-]* [\w-]*)/.exec(line)?.[1] ?? []);
}

const nonBlank = (text: string) => text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');

/** The lines of one text that another lacks, each as often as it lacks it. */
function lost(from: string, to: string): string[] {
  const left = new Map<string, number>();
  for (const line of nonBlank(to)) left.set(line, (left.get(line) ?? 0) + 1);
  return nonBlank(from).filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** What moves or brings whole lines must not change any; what changes a line changes only that one. */
const wholeLines = new Set(['sections-are-present', 'sections-are-in-order', 'checklists-are-answered']);

const cases = injectors
  .map((injector, seed) => ({ injector, rule: injector.rule, mutants: fixableMutants(injector, seed) }))
  .filter(({ mutants }) => mutants.length > 0);

describe.each(cases)('fixable mutants of $rule', ({ injector, rule, mutants }) => {
  it('are mended, once and for all', () => {
    for (const { path, text, good } of mutants) {
      const mended = mend(path, text, rule);
      const asked = rule === 'checklists-are-answered' ? /without/ : /./;
      const left = (one: string) => messages(path, one, rule).filter((message) => asked.test(message));
      expect(left(mended)).toEqual(left(good));
      expect(mend(path, mended, rule)).toBe(mended);
    }
  });

  it('lose no line but the one that is mended', () => {
    for (const { path, text } of mutants) {
      const gone = lost(text, mend(path, text, rule));
      expect(gone.length).toBeLessThanOrEqual(wholeLines.has(rule) ? 0 : 1);
    }
  });

  it('are as if nothing had been injected', () => {
    for (const { path, text, good } of mutants) {
      const mended = mend(path, text, rule);
      const blanks = (one: string) => (one.match(/\n{3,}/g) ?? []).length;
      expect(blanks(mended)).toBe(blanks(good));
      expect(mended.length - mended.trimEnd().length).toBe(good.length - good.trimEnd().length);
      if (isExact(injector)) expect(bare(mended)).toBe(bare(good));
      else if (fixable.includes(injector)) expect(outline(mended)).toEqual(outline(good));
    }
  });

  it('keep their line ends, their byte order mark and what stands at the end of lines', () => {
    for (const { path, text } of mutants.slice(0, 4)) {
      const mended = mend(path, text, rule);
      const asWindows = (one: string) => `\uFEFF${one.replace(/\n/g, '\r\n')}`;
      expect(mend(path, asWindows(text), rule)).toBe(asWindows(mended));
      const trailing = (one: string) => one.replace(/(?<=\.)\n(?=\n)/g, '  \n');
      expect(lost(trailing(text), mend(path, trailing(text), rule)).length).toBeLessThanOrEqual(1);
    }
  });
});

describe('all that can be mended', () => {
  it('offers a fix for every injector of the folder of fixable ones, whatever it changed', () => {
    for (const injector of fixable) {
      const offered = reviews.filter(({ text }) => injector.inject(text, seededRandom(5))).length;
      expect(offered).toBeGreaterThan(0);
      expect(fixableMutants(injector, 5)).toHaveLength(offered);
    }
  });

  it('is mended together, several at once and in any order', () => {
    const several = fc.array(fc.nat({ max: injectors.length - 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.nat({ max: reviews.length - 1 }), several, fc.nat(), (at, chosen, seed) => {
        const { path, text } = reviews[at] as GoodReview;
        let broken = text;
        for (const index of chosen) {
          broken = injectors[index]?.inject(broken, seededRandom(seed + index))?.text ?? broken;
        }
        const find = (current: string) => problemsAlone({ path, text: current });
        const mended = applyFixes(broken, find).text;
        expect(find(mended).filter((problem) => problem.fix !== undefined)).toEqual([]);
        expect(applyFixes(mended, find).text).toBe(mended);
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});

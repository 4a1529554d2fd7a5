import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { goodReviews, problemsOf } from './book.ts';
import { newProblems } from './compare.ts';
import { injectorsIn } from './injectors.ts';
import { seededRandom } from './seeded-random.ts';

const MUTANTS = 300;
const reviews = goodReviews.slice(0, 12).map((review) => ({ ...review, problems: problemsOf(review) }));
const injectors = [...(await injectorsIn('injectors')), ...(await injectorsIn('fixable'))];
const rounds = Math.max(1, Math.ceil((MUTANTS * 1.2) / (injectors.length * reviews.length)));

/** They look at what the book of the mutants has not: a team's own schema, and a register. */
const elsewhere = ['own-fields-fit-schema', 'register-is-readable'];

const mutants = injectors.flatMap((injector, index) =>
  reviews.flatMap((review, number) =>
    Array.from({ length: rounds }, (_, round) => {
      const mutant = injector.inject(review.text, seededRandom(index * 10_007 + number * 101 + round));
      return mutant ? [{ injector, review, mutant }] : [];
    }).flat(),
  ),
);

describe('mutants', () => {
  it('are made of twelve reviews, three hundred at least', () => {
    expect(reviews).toHaveLength(12);
    expect(mutants.length).toBeGreaterThanOrEqual(MUTANTS);
  });

  it('come from injectors of rules that there are, each of which found a place', () => {
    const names = rules.map((rule) => rule.name);
    for (const { rule } of injectors) expect(names).toContain(rule);
    const used = new Set(mutants.map(({ injector }) => injector));
    expect(injectors.filter((injector) => !used.has(injector)).map(({ rule }) => rule)).toEqual([]);
  });

  it('are made for every rule that one review can violate by itself', () => {
    const names = new Set(injectors.map(({ rule }) => rule));
    const without = rules.map(({ name }) => name).filter((name) => !names.has(name));
    expect(without.sort()).toEqual(elsewhere);
  });

  it.each(injectors.map((injector) => [injector.rule, injector] as const))(
    'of %s are found on their line, and nothing beside them',
    (rule, injector) => {
      for (const { mutant, review } of mutants.filter((item) => item.injector === injector)) {
        const problems = problemsOf({ path: review.path, text: mutant.text });
        const found = newProblems(review, { text: mutant.text, problems })
          .filter((problem) => !injector.causes?.includes(problem.rule))
          .map((problem) => `${problem.line} ${problem.rule}`);
        expect({ path: review.path, found }).toEqual({ path: review.path, found: [`${mutant.line} ${rule}`] });
      }
    },
  );
});

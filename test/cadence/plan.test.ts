import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue, WantedIssue } from '../../src/cadence/issue.ts';
import { keyIn, withPart } from '../../src/cadence/marker.ts';
import { planSteps, type Step } from '../../src/cadence/plan.ts';

const wanted: WantedIssue = { key: 'action INC-1 INC-1#2', title: 'Action overdue', body: 'Do it.' };
const because = () => 'the action was done';

/** The issue as it is once it was opened. */
function opened(more: Partial<Issue> = {}, each: WantedIssue = wanted): Issue {
  const body = withPart('', '', each.key, each.body);
  return { number: 7, title: each.title, body, open: true, notPlanned: false, ...more };
}

const told = (steps: readonly Step[]) =>
  steps.map((step) => `${step.do} ${'number' in step ? step.number : step.wanted.key}`);

describe('planSteps', () => {
  it.each<[string, readonly WantedIssue[], readonly Issue[], readonly string[]]>([
    ['opens what is not there', [wanted], [], ['open action INC-1 INC-1#2']],
    ['leaves what is as it should be', [wanted], [opened()], []],
    ['does not mind line breaks of browsers', [wanted], [opened({ body: opened().body.replaceAll('\n', '\r\n') })], []],
    ['updates a title', [{ ...wanted, title: 'Renamed' }], [opened()], ['update 7']],
    ['updates a body', [{ ...wanted, body: 'Do it now.' }], [opened()], ['update 7']],
    ['closes what is done', [], [opened()], ['close 7']],
    ['leaves what was closed and is done', [], [opened({ open: false })], []],
    ['opens again what was closed too early', [wanted], [opened({ open: false })], ['reopen 7']],
    ['respects what is not planned', [wanted], [opened({ open: false, notPlanned: true })], []],
    [
      'leaves a report alone once it is there',
      [{ ...wanted, once: true, title: 'Other' }],
      [opened({ open: false })],
      [],
    ],
    ['closes the later one of two', [wanted], [opened({ number: 9 }), opened()], ['close 9']],
    ['keeps the open one of two', [wanted], [opened({ open: false }), opened({ number: 9 })], []],
    ['leaves issues of people alone', [], [opened({ body: 'Something else' })], []],
    ['leaves issues of another book alone', [], [opened({ body: withPart('', 'books/b/', wanted.key, 'x') })], []],
  ])('%s', (_, want, existing, steps) => {
    expect(told(planSteps(want, existing, '', because))).toEqual(steps);
  });

  it('leaves open what it cannot say why to close', () => {
    expect(planSteps([], [opened()], '', () => undefined)).toEqual([]);
  });

  it('keeps what people wrote around it, and says why it closes', () => {
    const [step] = planSteps([], [opened({ body: `Before.\n${opened().body}\nAfter.` })], '', because);
    expect(step).toMatchObject({ do: 'close', reason: 'completed', why: 'the action was done' });
    expect(step?.body).toMatch(/^Before\.\n<!-- .* -->\nClosed: the action was done\.\n<!-- .* -->\nAfter\.$/);
  });

  it('has nothing left to do once it is done, whatever there was', () => {
    const key = fc.constantFrom('action A 1', 'action A 2', 'review A', 'digest week 2026-W10');
    const some = fc.record({ key, title: fc.string(), body: fc.string(), once: fc.boolean() });
    const wish = fc.uniqueArray(some, { selector: (each) => each.key });
    const issue = fc.record({
      each: some,
      number: fc.integer({ min: 1, max: 50 }),
      open: fc.boolean(),
      notPlanned: fc.boolean(),
      book: fc.constantFrom('', 'b/'),
    });
    fc.assert(
      fc.property(wish, fc.uniqueArray(issue, { selector: ({ number }) => number }), (wishes, sketches) => {
        const before = sketches.map(({ each, number, open, notPlanned, book }) => {
          return {
            number,
            title: each.title,
            body: withPart('', book, each.key, each.body),
            open,
            notPlanned: notPlanned && !open,
          };
        });
        const steps = planSteps(wishes, before, '', because);
        const after = new Map(before.map((each) => [each.number, each]));
        for (const [index, step] of steps.entries()) {
          const { title, body } = step;
          const number = step.do === 'open' ? 100 + index : step.number;
          const notPlanned = step.do === 'close' && step.reason === 'not_planned';
          after.set(number, { number, title, body, open: step.do !== 'close', notPlanned });
        }
        expect(planSteps(wishes, [...after.values()], '', because)).toEqual([]);
        const open = [...after.values()].filter((each) => each.open).map(({ body }) => keyIn(body, ''));
        const own = open.filter((each) => each !== undefined);
        expect(new Set(own).size).toBe(own.length);
      }),
    );
  });
});

describe('the marker', () => {
  it('gives back any key, and ends no comment early', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (key, book) => {
        const body = withPart('', book, key, 'x');
        expect(keyIn(body, book)).toBe(key);
        expect(body.split('\n')[0]?.match(/--/g)).toHaveLength(2);
      }),
    );
  });

  it('takes even half a character', () => {
    expect(keyIn(withPart('', '', 'review \ud800', 'x'), '')).toBe('review \ufffd');
  });
});

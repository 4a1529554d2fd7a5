import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baselineOf, compareWithBaseline, parseBaseline, printBaseline } from '../../src/baseline/baseline.ts';
import { fingerprints } from '../../src/baseline/fingerprint.ts';
import type { Problem } from '../../src/review/problem.ts';

const problem = (line: number, message = 'Unexpected `x`', over: Partial<Problem> = {}): Problem => ({
  path: 'a.md',
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  rule: 'some-rule',
  severity: 'error',
  message,
  ...over,
});
const printsOf = (text: string, ...problems: Problem[]) => fingerprints(problems, new Map([['a.md', text]]));

describe('fingerprints', () => {
  it('survive lines that are put in above, other line ends and other white space in a table', () => {
    const [before] = printsOf('one\n| a | b |\n', problem(2));
    expect(printsOf('zero\r\nhalf\r\none\r\n|  a | b |\r\n', problem(4))).toEqual([before]);
  });

  it('do not care for numbers in the message, which may come from the clock or the row', () => {
    const [before] = printsOf('one', problem(1, 'Unexpected action `INC-1#2`, 12 days late'));
    expect(printsOf('one', problem(1, 'Unexpected action `INC-1#3`, 13 days late'))).toEqual([before]);
  });

  it.each([
    ['another line', printsOf('one\ntwo', problem(2))],
    ['another rule', printsOf('one', problem(1, 'Unexpected `x`', { rule: 'other-rule' }))],
    ['another thing in the message', printsOf('one', problem(1, 'Unexpected `y`'))],
  ])('tell %s apart', (_, prints) => {
    expect(prints).not.toEqual(printsOf('one', problem(1)));
  });

  it('number what is the same in everything else', () => {
    const [first = '', second = ''] = printsOf('one\none', problem(1), problem(2));
    expect([first.split(':')[1], second.split(':')[1]]).toEqual(['1', '2']);
    expect(first.split(':')[0]).toBe(second.split(':')[0]);
  });
});

describe('compareWithBaseline', () => {
  const text = 'one\ntwo\nthree';
  const problems = [problem(1), problem(2), problem(3, 'Unexpected `x`', { severity: 'info' })];
  const prints = printsOf(text, ...problems);
  const baseline = baselineOf(problems, prints);
  const all = { paths: new Set(['a.md']), bookPaths: new Set(['a.md']) };

  it('knows all that it was made of, but no notes', () => {
    expect(baseline).toHaveLength(2);
    const { fresh, known, gone, kept } = compareWithBaseline(problems, prints, baseline, all);
    expect({ fresh, known, gone }).toEqual({ fresh: [problems[2]], known: 2, gone: 0 });
    expect(kept).toEqual(baseline);
  });

  it('reports what is new, and only that', () => {
    const fresh = problem(2, 'Unexpected `new`');
    const found = [...problems.slice(0, 2), fresh];
    expect(compareWithBaseline(found, printsOf(text, ...found), baseline, all).fresh).toEqual([fresh]);
  });

  it('counts what has gone, and keeps the rest', () => {
    const { gone, kept } = compareWithBaseline(problems.slice(0, 1), prints, baseline, all);
    expect({ gone, kept }).toEqual({ gone: 1, kept: baseline.slice(0, 1) });
  });

  it('says nothing of files that were not checked', () => {
    const some = { paths: new Set(['b.md']), bookPaths: new Set(['a.md', 'b.md']) };
    const { gone, kept } = compareWithBaseline([], [], baseline, some);
    expect({ gone, kept }).toEqual({ gone: 0, kept: baseline });
  });

  it('follows a file that was renamed', () => {
    const moved = problems.map((one) => ({ ...one, path: 'b.md' }));
    const { fresh, gone, kept } = compareWithBaseline(moved, prints, baseline, {
      paths: new Set(['b.md']),
      bookPaths: new Set(['b.md']),
    });
    expect({ fresh, gone }).toEqual({ fresh: [moved[2]], gone: 0 });
    expect(kept).toEqual(baseline.map((entry) => ({ ...entry, path: 'b.md' })));
  });

  it('does not take one file for another that is still there', () => {
    const other = problems.slice(0, 2).map((one) => ({ ...one, path: 'b.md' }));
    const both = { paths: new Set(['a.md', 'b.md']), bookPaths: new Set(['a.md', 'b.md']) };
    expect(compareWithBaseline(other, prints, baseline, both).fresh).toEqual(other);
  });

  it('forgets files that were deleted, once the whole book is checked', () => {
    const left = { paths: new Set(['b.md']), bookPaths: new Set(['b.md']) };
    expect(compareWithBaseline([], [], baseline, left)).toMatchObject({ gone: 2, kept: [] });
  });
});

describe('a baseline on paper', () => {
  const name = fc.stringMatching(/^[a-z-]{1,8}$/);
  const entry = fc.record({ path: fc.string(), rule: name, fingerprint: name });

  it('comes back as it was, whatever its order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (one) => JSON.stringify(one) }), (entries) => {
        const printed = printBaseline(entries);
        expect(printBaseline([...entries].reverse())).toBe(printed);
        const sorted = (list: typeof entries) => list.map((one) => JSON.stringify(one)).sort();
        expect(sorted(parseBaseline(printed))).toEqual(sorted(entries));
      }),
    );
  });

  it.each(['', '{', '[]', '{}', '{"version":2,"problems":{}}', '{"version":1,"problems":{"a":{"b":"c"}}}', 'null'])(
    'is not %j',
    (text) => {
      expect(() => parseBaseline(text)).toThrow(/^Unexpected (JSON|content)/);
    },
  );
});

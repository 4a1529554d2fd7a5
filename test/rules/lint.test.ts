import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/review/contract.ts';
import { readDocument } from '../../src/review/document.ts';
import { type ConfigFile, resolveSettings } from '../../src/review/settings.ts';
import { rules, rulesWith } from '../../src/rules/index.ts';
import { byPlace, lintBook, lintDocument, lintInSteps } from '../../src/rules/lint.ts';
import type { BookEntry, BookRule, Finding, Rule } from '../../src/rules/rule.ts';
import { aReview } from '../metrics/a-review.ts';

const contract = readContract('---\nid: x\n---\n## A\n\n<!-- optional -->\n');
const place = (line: number, column = 1) => ({ line, column, endLine: line, endColumn: column + 1 });
const common = { name: 'own-rule', summary: 'S.', why: 'W.', good: {}, bad: {} } as const;
const ruleOf = (findings: readonly Finding[], more: Partial<Rule> = {}): Rule => ({
  ...{ ...common, group: 'analysis', severity: 'error', ...more },
  check: () => findings,
});
const documentOf = (front: string) =>
  readDocument({ path: 'reviews/a.md', text: `---\nid: INC-2026-001\n${front}\n---\n` }, contract, { render: false });

/** What one rule of a team's own finds in a review. */
function told(rule: Rule, front = 'status: final', config: ConfigFile = {}) {
  const input = {
    contract,
    settings: resolveSettings(config),
    extensions: { rules: [rule], isWhole: true, stamp: '' },
  };
  const { problems, waived } = lintDocument(documentOf(front), input);
  return { problems: problems.filter((problem) => problem.rule === rule.name), waived };
}
const severities = (...given: Parameters<typeof told>) => told(...given).problems.map(({ severity }) => severity);

const found: Finding = { place: place(3), message: 'Unexpected a' };

describe('how much a finding weighs', () => {
  it.each<[string, Partial<Rule>, Finding['severity'], NonNullable<ConfigFile['rules']>, (string | undefined)[]]>([
    ['as its rule says', {}, undefined, {}, [undefined, 'warning', 'error']],
    ['less where the rule finds less', {}, 'info', {}, [undefined, 'info', 'info']],
    ['as configured', { severity: 'info' }, undefined, { 'own-rule': 'warning' }, [undefined, 'warning', 'warning']],
    ['as configured with options', {}, undefined, { 'own-rule': { severity: 'info' } }, [undefined, 'info', 'info']],
    ['never more than the rule finds', {}, 'info', { 'own-rule': 'error' }, [undefined, 'info', 'info']],
    ['never more than is configured', {}, 'warning', { 'own-rule': 'info' }, [undefined, 'info', 'info']],
    ['nothing where it is off', {}, undefined, { 'own-rule': 'off' }, [undefined, undefined, undefined]],
    ['in full about the file', { group: 'file' }, undefined, {}, ['error', 'error', 'error']],
    ['in full about times', { group: 'time' }, undefined, {}, ['error', 'error', 'error']],
    ['nothing in a draft where it is no error', { group: 'time' }, 'warning', {}, [undefined, 'warning', 'warning']],
    ['in full about the template', { group: 'template' }, undefined, {}, ['error', 'error', 'error']],
    ['in full about the calendar', { always: true }, undefined, {}, ['error', 'error', 'error']],
  ])('%s', (_, rule, severity, rules, expected) => {
    const one = ruleOf([{ ...found, ...(severity ? { severity } : {}) }], rule);
    const weights = ['draft', 'in-review', 'final'].map((status) => severities(one, `status: ${status}`, { rules })[0]);
    expect(weights).toEqual(expected);
  });

  it('is that of a final review where nobody can read the status', () => {
    expect(severities(ruleOf([found]), 'status: finished')).toEqual(['error']);
  });
});

describe('what is told', () => {
  it('is where, by which rule and with which fix', () => {
    const fix = [{ start: 1, end: 2, text: 'b' }];
    expect(told(ruleOf([{ ...found, fix }])).problems).toEqual([
      {
        ...{ path: 'reviews/a.md', line: 3, column: 1, endLine: 3, endColumn: 2 },
        ...{ rule: 'own-rule', severity: 'error', message: 'Unexpected a', fix },
      },
    ]);
    expect(told(ruleOf([found])).problems[0]).not.toHaveProperty('fix');
  });

  it('is nothing that was waived, of which is told that it was', () => {
    const { problems, waived } = told(ruleOf([found]), 'status: final\nwaive: [{rule: own-rule, reason: known}]');
    expect({ problems, waived }).toEqual({ problems: [], waived: [{ path: 'reviews/a.md', rule: 'own-rule' }] });
    expect(told(ruleOf([found]), 'status: final\nwaive: [{rule: other, reason: known}]').problems).toHaveLength(1);
  });

  it.each([
    [100, 100, false],
    [101, 100, true],
    [250, 100, true],
  ])('is a hundred at most: of %i findings %i', (count, expected, more) => {
    const { problems } = told(
      ruleOf(Array.from({ length: count }, (_, index) => ({ ...found, place: place(index + 1) }))),
    );
    expect(problems).toHaveLength(expected);
    expect(problems.at(-1)?.message).toBe(more ? 'Unexpected a (and more of the same below)' : 'Unexpected a');
    expect(problems.at(-2)?.message).toBe('Unexpected a');
  });

  it('is short, whatever a message quotes', () => {
    const [at, over] = [1000, 1001].map(
      (length) => told(ruleOf([{ ...found, message: 'x'.repeat(length) }])).problems[0],
    );
    expect(at?.message).toBe('x'.repeat(1000));
    expect(over?.message).toBe(`${'x'.repeat(500)} … ${'x'.repeat(500)}`);
  });

  it('is in the order of places, then of rules', () => {
    const problems = [
      ['b', 1, 1, 'a'],
      ['a', 2, 1, 'b'],
      ['a', 2, 1, 'a'],
      ['a', 1, 5, 'c'],
      ['a', 1, 4, 'd'],
      ['a', 10, 1, 'a'],
    ].map(([path, line, column, rule]) => ({ path, line, column, rule }) as Parameters<typeof byPlace>[0]);
    expect(problems.sort(byPlace).map(({ path, line, column, rule }) => `${path}${line}:${column}${rule}`)).toEqual([
      ...['a1:4d', 'a1:5c', 'a2:1a', 'a2:1b', 'a10:1a', 'b1:1a'],
    ]);
    expect(
      told(ruleOf([5, 3, 4].map((line) => ({ ...found, place: place(line) })))).problems.map(({ line }) => line),
    ).toEqual([3, 4, 5]);
  });
});

describe('what a rule is handed', () => {
  const handed = (front: string, config: ConfigFile = {}) => {
    const contexts: unknown[] = [];
    const option = { default: 3, description: 'D.' };
    const rule: Rule = {
      ...{ ...common, group: 'file', severity: 'error', options: { most: option, least: option } },
      check: (_, { status, severity, major, options }) => {
        contexts.push({ status, severity, major, options });
        return [];
      },
    };
    told(rule, front, config);
    return contexts[0];
  };

  it.each<[string, ConfigFile, object]>([
    ['status: draft\nseverity: SEV1', {}, { status: 'draft', severity: 'SEV1', major: true }],
    ['severity: SEV2', {}, { status: 'final', severity: 'SEV2', major: true }],
    ['severity: SEV3', {}, { severity: 'SEV3', major: false }],
    ['severity: P9', {}, { severity: undefined, major: false }],
    ['severity: P1', { severities: ['P0', 'P1'] }, { severity: 'P1', major: true }],
    ['', { rules: { 'own-rule': { most: 5 } } }, { options: { most: 5, least: 3 } }],
    ['', { rules: { 'own-rule': 'error' } }, { options: { most: 3, least: 3 } }],
  ])('of %j under %j', (front, config, expected) => {
    expect(handed(front, config)).toMatchObject(expected);
  });
});

describe('the rules there are', () => {
  it('are ours, then the team’s, and at last whether waivers are needed', () => {
    const own = ruleOf([]);
    expect(rulesWith([])).toBe(rules);
    expect(rulesWith([own]).map(({ name }) => name)).toEqual([
      ...rules.map(({ name }) => name).filter((name) => name !== 'waivers-are-used'),
      ...['own-rule', 'waivers-are-used'],
    ]);
  });
});

describe('rules among reviews', () => {
  const entries = ['a', 'b'].map((id) => ({
    ...{ path: `reviews/${id}.md`, id, places: {}, links: [], anchors: [] },
    review: aReview({ id, status: id === 'a' ? 'final' : 'in-review' }),
  })) satisfies BookEntry[];
  const toldTogether = (more: Partial<BookRule>, config: ConfigFile = {}, isAsked?: (path: string) => boolean) => {
    const rule = {
      ...{ ...common, group: 'among reviews', severity: 'error' },
      checkBook: () => entries.map(({ path }) => ({ ...found, path })),
      ...more,
    } as BookRule;
    const extensions = { rules: [rule], isWhole: false, stamp: '' };
    const input = { contract, settings: resolveSettings(config), extensions, asOfMs: 0, isAsked };
    return lintBook(entries, input, []).problems.filter((problem) => problem.rule === 'own-rule');
  };

  it('tell of each review by its status', () => {
    expect(toldTogether({}).map(({ path, severity }) => [path, severity])).toEqual([
      ['reviews/a.md', 'error'],
      ['reviews/b.md', 'warning'],
    ]);
    expect(toldTogether({}, { rules: { 'own-rule': 'off' } })).toEqual([]);
  });

  it('run in steps, each of which looks for one finding at most', () => {
    const events: string[] = [];
    const rule: BookRule = {
      ...{ ...common, group: 'among reviews', severity: 'error' },
      *checkBook() {
        for (const { path } of entries) {
          events.push(path);
          yield { ...found, path };
        }
      },
    };
    const extensions = { rules: [rule], isWhole: false, stamp: '' };
    const input = { contract, settings: resolveSettings({}), extensions, asOfMs: 0 };
    for (const _ of lintInSteps(entries, input, [])) events.push('step');
    const [first, second] = ['reviews/a.md', 'reviews/b.md'].map((path) => events.indexOf(path));
    expect(events.slice(first, (second ?? 0) + 2)).toEqual(['reviews/a.md', 'step', 'reviews/b.md', 'step']);
    expect(events[(first ?? 0) - 1]).toBe('step');
  });

  it('tell only of those that are asked about, and know which these are', () => {
    let asked: unknown;
    let known: unknown;
    const checkBook: BookRule['checkBook'] = (all, context) => {
      asked = context.asked.map(({ id }) => id);
      known = [context.byId.get('b')?.path, context.hasOtherRules, context.ruleNames.includes('own-rule')];
      return all.map(({ path }) => ({ ...found, path }));
    };
    expect(toldTogether({ checkBook }, {}, (path) => path.includes('b')).map(({ path }) => path)).toEqual([
      'reviews/b.md',
    ]);
    expect({ asked, known }).toEqual({ asked: ['b'], known: ['reviews/b.md', true, true] });
  });
});

import { describe, expect, it } from 'vitest';
import { checkText, exemplary } from './check-text.ts';
import { layOver } from './lay-over.ts';

const waive = (rule: string) => `waive:\n  - rule: ${rule}\n    reason: Accepted in the review of 6 March.`;
const messages = (text: string, options = {}) =>
  checkText(text, options).map(({ rule, message }) => `${rule}: ${message}`);

const cases: readonly [what: string, text: string, expected: RegExp | undefined][] = [
  [
    'a waiver that takes a finding away',
    layOver(exemplary, { yaml: waive('values-are-configured').concat('\nseverity: P2') }),
    undefined,
  ],
  [
    'a waiver that only a rule among reviews uses',
    layOver(exemplary, { yaml: `${waive('ids-are-unique')}\nid: INC-2026-001` }),
    undefined,
  ],
  ['a waiver of nothing', layOver(exemplary, { yaml: waive('actions-have-owner') }), /which finds nothing here/],
  ['a misspelt rule', layOver(exemplary, { yaml: waive('actions-have-onwer') }), /did you mean `actions-have-owner`\?/],
  [
    'a name that is like none',
    layOver(exemplary, { yaml: waive('quux') }),
    /which is no rule; expected the name of one/,
  ],
  ['a waiver of this rule itself', layOver(exemplary, { yaml: waive('waivers-are-used') }), undefined],
  ['a waiver in a draft', layOver(exemplary, { yaml: `${waive('actions-have-owner')}\nstatus: draft` }), undefined],
];

describe('waivers-are-used', () => {
  it.each(cases)('%s', (_, text, expected) => {
    const found = messages(text);
    if (!expected) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringMatching(expected)]);
  });

  it('points at the name of the rule, also at the second waiver', () => {
    const text = layOver(exemplary, {
      yaml: `severity: P2\n${waive('values-are-configured')}\n  - rule: actions-exist\n    reason: None.`,
    });
    const [problem] = checkText(text);
    expect(text.split('\n')[(problem?.line ?? 0) - 1]?.slice((problem?.column ?? 0) - 1)).toBe('actions-exist');
  });

  it('counts a waiver as unused where its rule is off', () => {
    const text = layOver(exemplary, { yaml: `severity: P2\n${waive('values-are-configured')}` });
    expect(messages(text, { config: { rules: { 'values-are-configured': 'off' } } })).toHaveLength(1);
  });
});

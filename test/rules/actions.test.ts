import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/fix/apply-fixes.ts';
import { rules } from '../../src/rules/index.ts';
import { checkText, exemplary } from './check-text.ts';
import { actions, found } from './found.ts';
import { layOver } from './lay-over.ts';

describe('actions-exist', () => {
  it('says of a list that it should be a table, not that there is no action', () => {
    const markdown = '## Action Items\n\n- Cap the pool';
    const [problem] = checkText(layOver(exemplary, { markdown })).filter(({ rule }) => rule === 'actions-exist');
    expect(problem?.message).toMatch(/^Unexpected actions in a list, expected a table/);
  });
});

describe('actions-have-one-owner', () => {
  it.each([
    ['everyone', ['everyone']],
    ['The team', ['The team']],
    ['All teams', ['All teams']],
    ['@anna, @ben', ['@anna, @ben']],
    ['@anna and @ben', ['@anna and @ben']],
    ['@anna/@ben', ['@anna/@ben']],
    ['payments and payments-oncall', ['payments and payments-oncall']],
    ['@payments', []],
    ['Platform team', []],
    ['Trust and Safety', []],
    ['@org/payments', []],
    ['Payments, Berlin', []],
    ['the team of @anna and @ben', []],
    ['@anna and @ben (both)', []],
    ['@anna, @anna', ['@anna, @anna']],
    ['@anna,', []],
    ['unknown', []],
  ])('%s: %j', (Owner, expected) => {
    expect(found('actions-have-one-owner', actions({ Owner }))).toEqual(expected);
  });
});

describe('high-actions-come-soon', () => {
  const rule = 'high-actions-come-soon';

  it.each([
    [{ 'Target Date': '2026-04-05' }, []],
    [{ 'Target Date': '2026-04-06' }, ['2026-04-06']],
    [{ 'Target Date': '2026-09-30', Priority: 'Medium' }, []],
    [{ 'Target Date': '2026-09-30', Status: 'Dropped: too late' }, []],
    [{ 'Target Date': '2026-09-30', Status: 'Done', Completed: '2026-03-10' }, []],
    [{ 'Target Date': '2026-09-30', Status: 'Blocked' }, ['2026-09-30']],
    [{ 'Target Date': 'unknown' }, []],
  ])('30 days after the review of 6 March: %j: %j', (cells, expected) => {
    expect(found(rule, actions(cells))).toEqual(expected);
  });

  it('counts from the end of the incident until the review was held', () => {
    const table = actions({ 'Target Date': '2026-04-04' });
    expect(found(rule, { ...table, yaml: 'review:\n  held: unknown' })).toEqual(['2026-04-04']);
    const sooner = actions({ 'Target Date': '2026-04-03' });
    expect(found(rule, { ...sooner, yaml: 'review:\n  held: unknown' })).toEqual([]);
  });

  it('takes the days of the configuration', () => {
    const config = { rules: { [rule]: { days: 60 } } };
    expect(found(rule, actions({ 'Target Date': '2026-05-04' }), { config })).toEqual([]);
  });
});

describe('done-actions-have-date', () => {
  it.each([
    [{ Status: 'Done', Completed: '' }, 1],
    [{ Status: 'Done', Completed: '-' }, 1],
    [{ Status: 'Done' }, 1],
    [{ Status: 'Done', Completed: 'last week' }, 1],
    [{ Status: 'Done', Completed: '2026-03-10' }, 0],
    [{ Status: 'Done', Completed: 'unknown' }, 0],
    [{ Status: 'Done', Completed: 'Unknown' }, 0],
    [{ Status: 'Done', Completed: 'unknown day' }, 1],
    [{ Status: 'Done', Completed: 'day unknown' }, 1],
    [{ Status: 'Pending', Completed: 'last week' }, 1],
    [{ Status: 'Done (2026-03-10)' }, 0],
    [{ Status: 'Done (last week)' }, 1],
    [{ Status: 'Pending', Completed: '' }, 0],
  ])('%j: %i', (cells, count) => {
    expect(found('done-actions-have-date', actions(cells))).toHaveLength(count);
  });
});

describe('dropped-actions-have-reason', () => {
  it.each([
    [{ Status: 'Dropped' }, ['Dropped']],
    [{ Status: 'Dropped: tbd' }, ['Dropped: tbd']],
    [{ Status: 'Dropped: the gateway limits it now' }, []],
    [{ Status: 'Dropped (the gateway limits it now)' }, []],
    [{ Status: 'Dropped', Notes: 'The gateway limits it now' }, []],
    [{ Status: 'Dropped', Notes: '-' }, ['Dropped']],
    [{ Status: 'Dropped', Reason: 'The gateway limits it now' }, []],
    [{ Status: 'Dropped', Ticket: 'OPS-12' }, ['Dropped']],
    [{ Status: 'Pending', Notes: '-' }, []],
  ])('%j: %j', (cells, expected) => {
    expect(found('dropped-actions-have-reason', actions(cells))).toEqual(expected);
  });
});

describe('action-dates-agree', () => {
  it.each([
    [{ Status: 'Done', Completed: '2026-03-01' }, ['2026-03-01']],
    [{ 'Target Date': '2025-03-27' }, ['2025-03-27']],
    [{ Status: 'Pending', Completed: '2026-03-10' }, ['2026-03-10']],
    [{ Status: 'Dropped: not needed', Completed: '2026-03-10' }, []],
    [{ Status: 'almost there', Completed: '2026-03-10' }, []],
    [{ Status: 'Done (2026-03-01)' }, ['Done (2026-03-01)']],
    [{ 'Target Date': '2026-03-03' }, []],
    [{ 'Target Date': '2026-03-02' }, ['2026-03-02']],
    [{ Status: 'Done', Completed: '2026-03-04' }, []],
    // West of the incident it was still the day before.
    [{ Status: 'Done', Completed: '2026-03-03' }, []],
  ])('%j: %j', (cells, expected) => {
    expect(found('action-dates-agree', actions(cells))).toEqual(expected);
  });

  it('is quiet where the start is not known', () => {
    const yaml =
      'timeline:\n  started: unknown\n  detected: unknown\n  responded: unknown\n  contained: unknown\n  resolved: unknown';
    expect(found('action-dates-agree', { ...actions({ 'Target Date': '2025-03-27' }), yaml })).toEqual([]);
  });
});

describe('action-ids-are-unique', () => {
  it.each([
    [['A-1', 'A-2', 'a-1'], ['a-1']],
    [['A-1', '', ''], []],
    [['-', '-', 'A-3'], []],
    [['', 'INC-2026-014#1'], ['INC-2026-014#1']],
  ])('%j: %j', (ids, expected) => {
    expect(found('action-ids-are-unique', actions(...ids.map((ID) => ({ ID }))))).toEqual(expected);
  });
});

describe('actions-appear-once', () => {
  const same = { Action: 'Cap the pool at 40 connections' };

  it.each([
    [[same, same], 1],
    [[same, { Action: 'cap  the pool at 40 connections.' }], 1],
    [[same, same, same], 2],
    [
      [
        { ...same, Owner: '@payments' },
        { ...same, Owner: '@search' },
      ],
      0,
    ],
    [[same, { Action: 'Cap the pool at 60 connections' }], 0],
  ])('%j: %i', (rows, count) => {
    expect(found('actions-appear-once', actions(...rows))).toHaveLength(count);
  });
});

describe('actions-are-specific', () => {
  it.each([
    [{ Action: 'Improve monitoring' }, ['Improve monitoring']],
    [{ Action: 'Improve monitoring', Status: 'Dropped: nobody knew what it meant' }, []],
    [{ Action: 'Alert at 80 % of the pool' }, []],
  ])('%j: %j', (cells, expected) => {
    expect(found('actions-are-specific', actions(cells))).toEqual(expected);
  });
});

describe('actions-do-one-thing', () => {
  it.each([
    ['Rewrite the pool, add alerts for every tenant, and train the support team', 1],
    ['Add a limit; write a runbook; test the alert', 1],
    ['Fix everything', 1],
    ['Rewrite the whole platform.', 1],
    ['Add a limit per tenant and test it', 0],
    ['Add tests, alerts and dashboards for the pool', 0],
    ['Add test, build and deploy stages', 0],
    ['Serve traffic from several data centres, active/active/active', 0],
    ['Audit all systems that consume globally replicated data', 0],
    ['Freeze changes to the stack and manual policy pushes until it is remediated', 0],
    ['Replace the pool (add a limit, remove the old one, document it)', 0],
  ])('%s: %i', (Action, count) => {
    expect(found('actions-do-one-thing', actions({ Action }))).toHaveLength(count);
  });

  it('passes what was dropped', () => {
    expect(found('actions-do-one-thing', actions({ Action: 'Fix everything', Status: 'Dropped: too much' }))).toEqual(
      [],
    );
  });
});

describe('the same action twice', () => {
  it.each([
    ['the same words', ['Cap it', 'cap  it.'], ['cap it.']],
    ['other words', ['Cap it', 'Cap that'], []],
    ['no words', ['', ''], []],
    ['thrice', ['Cap it', 'Cap it', 'Cap it'], ['Cap it', 'Cap it']],
  ])('%s', (_, texts, expected) => {
    const rows = texts.map((Action) => ({ Action, Owner: '@anna' }));
    expect(found('actions-appear-once', actions(...rows))).toEqual(expected);
  });

  it('lets two owners have the same to do', () => {
    const rows = (...owners: string[]) => actions(...owners.map((Owner) => ({ Action: 'Cap it', Owner })));
    expect(
      ['@anna @ben', '@anna @anna', '@anna TBD'].map(
        (owners) => found('actions-appear-once', rows(...owners.split(' '))).length,
      ),
    ).toEqual([0, 1, 1]);
  });
});

describe('actions-are-few', () => {
  const many = (count: number, cells = {}) => actions(...Array.from({ length: count }, () => cells));

  it('points at the eleventh', () => {
    expect(found('actions-are-few', many(10))).toEqual([]);
    expect(found('actions-are-few', many(12))).toEqual(['Cap pool number 11 at 40 connections']);
  });

  it('does not count what was dropped', () => {
    expect(found('actions-are-few', many(12, { Status: 'Dropped: one is enough' }))).toEqual([]);
  });

  it('takes the number of the configuration', () => {
    expect(found('actions-are-few', many(3), { config: { rules: { 'actions-are-few': { most: 2 } } } })).toHaveLength(
      1,
    );
  });
});

describe('actions-prevent-recurrence', () => {
  it.each([
    ['SEV2', [{ Type: 'Detection' }, { Type: 'Response' }], ['Type']],
    ['SEV2', [{ Type: 'Detection' }, { Type: 'Preventive' }], []],
    ['SEV2', [{ Type: 'Detection' }, { Type: 'Preventive', Status: 'Dropped: too dear' }], ['Type']],
    ['SEV3', [{ Type: 'Detection' }], []],
  ])('at %s %j: %j', (severity, rows, expected) => {
    const example = { ...actions(...rows), yaml: `severity: ${severity}` };
    expect(found('actions-prevent-recurrence', example)).toEqual(expected);
  });
});

describe('success-can-be-measured', () => {
  const rule = 'success-can-be-measured';

  it.each([
    ['SEV2', 'Works better', ['Works better']],
    ['SEV4', 'Works better', ['Works better']],
    ['SEV2', 'n/a', ['n/a']],
    ['SEV3', 'n/a', []],
    ['SEV2', 'Under 300 ms', []],
  ])('at %s %s: %j', (severity, criterion, expected) => {
    const example = { ...actions({ 'Success Criteria': criterion }), yaml: `severity: ${severity}` };
    expect(found(rule, example)).toEqual(expected);
  });

  it('looks at the follow-up too', () => {
    const markdown =
      '## Follow-up Review\n\n- **Success Criteria**: Everything works better.\n- **Escalation**: The head of engineering hears of it.';
    expect(found(rule, { markdown })).toEqual(['Everything works better.']);
  });
});

describe('actions-have-id', () => {
  it('offers an id that no other action has', () => {
    const example = actions({ ID: 'INC-2026-014#2' }, { ID: '' }, { ID: '' });
    const problems = checkText(layOver(exemplary, example)).filter(({ rule }) => rule === 'actions-have-id');
    const ids = problems.map(({ message }) => /one such as `(.*)`/.exec(message)?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain('INC-2026-014#2');
  });

  const withId = (text: string) =>
    applyFixes(text, (current) => checkText(current).filter(({ rule }) => rule === 'actions-have-id')).text;

  it('writes it into the cell, whose width stays where there is room', () => {
    const text = layOver(exemplary, actions({ ID: '' }));
    for (const [cell, written] of [
      ['|  |\n', '| INC-2026-014#1 |\n'],
      ['||\n', '| INC-2026-014#1 |\n'],
      [`|${' '.repeat(20)}|\n`, '| INC-2026-014#1     |\n'],
    ] as const)
      expect(withId(text.replace('|  |\n', cell))).toBe(text.replace('|  |\n', written));
  });

  it('writes none where the incident has none to lend', () => {
    const text = layOver(exemplary, actions({ ID: '' })).replace('id: INC-2026-014\n', '');
    expect(checkText(text).map(({ rule }) => rule)).toContain('actions-have-id');
    expect(withId(text)).toBe(text);
  });
});

describe('an empty cell', () => {
  it.each([
    ['success-can-be-measured', 'Success Criteria', '', 'nothing as success criterion of action INC-2026-014#1'],
    ['success-can-be-measured', 'Success Criteria', 'n/a', '`n/a` as success criterion of action INC-2026-014#1'],
    ['actions-have-owner', 'Owner', '', 'nothing as owner of action INC-2026-014#1'],
    ['actions-have-owner', 'Owner', '-', '`-` as owner of action INC-2026-014#1'],
    ['actions-have-priority', 'Priority', '', 'nothing as priority of action INC-2026-014#1'],
    ['actions-have-status', 'Status', '', 'nothing as status of action INC-2026-014#1'],
    ['actions-have-target-date', 'Target Date', 'TBD', '`TBD` as target date of action INC-2026-014#1'],
  ])('is told by %s once, by its column: %s %j', (rule, column, text, words) => {
    const problems = checkText(layOver(exemplary, actions({ [column]: text })));
    expect(problems.filter((problem) => problem.rule === rule).map(({ message }) => message)).toEqual([
      expect.stringContaining(`Unexpected ${words}, expected `),
    ]);
  });
});

describe('an action that was dropped', () => {
  const asked = rules.filter(({ group, bad }) => group === 'actions' && bad.markdown?.includes('| Pending |'));
  // What stands in its cells is still read, its id is still pointed at, and twice is still twice.
  const still = [
    ...['actions-have-id', 'actions-have-owner', 'actions-have-priority', 'actions-have-target-date'],
    ...['action-ids-are-unique', 'actions-appear-once'],
  ];

  it.each(asked.map(({ name, bad }) => [name, bad] as const))('is not asked what only others are: %s', (name, bad) => {
    const markdown = bad.markdown?.replaceAll('| Pending |', '| Dropped: the gateway limits it now |') ?? '';
    const told = found(name, { ...bad, markdown });
    if (still.includes(name)) expect(told).not.toEqual([]);
    else expect(told).toEqual([]);
  });

  it('needs no day by which it will be done', () => {
    const told = (Status: string) => found('actions-have-target-date', actions({ 'Target Date': '-', Status }));
    expect([told('Dropped: not needed'), told('Pending')]).toEqual([[], ['-']]);
  });
});

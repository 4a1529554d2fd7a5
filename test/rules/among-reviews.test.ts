import { describe, expect, it } from 'vitest';
import { nearestPath } from '../../src/rules/links-resolve.ts';
import { checkText, exemplary, neighbour } from './check-text.ts';
import { layOver } from './lay-over.ts';

interface Laid {
  readonly yaml?: string;
  readonly markdown?: string;
}

function found(rule: string, laid: Laid, others = [neighbour]): string[] {
  return checkText(layOver(exemplary, laid), { others })
    .filter((problem) => problem.rule === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);
}

const actions = (...cells: (readonly [target: string, status: string])[]) =>
  [
    '## Action Items',
    '',
    '| Action | Type | Owner | Priority | Target Date | Status | Success Criteria |',
    '|---|---|---|---|---|---|---|',
    ...cells.map(
      ([target, status], index) =>
        `| Cap pool ${index + 1} at 40 | Preventive | @payments | High | ${target} | ${status} | Load test under 300 ms |`,
    ),
  ].join('\n');

const earlier = (laid: Laid) => [{ path: neighbour.path, text: layOver(neighbour.text, laid) }];

describe('named-incidents-exist', () => {
  it('offers the nearest id, and never that of the review itself', () => {
    expect(found('named-incidents-exist', { yaml: 'related:\n  - INC-2026-011\n  - INC-2019-777' })).toEqual([
      'error: Unexpected incident `INC-2026-011`, which is not in the book, did you mean `INC-2026-001`?',
      expect.stringContaining('`INC-2019-777`'),
    ]);
  });
});

describe('recurrences-are-later', () => {
  it('finds an earlier incident that is later, and a review that names itself', () => {
    const later = earlier({ yaml: 'timeline:\n  started: 2026-03-20T14:00Z' });
    expect(found('recurrences-are-later', { yaml: 'recurrence_of: [INC-2026-001]' }, later)).toHaveLength(1);
    expect(found('recurrences-are-later', { yaml: 'recurrence_of: [INC-2026-014]' })).toHaveLength(1);
  });
  it('passes a later related incident, and one whose start is not known', () => {
    const later = earlier({ yaml: 'timeline:\n  started: 2026-03-20T14:00Z' });
    const unknown = earlier({ yaml: 'timeline:\n  started: unknown' });
    expect(found('recurrences-are-later', { yaml: 'related: [INC-2026-001]' }, later)).toEqual([]);
    expect(found('recurrences-are-later', { yaml: 'recurrence_of: [INC-2026-001]' }, unknown)).toEqual([]);
  });
});

describe('recurrences-follow-closed-actions', () => {
  const yaml = (severity: string) => `severity: ${severity}\nrecurrence_of: [INC-2026-001]`;
  it.each([
    ['SEV1', 'error'],
    ['SEV2', 'error'],
    ['SEV3', 'warning'],
  ])('weighs a %s as %s', (severity, weight) => {
    expect(found('recurrences-follow-closed-actions', { yaml: yaml(severity) })).toEqual([
      expect.stringMatching(
        `^${weight}: Unexpected recurrence of INC-2026-001 while its actions \`INC-2026-001#1\` and \`INC-2026-001#2\` are open`,
      ),
    ]);
  });
  it.each([
    [1, 'while its action `INC-2026-001#1` is open'],
    [3, 'while its actions `INC-2026-001#1`, `INC-2026-001#2` and `INC-2026-001#3` are open'],
    [4, 'while its actions `INC-2026-001#1`, `INC-2026-001#2`, `INC-2026-001#3` and 1 more are open'],
    [6, 'and 3 more are open'],
  ])('names three of those that are open, of %i', (count, words) => {
    const others = earlier({
      markdown: actions(...Array.from({ length: count }, () => ['2026-02-01', 'Pending'] as const)),
    });
    expect(found('recurrences-follow-closed-actions', { yaml: yaml('SEV2') }, others)).toEqual([
      expect.stringContaining(words),
    ]);
  });
  it.each([
    ['Done', 0],
    ['Dropped: the search was replaced', 0],
    ['unknown', 0],
    ['Blocked', 1],
  ])('with the earlier action %s: %i', (status, count) => {
    const others = earlier({ markdown: actions(['2026-02-01', status]) });
    expect(found('recurrences-follow-closed-actions', { yaml: yaml('SEV2') }, others)).toHaveLength(count);
  });
});

describe('similar-incidents-are-considered', () => {
  const tagged = 'tags: [search-index]';
  it('names what resembles a new incident', () => {
    expect(found('similar-incidents-are-considered', { yaml: tagged })).toEqual([
      expect.stringMatching(
        /^info: Unexpected resemblance to INC-2026-001 \(same cause\), 2 of whose actions are open/,
      ),
    ]);
  });
  it.each([
    ['named as related', `${tagged}\nrelated: [INC-2026-001]`],
    ['named as repeated', `${tagged}\nrecurrence_of: [INC-2026-001]`],
    ['of an old incident', `${tagged}\ntimeline:\n  started: 2025-03-04T09:12Z\n  resolved: 2025-03-04T10:12Z`],
  ])('passes one that is %s', (_, yaml) => {
    expect(found('similar-incidents-are-considered', { yaml })).toEqual([]);
  });
  it.each([
    ['2026-03-04', 1],
    ['2026-02-23', 1],
    ['2026-02-22', 1],
    ['2026-02-21', 0],
  ])('goes by the start where the end is not known: %s: %i', (day, count) => {
    const timeline = `timeline:\n  started: ${day}T09:12Z\n  resolved: unknown`;
    expect(found('similar-incidents-are-considered', { yaml: `${tagged}\n${timeline}` })).toHaveLength(count);
  });
  it('speaks up in drafts, when there is still time', () => {
    expect(found('similar-incidents-are-considered', { yaml: `${tagged}\nstatus: draft` })).toHaveLength(1);
  });
});

describe('links-resolve', () => {
  const impact = (text: string) => ({ markdown: `## Impact\n\n1,240 failed. ${text}` });
  it.each([
    ['[slow](2026-01-12-search-slw.md)', 'did you mean `2026-01-12-search-slow.md`?'],
    ['[pool](../../runbook/full-pool.md)', 'did you mean `../../runbooks/full-pool.md`?'],
    ['[pool](/runbooks/full-pol.md)', 'did you mean `../../runbooks/full-pool.md`?'],
    ['![pool](pol.png)', 'image to `pol.png`'],
    [
      '![pool](pool.svg)',
      'warning: Unexpected `<script` in the image `pool.svg`, which is not shown on the site, expected a PNG',
    ],
    ['[pool][r]\n\n[r]: ../../runbooks/gone-for-good-and-all.md', 'expected a file that is there'],
    ['[limit](../../runbooks/full-pool.md#limit-one-tenat)', 'did you mean `#limit-one-tenant`?'],
    ['[pool](../../runbooks/full-pool.md#xL12)', 'where no heading `xL12` is'],
    ['[pool](../../runbooks/full-pool.md#Lx)', 'where no heading `Lx` is'],
    ['[cause](#root-causes)', 'did you mean `#root-cause`?'],
    ['[slow](2026-01-12-search-slow.md#impakt)', 'did you mean `#impact`?'],
    [
      '[outside](../../../other/book.md)',
      'which leads out of the book, expected a file inside of it or a whole address',
    ],
    ['![up](/../pool.png)', 'image to `/../pool.png`, which leads out of the book'],
    ['[up](%2e%2e/../../other.md)', 'which leads out of the book'],
    ['[half](50%.md)', 'expected `%25` for a percent sign'],
    ['[a](..\\\\runbooks\\\\full-pool.md)', 'expected `/` between the names of folders and files'],
  ])('finds %s', (link, part) => {
    expect(found('links-resolve', impact(link))).toEqual([expect.stringContaining(part)]);
  });
  it.each([
    '[slow](2026-01-12-search-slow.md)',
    '[slow](./2026-01-12-search-slow.md#impact)',
    '[pool](../../runbooks/full-pool.md#full-pool)',
    '[pool](../../runbooks/full%2Dpool.md?plain=1#L12)',
    '[pool](../../runbooks/full-pool.md#:~:text=limit)',
    '[cause](#root-cause)',
    '[cause](#Root-Cause)',
    '[top](#here)\n\n<a id="here"></a>',
    '![pool](pool.png)',
    '[pool](pool.svg)',
    '[elsewhere](https://example.com/nowhere.md)',
    '[mail](mailto:sre@example.com)',
    '[host](//example.com/x)',
    '`[code](nowhere.md)`',
  ])('passes %s', (link) => {
    expect(found('links-resolve', impact(link))).toEqual([]);
  });
});

describe('runbooks', () => {
  const runbook = (path: string, verdict: string) => ({
    yaml: `runbooks:\n  - path: ${path}\n    verdict: ${verdict}`,
  });
  it.each([
    ['runbooks/full-pol.md', 'helped', 1],
    ['runbooks/full-pool.md', 'helped', 0],
    ['How to limit a tenant', 'missing', 0],
    ['full-pool.md', 'not-used', 1],
  ])('are there: %s, %s: %i', (path, verdict, count) => {
    expect(found('runbooks-are-there', runbook(path, verdict))).toHaveLength(count);
  });
  it.each([
    ['runbooks/full-pool.md', 'outdated', 1],
    ['runbooks/full-pool.md', 'incomplete', 1],
    ['runbooks/full-pool.md', 'helped', 0],
    ['runbooks/limit-a-tenant.md', 'outdated', 0],
    ['runbooks/not-in-git.md', 'outdated', 0],
  ])('are mended: %s, %s: %i', (path, verdict, count) => {
    expect(found('runbooks-are-mended', runbook(path, verdict))).toHaveLength(count);
  });
});

describe('reviews-are-held-in-time', () => {
  // Resolved on Wednesday 4 March 2026; the clock of the tests stands at 24 March.
  it.each([
    ['status: in-review\nreview:\n  facilitator: sre', 'by 2026-03-11: 5 business days after the end of a SEV2'],
    ['status: draft\nreview:\n  facilitator: sre', '13 days overdue'],
    ['status: in-review\nreview:\n  held: 2026-03-30', '13 days overdue'],
    ['severity: SEV3\nstatus: draft\nreview:\n  facilitator: sre', 'by 2026-03-18: 10 business days'],
    // Due on Monday 23 March, of the clock's Tuesday
    [
      'status: draft\nreview:\n  facilitator: sre\ntimeline:\n  started: 2026-03-16T09:12Z\n  resolved: 2026-03-16T10:12Z',
      'Unexpected review 1 day overdue, expected the meeting by 2026-03-23',
    ],
    ['kind: incident\nstatus: draft\nreview:\n  facilitator: sre', '13 days overdue'],
  ])('finds %j', (yaml, part) => {
    expect(found('reviews-are-held-in-time', { yaml })).toEqual([expect.stringContaining(part)]);
  });
  it.each([
    'status: in-review\nreview:\n  held: 2026-03-20',
    'status: in-review\nreview:\n  held: unknown',
    'review:\n  held: unknown',
    'severity: SEV4\nstatus: draft\nreview:\n  facilitator: sre',
    // Due today, which is not over yet
    'status: draft\nreview:\n  facilitator: sre\ntimeline:\n  started: 2026-03-17T09:12Z\n  resolved: 2026-03-17T10:12Z',
    'kind: drill\nstatus: draft\nreview:\n  facilitator: sre',
    'status: draft\nreview:\n  facilitator: sre\ntimeline:\n  started: 2026-03-04T09:12Z\n  resolved: unknown',
  ])('passes %j', (yaml) => {
    expect(found('reviews-are-held-in-time', { yaml })).toEqual([]);
  });
});

describe('actions-are-done-in-time', () => {
  it.each([
    ['2026-03-23', 'Pending', 1],
    ['2026-03-23', 'Blocked', 1],
    ['2026-03-24', 'Pending', 0],
    ['2026-03-23', 'Done', 0],
    ['2026-03-23', 'Dropped: not needed', 0],
    ['2026-03-23', 'unknown', 0],
    ['unknown', 'Pending', 0],
  ])('%s, %s: %i', (target, status, count) => {
    expect(found('actions-are-done-in-time', { markdown: actions([target, status]) })).toHaveLength(count);
  });

  it.each([
    ['2026-03-23', '1 day overdue'],
    ['2026-03-22', '2 days overdue'],
  ])('counts the days since %s', (target, words) => {
    expect(found('actions-are-done-in-time', { markdown: actions([target, 'Pending']) })).toEqual([
      expect.stringContaining(words),
    ]);
  });
});

describe('follow-ups-are-done-in-time', () => {
  it.each([
    ['2026-03-23', 'Pending', 1],
    ['2026-03-24', 'Pending', 0],
    ['2026-03-23', 'Done', 0],
    ['unknown', 'Pending', 0],
  ])('on %s with an action %s: %i', (day, status, count) => {
    const laid = { yaml: `follow_up: ${day}`, markdown: actions(['2026-04-01', status]) };
    expect(found('follow-ups-are-done-in-time', laid)).toHaveLength(count);
  });

  it.each([
    ['2026-03-23', 1, '1 day ago with 1 action open'],
    ['2026-03-22', 2, '2 days ago with 2 actions open'],
  ])('counts days and actions: %s, %i', (day, count, words) => {
    const markdown = actions(...Array.from({ length: count }, () => ['2026-04-01', 'Pending'] as const));
    expect(found('follow-ups-are-done-in-time', { yaml: `follow_up: ${day}`, markdown })).toEqual([
      expect.stringContaining(`Unexpected follow-up ${words}`),
    ]);
  });
});

describe('the path that was most likely meant', () => {
  const names = ['runbooks/full-pool.md', 'runbooks/old/full-pool.md', 'runbooks/limit-a-tenant.md', 'docs/search.md'];

  it.each([
    ['one of the same name elsewhere', 'limit-a-tenant.md', 'runbooks/limit-a-tenant.md'],
    ['of two of one name the nearer one', 'runbook/full-pool.md', 'runbooks/full-pool.md'],
    ['of two of one name the nearer one, too', 'runbooks/olds/full-pool.md', 'runbooks/old/full-pool.md'],
    ['of two of one name the first, where both are far', 'somewhere/else/at/all/full-pool.md', 'runbooks/full-pool.md'],
    ['one that is spelt nearly so', 'docs/serch.md', 'docs/search.md'],
    ['none that is like it', 'docs/nothing-of-this-kind.md', undefined],
  ])('is %s', (_, path, meant) => {
    expect(nearestPath(path, names)).toBe(meant);
  });
});

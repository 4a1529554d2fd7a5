import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { gitEnv } from '../io/a-repository.ts';
import { makeBook } from './run.ts';

/** A review whose actions are the rows of a table: Action, Owner, Priority, Target Date, Status. */
function review(id: string, severity: string, ...rows: readonly string[]): string {
  return `---
id: ${id}
title: Incident ${id}
severity: ${severity}
status: final
systems: [checkout]
timeline:
  started: 2026-02-01T09:00Z
  resolved: 2026-02-01T10:00Z
review:
  held: 2026-02-03
---

## Action Items

| Action | Owner | Priority | Target Date | Status |
|--------|-------|----------|-------------|--------|
${rows.map((row) => `| ${row} |`).join('\n')}
`;
}

const files = {
  'reviews/a.md': review(
    'INC-2026-001',
    'SEV1',
    '=Limit the pool | @payments | High | 2026-02-10 | Pending',
    'Alert on the pool | search | Low | 2026-05-01 | In progress',
    'Write a runbook | @payments | Medium | 2026-02-20 | Done',
  ),
  'reviews/b.md': review(
    'INC-2026-002',
    'SEV3',
    'Rehearse it \\| twice | | | | Blocked',
    'Replace it | Search | High | 2026-02-28 | Dropped: too dear',
  ),
};
const book = () => makeBook(files);
const idsOf = (stdout: string) =>
  (JSON.parse(stdout) as { actions: { id: string }[] }).actions.map(({ id }) => id.slice(-5));

describe('actions', () => {
  it.each([
    [[], ['001#1', '001#2', '002#1', '001#3', '002#2']],
    [['--overdue'], ['001#1']],
    [
      ['--owner', 'Payments'],
      ['001#1', '001#3'],
    ],
    [
      ['--owner', '@payments', 'search'],
      ['001#1', '001#2', '001#3', '002#2'],
    ],
    [['--owner', 'none'], ['002#1']],
    [
      ['--status', 'open'],
      ['001#1', '001#2', '002#1'],
    ],
    [
      ['--status', 'closed'],
      ['001#3', '002#2'],
    ],
    [
      ['--status', 'in-progress', 'blocked'],
      ['001#2', '002#1'],
    ],
    [['--horizon', 'immediate'], ['001#1']],
    [
      ['--horizon', 'short', 'medium'],
      ['001#2', '001#3', '002#2'],
    ],
    [
      ['--severity', 'SEV3'],
      ['002#1', '002#2'],
    ],
    [['--severity', 'SEV1', '--status', 'done'], ['001#3']],
    [
      ['--overdue', '--as-of', '2026-05-02'],
      ['001#1', '001#2'],
    ],
  ])('narrowed by %j', async (args, ids) => {
    const { code, stdout } = await book().run(['actions', '--format', 'json', ...args]);
    expect([code, idsOf(stdout)]).toEqual([0, ids]);
  });

  it('prints JSON that fits its schema, with every field', async () => {
    const { stdout } = await book().run(['actions', '--format', 'json']);
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse(readFileSync('schema/actions.schema.json', 'utf8')),
    );
    const list = JSON.parse(stdout);
    expect(validate(list), JSON.stringify(validate.errors)).toBe(true);
    expect(list.actions[0]).toMatchObject({
      action: '=Limit the pool',
      owner: '@payments',
      overdue_days: 31,
      age_days: 38,
      horizon: 'immediate',
      path: 'reviews/a.md',
      line: 18,
    });
    expect(list.actions[4]).toMatchObject({
      status: 'Dropped',
      status_note: 'too dear',
      overdue_days: null,
      completed: null,
    });
  });

  it('prints a table, the longest overdue first, cut to the terminal', async () => {
    const { stdout } = await book().run(['actions'], { isTTY: true, env: { NO_COLOR: '1' } });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('5 actions as of 2026-03-13: 3 open, 1 of them overdue.');
    expect(lines[2]).toMatch(/^ID +Owner +Priority +Status +Target date +Action$/);
    expect(lines[3]).toMatch(/^INC-2026-001#1 +@payments +High +Pending +2026-02-10 +31 days late +=Limit the pool$/);
    expect(lines[4]).toMatch(/in 49 days/);
    expect(Math.max(...lines.slice(2).map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it('prints CSV that no spreadsheet runs, and Markdown that shows what was written', async () => {
    const csv = (await book().run(['actions', '--format', 'csv', '--overdue'])).stdout.split('\r\n');
    expect(csv[0]).toMatch(/^id,incident,incident_title,severity,action,/);
    expect(csv[1]).toContain("'=Limit the pool");
    expect(csv[1]).toContain("'@payments");
    const markdown = (await book().run(['actions', '--format', 'md', '--owner', 'none'])).stdout;
    expect(markdown).toContain('| INC-2026-002 | Rehearse it \\| twice |  |  |  | Blocked |');
  });

  it.each([
    [['--status', 'opn'], 'Unknown status `opn`. Did you mean `open`?'],
    [['--horizon', 'shrot'], 'Unknown horizon `shrot`. Did you mean `short`?'],
    [['--severity', 'SEV5'], 'Unknown severity `SEV5`. Did you mean `SEV'],
    [['--format', 'cssv'], 'Unknown format `cssv`. Did you mean `csv`?'],
    [['--as-of', 'today'], 'Unexpected --as-of today'],
  ])('does not run with %j', async (args, message) => {
    const { code, stdout, stderr } = await book().run(['actions', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it.each([
    [['--owner', 'paymnets'], 'No action has the owner `paymnets`. Did you mean `@payments`?'],
    [['--overdue', '--owner', 'search'], 'Nothing is overdue here.'],
    [['--status', 'blocked', '--severity', 'SEV1'], 'No action fits'],
  ])('says what to try where %j finds nothing', async (args, message) => {
    const { code, stderr } = await book().run(['actions', ...args]);
    expect(code).toBe(0);
    expect(stderr).toContain(message);
  });

  it('says that there are none yet', async () => {
    const empty = makeBook({ 'reviews/README.md': '# Reviews' });
    const { code, stdout, stderr } = await empty.run(['actions']);
    expect([code, stdout]).toEqual([0, '0 actions as of 2026-03-13: 0 open, 0 of them overdue.\n']);
    expect(stderr).toContain('No review has a row');
  });

  it('takes the day of completion from git, and says so where it cannot', async () => {
    const made = book();
    expect((await made.run(['actions'])).stderr).toContain(
      'Some closed actions have no day of completion. This folder is no git repository',
    );
    const git = (day: string, ...args: string[]) =>
      execFileSync('git', args, {
        cwd: made.root,
        env: { ...gitEnv, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
      });
    const done = made.read('reviews/a.md');
    made.write('reviews/a.md', done.replace('| Done |', '| Pending |'));
    for (const day of ['2026-02-04', '2026-02-19']) {
      if (day === '2026-02-04') git(day, 'init', '--quiet', '--initial-branch=main');
      else made.write('reviews/a.md', done);
      git(day, 'add', '--all');
      git(day, 'commit', '--quiet', '--message', 'Change');
    }
    const { stdout } = await made.run(['actions', '--format', 'json', '--status', 'done']);
    expect(JSON.parse(stdout).actions).toMatchObject([
      { completed: '2026-02-19', completed_from: 'git', age_days: 16 },
    ]);
  });
});

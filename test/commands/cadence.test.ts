import { describe, expect, it } from 'vitest';
import { type LocalGitHub, localGitHub, type Trouble } from '../io/github/local-github.ts';
import { exemplary } from '../rules/check-text.ts';
import { makeBook, type RunResult, type TestBook } from './run.ts';

const path = 'reviews/2026/2026-03-04-checkout.md';
const register = 'id,started,severity,title\nINC-2026-015,2026-03-05T09:00Z,SEV1,Search is down\n';
const late = 'reviews/2026/2026-03-06-late.md';
/** Not final on a Monday on which it should long have been. */
const lateReview = exemplary
  .replaceAll('2026-03-04', '2026-03-06')
  .replace(/^id: .*$/m, 'id: INC-2026-016')
  .replace('status: final', 'status: draft')
  .replaceAll('| Pending |', '| Dropped: not needed |');
/** A Monday after both actions of the exemplary review were due; the first Monday after a month and a quarter. */
const day = '2026-04-06';

interface Schedule {
  readonly book: TestBook;
  readonly github: LocalGitHub;
  readonly waits: number[];
  run(args?: readonly string[], asOf?: string): Promise<RunResult>;
}

async function aSchedule(files: Record<string, string> = { [path]: exemplary }, options = {}): Promise<Schedule> {
  const github = await localGitHub(options);
  const book = makeBook(files);
  const waits: number[] = [];
  const env = {
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_TOKEN: 'secret',
    GITHUB_REPOSITORY: 'acme/book',
    PATH: process.env['PATH'],
  };
  return {
    ...{ book, github, waits },
    run: (args = ['--digests', 'none'], asOf = day) =>
      book.run(['cadence', '--as-of', asOf, ...args], { env, fetch, onWait: (ms) => waits.push(ms) }),
  };
}

const open = ({ issues }: LocalGitHub) => issues.filter(({ state }) => state === 'open').map(({ title }) => title);

describe('cadence', () => {
  it('opens an issue for everything that is overdue, and changes nothing the second time', async () => {
    const { run, github } = await aSchedule({ [path]: exemplary, [late]: lateReview, 'register.csv': register });
    const first = await run();
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toContain('opened   #1 Review overdue: INC-2026-016');
    expect(open(github)).toEqual([
      'Review overdue: INC-2026-016 Checkout: payments time out',
      'Review missing: INC-2026-015 Search is down',
      'Action overdue: Cap the payment pool at 40 connections per tenant (INC-2026-014)',
      'Action overdue: Add a graph of pool use per tenant to the checkout dashboard (INC-2026-014)',
    ]);
    expect(github.issues.every(({ labels }) => labels[0]?.name === 'incidentbook')).toBe(true);
    const body = github.issues[2]?.body ?? '';
    expect(body).toContain(`[INC-2026-014](<https://github.example/acme/book/blob/HEAD/${path}>)`);
    expect(body).toContain('- **Owner**: @\u200bpayments');
    expect(body).toContain('- **Success criteria**: A load test with one noisy tenant');

    const changes = github.changes().length;
    const second = await run();
    expect(second).toMatchObject({ code: 0, stdout: '', stderr: 'All issues are as they should be.\n' });
    // Nor does the next day, on which everything is a day later.
    expect((await run(undefined, '2026-04-07')).stdout).toBe('');
    expect(github.changes()).toHaveLength(changes);
  });

  it('closes the issue of an action that is done, and updates the title of one that was renamed', async () => {
    const { run, github, book } = await aSchedule();
    await run();
    book.write(
      path,
      exemplary.replace('2026-03-27 | Pending |', '2026-03-27 | Done |').replace('Add a graph of', 'Draw a graph of'),
    );
    const { stdout } = await run();
    expect(stdout.split('\n').sort().slice(1)).toEqual([
      'closed   #1 Action overdue: Cap the payment pool at 40 connections per tenant (INC-2026-014) (the action was done)',
      'updated  #2 Action overdue: Draw a graph of pool use per tenant to the checkout dashboard (INC-2026-014)',
    ]);
    expect(github.issues[0]).toMatchObject({ state: 'closed', state_reason: 'completed' });
    expect(github.issues[0]?.body).toContain('Closed: the action was done.');
    book.write(path, exemplary);
    expect((await run()).stdout).toContain('reopened #1');
    expect(github.issues[0]?.body).toContain('**Owner**');
    expect(github.issues).toHaveLength(2);
  });

  it('does not open again what somebody closed as not planned', async () => {
    const { run, github } = await aSchedule();
    await run();
    Object.assign(github.issues[0] ?? {}, { state: 'closed', state_reason: 'not_planned' });
    expect((await run()).stdout).toBe('');
  });

  it('opens the digests of the periods that have just ended, once each, and closes the one before', async () => {
    const { run, github } = await aSchedule();
    await run(['--digests', 'week,month,quarter,year'], '2026-03-30');
    expect(open(github).filter((title) => title.includes('review, '))).toEqual([
      'Incidentbook: weekly review, Week 13 of 2026 (2026-03-23 to 2026-03-29)',
    ]);
    await run(['--digests', 'week,month,quarter,year'], day);
    await run(['--digests', 'week,month,quarter,year'], '2026-04-07');
    expect(open(github).filter((title) => title.includes('review, '))).toEqual([
      'Incidentbook: weekly review, Week 14 of 2026 (2026-03-30 to 2026-04-05)',
      'Incidentbook: monthly review, March 2026',
      'Incidentbook: quarterly review, Quarter 1 of 2026 (2026-01-01 to 2026-03-31)',
    ]);
    expect(github.issues[0]).toMatchObject({ state: 'closed' });
    const weekly = github.issues.find(({ title }) => title.includes('Week 14'));
    expect(weekly?.body).toContain('## Actions overdue, the oldest first');
    expect(weekly?.body).not.toMatch(/@\w/);
  });

  it('finds what is there over many pages', async () => {
    const { run, github } = await aSchedule({ [path]: exemplary, [late]: lateReview }, { pageSize: 1 });
    await run();
    expect((await run()).stdout).toBe('');
    expect(github.issues).toHaveLength(3);
  });

  it.each<[string, Omit<Trouble, 'on'>, number]>([
    ['its answer is lost', { status: 502, after: true }, 1000],
    ['the connection breaks after it was opened', { cut: true, after: true }, 1000],
    ['the connection breaks before', { cut: true }, 1000],
    [
      'a secondary limit asks for patience',
      { status: 403, headers: { 'retry-after': '9' }, message: 'secondary rate limit' },
      9000,
    ],
    ['a secondary limit says nothing more', { status: 429 }, 60_000],
  ])('opens an issue once where %s', async (_, trouble, ms) => {
    const { run, github, waits } = await aSchedule();
    github.troubles.push({ on: /^POST/, ...trouble });
    expect((await run()).code).toBe(0);
    expect(open(github)).toHaveLength(2);
    expect(waits[0]).toBe(ms);
    expect((await run()).stdout).toBe('');
  });

  it('waits until a limit is over while it reads, and goes on where the run before it had to stop', async () => {
    const { run, github, waits } = await aSchedule();
    const reset = String(Date.parse('2026-03-13T12:00Z') / 1000 + 30);
    const limit = { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } };
    github.troubles.push({ on: /^GET/, ...limit });
    for (let n = 0; n < 6; n++) github.troubles.push({ on: /^POST/, status: 503 });
    github.troubles.unshift();
    const stopped = await run();
    expect(stopped.code).toBe(2);
    expect(stopped.stderr).toContain('GitHub: Trouble. Waiting 16 s before POST /repos/acme/book/issues.');
    expect(stopped.stderr).toContain('GitHub did not answer POST /repos/acme/book/issues, 6 times: Trouble');
    expect(waits).toEqual([31_000, 1000, 2000, 4000, 8000, 16_000]);
    expect((await run()).code).toBe(0);
    expect(open(github)).toHaveLength(2);
  });

  it('does not sleep through a job', async () => {
    const { run, github } = await aSchedule();
    github.troubles.push({ on: /^POST/, status: 403, headers: { 'retry-after': '3600' } });
    const { code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr).toContain(
      'GitHub asks to wait 60 more minutes before POST /repos/acme/book/issues. What was done so far stands; run again later.',
    );
  });

  it('only says what it would do', async () => {
    const { run, github } = await aSchedule();
    const { stdout, stderr } = await run(['--dry-run', '--digests', 'none']);
    expect(stdout).toContain('open     Action overdue: Cap the payment pool');
    expect(stderr).toBe('2 issues: 2 to open. Nothing was done (--dry-run).\n');
    expect(github.changes()).toEqual([]);
  });

  it('says what the token may not', async () => {
    const { run, github } = await aSchedule();
    github.mayWrite = false;
    expect((await run()).stderr).toContain(
      'GitHub refused POST /repos/acme/book/issues: 403 Resource not accessible by integration. The token may not do this; a workflow needs `permissions: issues: write`',
    );
  });

  it.each([
    [[], 'No repository: name it with --repo owner/name'],
    [['--repo', 'book'], 'Unexpected repository book, expected owner/name.'],
    [['--repo', 'a/b', '--digests', 'weekly'], 'Unknown kind of digest `weekly`. Did you mean `week`?'],
  ])('does not run with %j', async (args, message) => {
    const { code, stderr } = await makeBook({ [path]: exemplary }).run(['cadence', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('what looks like a secret', () => {
  it('is hidden in issues and digests', async () => {
    const token = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;
    const leaky = exemplary
      .replace(/^title: .*$/m, `title: "Checkout fails with ${token}"`)
      .replace('Cap the payment pool', `Revoke ${token} and cap the payment pool`);
    const schedule = await aSchedule({ [path]: leaky });
    await schedule.run(['--digests', 'month']);
    const issues = JSON.stringify(schedule.github.issues);
    expect(issues).toContain('cap the payment pool');
    expect(issues).not.toContain(token);
    // A mail is the same in another encoding.
    const formats = ['md', 'html', 'json', 'slack', 'teams'];
    for (const format of formats) {
      const line = ['digest', '--period', 'month', '--of', '2026-03', '--format', format, '--as-of', day];
      const { code, stdout } = await schedule.book.run(line);
      expect([format, code, stdout.includes('Checkout fails with'), stdout.includes(token)]).toEqual([
        ...[format, 0, true, false],
      ]);
    }
  });
});

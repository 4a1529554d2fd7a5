import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aRepository, gitEnv } from '../io/a-repository.ts';
import { exemplary } from '../rules/check-text.ts';
import { makeBook, type RunResult, runCommand, type TestBook } from './run.ts';

/** The exemplary review as another incident, resolved at another minute of the hour. */
function incident(id: string, title: string, minute: string, more = ''): string {
  return exemplary
    .replaceAll('INC-2026-014', id)
    .replace('"Checkout: payments time out"', title)
    .replace(/^( {2}resolved: .*T10:)02/m, `$1${minute}`)
    .replace('\nfollow_up:', `\n${more}follow_up:`);
}

const config = (...lines: string[]) =>
  `url: https://all.example.org\nsources:\n${lines.map((line) => `  ${line}\n`).join('')}`;
const namespaced = config('- path: ../payments', '  namespace: payments', '- path: ../search', '  namespace: search');

interface Teams {
  readonly files: TestBook;
  run(args: readonly string[], folder?: string): Promise<RunResult>;
}

/** A central book beside those of two teams, which both begin their count at INC-2026-001. */
function teams(settings: string, more: Readonly<Record<string, string>> = {}): Teams {
  const files = makeBook({
    'all/incidentbook.config.yaml': settings,
    'all/reviews/own.md': incident('INC-2026-900', 'Everything is slow', '02'),
    'payments/incidentbook.config.yaml': 'repository: https://git.example.org/payments\nbranch: trunk\n',
    'payments/reviews/first.md': incident('INC-2026-001', 'Cards are refused', '12'),
    'payments/reviews/second.md': incident('INC-2026-002', 'Cards again', '22', 'recurrence_of: [INC-2026-001]\n'),
    'search/reviews/one.md': incident('INC-2026-001', 'Search finds nothing', '32'),
    ...more,
  });
  return { files, run: (args, folder = 'all') => runCommand(args, { cwd: join(files.root, folder), env: gitEnv }) };
}

const metrics = async (run: Teams['run'], folder?: string): Promise<unknown> => {
  const { code, stdout } = await run(['metrics', '--format', 'json', '--by', 'severity'], folder);
  expect(code).toBe(0);
  return JSON.parse(stdout);
};

describe('sources', () => {
  it('whose ids clash are refused, with both files named and the way out', async () => {
    const { run } = teams(config('- ../payments', '- ../search'));
    for (const command of ['metrics', 'build', 'actions', 'digest', 'check']) {
      const { code, stdout, stderr } = await run([command]);
      expect({ command, code, stdout }).toEqual({ command, code: 2, stdout: '' });
      expect(stderr).toContain('INC-2026-001: ../payments/reviews/first.md and ../search/reviews/one.md');
      expect(stderr).toContain('namespace: payments');
    }
  });

  it('are measured as their union would be', async () => {
    const { run } = teams(namespaced, {
      'union/reviews/own.md': incident('INC-2026-900', 'Everything is slow', '02'),
      'union/reviews/p1.md': incident('payments/INC-2026-001', 'Cards are refused', '12'),
      'union/reviews/p2.md': incident(
        'payments/INC-2026-002',
        'Cards again',
        '22',
        'recurrence_of: [payments/INC-2026-001]\n',
      ),
      'union/reviews/s1.md': incident('search/INC-2026-001', 'Search finds nothing', '32'),
    });
    const measured = (await metrics(run)) as { metrics: { id: string; n: number; value: number }[] };
    expect(measured).toEqual(await metrics(run, 'union'));
    expect(measured.metrics.find(({ id }) => id === 'time-to-resolve')).toMatchObject({ n: 4, value: 65 });
    expect(measured.metrics.find(({ id }) => id === 'recurrence-rate')).toMatchObject({ value: 0.25 });
  });

  it('count their registers too, under their namespaces', async () => {
    const { run } = teams(namespaced, {
      'search/register.csv':
        'id,started,severity,title\nINC-2026-001,2026-03-04,SEV2,Known\nINC-2026-077,2026-01-05,SEV1,Never reviewed\n',
    });
    const { stdout } = await run(['metrics', '--metric', 'review-completion-rate', '--format', 'json']);
    expect(JSON.parse(stdout).metrics[0]).toMatchObject({ value: 4 / 5 });
  });

  it('keep their names, links and repositories on the site', async () => {
    const { run, files } = teams(namespaced, {
      'payments/runbooks/cards.md': '# Cards\n\nTurn them over.\n',
      'payments/reviews/third.md': incident(
        'INC-2026-003',
        'Cards a third time',
        '25',
        'runbooks:\n  - path: runbooks/cards.md\n    verdict: helped\n',
      ).replace(
        '## What Happened',
        'See [the first](first.md), [how](../runbooks/cards.md) and [code](../src/a.ts).\n\n## What Happened',
      ),
    });
    const { code, stderr } = await run(['build', '--no-search', '--keep-going']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const page = files.read('all/_site/incidents/payments-inc-2026-003/index.html');
    expect(page).toContain('https://git.example.org/payments/edit/trunk/reviews/third.md');
    expect(page).toContain('href="/incidents/payments-inc-2026-001/"');
    expect(page).toContain('href="/runbooks/payments-cards/"');
    expect(page).toContain('https://git.example.org/payments/blob/trunk/src/a.ts');
    expect(page).toContain('kept by payments');
    expect(files.read('all/_site/incidents/payments-inc-2026-003/index.md')).toContain('Cards a third time');
    expect(files.read('all/_site/runbooks/payments-cards/index.html')).toContain('trunk/runbooks/cards.md');
    const recurrence = JSON.parse(files.read('all/_site/incidents/payments-inc-2026-002/index.json'));
    expect(recurrence).toMatchObject({ id: 'payments/INC-2026-002', recurrence_of: ['payments/INC-2026-001'] });
    expect(recurrence.actions[0].id).toMatch(/^payments\//);
    expect(files.read('all/_site/incidents/inc-2026-900/index.html')).not.toContain('kept by');
  });

  it('leave to their own books what is wrong in them, and report what cannot be counted', async () => {
    const { run } = teams(namespaced, {
      'search/reviews/two.md': incident('INC-2026-002', 'Vague', '40').replace(/\| High \|/g, '| Huge |'),
      'search/reviews/broken.md': '---\nid: INC-2026-003\n---\n\nNo more than that.\n',
    });
    const { code, stdout } = await run(['check', '--format', 'json']);
    const { problems, files } = JSON.parse(stdout);
    expect({ code, files }).toEqual({ code: 0, files: 1 });
    expect(problems).toMatchObject([
      { path: '../search/reviews/broken.md', rule: 'sources-are-readable', severity: 'warning' },
    ]);
    const { stderr } = await run(['metrics']);
    expect(stderr).toContain('1 file is not counted');
  });

  it('know each other by their whole ids', async () => {
    const { run, files } = teams(namespaced);
    const naming = (id: string) =>
      files.write('all/reviews/own.md', incident('INC-2026-900', 'Everything', '02', `related: [${id}]\n`));
    naming('payments/INC-2026-002');
    expect((await run(['check'])).code).toBe(0);
    naming('payments/INC-2026-004');
    const { code, stdout } = await run(['check']);
    expect(code).toBe(1);
    expect(stdout).toContain('did you mean `payments/INC-2026-001`?');
  });

  it('that are not there stop what makes numbers, and only warn in a check', async () => {
    const { run, files } = teams(config('- path: ../gone', '  namespace: gone', '- path: ../teams/*'));
    files.write('all/reviews/own.md', incident('INC-2026-900', 'Everything', '02', 'related: [gone/INC-1]\n'));
    const { code, stderr } = await run(['metrics']);
    expect(code).toBe(2);
    expect(stderr).toContain(`incidentbook.config.yaml:3:5: Unexpected source ../gone, which is not there`);
    expect(stderr).toContain(join(files.root, 'gone'));
    const check = await run(['check', '--format', 'json']);
    expect(check.code).toBe(0);
    expect(JSON.parse(check.stdout).problems).toMatchObject([
      { path: 'incidentbook.config.yaml', line: 3, column: 5, rule: 'sources-are-there' },
      { path: 'incidentbook.config.yaml', line: 5, column: 5, rule: 'sources-are-there' },
    ]);
  });

  it.each([
    ['- ../empty', 'which has no reviews'],
    ['- ../notes.txt', 'whose name ends in `.json`'],
    ['- .', 'which is this book itself'],
    ['- [a]', 'expected'],
    ['- path: ../payments\n    namspace: payments', 'did you mean `namespace`?'],
    ['- path: ../payments\n    namespace: a/b', 'expected'],
    ['- ../payments\n  - ../payments', 'expected each book once'],
  ])('are refused where %j is no book', async (line, message) => {
    const { run } = teams(config(line), { 'empty/a.txt': '', 'notes.txt': '' });
    const { code, stderr } = await run(['metrics']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/incidentbook\.config\.yaml:[345]:\d+: /);
    expect(stderr).toContain(message);
  });

  it('may be a glob, of which each book is named after its folder', async () => {
    const { run } = teams(config('- path: ../teams/*', '  namespace: true'), {
      'teams/billing/reviews/a.md': incident('INC-2026-001', 'Bills', '05'),
      'teams/mail/reviews/a.md': incident('INC-2026-001', 'Mails', '07'),
      'teams/notes/readme.txt': 'no book',
    });
    const { stdout } = await run(['actions', '--format', 'json']);
    const ids = new Set(JSON.parse(stdout).actions.map((action: { incident: string }) => action.incident));
    expect([...ids].sort()).toEqual(['INC-2026-900', 'billing/INC-2026-001', 'mail/INC-2026-001']);
  });

  it('read their reviews by their own template and headings, and ours where they have none', async () => {
    const renamed = (text: string) => text.replace('## Action Items', '## To Do');
    const { run } = teams(namespaced.replace('url: https://all.example.org', "headings: {'Action Items': ['To Do']}"), {
      'payments/reviews/first.md': renamed(incident('INC-2026-001', 'Cards are refused', '12')),
      'search/reviews/one.md': renamed(incident('INC-2026-001', 'Search finds nothing', '32')),
    });
    const { stdout } = await run(['actions', '--format', 'json']);
    const ids = new Set(JSON.parse(stdout).actions.map((action: { incident: string }) => action.incident));
    // payments has a configuration of its own, which knows no other name of that section.
    expect([...ids].sort()).toEqual(['INC-2026-900', 'payments/INC-2026-002', 'search/INC-2026-001']);
  });

  it('bring their histories from their own repositories', async () => {
    const { run, files } = teams(namespaced);
    const repository = aRepository(join(files.root, 'payments'));
    repository.commit('2026-03-09', 'Cards, written down');
    const { code } = await run(['build', '--no-search', '--keep-going']);
    expect(code).toBe(0);
    const page = files.read('all/_site/incidents/payments-inc-2026-001/index.html');
    expect(page).toContain('Cards, written down');
    expect(page).toContain('https://git.example.org/payments/commit/');
    expect(files.read('all/_site/incidents/search-inc-2026-001/index.html')).not.toContain('History of this review');
  });

  it('may be a data set, which tells facts and has no text', async () => {
    const { run, files } = teams(
      config(
        '- path: ../payments/_site/data/incidents.json',
        '  namespace: payments',
        '  url: https://pay.example.org',
      ),
    );
    expect((await run(['build', '--no-search', '--keep-going'], 'payments')).code).toBe(0);
    // A data set is named after its folder where it has no namespace.
    const { code, stdout } = await run([
      'metrics',
      '--metric',
      'time-to-resolve',
      'recurrence-rate',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).metrics).toMatchObject([{ n: 3, value: 60 }, { value: expect.closeTo(1 / 3, 6) }]);
    expect((await run(['build', '--no-search', '--keep-going'])).code).toBe(0);
    const page = files.read('all/_site/incidents/payments-inc-2026-001/index.html');
    expect(page).toContain('https://pay.example.org');
    expect(page).toContain('had exported');
    expect(page).not.toContain('index.md');
    expect(existsSync(join(files.root, 'all/_site/incidents/payments-inc-2026-001/index.md'))).toBe(false);
  });

  it.each([
    ['{"version": 1, "asOf": "2026-03-13", "incidents": [{"id": 7}]}', /set\.json:1:\d+: .*expected/],
    ['{"version": 2, "asOf": "2026-03-13", "incidents": []}', /set\.json:1:13: /],
    ['not json', /set\.json:1:1: Unexpected text that is no JSON/],
  ])('refuse %j as a data set', async (text, message) => {
    const { run } = teams(config('- ../set.json'), { 'set.json': text });
    const { code, stderr } = await run(['metrics']);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

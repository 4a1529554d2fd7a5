import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { readGitDates } from '../../src/io/git-dates.ts';
import type { Action, ActionStatus } from '../../src/review/types.ts';
import { aReview, prose } from '../knowledge/a-review.ts';
import { aFolder, aRepository, gitEnv } from './a-repository.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function repository() {
  const made = aRepository();
  folders.push(made.root);
  return made;
}

/** A review's file in these tests is one action a line: `status: words`, or `id | status: words`. */
function readActions(_path: string, text: string): Action[] {
  const sketches = text.split('\n').flatMap((line) => {
    const found = /^(?:(?<id>\S+) \| )?(?<status>Pending|Done|Dropped): (?<words>.*)$/.exec(line)?.groups;
    return found ? [{ id: found['id'], status: found['status'] as ActionStatus, action: found['words'] ?? '' }] : [];
  });
  return aReview({
    id: 'A',
    actions: sketches.map(({ id, ...rest }) => ({
      ...rest,
      ...(id === undefined ? {} : { id, cells: { ID: prose(id) } }),
    })),
  }).body.actions as Action[];
}

const filler = Array.from({ length: 30 }, (_, n) => `Line ${n} of a review that has much to say.`).join('\n');
const text = (...lines: string[]) => `${filler}\n${lines.join('\n')}\n`;

async function datesOf(cwd: string, path = 'reviews/a.md', now = text(), env = gitEnv) {
  const review = { ...aReview({ id: 'A' }), path };
  const withActions = { ...review, body: { ...review.body, actions: readActions(path, now) } };
  return readGitDates({ cwd, env, folder: 'reviews', reviews: [withActions], readActions });
}

async function historyOf(cwd: string, path?: string, now?: string) {
  const dates = await datesOf(cwd, path, now);
  if (dates.state !== 'read') throw new Error(dates.reason);
  return dates.files[path ?? 'reviews/a.md'];
}

describe('the history of a file', () => {
  it('tells when it was first committed and what changed it, newest first, without names', async () => {
    const repo = repository();
    repo.write('reviews/a.md', text('one'));
    repo.commit('2026-03-04', 'Begin the review\n\nWith a body.');
    repo.write('reviews/b.md', 'Something else.');
    repo.commit('2026-03-05', 'Another');
    repo.write('reviews/a.md', text('two'));
    repo.commit('2026-03-06T23:30:00-05:00', 'Add "quotes", ümlauts & <tags>');
    const history = await historyOf(repo.root);
    expect(history).toMatchObject({ begun: '2026-03-04', done: {} });
    expect(history?.changes.map(({ day, subject }) => [day, subject])).toEqual([
      ['2026-03-06', 'Add "quotes", ümlauts & <tags>'],
      ['2026-03-04', 'Begin the review'],
    ]);
    expect(history?.changes[0]?.commit).toBe(repo.git('rev-parse', 'HEAD').trim());
  });

  it('follows a file that was renamed, with a space and a quote in its name', async () => {
    const repo = repository();
    repo.write('reviews/an "old" näme.md', text());
    repo.commit('2026-03-01', 'Begin');
    repo.git('mv', 'reviews/an "old" näme.md', 'reviews/a.md');
    repo.commit('2026-03-02', 'Rename');
    repo.write('reviews/an "old" näme.md', 'Quite another file.');
    repo.commit('2026-03-03', 'Use the name again');
    expect((await historyOf(repo.root))?.begun).toBe('2026-03-01');
    expect((await historyOf(repo.root, 'reviews/an "old" näme.md'))?.begun).toBe('2026-03-03');
  });

  it('knows a file that was deleted and written anew only since then', async () => {
    const repo = repository();
    repo.write('reviews/a.md', text());
    repo.commit('2026-03-01', 'Begin');
    repo.git('rm', '--quiet', 'reviews/a.md');
    repo.commit('2026-03-02', 'Delete');
    repo.write('reviews/a.md', 'All new.');
    repo.commit('2026-03-03', 'Begin again');
    expect((await historyOf(repo.root))?.begun).toBe('2026-03-03');
  });

  it('finds paths from the root of a project that is a folder of the repository', async () => {
    const repo = repository();
    repo.write('docs/reviews/a.md', text('Pending: fix'));
    repo.commit('2026-03-01', 'Begin');
    repo.write('docs/reviews/a.md', text('Done: fix'));
    repo.commit('2026-03-09', 'Fixed');
    expect(await historyOf(`${repo.root}/docs`, 'reviews/a.md', text('Done: fix'))).toMatchObject({
      begun: '2026-03-01',
      done: { 'A#1': '2026-03-09' },
    });
  });

  it('has nothing to say about a file that is not committed yet', async () => {
    const repo = repository();
    repo.write('reviews/b.md', text());
    repo.commit('2026-03-01', 'Begin');
    expect(await historyOf(repo.root)).toEqual({ changes: [], done: {} });
  });
});

describe('when an action became Done', () => {
  /** Commits each text on the next day from 1 March and asks for the days of what is done today. */
  async function doneIn(...texts: string[]) {
    const repo = repository();
    texts.forEach((each, index) => {
      repo.write('reviews/a.md', each);
      repo.commit(`2026-03-0${index + 1}`, `Change ${index + 1}`);
    });
    return (await historyOf(repo.root, 'reviews/a.md', texts.at(-1)))?.done;
  }

  it.each([
    [
      'with the commit that said so',
      [text('Pending: fix'), text('Pending: fix', 'Pending: more'), text('Done: fix', 'Pending: more')],
      { 'A#1': '2026-03-03' },
    ],
    [
      'whatever changed later',
      [text('Pending: fix'), text('Done: fix'), text('Done: fix', 'Note')],
      { 'A#1': '2026-03-02' },
    ],
    [
      'when it was done for good',
      [text('Pending: fix'), text('Done: fix'), text('Pending: fix'), text('Done: fix')],
      { 'A#1': '2026-03-04' },
    ],
    ['although its row moved', [text('Pending: fix'), text('Pending: first', 'Done: fix')], { 'A#2': '2026-03-02' }],
    [
      'although its words changed, where it has an ID',
      [text('T-1 | Pending: fix'), text('T-1 | Done: fix it well')],
      { 'T-1': '2026-03-02' },
    ],
    ['not known, as it came as Done', [text('Done: fix')], {}],
    ['not known, as its row came as Done', [text('Pending: other'), text('Pending: other', 'Done: fix')], {}],
    ['not known, as its words changed', [text('Pending: fix'), text('Done: fix it well')], {}],
    ['not asked, as it is not done', [text('Pending: fix'), text('Done: fix'), text('Pending: fix')], {}],
  ])('%s', async (_, texts, expected) => {
    expect(await doneIn(...texts)).toEqual(expected);
  });

  it('is the day on which a merged branch said so on the main one', async () => {
    const repo = repository();
    repo.write('reviews/a.md', text('Pending: fix'));
    repo.commit('2026-03-01', 'Begin');
    repo.git('checkout', '--quiet', '-b', 'side');
    repo.write('reviews/a.md', text('Done: fix'));
    repo.commit('2026-03-02', 'Fixed');
    repo.git('checkout', '--quiet', 'main');
    repo.write('reviews/a.md', `A new first line.\n${text('Pending: fix')}`);
    repo.commit('2026-03-05', 'Typo');
    const merged = '2026-03-07T12:00:00+00:00';
    execFileSync('git', ['merge', '--quiet', '--no-ff', '--no-edit', 'side'], {
      cwd: repo.root,
      env: { ...gitEnv, GIT_AUTHOR_DATE: merged, GIT_COMMITTER_DATE: merged },
    });
    const history = await historyOf(repo.root, 'reviews/a.md', text('Done: fix'));
    expect(history?.done).toEqual({ 'A#1': '2026-03-07' });
    expect(history?.begun).toBe('2026-03-01');
  });

  it('is not taken from a file that is changed but not committed', async () => {
    const repo = repository();
    repo.write('reviews/a.md', text('Pending: fix'));
    repo.commit('2026-03-01', 'Begin');
    expect((await historyOf(repo.root, 'reviews/a.md', text('Done: fix')))?.done).toEqual({});
  });
});

describe('where the history is not there as a whole', () => {
  it('says so of a shallow clone, and gives no date', async () => {
    const repo = repository();
    for (const day of ['2026-03-01', '2026-03-02']) {
      repo.write('reviews/a.md', text(day));
      repo.commit(day, 'Change');
    }
    const clone = aFolder();
    folders.push(clone);
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repo.root}`, clone], {
      env: gitEnv,
      stdio: 'ignore',
    });
    expect(await datesOf(clone)).toEqual({
      state: 'not-read',
      reason: expect.stringMatching(/shallow.*git fetch --unshallow.*fetch-depth: 0/),
    });
  });

  it('says so of a folder that is no repository', async () => {
    const folder = aFolder();
    folders.push(folder);
    expect(await datesOf(folder)).toEqual({ state: 'not-read', reason: expect.stringContaining('no git repository') });
  });

  it('says so where nothing has been committed', async () => {
    expect(await datesOf(repository().root)).toEqual({
      state: 'not-read',
      reason: expect.stringContaining('Nothing has been committed'),
    });
  });

  it('says so where there is no git', async () => {
    expect(await datesOf(repository().root, 'reviews/a.md', text(), { PATH: '/nonexistent' })).toEqual({
      state: 'not-read',
      reason: expect.stringContaining('not installed'),
    });
  });

  it('reads no old texts, which would have to be fetched, in a partial clone', async () => {
    const repo = repository();
    repo.write('reviews/a.md', text('Pending: fix'));
    repo.commit('2026-03-01', 'Begin');
    repo.write('reviews/a.md', text('Done: fix'));
    repo.commit('2026-03-02', 'Fixed');
    repo.git('config', 'extensions.partialClone', 'origin');
    expect(await historyOf(repo.root, 'reviews/a.md', text('Done: fix'))).toMatchObject({
      begun: '2026-03-01',
      done: {},
    });
  });
});

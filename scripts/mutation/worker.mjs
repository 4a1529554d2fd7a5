/** The process in which tests meet mutants: it is told a file of tests and a mutant, and answers what failed. */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { expect } from 'vitest';
import { compiler } from './compile-module.mjs';
import { runFile } from './run-file.mjs';

const { root, mutants } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const compiled = compiler(root, mutants);
// The same inputs for each mutant, and none made smaller: that it fails is all that is asked.
fc.configureGlobal({ seed: 1, endOnFailure: true });

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

// What spins cannot stop itself: a thread beside it ends the process once it has used more than it may, or is left alone.
const shared = new SharedArrayBuffer(8);
const deadline = new Float64Array(shared);
deadline[0] = Number.POSITIVE_INFINITY;
new Worker(
  `const deadline = new Float64Array(require('node:worker_threads').workerData);
   const parent = process.ppid;
   setInterval(() => {
     const { user, system } = process.cpuUsage();
     if ((user + system) / 1000 > deadline[0] || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
   }, 200);`,
  { eval: true, workerData: shared },
).unref();

const reached = new Uint32Array(mutants.length);
let active;
let hits = 0;
let mostHits = 0;
globalThis.__isMutant = (number) => {
  if (active === undefined) {
    reached[number] += 1;
    return false;
  }
  if (number !== active) return false;
  hits += 1;
  // What goes round and round would never end otherwise.
  if (hits > mostHits) throw new Error('The mutant runs far more often than the code did.');
  return true;
};

/** Which mutants each test of a file reaches, and how often. */
async function reach({ file }) {
  active = undefined;
  deadline[0] = Number.POSITIVE_INFINITY;
  reached.fill(0);
  const tests = [];
  let last = cpuMs();
  const observe = (name) => {
    const now = cpuMs();
    const hit = [...reached.entries()].filter(([, count]) => count > 0);
    tests.push({ name, ms: now - last, reached: hit });
    reached.fill(0);
    last = cpuMs();
  };
  const failure = await runFile(file, { compiled, expect, observe });
  return { failure, tests };
}

/** Whether a mutant is noticed by these tests. */
async function meet({ number, limit, file, names, limitMs }) {
  const began = cpuMs();
  [active, hits, mostHits] = [number, 0, limit];
  deadline[0] = began + limitMs;
  const failure = await runFile(file, { compiled, expect, wanted: names && new Set(names) });
  deadline[0] = Number.POSITIVE_INFINITY;
  return { failure, ms: cpuMs() - began, bytes: process.memoryUsage.rss() };
}

process.on('message', async (task) => process.send(await (task.names === undefined ? reach(task) : meet(task))));
process.on('disconnect', () => process.exit(0));
process.send({});

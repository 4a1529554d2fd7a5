/** Whole processes side by side on the same generated book: in turn, with their time, their CPU time and their peak memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { benchSeed } from './contestants.ts';
import { generateReview } from './generate-review.ts';
import { median } from './side-by-side.ts';

/** A process to be measured. */
export interface Racer {
  readonly name: string;
  /** Node by default. */
  readonly command?: string;
  readonly args: readonly string[];
  /** Done before each round, and not measured. */
  before?(): void;
  readonly rounds: number;
}

interface Round {
  readonly seconds: number;
  /** Of all threads: on a busy machine this says more than the time by the wall. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/** A generated book in a git repository of its own, with the paths of the review that was written first and of its newest. */
export interface GeneratedBook {
  readonly root: string;
  readonly first: string;
  readonly newest: string;
}

/** What was measured of one racer: medians of its time and its CPU time, and its highest peak of memory. */
export interface RaceResult {
  readonly name: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/** Lets processes race on a generated book of `size` reviews, and prints a table of it; the first is what the others are compared with. */
export function race(size: number, racersFor: (book: GeneratedBook) => readonly Racer[]): readonly RaceResult[] {
  const root = mkdtempSync(join(tmpdir(), 'incidentbook-bench-'));
  try {
    const racers = racersFor({ root, ...writeBook(root, size) });
    const rounds = racers.map((): Round[] => []);
    const most = Math.max(...racers.map((racer) => racer.rounds));
    // In turn, so that a machine that is slow for a while is slow for all of them.
    for (let round = 0; round < most; round += 1) {
      for (const [index, racer] of racers.entries()) {
        if (round >= racer.rounds) continue;
        racer.before?.();
        const ran = run(racer, root);
        // What a race of half an hour has measured of the others is not lost with one of them.
        if (typeof ran === 'string') {
          console.error(`${racer.name} could not run: ${ran}`);
          process.exitCode = 1;
        } else rounds[index]?.push(ran);
      }
    }
    print(size, racers, rounds);
    return racers.map(({ name }, index) => resultOf(name, rounds[index] ?? []));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function resultOf(name: string, rounds: readonly Round[]): RaceResult {
  return {
    name,
    seconds: median(rounds.map(({ seconds }) => seconds)),
    cpuSeconds: median(rounds.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: Math.max(...rounds.map(({ megabytes }) => megabytes)),
  };
}

/** A text says why it could not run. */
function run({ command: program = process.execPath, args: given }: Racer, cwd: string): Round | string {
  const begin = performance.now();
  const memory = ['/usr/bin/time', '-f', '%M %U %S'];
  const timed = existsSync('/usr/bin/time') ? [...memory, program, ...given] : [program, ...given];
  const [command = '', ...rest] = timed;
  const { status, stderr, error } = spawnSync(command, rest, { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const seconds = (performance.now() - begin) / 1000;
  // 1 says that problems were found; whoever could not run measures nothing.
  if (error || status === null || status > 1)
    return error?.message ?? `exit code ${status}, ${stderr.trim().slice(-500)}`;
  const [kilobytes = Number.NaN, user = Number.NaN, system = Number.NaN] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { seconds, cpuSeconds: user + system, megabytes: kilobytes / 1024 };
}

/** Writes a generated book into a git repository of its own. */
export function writeBook(root: string, size: number): Pick<GeneratedBook, 'first' | 'newest'> {
  let first = '';
  let newest = '';
  for (let index = 0; index < size; index += 1) {
    const { path, text } = generateReview(benchSeed, index);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    first ||= path;
    // A path begins with the day of its incident.
    if (path > newest) newest = path;
  }
  const git = (...given: string[]) =>
    spawnSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...given], { cwd: root });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'A generated book');
  return { first, newest };
}

function print(size: number, racers: readonly Racer[], rounds: readonly (readonly Round[])[]): void {
  const base = median((rounds[0] ?? []).map(({ seconds }) => seconds));
  const baseCpu = median((rounds[0] ?? []).map(({ cpuSeconds }) => cpuSeconds));
  console.log(`\n${size} generated reviews (seed ${benchSeed}), whole processes, Node ${process.version}`);
  console.log(`${'seconds'.padEnd(48)}  n     min  median     max  ratio  CPU s  ratio  peak MB`);
  for (const [index, { name }] of racers.entries()) {
    const all = (rounds[index] ?? []).map(({ seconds }) => seconds);
    if (all.length === 0) {
      console.log(`${name.padEnd(48)}  0  could not run`);
      continue;
    }
    const peak = Math.max(...(rounds[index] ?? []).map(({ megabytes }) => megabytes));
    const numbers = [Math.min(...all), median(all), Math.max(...all)].map((value) => value.toFixed(2).padStart(7));
    const ratio = (median(all) / base).toFixed(2).padStart(6);
    const cpu = median((rounds[index] ?? []).map(({ cpuSeconds }) => cpuSeconds));
    const cpus = `${cpu.toFixed(2).padStart(6)} ${(cpu / baseCpu).toFixed(2).padStart(6)}`;
    console.log(
      `${name.padEnd(48)} ${String(all.length).padStart(2)} ${numbers.join(' ')} ${ratio} ${cpus}  ${peak.toFixed(0).padStart(7)}`,
    );
  }
}

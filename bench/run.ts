/**
 * Measures side by side with peers, on the same generated corpus in the same run: `npm run bench -- [sizes]`.
 * Read the ratios: absolute times belong to one machine on one day.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../src/io/package-root.ts';
import { benchSeed, matches } from './contestants.ts';
import { report } from './report.ts';
import { sideBySide } from './side-by-side.ts';

const ROUNDS = 5;
const SIZES = [100, 400];
/** Marks the process that does one contestant's work once and prints the most memory that it held, in megabytes. */
const PEAK = '--peak';

const template = readFileSync(join(packageRoot(), 'reviews', '_template.md'), 'utf8');
const args = process.argv.slice(2);

if (args[0] === PEAK) {
  const [, count, name] = args;
  const contestants = matches(Number(count), template).flatMap((match) => match.contestants);
  contestants.find((contestant) => contestant.name === name)?.run();
  console.log(process.resourceUsage().maxRSS / 1024);
} else {
  const wrong = args.find((size) => !/^[1-9]\d{0,5}$/.test(size));
  if (wrong === undefined) measureAll(args.length > 0 ? args.map(Number) : SIZES);
  else {
    console.error(`Unexpected size \`${wrong}\`, expected numbers of reviews. For instance: npm run bench -- 100 400`);
    process.exitCode = 2;
  }
}

function measureAll(sizes: readonly number[]): void {
  const [cpu] = cpus();
  console.log(`${cpus().length} × ${cpu?.model.trim()}, ${platform()} ${arch()}, Node ${process.version}`);
  // Memory comes first: Linux lets a new process begin with the peak of the one that starts it.
  const names = matches(1, template).flatMap(({ contestants }) => contestants.map(({ name }) => name));
  const peaks = new Map(sizes.map((count) => [count, new Map(names.map((name) => [name, peakOf(count, name)]))]));
  for (const count of sizes) {
    console.log(
      `\n${count} generated reviews (seed ${benchSeed}), median of ${ROUNDS} rounds in turn after one to warm up`,
    );
    for (const { title, contestants } of matches(count, template)) {
      const timings = sideBySide(contestants, ROUNDS, () => performance.now());
      const peakMegabytes = (name: string): number => peaks.get(count)?.get(name) ?? Number.NaN;
      const measured = timings.map((timing) => ({ ...timing, peakMegabytes: peakMegabytes(timing.name) }));
      console.log(`\n${report(title, count, measured)}`);
    }
  }
}

/** Megabytes that a process of its own held at most: in a common one the second would inherit the first one's peak. */
function peakOf(count: number, name: string): number {
  const self = fileURLToPath(import.meta.url);
  return Number(execFileSync(process.execPath, [self, PEAK, String(count), name], { encoding: 'utf8' }));
}

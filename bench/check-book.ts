/**
 * Runs whole processes side by side on the same generated book: `npm run bench:check -- [sizes] [--peers FOLDER] [--rounds 5]`.
 * Peers are those installed in the folder: they are no dependencies, being larger than all that we measure.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '../src/io/package-root.ts';
import { benchSeed } from './contestants.ts';
import { bookEnds } from './facts.ts';
import { generateReview } from './generate-review.ts';
import { median } from './side-by-side.ts';

/** Peers that take minutes for a book of this size run fewer times, and the table says how often. */
const LARGE = 5000;
const install =
  'npm install --prefix FOLDER remark-cli remark-frontmatter remark-lint-frontmatter-schema markdownlint-cli2@0.18';

interface Racer {
  readonly name: string;
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

const args = process.argv.slice(2);
const roundsAt = args.indexOf('--rounds');
const ROUNDS = roundsAt < 0 ? 5 : Number(args[roundsAt + 1]);
const at = args.indexOf('--peers');
const peers = at < 0 ? undefined : resolve(args[at + 1] ?? '.');
const sizes = args.filter((arg, index) => /^[1-9]\d*$/.test(arg) && index !== roundsAt + 1).map(Number);
for (const size of sizes.length > 0 ? sizes : [100, 1000]) measure(size);

function measure(size: number): void {
  const root = mkdtempSync(join(tmpdir(), 'incidentbook-bench-'));
  try {
    const first = writeBook(root, size);
    const racers = racersFor(root, size, first);
    const rounds = racers.map((): Round[] => []);
    const most = Math.max(...racers.map((racer) => racer.rounds));
    // In turn, so that a machine that is slow for a while is slow for all of them.
    for (let round = 0; round < most; round += 1) {
      for (const [index, racer] of racers.entries()) {
        if (round >= racer.rounds) continue;
        racer.before?.();
        rounds[index]?.push(run(racer, root));
      }
    }
    print(size, racers, rounds);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function racersFor(root: string, size: number, first: string): Racer[] {
  const cli = join(packageRoot(), 'dist/src/cli.js');
  const check = [cli, 'check', '--as-of', bookEnds, '--format', 'json'];
  const few = size >= LARGE ? 1 : ROUNDS;
  const edit = () => appendFileSync(join(root, first), '\nOne more line.\n');
  const ours: Racer[] = [
    { name: 'check, cold', args: [...check, '--no-cache'], rounds: ROUNDS },
    { name: 'check, cold, writes the cache', args: check, rounds: ROUNDS, before: () => dropCache(root) },
    { name: 'check, warm', args: check, rounds: ROUNDS },
    { name: 'check --changed, one file edited', args: [...check, '--changed', 'HEAD'], rounds: ROUNDS, before: edit },
    { name: 'Node itself', args: ['-e', '0'], rounds: ROUNDS },
    { name: 'floor: read, YAML, Markdown', args: [join(import.meta.dirname, 'floor.js'), root], rounds: ROUNDS },
  ];
  const remark = peers && join(peers, 'node_modules/remark-cli/cli.js');
  const lint = peers && join(peers, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
  const theirs: Racer[] = [
    ...(remark && existsSync(remark)
      ? [
          {
            name: 'remark-cli, remark-lint-frontmatter-schema',
            args: [remark, 'reviews', '--quiet', '--rc-path', remarkrc(root)],
            rounds: few,
          },
        ]
      : []),
    ...(lint && existsSync(lint) ? [{ name: 'markdownlint-cli2', args: [lint, 'reviews/**/*.md'], rounds: few }] : []),
  ];
  if (theirs.length < 2) console.log(`Without peers, or without some of them: ${install}, then --peers FOLDER`);
  return [...ours, ...theirs];
}

/** The schema that we check as well, for the peer that checks front matter. */
function remarkrc(root: string): string {
  const at = (name: string) => join(peers ?? '', 'node_modules', name, 'index.js');
  const schema = join(packageRoot(), 'schema/review.schema.json');
  const rc = join(root, 'remarkrc.json');
  const options = { schemas: { [schema]: ['reviews/**/*.md'] } };
  writeFileSync(
    rc,
    JSON.stringify({
      plugins: [
        at('remark-frontmatter'),
        [join(peers ?? '', 'node_modules/remark-lint-frontmatter-schema/dist/index.js'), options],
      ],
    }),
  );
  return rc;
}

function run({ name, args: given }: Racer, cwd: string): Round {
  const begin = performance.now();
  const memory = ['/usr/bin/time', '-f', '%M %U %S'];
  const timed = existsSync('/usr/bin/time') ? [...memory, process.execPath, ...given] : [process.execPath, ...given];
  const [command = '', ...rest] = timed;
  const { status, stderr, error } = spawnSync(command, rest, { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const seconds = (performance.now() - begin) / 1000;
  // 1 says that problems were found; whoever could not run measures nothing.
  if (error || status === null || status > 1) throw new Error(`${name} could not run: ${stderr.slice(-500)}`);
  const [kilobytes = Number.NaN, user = Number.NaN, system = Number.NaN] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { seconds, cpuSeconds: user + system, megabytes: kilobytes / 1024 };
}

function writeBook(root: string, size: number): string {
  let first = '';
  for (let index = 0; index < size; index += 1) {
    const { path, text } = generateReview(benchSeed, index);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    first ||= path;
  }
  const git = (...given: string[]) =>
    spawnSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...given], { cwd: root });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'A generated book');
  return first;
}

function dropCache(root: string): void {
  rmSync(join(root, '.incidentbook'), { recursive: true, force: true });
}

function print(size: number, racers: readonly Racer[], rounds: readonly (readonly Round[])[]): void {
  const base = median((rounds[0] ?? []).map(({ seconds }) => seconds));
  const baseCpu = median((rounds[0] ?? []).map(({ cpuSeconds }) => cpuSeconds));
  console.log(`\n${size} generated reviews (seed ${benchSeed}), whole processes, Node ${process.version}`);
  console.log(`${'seconds'.padEnd(48)}  n     min  median     max  ratio  CPU s  ratio  peak MB`);
  for (const [index, { name }] of racers.entries()) {
    const all = (rounds[index] ?? []).map(({ seconds }) => seconds);
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

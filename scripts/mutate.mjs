/**
 * Changes the code in small ways and looks whether a test notices: `npm run mutate -- 300 --seed 1 [--in src/metrics]
 * [--by test/metrics]`.
 * A mutant that no test notices points at a test that is missing, or changes nothing that could be seen; those that were
 * looked at are judged in test/mutation-survivors.md.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBench } from './mutation/bench.mjs';
import { fateTeller } from './mutation/fate-of.mjs';
import { findMutants } from './mutation/find-mutants.mjs';
import { inBrief, inWords, tally } from './mutation/in-words.mjs';
import { seededSample } from './mutation/seeded-sample.mjs';
import { judgements } from './mutation/survivors.mjs';
import { testsThatReach } from './mutation/tests-that-reach.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parsed({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    in: { type: 'string', multiple: true },
    by: { type: 'string', multiple: true },
    seconds: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '600' },
    least: { type: 'string', default: '0' },
  },
});
const count = whole(positionals[0] ?? '300', 'how many mutants');
const seed = whole(values.seed, '--seed');
const least = whole(values.least, '--least');
const minutes = whole(values.minutes, '--minutes');
const seconds = whole(values.seconds, '--seconds');
const folders = values.in ?? ['src/review', 'src/rules', 'src/metrics'];
const absent = folders.find((folder) => !existsSync(join(root, folder)));
if (absent) refuse(`Unexpected folder ${absent}, expected one from the root of the project`);

const paths = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort(),
);
const all = paths.flatMap((path) => findMutants(path, readFileSync(join(root, path), 'utf8')));
const drawn = seededSample(all, count, seed).map((mutant, number) => ({ ...mutant, number }));
console.log(`${drawn.length} of ${all.length} mutants of ${paths.length} files, seed ${seed}`);

const began = Date.now();
const scratch = mkdtempSync(join(tmpdir(), 'incidentbook-mutants-'));
const bench = openBench(root, drawn, scratch);
const mutants = [];
try {
  const fateOf = fateTeller(bench, await testsThatReach(bench, root, values.by), 1000 * seconds);
  // They come as they were drawn, so those that were met before the time was over are a sample too.
  for (const mutant of drawn) {
    if (Date.now() - began > minutes * 60_000) break;
    mutants.push(await fateOf(mutant));
    console.error(`${mutants.length}/${drawn.length} ${inBrief(mutants.at(-1))}`);
  }
} finally {
  await bench.close();
  rmSync(scratch, { recursive: true, force: true });
}

const judged = judgements(root);
for (const folder of folders) {
  const own = mutants.filter(({ path }) => path.startsWith(`${folder}/`));
  if (folders.length > 1) console.log(`${folder}: ${tally(own, judged)}`);
}
console.log(`all: ${tally(mutants, judged)}`);
if (mutants.length < drawn.length) console.log(`the first ${mutants.length}: then ${minutes} minutes were over`);
console.log(`in ${Math.round((Date.now() - began) / 60_000)} minutes`);
for (const mutant of mutants.filter(({ fate }) => fate !== 'killed')) console.log(inWords(mutant, judged));

const share = (100 * mutants.filter(({ fate }) => fate === 'killed').length) / mutants.length;
if (share < least) {
  console.error(`Unexpected share of ${share.toFixed(1)} % killed, expected ${least} % at least`);
  process.exitCode = 1;
}

function parsed(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(error.message);
  }
}

function whole(text, name) {
  return /^\d+$/.test(text) ? Number(text) : refuse(`Unexpected ${text} for ${name}, expected a whole number`);
}

function refuse(message) {
  console.error(message);
  process.exit(2);
}

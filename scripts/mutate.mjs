/**
 * Changes the code in small ways and looks whether a test notices: `node scripts/mutate.mjs 200 --seed 1 [--in src/metrics]`.
 * A mutant that no test notices points at a test that is missing, or changes nothing that could be seen; those that were
 * looked at and found to be of the second kind stand in test/mutation-survivors.md.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBench } from './mutation/bench.mjs';
import { findMutants } from './mutation/find-mutants.mjs';
import { seededSample } from './mutation/seeded-sample.mjs';
import { judgedSurvivors } from './mutation/survivors.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, in: { type: 'string', multiple: true } },
});
const count = Number(positionals[0] ?? 200);
const folders = values.in ?? ['src/review', 'src/rules', 'src/metrics'];

const paths = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort(),
);
const all = paths.flatMap((path) => findMutants(path, readFileSync(join(root, path), 'utf8')));
const mutants = seededSample(all, count, Number(values.seed)).map((mutant, number) => ({ ...mutant, number }));
console.log(`${mutants.length} of ${all.length} mutants of ${paths.length} files, seed ${values.seed}`);

const scratch = mkdtempSync(join(tmpdir(), 'incidentbook-mutants-'));
const reachedFile = join(scratch, 'reached.jsonl');
const bench = await openBench(root, mutants, reachedFile);
try {
  const whole = await bench.run(bench.files, {}, 0);
  if (whole.hasFailed) throw new Error(`Without a mutant these fail already: ${whole.failed.join(', ') || 'a hook'}`);
  const reaches = readFileSync(reachedFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ file, reached }) => ({ file, hits: new Map(reached), ms: whole.took.get(file) ?? 0 }));
  for (const mutant of mutants) mutant.fate = await fateOf(mutant, reaches);
} finally {
  await bench.close();
  rmSync(scratch, { recursive: true, force: true });
}

const judged = judgedSurvivors(root);
const survivors = mutants.filter(({ fate }) => fate !== 'killed');
for (const folder of folders) {
  const own = mutants.filter(({ path }) => path.startsWith(`${folder}/`));
  console.log(`${folder}: ${tally(own)}`);
}
console.log(`mutants: ${tally(mutants)}`);
for (const mutant of survivors) console.log(`${isJudged(mutant) ? 'judged' : 'LOOK'}  ${inWords(mutant)}`);

async function fateOf(mutant, reaches) {
  const tests = reaches
    .filter(({ hits }) => hits.has(mutant.number))
    .sort((a, b) => likelihood(b.file, mutant.path) - likelihood(a.file, mutant.path) || a.ms - b.ms);
  if (tests.length === 0) return 'not reached';
  const limit = 10_000 + 20 * Math.max(...tests.map(({ hits }) => hits.get(mutant.number)));
  const files = tests.map(({ file }) => file);
  const { hasFailed, failed } = await bench.run(files, { active: mutant.number, limit });
  const fate = hasFailed ? await confirmed(files, failed) : 'survived';
  console.error(`${mutant.number + 1}/${mutants.length} ${fate} ${inWords(mutant)}`);
  return fate;
}

/** A test that fails without the mutant too, in the same company, has not noticed it. */
async function confirmed(files, failed) {
  const last = failed.length > 0 ? files.indexOf(failed[0]) + 1 : files.length;
  const control = await bench.run(files.slice(0, last), { active: -1, limit: Number.POSITIVE_INFINITY });
  return control.hasFailed ? 'unclear' : 'killed';
}

/** The test that mirrors a file is the likeliest to notice. */
function likelihood(test, path) {
  const mirrored = path.replace(/^src/, 'test').replace(/\.ts$/, '');
  if (test.endsWith(`${mirrored}.test.ts`)) return 2;
  return test.includes(`/${dirname(mirrored)}/`) ? 1 : 0;
}

function tally(list) {
  const of = (fate) => list.filter((mutant) => mutant.fate === fate).length;
  const share = Math.round((100 * of('killed')) / Math.max(1, list.length));
  const known = list.filter((mutant) => mutant.fate !== 'killed' && isJudged(mutant)).length;
  return `${list.length} mutants, ${of('killed')} killed (${share} %), ${of('survived')} survived, ${of('not reached')} not reached, ${of('unclear')} unclear; ${known} of these judged`;
}

function isJudged(mutant) {
  return judged.has(`${mutant.path} ${shown(mutant.from)} ${shown(mutant.text)}`);
}

function inWords({ path, line, from, text, fate }) {
  return `${path}:${line} ${shown(from)} → ${shown(text)}${fate === 'not reached' ? ' (not reached)' : ''}`;
}

function shown(text) {
  return text.replace(/\s+/g, ' ').slice(0, 100);
}

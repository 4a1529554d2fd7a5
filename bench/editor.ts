/**
 * Measures how long an editor waits for the problems of a long review: types in it over the real protocol, beside the same
 * checks without any editor, in the same run. `npm run bench:editor -- [words] [keys]`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packageRoot } from '../src/io/package-root.ts';
import { readContract } from '../src/review/contract.ts';
import { readDocument } from '../src/review/document.ts';
import { resolveSettings } from '../src/review/settings.ts';
import { rules as alone } from '../src/rules/index.ts';
import { lintDocument } from '../src/rules/lint.ts';
import { study } from '../src/study.ts';
import { startEditor } from './editor-client.ts';
import { longReview, wordsIn } from './long-review.ts';
import { median } from './side-by-side.ts';

const WORDS = 4000;
const KEYS = 200;
/** Pause between two keys of somebody who types fast. */
const KEY_MS = 60;
const WARM_UP = 20;

const [words = WORDS, keys = KEYS] = process.argv.slice(2).map(Number);
if (!(words > 0) || !(keys > 0)) {
  console.error(
    'Unexpected numbers, expected how many words and how many keys. For instance: npm run bench:editor -- 4000 200',
  );
  process.exitCode = 2;
} else await measure();

async function measure(): Promise<void> {
  const { path, text } = longReview(words);
  const [cpu] = cpus();
  console.log(`${cpus().length} × ${cpu?.model.trim()}, ${platform()} ${arch()}, Node ${process.version}`);
  console.log(
    `A review of ${wordsIn(text)} words, ${Math.round(text.length / 1024)} kB; ${keys} keys, ${KEY_MS} ms apart\n`,
  );
  const typed = await typeIn(path, text);
  const plain = studyAlone(path, text);
  const rows: [string, readonly number[]][] = [
    ['key to problems, over the protocol', typed.times],
    ['the same checks without an editor (study)', plain.whole],
    ['  of which reading and parsing', plain.reading],
    ['  of which rules', plain.rules],
  ];
  for (const [name, times] of rows) {
    const figures = [
      `least ${ms(Math.min(...times))}`,
      `median ${ms(median(times))}`,
      `p95 ${ms(percentile(times, 0.95))}`,
    ];
    console.log(`${name.padEnd(44)} ${figures.join('   ')}`);
  }
  const overhead = median(typed.times) - median(plain.whole);
  const ratio = median(typed.times) / median(plain.whole);
  console.log(
    `\nServer, protocol and pause together add ${ms(overhead).trim()} at the median: ${ratio.toFixed(2)} × the checks alone.`,
  );
  if (typed.processorMs !== undefined) {
    console.log(
      `Processor time, which a busy machine stretches less: server ${ms(typed.processorMs).trim()} a key, study alone ${ms(plain.processorMs).trim()}.`,
    );
  }
  const slowest = [...plain.byRule].sort((a, b) => b[1] - a[1]).slice(0, 5);
  console.log(`Slowest rules: ${slowest.map(([name, time]) => `${name} ${ms(time).trim()}`).join(', ')}.`);
}

/** Milliseconds from each key to the problems of the text with it, the server running as editors start it. */
async function typeIn(path: string, text: string): Promise<{ times: number[]; processorMs: number | undefined }> {
  const root = mkdtempSync(join(tmpdir(), 'incidentbook-editor-'));
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const client = await startEditor({ folders: [root] });
  try {
    const times: number[] = [];
    let usedBefore: number | undefined;
    await client.open(file, text);
    await client.diagnostics(file, () => true);
    const line = text.split('\n').indexOf('## Impact') + 2;
    for (let key = 0; key < keys + WARM_UP; key += 1) {
      if (key === WARM_UP) usedBefore = client.processorMs();
      const version = key + 2;
      const position = { line, character: key };
      const begin = performance.now();
      await client.change(file, version, { start: position, end: position }, 'a b'.charAt(key % 3));
      await client.diagnostics(file, (_, found) => found === version);
      const took = performance.now() - begin;
      if (key >= WARM_UP) times.push(took);
      await wait(Math.max(0, KEY_MS - took));
    }
    const used = client.processorMs();
    const processorMs = used === undefined || usedBefore === undefined ? undefined : (used - usedBefore) / keys;
    return { times, processorMs };
  } finally {
    await client.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

/** The same work in this process, and what its parts take. */
function studyAlone(path: string, text: string) {
  const settings = resolveSettings({});
  const contract = readContract(readFileSync(join(packageRoot(), 'reviews', '_template.md'), 'utf8'));
  const input = { settings, contract };
  const times = {
    whole: [] as number[],
    reading: [] as number[],
    rules: [] as number[],
    byRule: new Map<string, number>(),
    processorMs: Number.NaN,
  };
  const timed = (into: number[], work: () => void, counts: boolean) => {
    const begin = performance.now();
    work();
    if (counts) into.push(performance.now() - begin);
  };
  for (let round = 0; round < keys + WARM_UP; round += 1) {
    const counts = round >= WARM_UP;
    const source = { path, text: `${text}${' '.repeat(round)}` };
    timed(times.whole, () => study(source, input), counts);
    timed(times.reading, () => readDocument(source, contract, { render: false }), counts);
    const document = readDocument(source, contract, { render: false });
    timed(times.rules, () => lintDocument(document, input), counts);
  }
  const usedBefore = process.cpuUsage();
  for (let round = 0; round < keys; round += 1) study({ path, text: `${text}${' '.repeat(round)}` }, input);
  const { user, system } = process.cpuUsage(usedBefore);
  times.processorMs = (user + system) / 1000 / keys;
  for (const [name, list] of ruleTimes(path, text, input)) times.byRule.set(name, median(list));
  return times;
}

/** Times of each rule alone: the settings turn all others off. */
function ruleTimes(path: string, text: string, input: Parameters<typeof lintDocument>[1]): Map<string, number[]> {
  const document = readDocument({ path, text }, input.contract, { render: false });
  const times = new Map<string, number[]>();
  for (const { name } of alone) {
    const others = Object.fromEntries(
      alone.filter((rule) => rule.name !== name).map((rule) => [rule.name, 'off' as const]),
    );
    const settings = { ...input.settings, rules: others };
    const list: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const begin = performance.now();
      lintDocument(document, { ...input, settings });
      list.push(performance.now() - begin);
    }
    times.set(name, list);
  }
  return times;
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
}

function ms(time: number): string {
  return `${time.toFixed(1).padStart(6)} ms`;
}

import { basename, dirname } from 'node:path';

/**
 * Which tests meet a mutant, in which order: first those that bear the name of its file, or mirror it, then the rest,
 * the quickest first. `reaches`: each file of tests with what its tests reach. A test is asked only if it reaches the mutant;
 * if loading its file does, all of the file's tests are. Where all would take longer than `mostMs`, some do not meet the mutant:
 * hundreds of tests pass through some lines.
 */
export function planOf({ number, path }, reaches, mostMs) {
  const steps = reaches.flatMap(({ file, tests }) => {
    const hits = tests.flatMap(({ reached }) => reached.filter(([reachedNumber]) => reachedNumber === number));
    if (hits.length === 0) return [];
    const isLoaded = tests[0].reached.some(([reachedNumber]) => reachedNumber === number);
    const own = tests
      .slice(1)
      .filter(({ reached }) => isLoaded || reached.some(([reachedNumber]) => reachedNumber === number));
    const limit = 10_000 + 20 * hits.reduce((sum, [, count]) => sum + count, 0);
    const likely = isMirror(file, path) ? own : own.filter(({ name }) => name.includes(basename(path, '.ts')));
    const rest = own.filter((test) => !likely.includes(test));
    return [
      step(file, tests[0], likely, limit, isMirror(file, path) ? 3 : 2),
      step(file, tests[0], rest, limit, file.includes(`/${dirname(mirrored(path))}/`) ? 1 : 0),
    ].filter(({ names }) => names.length > 0);
  });
  return within(mostMs, steps);
}

function step(file, load, tests, limit, rank) {
  const ms = tests.reduce((sum, test) => sum + test.ms, load.ms);
  return { file, names: tests.map(({ name }) => name), limit, ms, rank, load, tests };
}

/** The likeliest steps first; of those that would take too long together, some tests of each file. */
function within(mostMs, steps) {
  let left = mostMs;
  return [3, 2, 1, 0].flatMap((rank) => {
    const chosen = thinned(
      steps.filter((one) => one.rank === rank),
      left,
    );
    left -= chosen.reduce((sum, { ms }) => sum + ms, 0);
    return chosen.sort((a, b) => a.ms - b.ms).map(({ file, names, limit, ms }) => ({ file, names, limit, ms }));
  });
}

/** Tests spread evenly over all files, so that what only one of them would notice has a chance. */
function thinned(steps, mostMs) {
  let loading = 0;
  const loaded = steps
    .toSorted((a, b) => a.load.ms - b.load.ms)
    .filter(({ load }, index) => {
      const isLoaded = index === 0 || loading + load.ms <= mostMs / 2;
      if (isLoaded) loading += load.ms;
      return isLoaded;
    });
  const running = loaded.reduce((sum, one) => sum + one.ms - one.load.ms, 0);
  const share = Math.min(1, Math.max(0, mostMs - loading) / Math.max(1, running));
  return loaded.flatMap((one) => {
    const tests = one.tests.filter((_, index) => Math.ceil((index + 1) * share) > Math.ceil(index * share));
    return tests.length > 0 ? [step(one.file, one.load, tests, one.limit, one.rank)] : [];
  });
}

function isMirror(file, path) {
  return file.endsWith(`/${mirrored(path)}.test.ts`);
}

function mirrored(path) {
  return path.replace(/^src/, 'test').replace(/\.ts$/, '');
}

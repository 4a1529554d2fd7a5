import { basename, dirname } from 'node:path';

/**
 * Which tests meet a mutant, in which order: first those that bear the name of its file, or mirror it, then the rest,
 * the quickest first. `reaches`: each file of tests with what its tests reach. A test is asked only if it reaches the mutant;
 * if loading its file does, all of the file's tests are. What would take longer than `mostMs` in all is left out at the end: where
 * hundreds of tests pass through a line, those beyond the likeliest seldom notice more.
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
  return within(
    mostMs,
    steps.sort((a, b) => b.rank - a.rank || a.ms - b.ms),
  );
}

function step(file, load, tests, limit, rank) {
  const ms = tests.reduce((sum, test) => sum + test.ms, load.ms);
  return { file, names: tests.map(({ name }) => name), limit, ms, rank, load, tests };
}

/** The steps, cut where they would take too long; the first is left whole. */
function within(mostMs, steps) {
  let left = mostMs;
  return steps.flatMap((one, index) => {
    if (index === 0 || one.ms <= left) {
      left -= one.ms;
      return [whole(one)];
    }
    left -= one.load.ms;
    const tests = one.tests.filter(({ ms }) => {
      left -= ms;
      return left > 0;
    });
    return tests.length > 0 ? [whole(step(one.file, one.load, tests, one.limit, one.rank))] : [];
  });
}

function whole({ file, names, limit, ms }) {
  return { file, names, limit, ms };
}

function isMirror(file, path) {
  return file.endsWith(`/${mirrored(path)}.test.ts`);
}

function mirrored(path) {
  return path.replace(/^src/, 'test').replace(/\.ts$/, '');
}

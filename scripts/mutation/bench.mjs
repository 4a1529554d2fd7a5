/** The tests, ready to be run again and again over the same instrumented code: nothing is ever written to the tree. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { instrument } from './instrument.mjs';

/** Tests that reach the code in this process; those that take long and aim at something else are left out. */
const include = [
  'test/{edit,fix,metrics,review,rules}/**/*.test.ts',
  'test/knowledge/{actions,assemble,phases,recurrence,runbooks}.test.ts',
  'test/mutants/mutants.test.ts',
  'test/fuzz/{times,printed}.test.ts',
];
const exclude = ['test/review/{differential,fallback}.test.ts'];
const setup = fileURLToPath(new URL('setup.mjs', import.meta.url));

/** Opens the bench over these mutants. `reachedFile`: where the first run writes which test reaches which mutant. */
export async function openBench(root, mutants, reachedFile) {
  const byFile = groupBy(mutants, ({ path }) => path);
  const vitest = await createVitest(
    'test',
    {
      ...{ root, config: false, watch: false, include, exclude, setupFiles: [setup], reporters: [{}], bail: 1 },
      // What a mutant makes slow is as good as found; a test that is slow by itself is not run here.
      ...{ testTimeout: 120_000, hookTimeout: 120_000, teardownTimeout: 5000, passWithNoTests: true },
      // One thread that loads everything once: most of the time would go into loading otherwise.
      ...{ pool: 'threads', isolate: false, fileParallelism: false, maxWorkers: 1 },
      // The same inputs for each mutant.
      env: { INCIDENTBOOK_FUZZ_SEED: '1' },
      sequence: { sequencer: InOrder },
    },
    {
      server: { watch: null },
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          load(id) {
            const path = id.split('?')[0].slice(root.length + 1);
            const own = byFile.get(path);
            return own ? instrument(readFileSync(`${root}/${path}`, 'utf8'), own) : undefined;
          },
        },
      ],
    },
  );
  const project = vitest.getRootProject();
  const all = await vitest.globTestSpecifications();

  return {
    files: all.map(({ moduleId }) => moduleId),
    close: () => vitest.close(),
    /** Runs files of tests in their order until one fails. Gives the time each took, and what failed. */
    async run(files, mutation, bail = 1) {
      project.provide('mutation', { ...mutation, reachedFile });
      vitest.config.bail = bail;
      project.config.bail = bail;
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
        files.map((file) => project.createSpecification(file)),
      );
      process.exitCode = 0;
      const failed = testModules.filter((module) => module.state() === 'failed').map(({ moduleId }) => moduleId);
      const took = new Map(testModules.map((module) => [module.moduleId, module.diagnostic().duration]));
      return { failed, took, hasFailed: failed.length > 0 || unhandledErrors.length > 0 };
    },
  };
}

/** Keeps the order in which the files were given: the likeliest to fail first. */
class InOrder {
  shard(files) {
    return files;
  }
  sort(files) {
    return files;
  }
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

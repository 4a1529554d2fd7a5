import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { summaryOf } from './test/deep/figures.ts';

const figures = join(mkdtempSync(join(tmpdir(), 'incidentbook-figures-')), 'figures.jsonl');

/** What takes too long for every commit, and whatever else the README counts: `npm run test:deep`. */
export default defineConfig({
  test: {
    include: [
      'test/deep/**/*.deep.ts',
      'test/fuzz/*.test.ts',
      'test/hostile/*.test.ts',
      'test/publish/leaks/*.test.ts',
      'test/commands/{audience,build-public}.test.ts',
      'test/review/differential.test.ts',
    ],
    env: {
      // As many times the inputs that every commit is tried with.
      INCIDENTBOOK_FUZZ_TIMES: process.env['INCIDENTBOOK_FUZZ_TIMES'] ?? '8',
      INCIDENTBOOK_FIGURES: figures,
    },
    reporters: ['default', { onTestRunEnd: () => void process.stdout.write(summaryOf(figures)) }],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    // Each test starts processes of its own: files side by side would only wait for each other.
    fileParallelism: false,
  },
});

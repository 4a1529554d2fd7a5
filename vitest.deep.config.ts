import { defineConfig } from 'vitest/config';

/** What takes too long for every commit: `npm run test:deep`. */
export default defineConfig({
  test: {
    include: ['test/deep/**/*.deep.ts', 'test/fuzz/*.test.ts'],
    // As many times the inputs that every commit is tried with: some 64,000 in all.
    env: { INCIDENTBOOK_FUZZ_TIMES: process.env['INCIDENTBOOK_FUZZ_TIMES'] ?? '8' },
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    // Each test starts processes of its own: files side by side would only wait for each other.
    fileParallelism: false,
  },
});

import { defineConfig } from 'vitest/config';

/** What takes too long for every commit: `npm run test:deep`. */
export default defineConfig({
  test: {
    include: ['test/deep/**/*.deep.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    // Each test starts processes of its own: files side by side would only wait for each other.
    fileParallelism: false,
  },
});

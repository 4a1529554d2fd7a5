import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // By default one core is left to the terminal; on the two of a small machine that is half of them.
    maxWorkers: '100%',
    // Eleventy, Pagefind and Chromium start real processes; on a busy machine that takes its time.
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Eleventy, Pagefind and Chromium start real processes; on a busy machine that takes its time.
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});

import { defineConfig } from 'vitest/config';

/** Pages in a real browser: needs Chromium at /usr/bin/chromium, or where CHROMIUM says. */
export default defineConfig({
  test: {
    reporters: ['default', './test/summary-reporter.ts'],
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { POWERTOOLS_LOG_LEVEL: 'WARN' },
  },
});

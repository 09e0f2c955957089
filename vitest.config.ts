import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './test/summary-reporter.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Most tests wait for a queue or a page as long as they compute: by default one processor of two would idle.
    maxWorkers: '100%',
    env: { POWERTOOLS_LOG_LEVEL: 'WARN' },
  },
});

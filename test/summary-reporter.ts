import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one plain line that any program can read: `1266 passed, 0 failed, 5 skipped`. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) counts[test.result().state === 'pending' ? 'skipped' : (test.result().state as keyof typeof counts)]++;
      if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed')) counts.failed++;
    }
    // The default reporter prints its own summary at the same event.
    process.once('exit', () => console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`));
  }
}

/**
 * What Lighthouse says of the site's pages on a slow telephone, in both languages. `node bench/lighthouse.ts [--private] [path…]`
 *
 * Starts the laptop's system with the sample articles, as a public site under its own address: a private one asks robots to stay away, which
 * Lighthouse holds against it. Needs Chromium at /usr/bin/chromium, or where CHROMIUM says. Performance hangs on what else the machine does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { dayAt, weekOf } from '../lambdas/model/period.ts';
import { defaults } from '../lambdas/model/settings.ts';
import { drained } from '../local/drain.ts';
import { firstIssue } from '../local/first-issue.ts';

process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
const { startSystem } = await import('../local/system.ts');

const { values, positionals } = parseArgs({ options: { private: { type: 'boolean' } }, allowPositionals: true });
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PORT = 4470;
const BROWSER_PORT = PORT + 3;
const PATIENCE_MS = 60_000;

const today = dayAt(new Date(), defaults.timeZone);
const pages = ['', `day/${today}/`, `week/${weekOf(today)}/`, `month/${today.slice(0, 7)}/`, `story/${today}/`];
const paths = [...pages, 'region/310000/', 'theme/urban/', 'search/', 'archive/', 'feeds/', 'method/'];

const data = mkdtempSync(join(tmpdir(), 'jianbao-lighthouse-'));
const settings = { ...defaults, debounceSeconds: 1, restSeconds: 0, siteAddress: values.private ? '' : `http://127.0.0.1:${PORT}` };
const system = await startSystem({ port: PORT, data, settings, isPublic: !values.private });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', `--remote-debugging-port=${BROWSER_PORT}`],
});
try {
  await firstIssue(system, { seeds: true, progress: () => {} });
  await drained(system.sqs, system.queueUrls.digest, PATIENCE_MS, () => {});
  console.log(`${'page'.padEnd(28)} ${CATEGORIES.join('  ')}`);
  for (const path of positionals.length > 0 ? positionals : ['', 'en/'].flatMap((language) => paths.map((page) => language + page))) {
    const result = await lighthouse(system.site + path, { port: BROWSER_PORT, onlyCategories: [...CATEGORIES], logLevel: 'silent' });
    if (!result) continue;
    const { categories, audits } = result.lhr;
    const scores = CATEGORIES.map((name) => String(Math.round((categories[name]?.score ?? 0) * 100)).padStart(name.length));
    console.log(`/${path.padEnd(27)} ${scores.join('  ')}`);
    const failed = CATEGORIES.slice(1).flatMap((name) => categories[name]?.auditRefs ?? []);
    for (const { id, weight } of failed) {
      const audit = audits[id];
      if (audit && audit.score !== null && audit.score < 1 && weight > 0) console.log(`  ${id}: ${audit.title}`);
    }
  }
} finally {
  await browser.close();
  await system.stop();
  rmSync(data, { recursive: true, force: true });
}

import { dayAt, periodOf } from '../lambdas/model/period.ts';
import { wishFor } from '../lambdas/model/wish.ts';
import { drained } from './drain.ts';
import { names } from './resources.ts';
import { loadSeeds } from './seeds.ts';
import type { System } from './system.ts';

/** Longer than any laptop needs for the sample articles; afterwards the system simply goes on by itself. */
const PATIENCE_MS = 120_000;

export interface FirstIssueOptions {
  /** load the sample articles? */
  seeds: boolean;
  /** told what is being done, and how far it is */
  progress: (what: string, value: number, total: number) => void;
}

/**
 * After a start: loads the sample articles, waits until they are read, and wishes for today's issue, so that there is a page
 * to look at even when there is no article. Gives the page's address when the front page, which is written last, leads to it, or undefined
 * when it takes too long.
 */
export async function firstIssue(system: System, { seeds, progress }: FirstIssueOptions): Promise<string | undefined> {
  const { s3, sqs, stores, settings, queueUrls, site } = system;
  const loaded = seeds ? await loadSeeds(s3, names.articles, (count, total) => progress('Loading sample articles', count, total)) : 0;
  if (loaded > 0) {
    await drained(sqs, queueUrls.ingest, PATIENCE_MS, (left) => progress('Reading articles', Math.max(0, loaded - left), loaded));
  }
  const today = periodOf('day', dayAt(new Date(), settings.timeZone));
  await stores.wishes.send([wishFor(today, new Date(), settings.debounceSeconds)]);
  progress("Compiling today's issue", 0, 1);
  const page = `day/${today.id}/`;
  for (const end = Date.now() + PATIENCE_MS; !(await stores.site.get('index.html'))?.includes(`/${page}`); ) {
    if (Date.now() >= end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  progress("Compiling today's issue", 1, 1);
  return `${site}${page}`;
}

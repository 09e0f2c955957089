import type { Settings } from '../model/settings.ts';
import type { Stores } from '../store/stores.ts';
import { readBriefs } from './read-briefs.ts';
import { type OnUnread, readQueues } from './read-queues.ts';
import { pageFile } from './render/page-file.ts';
import { RECENT, renderStatus } from './render/pages/status-page.ts';
import { pagePath } from './render/paths.ts';
import { languages } from './render/words.ts';

/** Times that the page is made again when issues appear while it is made. */
const TRIES = 5;

/**
 * Writes the page that says how things are: the newest issues, and the queues as of this moment. It is another one each time, so it is
 * written without a look at what is there. Workers of other periods do the same at the same time: each looks again at the list of issues
 * after writing, so the last to write has seen every issue.
 */
export async function publishStatus(
  { digests, site, queues }: Pick<Stores, 'digests' | 'site' | 'queues'>,
  settings: Settings,
  now: () => Date,
  onUnread: OnUnread,
): Promise<void> {
  let list = await digests.list('day');
  for (let tries = 0; tries < TRIES; tries++) {
    const [issues, readings] = await Promise.all([readBriefs(site, list.slice(0, RECENT)), readQueues(queues, onUnread)]);
    const lastArticle = list.map(({ asOf = null }) => asOf).find((at) => at !== null) ?? null;
    const state = { asOf: now().toISOString(), issues, lastArticle, queues: readings };
    for (const words of languages)
      await site.put(pageFile(pagePath('status'), words), renderStatus(state, words, settings), 'text/html; charset=utf-8');
    const again = await digests.list('day');
    if (JSON.stringify(again) === JSON.stringify(list)) return;
    list = again;
  }
}

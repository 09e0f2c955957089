import pLimit from 'p-limit';
import type { Digest } from '../model/digest.ts';
import type { Stores } from '../store/stores.ts';
import type { SiteSettings } from './render/layout.ts';
import { MOST_TELLINGS, type Records, renderStories, type StoryPage, storyPagesOf } from './render/pages/story-page.ts';
import { languages } from './render/words.ts';

/** Requests to the bucket at a time. */
const AT_ONCE = 16;

/**
 * Writes the pages of a day's stories, as far as their bytes are not there yet. To be called before the digest itself is written: after
 * a crash the same is done again.
 *
 * @param standing the issue that is published now: a page that the new one does not have any more is emptied, since what was on it may
 *   have been withdrawn. A file that is no issue of this day says nothing
 */
export async function publishStories(
  { articles, site }: Pick<Stores, 'articles' | 'site'>,
  settings: SiteSettings,
  digest: Digest,
  standing: Digest | null,
): Promise<void> {
  const pages = storyPagesOf(digest);
  const paths = new Set(pages.map(({ path }) => path));
  const before = standing?.period === digest.period ? storyPagesOf(standing) : [];
  const gone = before.filter(({ path }) => !paths.has(path)).map(({ path }): StoryPage => ({ path, stories: [], elsewhere: [] }));
  const records = await recordsOf(pages, articles);
  const limit = pLimit(AT_ONCE);
  const files = [...pages, ...gone].flatMap((page) => languages.map((words) => ({ page, words })));
  await Promise.all(
    files.map(({ page, words }) =>
      limit(() =>
        site.update(
          `${words.at(page.path).slice(1)}index.html`,
          renderStories(page, digest, records, words, settings),
          'text/html; charset=utf-8',
        ),
      ),
    ),
  );
}

async function recordsOf(pages: readonly StoryPage[], articles: Stores['articles']): Promise<Records> {
  const ids = pages.flatMap(({ stories }) =>
    stories.flatMap(({ sources }) => [...new Set(sources.map(({ article }) => article))].slice(0, MOST_TELLINGS)),
  );
  const records = await articles.get([...new Set(ids)]);
  return new Map(records.map((record) => [record.id, record]));
}

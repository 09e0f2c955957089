import { expect, test } from 'vitest';
import { renderArchive } from '../../../lambdas/digest/render/archive-page.ts';
import { renderHtml } from '../../../lambdas/digest/render/html.ts';
import { renderIndex } from '../../../lambdas/digest/render/index-page.ts';
import { renderNotFound } from '../../../lambdas/digest/render/not-found-page.ts';
import { languages } from '../../../lambdas/digest/render/words.ts';
import { en } from '../../../lambdas/digest/render/words-en.ts';
import { dayOfSize, spanOf, specialDays } from '../special-days.ts';
import { htmlErrors } from './html-errors.ts';

const full = dayOfSize(50);
const issues = {
  ...specialDays,
  full,
  week: spanOf({ kind: 'week', id: '2026-W47' }, 6),
  month: spanOf({ kind: 'month', id: '2026-10' }, 4),
};
const pages = languages.flatMap((words) => [
  ...Object.entries(issues).map(([name, digest]): [string, string, string] => [
    words.lang,
    name,
    renderHtml(digest, { previous: '2026-11-20' }, words),
  ]),
  [words.lang, 'index', renderIndex(full, [full], words)] as [string, string, string],
  [words.lang, 'archive', renderArchive([full], words)] as [string, string, string],
]);
pages.push(['zh-CN', 'no page', renderNotFound()], ['en', 'old revision', renderHtml(full, { superseded: true }, en)]);

test.each(pages)('%s: %s is valid HTML', async (_language, _name, page) => {
  expect(await htmlErrors(page)).toEqual([]);
});

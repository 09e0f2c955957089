import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { compileDay } from '../../../lambdas/digest/compile/compile-day.ts';
import { renderHtml } from '../../../lambdas/digest/render/html.ts';
import { renderMail } from '../../../lambdas/digest/render/mail.ts';
import { outlineOf } from '../../../lambdas/digest/render/outline.ts';
import { storyAnchor } from '../../../lambdas/digest/render/paths.ts';
import { printedSelection } from '../../../lambdas/digest/render/printed-selection.ts';
import { byImportance, selectionOf } from '../../../lambdas/digest/render/selection.ts';
import { zh } from '../../../lambdas/digest/render/words-zh.ts';
import type { Digest } from '../../../lambdas/model/digest.ts';
import type { ArticleRecord } from '../../../lambdas/model/record.ts';
import { article, dayOf, idOf, object, settings, signatureLike } from '../records.ts';
import { syntheticDay } from '../synthetic-day.ts';

const told = ({ leads, sections, continuing, late }: ReturnType<typeof outlineOf>): string[] =>
  [...leads, ...sections.flatMap((section) => [...section.told, ...section.lines]), ...continuing, ...late].map(({ id }) => id);

/** A day of new stories, of stories that go on (the last one with nothing new), and of late ones. */
function mixedDay(): Digest {
  const again = (n: number, of: ArticleRecord): ArticleRecord => ({
    ...of,
    id: idOf(n),
    source: `转载网${n}`,
    signature: signatureLike(of.signature, 0.8, n),
  });
  const before = [article(1), article(2)];
  const yesterday = dayOf(before, { period: { kind: 'day', id: '2026-11-20' } });
  const fresh = Array.from({ length: 30 }, (_, n) => article(n + 100));
  const late = [article(200), article(201)];
  const articles = [...fresh, ...before.map((each, n) => again(n + 10, each)), ...late];
  const objects = articles.map((each) => object(each.id, [each], late.includes(each) ? { lateFor: '2026-11-20' } : {}));
  return dayOf([], { articles, objects, lookedBack: [yesterday], closed: true });
}

const days: [name: string, digest: Digest][] = [
  ['a day with what goes on and what came late', mixedDay()],
  ['200 articles', compileDay({ ...syntheticDay(200), closed: true })],
];

describe.each(days)('%s', (_, digest) => {
  const outline = outlineOf(digest);

  test('of any number of its most important stories, each is told once, in the order of the issue', () => {
    const order = byImportance(digest, outline);
    expect(order.slice(0, outline.leads.length)).toEqual(outline.leads);
    expect(order.map(({ id }) => id).sort()).toEqual([...outline.place.keys()].sort());
    for (const most of [0, 1, 7, 20, order.length]) {
      const chosen = new Set(order.slice(0, most).map(({ id }) => id));
      const selection = selectionOf(outline, chosen);
      expect(told(selection.outline)).toEqual([...outline.place.keys()].filter((id) => chosen.has(id)));
      expect(selection.left).toBe(digest.stories.length + digest.continuing.length - chosen.size);
    }
  });

  test('the page prints what Word has, and says how many it does not', () => {
    const { outline: printed, left } = printedSelection(digest, outline);
    const $ = load(renderHtml(digest, {}, zh));
    const onPaper = $('.printed')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(onPaper).toEqual(told(printed).map(storyAnchor));
    expect($('.paper').text()).toBe(left > 0 ? zh.issue.leftOut(left) : '');
  });

  test('the mail tells its stories in the order of the issue', () => {
    const { message } = renderMail(
      digest,
      { ...settings, siteAddress: 'https://news.example.cn', mailFrom: 'digest@example.cn', mailReplyTo: '', mailUnsubscribe: '' },
      'reader@example.org',
    );
    const html = Buffer.from(message.split('\r\n\r\n').at(-1)?.replace(/--.*/s, '') ?? '', 'base64').toString('utf8');
    const ids = [...html.matchAll(/#(s-[0-9a-f]{10})"/g)].map(([, id = '']) => id);
    expect(ids).toHaveLength(Math.min(40, outline.place.size));
    expect(ids).toEqual([...outline.place.keys()].map(storyAnchor).filter((id) => ids.includes(id)));
  });
});

import type { Digest } from '../../model/digest.ts';
import { notices } from './accounts.ts';
import { accountsSection } from './accounts-html.ts';
import { briefSection } from './brief-html.ts';
import { contentsSection } from './contents-html.ts';
import { pageOf } from './layout.ts';
import { type Content, markup } from './markup.ts';
import { masthead, type Neighbours, turnPages } from './masthead.ts';
import { numbersSection } from './numbers-html.ts';
import { type Outline, outlineOf, readingMinutes } from './outline.ts';
import { ARCHIVE, INDEX, pathOf, storyAnchor } from './paths.ts';
import { regionSection } from './regions-html.ts';
import { lang, storyArticle } from './story-html.ts';
import { themeSections } from './themes-html.ts';
import { issueName, longDay, nth, periodName } from './words.ts';

/**
 * The page of an issue.
 * @param links ids of the periods before and after that have an issue (`2026-11-20`)
 */
export function renderHtml(digest: Digest, links: Neighbours): string {
  const { kind, period, name, counts } = digest;
  const outline = outlineOf(digest);
  const folder = pathOf(kind, period);
  return pageOf({
    title: `${name} ${periodName(kind, period)} ${issueName(digest)}`,
    description: `收稿 ${counts.received} 件，刊发 ${counts.stories} 条，涉及 ${counts.regions} 个省份、${counts.themes} 个主题。`,
    alternates: [
      { type: 'application/json', href: `${folder}digest.json` },
      { type: 'text/markdown', href: `${folder}digest.md` },
    ],
    header: masthead(digest, readingMinutes(outline)),
    main: markup`
${turnPages(digest, links, '相邻各期')}
${notices(digest).map((note) => markup`<p class="notice">${note}</p>`)}
<div class="sheet">
${briefSection(outline)}
<div class="side">${numbersSection(digest)}${contentsSection(digest, outline)}</div>
<div class="body">
${leadSection(digest, outline)}
${themeSections(digest, outline)}
${regionSection(digest, outline)}
${figureSection(digest, outline)}
${lateSection(digest, outline)}
${accountsSection(digest)}
</div>
</div>`,
    footer: markup`
${turnPages(digest, links, '相邻各期（页末）')}
<p>本期由程序编成：标题为原题，（摘）为摘自正文；正文均为原句；数字附其所在的句子。地区、主题与合并各有依据，见 digest.json。</p>
<p class="links"><a href="${INDEX}">首页</a><a href="${ARCHIVE}">往期</a><a href="${folder}digest.json">digest.json</a><a href="${folder}digest.md">digest.md</a></p>`,
  });
}

function leadSection(digest: Digest, { leads, place }: Outline): Content {
  if (leads.length === 0) return null;
  return markup`<section aria-labelledby="leads"><h2 id="leads">要闻</h2>${leads.map((story) => storyArticle(story, place.get(story.id) ?? 0, digest, 'lead', 3))}</section>`;
}

function figureSection({ stories }: Digest, { figures, place }: Outline): Content {
  if (figures.length === 0) return null;
  const byId = new Map(stories.map((story) => [story.id, story]));
  return markup`<section class="figures" aria-labelledby="figures"><h2 id="figures">关键数字</h2><dl>${figures.map(
    ({ text, about, sentence, story }) => {
      const told = byId.get(story);
      return markup`<div${told ? lang(told.script) : null}><dt><b>${text}</b> <span>${about}</span></dt><dd>${sentence} <a href="#${storyAnchor(story)}" aria-label="见${nth(place.get(story))}">［${place.get(story) ?? 0}］</a></dd></div>`;
    },
  )}</dl></section>`;
}

/** 补录: stories that came late, and late tellings of stories that are told above. */
function lateSection(digest: Digest, { late, place }: Outline): Content {
  if (digest.late.length === 0) return null;
  return markup`<section aria-labelledby="late"><h2 id="late">补录</h2>
<p class="note">以下各件在其收稿日的一期定稿后才处理完毕，编入本期。</p>
${late.map((story) => storyArticle(story, place.get(story.id) ?? 0, digest, 'told', 3))}
<ul class="keys">${digest.late.map(({ key, day, story }) => markup`<li><code>${key}</code> 收稿于<a href="${pathOf('day', day)}">${longDay(day)}</a>，见<a href="#${storyAnchor(story)}">${nth(place.get(story))}</a></li>`)}</ul>
</section>`;
}

import type { Digest, Story } from '../../model/digest.ts';
import { isProvincial } from '../compile/groups.ts';
import { notices } from './accounts.ts';
import { accountsSection } from './accounts-html.ts';
import { briefSection } from './brief-html.ts';
import { contentsSection } from './contents-html.ts';
import { heatTable } from './heat-table.ts';
import { pageOf } from './layout.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { masthead, type Neighbours, turnPages } from './masthead.ts';
import { numbersSection } from './numbers-html.ts';
import { type Outline, outlineOf, readingMinutes } from './outline.ts';
import { ARCHIVE, INDEX, pathOf, regionAnchor, storyAnchor, themeAnchor } from './paths.ts';
import { lang, storyArticle, storyLine, titleLink } from './story-html.ts';
import { tileGrid } from './tile-grid.ts';
import { issueName, longDay, periodName } from './words.ts';

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

function themeSections(digest: Digest, { sections, place }: Outline): Content {
  if (sections.length === 0) return null;
  const at = (story: Story): number => place.get(story.id) ?? 0;
  return markup`<section class="themes" aria-labelledby="themes"><h2 id="themes">分主题</h2>${sections.map(
    ({ theme, elsewhere, told, lines, left }) => markup`
<section aria-labelledby="${themeAnchor(theme.id)}"><h3 id="${themeAnchor(theme.id)}">${theme.zh} <span class="n">${theme.stories.length}</span></h3>
${elsewhere.length > 0 && markup`<p class="see">另见：${elsewhere.map((story, i) => markup`${i > 0 && '；'}<span class="no">${at(story)}</span>${titleLink(story)}`)}</p>`}
${told.map((story) => storyArticle(story, at(story), digest, 'told', 4))}
${lines.length > 0 && markup`<details><summary>另有 ${lines.length + left} 条</summary><ul class="lines">${lines.map((story) => storyLine(story, at(story)))}</ul>${left > 0 && markup`<p class="note">其余 ${left} 条见 digest.json。</p>`}</details>`}
</section>`,
  )}</section>`;
}

/** How many titles one region lists; its themes list them all. */
const TITLES_OF_A_REGION = 50;

function regionSection(digest: Digest, { place }: Outline): Content {
  const { byRegion, stories } = digest;
  if (byRegion.length === 0) return null;
  const byId = new Map(stories.map((story) => [story.id, story]));
  const elsewhere = byRegion.filter(({ code }) => !isProvincial(code));
  const titles = (ids: string[]): Markup[] =>
    ids.slice(0, TITLES_OF_A_REGION).flatMap((id) => {
      const story = byId.get(id);
      return story ? [markup`<li>${place.has(id) ? titleLink(story) : story.title.text}</li>`] : [];
    });
  return markup`<section class="regions" aria-labelledby="regions"><h2 id="regions">地区与主题</h2>
${tileGrid(byRegion)}
${elsewhere.length > 0 && markup`<p class="note">不属于一省的：${elsewhere.map(({ name, stories: of }, i) => `${i > 0 ? '，' : ''}${name} ${of.length} 条`)}。</p>`}
${heatTable(digest)}
<div class="places">${byRegion.map(
    ({ code, name, stories: of }) => markup`<details><summary>${name} <span class="n">${of.length}</span></summary>
<ul id="${regionAnchor(code)}">${titles(of)}${of.length > TITLES_OF_A_REGION && markup`<li>其余 ${of.length - TITLES_OF_A_REGION} 条见各主题</li>`}</ul></details>`,
  )}</div>
</section>`;
}

function figureSection({ figures, stories }: Digest, { place }: Outline): Content {
  if (figures.length === 0) return null;
  const byId = new Map(stories.map((story) => [story.id, story]));
  return markup`<section class="figures" aria-labelledby="figures"><h2 id="figures">关键数字</h2><dl>${figures.map(
    ({ text, about, sentence, story }) => {
      const told = byId.get(story);
      return markup`<div${told ? lang(told.script) : null}><dt><b>${text}</b> <span>${about}</span></dt><dd>${sentence} <a href="#${storyAnchor(story)}" aria-label="见第 ${place.get(story) ?? 0} 条">［${place.get(story) ?? 0}］</a></dd></div>`;
    },
  )}</dl></section>`;
}

/** 补录: stories that came late, and late tellings of stories that are told above. */
function lateSection(digest: Digest, { late, place }: Outline): Content {
  if (digest.late.length === 0) return null;
  return markup`<section aria-labelledby="late"><h2 id="late">补录</h2>
<p class="note">以下各件在其收稿日的一期定稿后才处理完毕，编入本期。</p>
${late.map((story) => storyArticle(story, place.get(story.id) ?? 0, digest, 'told', 3))}
<ul class="keys">${digest.late.map(({ key, day, story }) => markup`<li><code>${key}</code> 收稿于<a href="${pathOf('day', day)}">${longDay(day)}</a>，见<a href="#${storyAnchor(story)}">第 ${place.get(story) ?? 0} 条</a></li>`)}</ul>
</section>`;
}

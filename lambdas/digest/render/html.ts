import type { Digest } from '../../model/digest.ts';
import { notices } from './accounts.ts';
import { accountsSection } from './accounts-html.ts';
import { briefSection } from './brief-html.ts';
import { contentsSection } from './contents-html.ts';
import { continuingSection } from './continuing-html.ts';
import { correctionsSection } from './corrections-html.ts';
import { atomPath } from './feed-paths.ts';
import { pageOf, type SiteSettings, siteLinks } from './layout.ts';
import { type Content, markup } from './markup.ts';
import { masthead, type Neighbours, turnPages } from './masthead.ts';
import { numbersSection } from './numbers-html.ts';
import { pathOf, placeAnchor, revisionFolder, storyAnchor } from './paths.ts';
import { withPrinted } from './printed-selection.ts';
import { quotesOf } from './quotes.ts';
import { regionSection } from './regions-html.ts';
import { chinese, lang, storyArticle } from './story-html.ts';
import { synopsisSection } from './synopsis-html.ts';
import { themeSections } from './themes-html.ts';
import { type View, viewOf } from './view.ts';
import type { Words } from './words.ts';

/**
 * The page of an issue.
 * @param links ids of the periods before and after that have an issue (`2026-11-20`)
 */
export function renderHtml(digest: Digest, links: Neighbours, words: Words, settings?: SiteSettings): string {
  const { kind, period, name, counts } = digest;
  const view = withPrinted(viewOf(digest, words));
  const folder = links.superseded ? revisionFolder(kind, period, digest.revision) : pathOf(kind, period);
  return pageOf(
    {
      path: folder,
      title: `${name} ${words.periodName(kind, period)} ${words.issueName(digest)}`,
      description: words.issue.description(counts),
      alternates: [
        { type: 'application/json', href: `${folder}digest.json` },
        ...(links.superseded
          ? []
          : [
              { type: 'text/markdown', href: `${folder}digest.md` },
              { type: 'application/atom+xml', href: atomPath(kind) },
            ]),
      ],
      isOld: links.superseded === true,
      header: masthead(view),
      main: markup`
${turnPages(digest, links, words.masthead.neighbours, words)}
${links.superseded === true && markup`<p class="notice">${words.notices.superseded.text}<a href="${words.at(pathOf(kind, period))}">${words.notices.superseded.link}</a></p>`}
${notices(digest, words).map((note) => markup`<p class="notice">${note}</p>`)}
<div class="sheet">
${briefSection(view)}
<div class="side">${numbersSection(view)}${contentsSection(view)}</div>
<div class="body">
${synopsisSection(view)}
${leadSection(view)}
${themeSections(view)}
${regionSection(view)}
${figureSection(view)}
${continuingSection(view)}
${lateSection(view)}
${correctionsSection(view)}
${accountsSection(view)}
</div>
</div>`,
      footer: markup`
${turnPages(digest, links, words.masthead.neighboursBelow, words)}
${imprint(digest, words)}
<p>${words.issue.colophon}</p>${(view.printed?.left ?? 0) > 0 && markup`<p class="paper">${words.issue.leftOut(view.printed?.left ?? 0)}</p>`}
<p class="links">${words.imprint.formats}<a href="${folder}digest.json">JSON</a>${!links.superseded && markup`<a href="${folder}digest.md">Markdown</a><a href="${folder}digest.csv">CSV</a><a href="${folder}digest.docx">Word</a>`}</p>
<p class="links">${siteLinks(words)}</p>`,
    },
    words,
    settings,
  );
}

/** 报尾: to whom it goes and who edited it, as far as the settings say. */
function imprint({ imprint: { reportTo, sendTo, copyTo, editor } }: Digest, words: Words): Content {
  const w = words.imprint;
  const lines = [
    [w.reportTo, words.list(reportTo)],
    [w.sendTo, words.list(sendTo)],
    [w.copyTo, words.list(copyTo)],
    [w.editor, editor],
  ].filter(([, names]) => names !== '');
  return (
    lines.length > 0 &&
    markup`<p class="imprint">${lines.map(([label = '', names = '']) => markup`<span>${label}${chinese(names, words)}</span>`)}</p>`
  );
}

function leadSection(view: View): Content {
  const { leads } = view.outline;
  if (leads.length === 0) return null;
  return markup`<section aria-labelledby="leads"><h2 id="leads">${view.words.sections.leads}</h2>${leads.map((story) => storyArticle(story, view, 'lead', 3))}</section>`;
}

function figureSection({ digest: { stories }, outline: { figures, place }, words }: View): Content {
  if (figures.length === 0) return null;
  const byId = new Map(stories.map((story) => [story.id, story]));
  return markup`<section class="figures" aria-labelledby="figures"><h2 id="figures">${words.sections.figures}</h2><dl>${quotesOf(
    figures,
  ).map(({ sentence, story, figures: of }) => {
    const told = byId.get(story);
    return markup`<div${told ? lang(told.script, words) : null}>${of.map(({ text, about }) => markup`<dt><b>${text}</b> ${about}</dt>`)}<dd>${sentence} <a href="#${placeAnchor(place.get(story) ?? 0)}">${words.issue.see(words.nth(place.get(story)))}</a></dd></div>`;
  })}</dl></section>`;
}

/** 补录: stories that came late, and late tellings of stories that are told above. */
function lateSection(view: View): Content {
  const { digest, outline, words } = view;
  if (digest.late.length === 0) return null;
  const { received, told } = words.issue.lateItem;
  return markup`<section aria-labelledby="late"><h2 id="late">${words.sections.late}</h2>
<p class="note">${words.issue.lateNote}</p>
${outline.late.map((story) => storyArticle(story, view, 'told', 3))}
<ul class="keys">${digest.late.map(({ key, day, story }) => markup`<li><code>${key}</code> ${received}<a href="${words.at(pathOf('day', day))}">${words.longDay(day)}</a>${told}<a href="#${storyAnchor(story)}">${words.nth(outline.place.get(story))}</a></li>`)}</ul>
</section>`;
}

import { raw } from 'hono/html';
import type { Story } from '../../model/digest.ts';
import { equation, notices } from './accounts.ts';
import { DOCUMENT_WORDS as D } from './document-words.ts';
import { type MailEdition, storyAddress } from './mail-edition.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { correctionLines, figureLines, synopsisLines } from './short-parts.ts';
import { shortExcerpt, shortNews, shortTitle, whereText } from './shortened.ts';
import { lang } from './story-html.ts';
import { clip, titleMark } from './wording.ts';

/** Mail programs know little: one column, one short style sheet, nothing from elsewhere. */
const STYLE = raw(`<style>
body{margin:0;background:#fff;color:#1d1b18;font:16px/1.7 -apple-system,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:640px;margin:0 auto;padding:16px}
h1{font-size:30px;line-height:1.3;color:#b0211a;text-align:center;margin:0}
h2{font-size:18px;color:#b0211a;border-bottom:1px solid #b0211a;margin:28px 0 8px}
h3{font-size:16px;margin:18px 0 2px}
h4{font-size:16px;margin:14px 0 2px}
p{margin:2px 0}
.c{text-align:center}
.s,footer{font-size:13px;color:#5d574e}
a{color:inherit}
footer{border-top:3px double #b0211a;margin-top:28px;padding-top:8px}
@media(prefers-color-scheme:dark){body{background:#141518;color:#e9e6df}h1,h2{color:#ff8f80}.s,footer{color:#aaa59b}}
</style>`);

/** The mail for programs that show HTML. */
export function mailHtml(edition: MailEdition): string {
  const { view, selection, page, unsubscribe } = edition;
  const { digest, outline, words } = view;
  const { kind, period, name, issuer, counts } = digest;
  const { sections } = words;
  const { received, terms } = equation(counts, words);
  const line = [clip(issuer, 40), words.periodName(kind, period), words.issueName(digest)].filter(Boolean).join(' · ');
  return `${markup`<!doctype html>
<html lang="${words.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${clip(name, 40)}</title>${STYLE}</head>
<body><main>
<h1>${clip(name, 40)}</h1>
<p class="c">${line}</p>
<p class="c s">${words.issue.description(counts)}${page && markup` <a href="${page}">${D.readOnline}</a>`}</p>
${notices(digest, words).map((note) => markup`<p><b>${note}</b></p>`)}
${texts(sections.synopsis[kind], synopsisLines(view))}
${part(
  sections.leads,
  outline.leads.map((story) => item(story, edition, shortExcerpt(story, 'lead'), 3)),
)}
${part(
  sections.themes,
  outline.sections.map(({ theme, told }) => [
    markup`<h3>${words.themeName(theme.id)}</h3>`,
    told.map((story) => item(story, edition, shortExcerpt(story, 'told'), 4)),
  ]),
)}
${texts(sections.figures, figureLines(view))}
${part(
  sections.continuing,
  outline.continuing.map((story) => item(story, edition, shortNews(story), 3)),
)}
${part(
  sections.late,
  outline.late.map((story) => item(story, edition, shortExcerpt(story, 'told'), 3)),
)}
${texts(sections.corrections, correctionLines(view))}
<footer>
<p>${words.accounts.received} ${received} ＝ ${terms.map(({ label, count }) => `${label} ${count}`).join(' ＋ ')}</p>
${selection.left > 0 && markup`<p>${words.issue.leftOut(selection.left)}${page && markup`<a href="${page}">${D.readOnline}</a>`}</p>`}
<p>${D.why(clip(name, 40))}<a href="${unsubscribe}">${D.unsubscribe}</a></p>
</footer>
</main></body></html>
`}`;
}

const part = (name: string, items: Content[]): Content => items.length > 0 && markup`<h2>${name}</h2>\n${items}`;

const texts = (name: string, lines: readonly string[]): Content =>
  part(
    name,
    lines.map((line) => markup`<p>${line}</p>`),
  );

function item(story: Story, edition: MailEdition, text: string, level: 3 | 4): Markup {
  const { digest, words } = edition.view;
  const address = storyAddress(edition, story.id);
  const title = markup`${shortTitle(story)}${titleMark(story.title, words)}`;
  return markup`<h${level}${lang(story.script, words)}>${address ? markup`<a href="${address}">${title}</a>` : title}</h${level}>
${text !== '' && markup`<p${lang(story.script, words)}>${text}</p>\n`}<p class="s">${whereText(story, digest, words)}</p>
`;
}

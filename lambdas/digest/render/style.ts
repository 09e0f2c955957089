import { raw } from 'hono/html';
import type { Markup } from './markup.ts';
import { tileStyle } from './tile-grid.ts';

/** A rule a line. System fonts only: the generic families of a page in Chinese are the reader's own Chinese faces. */
const css = `
:root{color-scheme:light dark;--bg:#fbfaf7;--card:#fff;--ink:#1d1b18;--soft:#5d574e;--line:#ded8cc;--red:#b0211a;--wash:#f4efe6}
@media screen and (prefers-color-scheme:dark){:root{--bg:#141518;--card:#1b1c20;--ink:#e9e6df;--soft:#aaa59b;--line:#36373d;--red:#ff8f80;--wash:#212227}}
@media(prefers-contrast:more){:root{--soft:var(--ink);--line:var(--ink)}}
*{box-sizing:border-box;margin:0;padding:0}
html{font:17px/1.75 system-ui,sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;text-autospace:normal;line-break:strict;scroll-padding-top:1rem}
body{background:var(--bg);color:var(--ink);overflow-wrap:anywhere}
.mast,main,.foot{max-width:60rem;margin:0 auto;padding:0 1rem}
h1,h2,h3,h4{line-height:1.4;text-wrap:pretty}
ul,ol{list-style:none}
a{color:inherit;text-decoration-color:color-mix(in srgb,var(--red) 55%,transparent);text-decoration-thickness:1px;text-underline-offset:.22em}
a:hover{color:var(--red);text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--red);outline-offset:2px}
:target,article:has(b:target),li:has(>b:target){background:var(--wash);box-shadow:0 0 0 .5rem var(--wash)}
.skip:not(:focus){position:absolute;left:-99rem}
h1 a,article h3 a,h4 a,.lines a,.text a,.tiles a,.heat a,.strip a,.cards a,.cal td a,abbr{text-decoration:none}
article p,small,dt,figcaption,summary,.note,.figs,.facts,.see,.keys,.record,.figures dd,.langs,.turn,.foot,.reason{font-size:.82rem;line-height:1.65}
article p,small,dt,td,caption,figcaption,summary,.note,.facts,.see,.figures dd,.langs b,.foot,.n,.none,.lines b,.cards span{color:var(--soft)}
.facts,.line,.turn,.links,.imprint,.eq,.figs,.toc ul{display:flex;flex-wrap:wrap;gap:.1rem 1rem}
.line,.turn{justify-content:space-between}
.tag,.kind{color:var(--red);border:1px solid;border-radius:2px;padding:0 .3em;margin-right:.5em}
th,.kind,.langs b,h2 b,h3 b,h4 b,.see b,.lines b,.tiles li>b,.heat b,.mark{font-weight:400}
h2 b,h3 b,h4 b,.figs b,.figures b{color:var(--red)}
code{font:.95em ui-monospace,monospace}
summary{cursor:pointer}
details{margin-top:.5rem}
.mast{text-align:center;padding-top:1.5rem;position:relative}
.langs{position:absolute;right:1rem;top:.2rem;display:flex;gap:.7rem}
.mast h1{font:900 clamp(2.2rem,10vw,3.4rem)/1.25 serif;letter-spacing:.2em;padding-left:.2em;color:var(--red);text-wrap:balance}
.mast .plain{font-size:clamp(1.8rem,8vw,2.6rem);letter-spacing:.04em;padding:0}
.issue{font-weight:600;margin:.3rem 0 .5rem}
.line{font-size:.9rem;border-bottom:3px double var(--red);padding-bottom:.3rem}
.facts{justify-content:center;padding-top:.5rem}
.mast+main{padding-top:.6rem}
.turn{padding:.6rem 0}
.notice{border-left:4px solid var(--red);background:var(--wash);padding:.6rem .9rem;margin:.6rem 0}
section,.toc{margin-bottom:2.2rem}
h2{font-size:1.25rem;border-bottom:1px solid var(--line);padding-bottom:.3rem;margin-bottom:.8rem}
h2::before{content:"";border-left:.3em solid var(--red);margin-right:.5em}
h3{font-size:1.12rem}
h4{font-size:1rem}
.brief ol,.quotes{list-style:decimal;padding-left:1.4em}
.brief ::marker{color:var(--red);font-weight:700}
.note+.story{margin-top:1rem}
.brief li,.lines li{padding:.25rem 0;line-height:1.55}
table{border-collapse:collapse;font-size:.82rem;line-height:1.4}
.numbers table{width:100%;overflow-wrap:normal;background:var(--card);border:1px solid var(--line)}
.numbers thead,.rows thead{color:var(--soft)}
.numbers th,.numbers td{padding:.2rem .35rem;text-align:right;border-bottom:1px solid var(--line)}
.numbers tr>:first-child{text-align:left}
.numbers .n{font-size:1.15rem;line-height:1.3;font-weight:600;color:var(--ink)}
.numbers .note{margin-top:.5rem}
.spark{margin-top:.8rem}
.spark svg{display:block;width:100%;height:3rem;fill:var(--soft)}
.spark .now{fill:var(--red)}
article{padding:.9rem 0;border-bottom:1px solid var(--line)}
article:last-child{border:0}
h2+article{padding-top:.2rem}
article h3,article h4{padding-left:1.5em;text-indent:-1.5em}
h3 b,h4 b{display:inline-block;min-width:1.4em;text-indent:0;font-size:.9em}
article p,.figs{margin-top:.4rem;max-width:42em}
.text{font-size:1rem;line-height:1.75;color:var(--ink);max-width:34em;text-align:justify}
.text a{font-size:.65em;vertical-align:super;line-height:1;color:var(--soft);padding:0 .25em}
.mark{font-size:.8em;color:var(--soft);cursor:help}
.figs li{background:var(--wash);border-radius:3px;padding:.1rem .5rem}
.themes>section{margin-bottom:1.4rem}
.themes h3{background:var(--wash);padding:.3rem .6rem;border-left:3px solid var(--red)}
.see,.story .note{margin-top:.5rem}
.tiles{display:grid;grid-template-columns:repeat(8,minmax(0,1fr));gap:3px;max-width:34rem;margin:0 auto 1rem;font-size:.75rem;line-height:1.25;text-align:center}
.tiles li,.tiles a{display:grid;align-content:center;min-height:2.6rem}
.tiles li,.strip li{border:1px solid var(--line);color:var(--soft)}
.tiles b{font-size:.95rem}
.tiles a,.strip a,.heat td>*{color:var(--ink)}
:where(.tiles a,.heat td>*),.h1{background:color-mix(in srgb,var(--red) 12%,var(--bg))}
.h2{background:color-mix(in srgb,var(--red) 22%,var(--bg))}
.h3{background:color-mix(in srgb,var(--red) 32%,var(--bg))}
.h4{background:color-mix(in srgb,var(--red) 44%,var(--bg))}
.scroll{overflow-x:auto;margin:1rem 0}
caption{text-align:left;white-space:nowrap;padding-bottom:.4rem}
.heat{overflow-wrap:normal;text-align:center}
.heat td,.heat th{border:1px solid var(--line);min-width:1.5rem}
.heat th,.heat td>*{padding:.25rem .2rem}
.heat td>*{display:block}
.heat th+th{writing-mode:vertical-rl;text-align:right;height:9rem}
.weeks th+th{writing-mode:horizontal-tb;height:auto}
.heat th:first-child{text-align:left;white-space:nowrap;padding-right:.6rem;position:sticky;left:0;background:var(--bg)}
.regions td:last-child{font-weight:600}
.strip{display:grid;grid-template-columns:repeat(7,minmax(0,1fr));gap:3px;margin:.6rem 0;font-size:.72rem;line-height:1.3;text-align:center}
.strip li>*{display:block;padding:.35rem 0}
.strip b{display:block;font-size:1rem}
.synopsis p{max-width:34em}
.figures dl div{padding:.6rem 0;border-bottom:1px solid var(--line)}
.figures dt{color:var(--ink)}
.figures b{font-size:1.15rem;margin-right:.3em}
.eq{background:var(--wash);padding:.6rem .9rem;margin-bottom:.5rem}
.accounts h3,.corrections h3,.synopsis h3,.story h3{font-size:.95rem;margin:.9rem 0 .2rem}
.keys{max-width:42em}
.keys li{padding:.1rem 0 .1rem 1rem}
.foot{margin-top:1rem;padding-bottom:2.5rem}
.foot>:first-child{border-top:3px double var(--red);padding-top:.4rem}
.imprint{border-top:1px solid var(--line);padding-top:.4rem;color:var(--ink)}
.links{margin-top:.4rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem}
.cards a{display:block;background:var(--card);border:1px solid var(--line);border-radius:4px;padding:.7rem .9rem}
.cards b,.cards span{display:block}
.cards span{font-size:.82rem}
.more{margin:.8rem 0 1.8rem;font-weight:600}
.year h2{display:inline-block;border:0;color:var(--ink)}
.months{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr));gap:1.5rem}
.cal{width:100%;table-layout:fixed;margin-bottom:1.2rem}
.cal caption{font-size:.95rem;color:var(--ink)}
.cal th{color:var(--soft);padding:.2rem 0}
.cal td{border:1px solid var(--line);height:3rem;vertical-align:top;text-align:center}
.cal td>span,.cal a{display:block;padding:.15rem 0;min-height:100%}
.cal td a{color:var(--ink);background:var(--card);height:100%}
.cal small{display:block;font-size:.68rem;line-height:1.3}
.cal .off{border-color:transparent}
.quotes{max-width:36em}
.story h2{display:flex;gap:.4em}
.story h2 b{flex:none}
.record{max-width:48em}
.record div{padding:.2rem 0}
.record li{padding-left:1rem}
.rows{width:100%}
.rows th,.rows td{border-bottom:1px solid var(--line);padding:.3rem .5rem;text-align:right;vertical-align:top;color:inherit}
.rows tr>:first-child,.rows .words,.rows:has(.words) th{text-align:left}
.rows thead,.rows td,.rows th a{overflow-wrap:normal}
.rows td,.rows th a{word-break:keep-all}
.rows tbody th{min-width:5em}
.rows .words{min-width:12em;word-break:normal;overflow-wrap:anywhere}
@media screen and (min-width:62rem){
.sheet{display:grid;grid-template-columns:minmax(0,1fr) 18rem;grid-template-rows:auto 1fr;column-gap:2.5rem}
.side{grid-column:2;grid-row:1/3;position:sticky;top:1rem;align-self:start;max-height:96vh;overflow-y:auto;padding:2px}
.brief,.body{grid-column:1}
.side table{font-size:.75rem}
.side .toc{font-size:.9rem}
}
@media(max-width:26rem){
.text{text-align:start}
.rows th,.rows td{padding:.3rem .2rem}
}
@media screen{.paper{display:none}}
@page{size:A4;margin:2.2cm 2cm}
@media print{
:root{--bg:#fff;--soft:#333;--line:#999}
html{font-size:11pt;line-height:1.55}
.skip,.turn,.toc,.links,.langs,.sheet .regions,.sheet .figures,.figs,.see,summary,article:not(.printed),details .lines li:not(.printed),.accounts :not(.eq,.note,.eq *,h2){display:none}
.themes>section:not(:has(.printed)),section:has(article):not(:has(.printed)){display:none}
.mast,main,.foot,.text{max-width:none;padding:0}
section,.themes>section{margin-bottom:.8rem}
article,tr{break-inside:avoid;padding:.4rem 0}
h2,h3,h4{break-after:avoid}
a{text-decoration:none}
details::details-content{content-visibility:visible;height:auto}
}
${tileStyle}
`;

/** A line of the style sheet; one that is no rule has no selectors. */
interface Line {
  /** `classes`: those that the selector cannot do without */
  selectors: { text: string; classes: string[] }[];
  rest: string;
}

function lineOf(line: string): Line {
  const [, list = '', rest = line] = /^([^@{}]+)(\{.*)$/.exec(line) ?? [];
  const selectors = list === '' ? [] : list.split(/,(?![^()]*\))/);
  return { selectors: selectors.map((text) => ({ text, classes: classesOf(text) })), rest };
}

function classesOf(selector: string): string[] {
  let bare = selector;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/:[a-z-]+\([^()]*\)/g, '');
  }
  return [...bare.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
}

const lines = css.split('\n').filter(Boolean).map(lineOf);

/**
 * The style sheet of a page, inside it so that a saved page stands alone: without the selectors of classes that it does not have.
 * @param body its markup
 * @param scripted classes of what the script adds
 */
export function styleOf(body: string, scripted: readonly string[] = []): Markup {
  const used = new Set([...body.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')).concat(scripted));
  const kept = lines.map(({ selectors, rest }) => {
    const needed = selectors.filter(({ classes }) => classes.every((name) => used.has(name)));
    return selectors.length > 0 && needed.length === 0 ? '' : `${needed.map(({ text }) => text).join(',')}${rest}`;
  });
  return raw(`<style>${kept.join('')}</style>`);
}

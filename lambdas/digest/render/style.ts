import { raw } from 'hono/html';
import type { Markup } from './markup.ts';
import { tileStyle } from './tile-grid.ts';

/** System fonts only: the reader's own Chinese faces. */
const SANS = 'system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
const SERIF = '"Songti SC","Noto Serif CJK SC",SimSun,serif';

const css = `
:root{color-scheme:light dark;--bg:#fbfaf7;--card:#fff;--ink:#1d1b18;--soft:#5d574e;--line:#ded8cc;--red:#b0211a;--wash:#f4efe6}
@media(prefers-color-scheme:dark){:root{--bg:#141518;--card:#1b1c20;--ink:#e9e6df;--soft:#aaa59b;--line:#36373d;--red:#ff8f80;--wash:#212227}}
@media(prefers-contrast:more){:root{--soft:var(--ink);--line:var(--ink)}}
*{box-sizing:border-box}
html{font:17px/1.75 ${SANS};-webkit-text-size-adjust:100%;text-size-adjust:100%;text-autospace:normal;line-break:strict;scroll-padding-top:1rem}
body{margin:0;background:var(--bg);color:var(--ink);overflow-wrap:anywhere}
.mast,main,.foot{max-width:60rem;margin:0 auto;padding:0 1rem}
h1,h2,h3,h4{line-height:1.4;margin:0;text-wrap:pretty}
p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
a{color:inherit;text-decoration-color:color-mix(in srgb,var(--red) 55%,transparent);text-underline-offset:.22em;text-decoration-thickness:1px}
a:hover{color:var(--red);text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--red);outline-offset:2px;border-radius:2px}
:target,article:has(.no:target),li:has(>.no:target){background:var(--wash);box-shadow:0 0 0 .5rem var(--wash)}
.skip{position:absolute;left:-99rem;background:var(--card);padding:.5rem 1rem}
.skip:focus{left:1rem;top:.5rem;z-index:1}
.n,time,.no,td,dd,.eq b,.tiles b{font-variant-numeric:tabular-nums}
.n,.no,.none,small,.note{color:var(--soft)}
small,.note,.src,.where,.see,.facts,.keys{font-size:.82rem;line-height:1.65}
code{font:.95em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
summary{cursor:pointer}
.mast{text-align:center;padding-top:1.5rem;position:relative}
.langs{position:absolute;right:1rem;top:.2rem;display:flex;gap:.7rem;font-size:.82rem}
.langs b{font-weight:400;color:var(--soft)}
.mast h1{font:900 clamp(2.2rem,10vw,3.4rem)/1.25 ${SERIF};letter-spacing:.2em;padding-left:.2em;color:var(--red);text-wrap:balance}
.mast h1 a{text-decoration:none;color:inherit}
.mast h1.plain{font-size:clamp(1.8rem,8vw,2.6rem);letter-spacing:.04em;padding:0}
.mast .kind{color:var(--red);border:1px solid;border-radius:2px;padding:.05em .4em;margin-right:.6em;font-weight:400;font-size:.9em}
.mast .issue{font-weight:600;margin:.3rem 0 .5rem}
.mast .line{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;border-bottom:3px double var(--red);padding-bottom:.3rem}
.facts{display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.2em;color:var(--soft);padding-top:.5rem}
.mast+main{padding-top:.6rem}
.turn{display:flex;justify-content:space-between;gap:1rem;padding:.6rem 0;font-size:.9rem}
.notice{border-left:4px solid var(--red);background:var(--wash);padding:.6rem .9rem;margin:.6rem 0}
section,nav.toc{margin:0 0 2.2rem}
h2{font-size:1.25rem;border-bottom:1px solid var(--line);padding-bottom:.3rem;margin-bottom:.8rem}
h2::before{content:"";display:inline-block;width:.3em;height:.95em;background:var(--red);margin-right:.5em;vertical-align:-.08em}
.brief ol{counter-reset:b}
.brief li{counter-increment:b;display:flex;gap:.6em;padding:.28rem 0;line-height:1.55}
.brief li::before{content:counter(b);color:var(--red);font-weight:700;font-variant-numeric:tabular-nums}
dt{font-size:.82rem;color:var(--soft);line-height:1.4}
.numbers table{width:100%;overflow-wrap:normal;background:var(--card);border:1px solid var(--line);border-radius:4px}
.numbers th,.numbers td{padding:.25rem .5rem;text-align:right;border-bottom:1px solid var(--line);color:var(--soft)}
.numbers tr>:first-child{text-align:left}
.numbers tbody th{color:var(--ink)}
.numbers .n{font-size:1.15rem;line-height:1.3;font-weight:600;color:var(--ink)}
.spark{margin:.8rem 0 0}
.spark svg{display:block;width:100%;height:3rem;fill:var(--soft)}
.spark .now{fill:var(--red)}
figcaption{font-size:.82rem;color:var(--soft)}
.numbers .note{margin-top:.5rem}
.toc details{margin-top:.4rem}
.toc summary{font-size:.9rem;color:var(--soft)}
.toc ul{display:flex;flex-wrap:wrap;gap:.1rem 1rem}
.lead,.told{padding:.9rem 0;border-bottom:1px solid var(--line)}
.lead:first-of-type{padding-top:.2rem}
.lead:last-child,.told:last-child{border-bottom:0}
article h3,article h4{display:flex;gap:.5em}
:is(article :is(h3,h4),.lines) a{text-decoration:none}
h3{font-size:1.12rem}
h4{font-size:1rem}
.no{font-weight:400;font-size:.9em;margin-right:.35em}
article .no{flex:none;min-width:1.1em;margin:0}
h3 .no,h4 .no{color:var(--red)}
.mark{font-size:.8em;font-weight:400;color:var(--soft);text-decoration:none;cursor:help}
.where,.src{color:var(--soft)}
.where i{font-style:normal;margin:0 .2em;color:var(--line)}
.where{margin:.15rem 0 .4rem}
.tag{font-weight:600;color:var(--red);border:1px solid;border-radius:2px;padding:0 .3em;margin-right:.5em}
.text{max-width:34em;text-align:justify}
.src{margin-top:.4rem}
.src,.figures dd,.keys{max-width:42em}
.at{font-size:.65em;vertical-align:super;line-height:1;color:var(--soft);text-decoration:none;padding:0 .25em}
.src .who{color:var(--ink)}
.figs{display:flex;flex-wrap:wrap;gap:.3rem .5rem;margin:.5rem 0 0;font-size:.88rem;line-height:1.5}
.figs li{background:var(--wash);border-radius:3px;padding:.15rem .55rem}
.figs b,.figures b{color:var(--red)}
.themes>section{margin:0 0 1.4rem}
.themes h3{background:var(--wash);padding:.3rem .6rem;border-left:3px solid var(--red)}
.see{padding:.5rem 0 0;color:var(--soft)}
.see a{color:var(--ink)}
.themes details{margin-top:.6rem}
.lines li{padding:.25rem 0;line-height:1.55}
.tiles{display:grid;grid-template-columns:repeat(8,minmax(0,1fr));grid-auto-rows:minmax(2.6rem,auto);gap:3px;max-width:34rem;margin:0 auto 1rem;font-size:.7rem;line-height:1.25;text-align:center}
.tiles li{border-radius:3px;border:1px solid var(--line);display:flex;flex-direction:column;align-items:center;justify-content:center;overflow:hidden}
.tiles a{display:block;width:100%;padding:.3rem 0;text-decoration:none}
.tiles span,.tiles b{display:block}
.tiles abbr{text-decoration:none}
.tiles b{font-size:.95rem}
.h0{color:var(--soft)}
.h0 b{font-weight:400}
.h1{background:color-mix(in srgb,var(--red) 12%,var(--bg))}
.h2{background:color-mix(in srgb,var(--red) 22%,var(--bg))}
.h3{background:color-mix(in srgb,var(--red) 32%,var(--bg))}
.h4{background:color-mix(in srgb,var(--red) 44%,var(--bg))}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;font-size:.82rem;line-height:1.4}
caption{text-align:left;white-space:nowrap;color:var(--soft);padding-bottom:.4rem}
th{font-weight:400}
.heat{overflow-wrap:normal}
.heat td,.heat th{border:1px solid var(--line);padding:.25rem .3rem;text-align:center;min-width:1.5rem}
.heat thead th+th{writing-mode:vertical-rl;text-orientation:upright;letter-spacing:.05em;vertical-align:bottom;text-align:right;padding:.4rem .2rem}
.heat thead th:first-child,.heat tbody th{text-align:left;white-space:nowrap;padding-right:.6rem;position:sticky;left:0;background:var(--bg)}
.heat td{color:var(--soft)}
.heat td[class]{color:var(--ink)}
.heat a{text-decoration:none;display:block}
.heat a:hover{text-decoration:underline}
.weeks thead th+th{writing-mode:horizontal-tb}
:lang(en)>body .heat:not(.weeks) thead th+th{text-orientation:mixed;letter-spacing:0;height:9rem}
.strip{display:grid;grid-template-columns:repeat(7,minmax(0,1fr));gap:3px;margin:.6rem 0;font-size:.72rem;line-height:1.3;text-align:center}
.strip li{border-radius:3px;border:1px solid var(--line)}
.strip a,.strip li>span{display:block;padding:.35rem 0;text-decoration:none}
.strip b{display:block;font-size:1rem}
.synopsis p{max-width:34em}
.heat .sum{font-weight:600}
.figures dl div{padding:.6rem 0;border-bottom:1px solid var(--line)}
.figures dt{color:var(--ink);font-size:.95rem}
.figures dt b{font-size:1.2rem;margin-right:.3em}
.figures dd{font-size:.88rem;line-height:1.65;color:var(--soft)}
.eq{display:flex;flex-wrap:wrap;gap:.1rem .6rem;background:var(--wash);padding:.6rem .9rem;border-radius:4px;margin-bottom:.5rem}
.accounts h3,.corrections h3,.synopsis h3{font-size:.95rem;margin:.9rem 0 .2rem}
.reason{font-size:.9rem}
.keys li{padding:.1rem 0 .1rem 1rem}
.foot::before{content:"";display:block;border-top:3px double var(--red);margin-bottom:.4rem}
.foot{margin-top:1rem;padding-bottom:2.5rem;font-size:.85rem;color:var(--soft)}
.imprint{border-top:1px solid var(--line);padding-top:.4rem;display:flex;flex-wrap:wrap;gap:0 2rem;color:var(--ink)}
.links{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin-top:.4rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem}
.cards a{display:block;background:var(--card);border:1px solid var(--line);border-radius:4px;padding:.7rem .9rem;text-decoration:none}
.cards b,.cards span{display:block}
.cards span{font-size:.82rem;color:var(--soft)}
.more{margin:.8rem 0 1.8rem;font-weight:600}
.months{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr));gap:1.5rem}
summary h2{display:inline-block;border:0}
.cal{width:100%;table-layout:fixed;margin-bottom:1.2rem}
.cal caption{font-size:.95rem;color:var(--ink)}
.cal th{color:var(--soft);padding:.2rem 0}
.cal td{border:1px solid var(--line);height:3rem;vertical-align:top;padding:0;color:var(--soft);text-align:center}
.cal td>span,.cal a{display:block;padding:.15rem 0;min-height:100%}
.cal td a{text-decoration:none;color:var(--ink);background:var(--card);height:100%}
.cal small{display:block;font-size:.68rem;line-height:1.3}
.cal .off{border-color:transparent}
.quotes{list-style:decimal;padding-left:1.6em;max-width:36em}
.story h2{display:flex;gap:.4em}
.story h3{font-size:.95rem;margin:.8rem 0 .2rem}
.story summary{margin-top:.6rem;font-size:.9rem;color:var(--soft)}
.record{font-size:.82rem;line-height:1.65;max-width:48em}
.record div{padding:.2rem 0}
.record li{padding-left:1rem}
.rows{width:100%}
.rows th,.rows td{border-bottom:1px solid var(--line);padding:.3rem .5rem;text-align:right;vertical-align:top}
.rows tr>:first-child,.rows .words,.rows:has(.words) th{text-align:left}
.rows thead th{color:var(--soft);white-space:nowrap}
.rows tbody th{min-width:6em}
.rows .words{min-width:12em}
@media(min-width:62rem){
.sheet{display:grid;grid-template-columns:minmax(0,1fr) 18rem;grid-template-rows:auto 1fr;column-gap:2.5rem}
.side{grid-column:2;grid-row:1/3;position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow-y:auto;padding:2px}
.brief,.body{grid-column:1}
.side .numbers table{font-size:.75rem}
.side .numbers th,.side .numbers td{padding:.2rem .35rem}
.side .toc{font-size:.9rem}
.tiles{font-size:.78rem}
}
@media(max-width:26rem){.mast .line{font-size:.9rem}.text{text-align:start}}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media screen{.paper{display:none}}
@page{size:A4;margin:2.2cm 2cm}
@media print{
:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--red:#a00;--wash:#fff}
html{font-size:11pt;line-height:1.55}
.skip,.turn,.toc,.links,.langs,.regions,.figures,.figs,.see,summary,.cut,.accounts :not(.eq,.note,.eq *,h2){display:none}
.themes>section:not(:has(article:not(.cut),li:not(.cut))),section:has(>article):not(:has(>article:not(.cut))){display:none}
.mast,main,.foot{max-width:none;padding:0}
.sheet{display:block}
.side{position:static;max-height:none;overflow:visible}
section,.themes>section{margin-bottom:.8rem}
.lead,.told,tr{break-inside:avoid;padding:.4rem 0}
h2,h3,h4{break-after:avoid}
.text{max-width:none}
a{text-decoration:none}
details::details-content{content-visibility:visible;height:auto}
}
${tileStyle}
`;

const lines = css
  .split('\n')
  .filter(Boolean)
  .map((line) => ({ line, branches: /^[^@{}]+(?=\{)/.test(line) ? branchesOf(line.slice(0, line.indexOf('{'))) : null }));

/** Of each selector of a rule, the classes that it needs. */
function branchesOf(selectors: string): string[][] {
  let bare = selectors;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/:[a-z-]+\([^()]*\)/g, '');
  }
  return bare.split(',').map((selector) => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name));
}

/**
 * The style sheet of a page, inside it so that a saved page stands alone: without the rules of classes that it does not have.
 * @param body its markup
 * @param scripted classes of what the script adds
 */
export function styleOf(body: string, scripted: readonly string[] = []): Markup {
  const used = new Set([...body.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')).concat(scripted));
  const kept = lines.filter(({ branches }) => branches === null || branches.some((names) => names.every((name) => used.has(name))));
  return raw(`<style>${kept.map(({ line }) => line).join('\n')}</style>`);
}

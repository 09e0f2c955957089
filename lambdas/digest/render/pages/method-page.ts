import facts from '../../../../seeds/facts.json' with { type: 'json' };
import { limits } from '../../../model/limits.ts';
import { themeOf, themes } from '../../../model/theme.ts';
import { type Markup, markup } from '../markup.ts';
import { pagePath } from '../paths.ts';
import { chinese } from '../story-html.ts';
import type { Words } from '../words.ts';
import { plainPage, section, table } from './frame.ts';
import type { SpanPage } from './span-page.ts';

/** Codes of refusal that a reader meets; `words.reason` says each. */
const REFUSALS = [
  ...['empty', 'binary', 'undecodable', 'mojibake', 'no-text', 'too-large', 'too-long', 'too-deep', 'too-many-lines'],
  ...['too-many-members', 'too-compressed', 'too-many-attributes', 'too-many-pages', 'too-slow', 'damaged', 'encrypted'],
  ...['unsupported', 'no-article', 'bad-json'],
];

const LEVELS = ['province', 'city', 'county', 'zone'] as const;

/** How an issue is made, with the numbers of the data that it is made with. */
export const renderMethod: SpanPage = (_issues, words, settings) => {
  const w = words.pages.method;
  const terms: Record<string, number> = facts.themes.terms;
  const all = Object.values(terms).reduce((a, b) => a + b, 0);
  const pair = (name: string | Markup, value: string | number): Markup => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`;
  const items = (of: readonly string[]): Markup => markup`<ul class="keys">${of.map((item) => markup`<li>${item}</li>`)}</ul>`;
  return plainPage(
    {
      path: pagePath('method'),
      title: words.pages.names.method,
      about: words.pages.about.method,
      main: markup`${section('steps', w.steps, markup`<ol class="lines">${w.step.map((step, i) => markup`<li><b>${i + 1}</b> ${step}</li>`)}</ol>`)}
${section('accounts', w.accounts, markup`<p class="eq">${w.equation}</p><p class="note">${w.accountsNote}</p>`)}
${section('themes', w.themes, markup`<p>${w.themesNote(themes.length, all, facts.themes.labelled)}</p>${themeTable(terms, words)}`)}
${section('regions', w.regions, markup`<p>${w.regionsNote}</p>${table(w.regions, [w.level, w.count], [...LEVELS.map((level) => pair(words.pages.record.levels[level], facts.regions[level])), pair(w.towns, facts.regions.towns), pair(w.foreign, facts.regions.foreign)], words)}`)}
${section('refusals', w.refusals, markup`<p>${w.refusalsNote}</p>${items(REFUSALS.map(words.reason))}`)}
${section(
  'limits',
  w.limits,
  table(
    w.limits,
    [w.limit, w.value],
    Object.entries(limits).flatMap(([name, value]) => {
      const what = w.limitNames[name];
      return what === undefined ? [] : [pair(what, value.toLocaleString('en-US'))];
    }),
    words,
  ),
)}
${section('settings', w.settings, items([`${w.setting.timeZone}${words.colon}${settings.timeZone}`, `${w.setting.firstIssue}${words.colon}${words.longDay(settings.firstIssue)}`, `${w.setting.debounce}${words.colon}${w.seconds(settings.debounceSeconds)}`, w.setting.numbering]))}
${section('cannot', w.cannot, items(w.limitsOfMethod))}`,
    },
    words,
    settings,
  );
};

/** The taxonomy refers to its themes by their ids; readers know them by their names. */
const named = (text: string): string => text.replace(/[a-z]+(-[a-z]+)*/g, (id) => themeOf(id).zh);

/** What a theme covers is written in Chinese in the taxonomy. */
function themeTable(terms: Record<string, number>, words: Words): Markup {
  const w = words.pages.method;
  return table(
    w.themes,
    [w.theme, w.covers, w.not, w.terms],
    themes.map(
      ({ id, covers, not }) =>
        markup`<tr><th scope="row">${words.themeName(id)}</th><td class="words">${chinese(covers, words)}</td><td class="words">${chinese(named(not), words)}</td><td>${terms[id] ?? 0}</td></tr>`,
    ),
    words,
  );
}

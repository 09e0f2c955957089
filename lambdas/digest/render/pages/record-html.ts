import type { Mention } from '../../../model/article.ts';
import type { ArticleRecord } from '../../../model/record.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import { chinese, lang } from '../story-html.ts';
import { regionName } from '../wording.ts';
import type { Words } from '../words.ts';

const MOST_MENTIONS = 10;

/** Why an article is where it is, and what reading it took away: what its record holds. */
export const recordDetails = (record: ArticleRecord, words: Words): Markup =>
  markup`<dl class="record">${regionItem(record, words)}${themesItem(record, words)}${readingItem(record, words)}</dl>`;

function regionItem({ region, mentions, script }: ArticleRecord, words: Words): Markup {
  const w = words.pages.record;
  const { level, confidence, evidence, runnerUp } = region;
  const name = (of: Pick<Mention, 'level' | 'path'>): Markup => chinese(regionName(of, words), words);
  return markup`<div><dt>${w.region}</dt><dd>${name(region)}${words.bracketed(w.sure(w.levels[level], confidence))}<ul>${evidence.map(
    ({ text, at, rule, weight }) =>
      markup`<li><span${lang(script, words)}>${text}</span> ${w.found(at)}${words.semicolon}<code>${rule}</code> ${w.weight(weight)}</li>`,
  )}${runnerUp !== undefined && markup`<li>${w.runnerUp}${name(runnerUp)} ${runnerUp.score.toFixed(2)}</li>`}${mentions.length > 0 && markup`<li>${w.mentions}${mentions.slice(0, MOST_MENTIONS).map((mention, i) => markup`${i > 0 && words.semicolon}${name(mention)} ×${mention.count}`)}</li>`}</ul></dd></div>`;
}

function themesItem({ themes, script }: ArticleRecord, words: Words): Content {
  if (themes.length === 0) return null;
  const w = words.pages.record;
  return markup`<div><dt>${w.themes}</dt><dd><ul>${themes.map(
    ({ id, score, primary, evidence }) =>
      markup`<li>${words.themeName(id)}${words.bracketed([w.score(score), ...(primary ? [w.primary] : [])].join(words.semicolon))}${evidence.length > 0 && markup`${words.colon}${evidence.map(({ term, at, weight }, i) => markup`${i > 0 && words.semicolon}<span${lang(script, words)}>${term}</span> ${w.found(at)} ${w.weight(weight)}`)}`}</li>`,
  )}</ul></dd></div>`;
}

function readingItem({ length, site, reading, rules }: ArticleRecord, words: Words): Markup {
  const w = words.pages.record;
  const facts: Content[] = [
    w.characters(length),
    ...(reading ? [markup`${w.charset}<code>${reading.charset}</code>`] : []),
    ...(site ? [markup`${w.site}<code>${site}</code>`] : []),
    ...(reading && reading.repairs > 0 ? [w.repairs(reading.repairs)] : []),
    w.rules(rules),
  ];
  return markup`<div><dt>${w.reading}</dt><dd><ul><li>${facts.map((fact, i) => markup`${i > 0 && words.semicolon}${fact}`)}</li>${reading !== undefined && markup`<li>${cut(reading.cut, words)}</li>`}</ul></dd></div>`;
}

function cut(of: NonNullable<ArticleRecord['reading']>['cut'], words: Words): Content {
  const w = words.pages.record;
  if (of.length === 0) return w.nothingCut;
  return markup`${w.cut}${of.map(({ reason, rule, lines }, i) => markup`${i > 0 && words.semicolon}${w.labels[reason]} ${w.lines(lines)}${rule !== '' && rule !== reason && markup` <code>${rule}</code>`}`)}`;
}

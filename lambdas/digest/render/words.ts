import type { Published, Script, Title } from '../../model/article.ts';
import type { Digest, Story, StorySource } from '../../model/digest.ts';
import { clockAt, daysOf, type PeriodKind } from '../../model/period.ts';
import { groupName, regionLabel } from '../../model/region.ts';
import { themeOf } from '../../model/theme.ts';

/** How a Chinese 简报 says things; every format says them alike. */

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
export const KINDS: Record<PeriodKind, string> = { day: '日报', week: '周报', month: '月报' };
/** 上一期 of a kind, as a reader calls it. */
export const BEFORE: Record<PeriodKind, string> = { day: '前一日', week: '上周', month: '上月' };

/** `2026年11月21日` */
export const longDay = (day: string): string => `${+day.slice(0, 4)}年${monthDay(day)}`;
/** `11月21日` */
export const monthDay = (day: string): string => `${+day.slice(5, 7)}月${+day.slice(8, 10)}日`;

/** `2026年11月21日 星期六`, `2026年第47周`, `2026年11月` */
export function periodName(kind: PeriodKind, period: string): string {
  if (kind === 'day') return `${longDay(period)} ${WEEKDAYS[new Date(`${period}T00:00:00Z`).getUTCDay()]}`;
  return kind === 'week' ? `${+period.slice(0, 4)}年第${+period.slice(6)}周` : `${+period.slice(0, 4)}年${+period.slice(5, 7)}月`;
}

/** `第325期（总第325期）`; before the first issue there is no total. */
export const issueName = ({ number, total }: Pick<Digest, 'number' | 'total'>): string =>
  total > 0 ? `第${number}期（总第${total}期）` : `第${number}期`;

/** The period covered, in the digest's own time zone. */
export function coverage({ kind, period, timeZone }: Pick<Digest, 'kind' | 'period' | 'timeZone'>): string {
  const days = daysOf({ kind, id: period });
  const [first = period, last = period] = [days[0], days.at(-1)];
  return kind === 'day' ? `${longDay(first)} 0时至24时（${timeZone}）` : `${longDay(first)}至${monthDay(last)}（${timeZone}）`;
}

/** A story by its place in the issue. */
export const nth = (place: number | undefined): string => (place ? `第 ${place} 条` : 'digest.json');

/** `11月21日 08:05` */
export function moment(instant: string, timeZone: string): string {
  const clock = clockAt(instant, timeZone);
  return `${monthDay(clock)} ${clock.slice(11, 16)}`;
}

export const regionName = ({ level, path }: Pick<Story['region'], 'level' | 'path'>): string => regionLabel({ path }) || groupName(level);

/** Primary theme first. */
export function themeNames({ themes }: Pick<Story, 'themes'>): string {
  const names = themes.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map(({ id }) => themeOf(id).zh);
  return names.length > 0 ? names.join('、') : '未分类';
}

export function publishedOn(published: Published | null): string {
  if (published?.date) return longDay(published.date);
  return published?.month && published.day ? `${published.month}月${published.day}日` : '未署日期';
}

/** Why a source is part of its story; the lead needs no reason. */
export function reasonOf({ method, similarity }: Pick<StorySource, 'method' | 'similarity'>): string {
  if (method === 'lead') return '';
  if (method === 'same-text') return '同文';
  return `${method === 'near-duplicate' ? '近似转载' : '同一事件'}，相似度 ${similarity.toFixed(2)}`;
}

/** What stands for a source: its name, else the file it came in, which a person can look up. */
export const sourceName = ({ source, key }: Pick<StorySource, 'source' | 'key'>): string => source ?? `未署来源（${key}）`;

/** A derived title is marked, since it is not the article's own. */
export const titleMark = ({ basis }: Pick<Title, 'basis'>): string => (basis === 'derived' ? '（摘）' : '');

/** ▲ or ▼ with words: the mark alone says nothing to a reader who cannot see it. */
export function change(now: number, before: number): { mark: string; words: string } {
  if (now === before) return { mark: '＝', words: '持平' };
  return now > before ? { mark: '▲', words: `多 ${now - before}` } : { mark: '▼', words: `少 ${before - now}` };
}

/** Its first sentences as they stand in the text; an ellipsis where something between or after them is left out. */
export function excerptOf({ summary }: Pick<Story, 'summary'>, most: number): string {
  const sentences = summary.slice(0, most);
  const gap = (i: number): string => (i > 0 && (sentences[i]?.start ?? 0) - (sentences[i - 1]?.end ?? 0) > 2 ? '……' : '');
  const excerpt = sentences.map(({ text }, i) => `${gap(i)}${text}`).join('');
  return excerpt === '' || /[\p{P}]$/u.test(excerpt) ? excerpt : `${excerpt}……`;
}

/** BCP 47 tag of a text; null where it is the page's own. */
export const languageOf = (script: Script): string | null => (script === 'Hant' ? 'zh-Hant' : script === 'Latn' ? 'en' : null);

/** Cut to a number of characters, the last of them an ellipsis. */
export function clip(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

import type { Digest, Story, StorySource } from '../../model/digest.ts';
import { groupBy } from '../compile/order.ts';
import { equation, LISTED, lateNotes, notices } from './accounts.ts';
import { markdownText as t } from './markdown-escape.ts';
import { shownNumbers } from './numbers.ts';
import { briefOf, LEAD_FIGURES, LEAD_SENTENCES, type Outline, outlineOf, readingMinutes } from './outline.ts';
import { pathOf } from './paths.ts';
import {
  BEFORE,
  change,
  clip,
  coverage,
  excerptOf,
  issueName,
  KINDS,
  longDay,
  moment,
  monthDay,
  periodName,
  publishedOn,
  reasonOf,
  regionName,
  sourceName,
  themeNames,
  titleMark,
} from './words.ts';

/** The issue as Markdown (CommonMark with GFM tables): the stories of the page, in the page's order. */
export function renderMarkdown(digest: Digest): string {
  const outline = outlineOf(digest);
  const blocks = [
    ...head(digest, readingMinutes(outline)),
    ...notices(digest).map((note) => `> ${t(note)}`),
    ...brief(outline),
    ...numbers(digest),
    ...leads(digest, outline),
    ...themes(digest, outline),
    ...regions(digest),
    ...figures(digest, outline),
    ...late(digest, outline),
    ...accounts(digest),
    '---',
    '本期由程序编成：标题为原题，（摘）为摘自正文；正文均为原句；数字附其所在的句子。',
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function head(digest: Digest, minutes: number): string[] {
  const { kind, period, name, issuer, closed, revision, asOf, timeZone } = digest;
  const facts = [
    `收稿时段：${coverage(digest)}`,
    `阅读约 ${minutes} 分钟`,
    closed ? '已定稿' : '未定稿，随收随编',
    revision > 1 ? `第${revision}版` : '',
    asOf ? `截至 ${moment(asOf, timeZone)}` : '',
  ];
  return [
    `# ${t(name)} ${KINDS[kind]}`,
    `**${issueName(digest)}** ${t(issuer || '自动编辑')} ${periodName(kind, period)}`,
    t(facts.filter(Boolean).join(' · ')),
  ];
}

function brief(outline: Outline): string[] {
  const { stories, length } = briefOf(outline);
  return stories.length === 0
    ? []
    : ['## 一分钟速读', list(stories.map(({ title }) => `${t(clip(title.text, length))}${titleMark(title)}`))];
}

function numbers(digest: Digest): string[] {
  const { counts, previous, kind } = digest;
  const delta = (key: keyof Digest['counts']): string => {
    if (!previous) return '';
    const { mark, words } = change(counts[key], previous.counts[key]);
    return `（${mark} ${words}）`;
  };
  const against = previous ? `▲▼ 与${BEFORE[kind]}（${periodName(kind, previous.period)}）相比` : '没有上一期可以比照。';
  return ['## 本期数据', list(shownNumbers(digest).map(({ key, label }) => `${label} ${counts[key]}${delta(key)}`)), against];
}

function leads(digest: Digest, { leads: stories, place }: Outline): string[] {
  return stories.length === 0 ? [] : ['## 要闻', ...stories.flatMap((story) => told(story, digest, place, 'lead', '###'))];
}

function themes(digest: Digest, { sections, place }: Outline): string[] {
  if (sections.length === 0) return [];
  return [
    '## 分主题',
    ...sections.flatMap(({ theme, elsewhere, told: stories, lines, left }) => [
      `### ${t(theme.zh)} ${theme.stories.length}`,
      elsewhere.length > 0 ? `另见第 ${elsewhere.map(({ id }) => place.get(id)).join('、')} 条` : '',
      ...stories.flatMap((story) => told(story, digest, place, 'told', '####')),
      list(lines.map((story) => `${place.get(story.id)}\\. ${headline(story)}（${t(regionName(story.region))}）`)),
      left > 0 ? `其余 ${left} 条见 digest.json。` : '',
    ]),
  ];
}

function regions({ byRegion, byTheme }: Digest): string[] {
  if (byRegion.length === 0) return [];
  const regionOf = new Map(byRegion.flatMap(({ code, stories }) => stories.map((id) => [id, code])));
  const rows = byRegion.map(({ code, name, stories }) => [
    name,
    ...byTheme.map((theme) => String(theme.stories.filter((id) => regionOf.get(id) === code).length)),
    String(stories.length),
  ]);
  const columns = ['地区', ...byTheme.map(({ zh }) => zh), '合计'];
  const row = (cells: string[]): string => `| ${cells.map(t).join(' | ')} |`;
  return ['## 地区与主题', [row(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n')];
}

function figures({ figures: chosen }: Digest, { place }: Outline): string[] {
  if (chosen.length === 0) return [];
  return [
    '## 关键数字',
    list(chosen.map(({ text, about, sentence, story }) => `**${t(text)}** ${t(about)}：${t(sentence)}（第 ${place.get(story)} 条）`)),
  ];
}

function late(digest: Digest, { late: stories, place }: Outline): string[] {
  if (digest.late.length === 0) return [];
  return [
    '## 补录',
    ...stories.flatMap((story) => told(story, digest, place, 'told', '###')),
    list(digest.late.map(({ key, day, story }) => `${t(key)} 收稿于 ${longDay(day)}，见第 ${place.get(story)} 条`)),
  ];
}

function accounts(digest: Digest): string[] {
  const { received, terms } = equation(digest.counts);
  const named = (key: string, member: string): string => t(member ? `${key} › ${member}` : key);
  const part = (heading: string, items: string[]): string[] => {
    const more = items.length > LISTED ? [`其余 ${items.length - LISTED} 件见 digest.json`] : [];
    return items.length === 0 ? [] : [`### ${heading}（${items.length}）`, list([...items.slice(0, LISTED), ...more])];
  };
  const reasons = (items: Digest['rejected']): string[] =>
    [...groupBy(items, ({ code }) => code).values()]
      .flat()
      .map(({ key, member, code, message }) => `${named(key, member)}：${t(message)}（${t(code)}）`);
  return [
    '## 收录说明',
    `收稿 ${received} ＝ ${terms.map(({ label, count }) => `${label} ${count}`).join(' ＋ ')}`,
    ...lateNotes(digest).map(
      ({ issue, sightings }) => `另有 ${sightings} 件于本期定稿后到达，刊于[${longDay(issue)}一期](${pathOf('day', issue)})。`,
    ),
    ...part('未能读取', reasons(digest.rejected)),
    ...part('处理失败', reasons(digest.failed)),
    ...part(
      '此前已刊',
      digest.repeats.map(
        ({ key, member, title, issue }) =>
          `${named(key, member)}${title ? `《${t(title)}》` : ''}，见[${longDay(issue)}一期](${pathOf('day', issue)})`,
      ),
    ),
    ...part(
      '已撤回',
      digest.withdrawn.map(({ key }) => t(key)),
    ),
  ];
}

/** The blocks of one story. Its number is escaped: a heading that starts with it is no list. */
function told(story: Story, { timeZone }: Digest, place: Map<string, number>, as: 'lead' | 'told', mark: string): string[] {
  const { status, days, sources, region, figures: of } = story;
  const telling = as === 'lead' ? of.filter(({ about }) => about !== '').slice(0, LEAD_FIGURES) : [];
  const where = [
    status === 'late' ? '补录' : '',
    regionName(region),
    themeNames(story),
    days.length > 1 ? days.map(monthDay).join('、') : '',
  ];
  return [
    `${mark} ${place.get(story.id)}\\. ${headline(story)}`,
    t(where.filter(Boolean).join('｜')),
    t(excerptOf(story, as === 'lead' ? LEAD_SENTENCES : 1)),
    list(telling.map(({ text, about }) => `**${t(text)}** ${t(about)}`)),
    `来源${sources.length > 1 ? `（${sources.length}）` : ''}：${sources.map((source) => sourceItem(source, timeZone)).join('；')}`,
  ];
}

const headline = ({ title }: Story): string => `${t(title.text)}${titleMark(title)}`;

function sourceItem(source: StorySource, timeZone: string): string {
  const reason = reasonOf(source);
  return t(`${sourceName(source)} ${publishedOn(source.published)}（${moment(source.receivedAt, timeZone)}收${reason && `；${reason}`}）`);
}

const list = (items: string[]): string => items.map((item) => `- ${item}`).join('\n');

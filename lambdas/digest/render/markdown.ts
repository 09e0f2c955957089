import type { Digest } from '../../model/digest.ts';
import { notices } from './accounts.ts';
import { accountsBlocks } from './accounts-markdown.ts';
import { crossTable } from './cross-table.ts';
import { markdownList, markdownText as t } from './markdown-escape.ts';
import { shownNumbers } from './numbers.ts';
import { briefOf, type Outline, outlineOf, readingMinutes } from './outline.ts';
import { headline, storyBlocks } from './story-markdown.ts';
import { BEFORE, change, clip, coverage, issueName, KINDS, longDay, moment, nth, periodName, regionName, titleMark } from './words.ts';

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
    ...figures(outline),
    ...late(digest, outline),
    ...accountsBlocks(digest),
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
    : ['## 一分钟速读', markdownList(stories.map(({ title }) => `${t(clip(title.text, length))}${titleMark(title)}`))];
}

function numbers(digest: Digest): string[] {
  const { counts, previous, kind } = digest;
  const delta = (key: keyof Digest['counts']): string => {
    if (!previous) return '';
    const { mark, words } = change(counts[key], previous.counts[key]);
    return `（${mark} ${words}）`;
  };
  const against = previous ? `▲▼ 与${BEFORE[kind]}（${periodName(kind, previous.period)}）相比` : '没有上一期可以比照。';
  return ['## 本期数据', markdownList(shownNumbers(digest).map(({ key, label }) => `${label} ${counts[key]}${delta(key)}`)), against];
}

function leads(digest: Digest, { leads: stories, place }: Outline): string[] {
  return stories.length === 0 ? [] : ['## 要闻', ...stories.flatMap((story) => storyBlocks(story, digest, place, 'lead', '###'))];
}

function themes(digest: Digest, { sections, place }: Outline): string[] {
  if (sections.length === 0) return [];
  return [
    '## 分主题',
    ...sections.flatMap(({ theme, elsewhere, told: stories, lines, left }) => [
      `### ${t(theme.zh)} ${theme.stories.length}`,
      elsewhere.length > 0 ? `另见第 ${elsewhere.map(({ id }) => place.get(id)).join('、')} 条` : '',
      ...stories.flatMap((story) => storyBlocks(story, digest, place, 'told', '####')),
      markdownList(lines.map((story) => `${place.get(story.id)}\\. ${headline(story)}（${t(regionName(story.region))}）`)),
      left > 0 ? `其余 ${left} 条见 digest.json。` : '',
    ]),
  ];
}

function regions(digest: Digest): string[] {
  const { themes: columns, rows } = crossTable(digest);
  if (rows.length === 0) return [];
  const row = (cells: (string | number)[]): string => `| ${cells.map((cell) => t(String(cell))).join(' | ')} |`;
  const head = ['地区', ...columns.map(({ zh }) => zh), '合计'];
  const body = rows.map(({ name, counts, total }) => row([name, ...counts, total]));
  return ['## 地区与主题', [row(head), `|${head.map(() => ' --- |').join('')}`, ...body].join('\n')];
}

function figures({ figures: chosen, place }: Outline): string[] {
  if (chosen.length === 0) return [];
  return [
    '## 关键数字',
    markdownList(
      chosen.map(({ text, about, sentence, story }) => `**${t(text)}** ${t(about)}：${t(sentence)}（${nth(place.get(story))}）`),
    ),
  ];
}

function late(digest: Digest, { late: stories, place }: Outline): string[] {
  if (digest.late.length === 0) return [];
  return [
    '## 补录',
    ...stories.flatMap((story) => storyBlocks(story, digest, place, 'told', '###')),
    markdownList(digest.late.map(({ key, day, story }) => `${t(key)} 收稿于 ${longDay(day)}，见${nth(place.get(story))}`)),
  ];
}

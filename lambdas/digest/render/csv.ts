import type { ContinuingStory, Digest, Story, StorySource } from '../../model/digest.ts';
import type { Settings } from '../../model/settings.ts';
import { addressOf } from './feed-paths.ts';
import { FEED_WORDS } from './feed-words.ts';
import { inert } from './inert.ts';
import { outlineOf } from './outline.ts';
import { pathOf, storyAnchor } from './paths.ts';
import { zh } from './words-zh.ts';

type Told = Story | ContinuingStory;

/** A column: its heading, and what a story has in it. Several values are parted by ； and sentences by a space. */
const COLUMNS: [heading: string, cell: (story: Told, digest: Digest) => string][] = [
  ['标题', ({ title }) => title.text],
  ['标题来自', ({ title }) => (title.basis === 'derived' ? '摘自正文' : '原题')],
  ['状态', statusOf],
  ['首刊', (story) => ('continues' in story ? story.continues.first.period : '')],
  ['地区', ({ region }) => region.path.join('/')],
  ['地区代码', ({ region }) => region.codes.map((code) => code ?? '').join('/')],
  ['地区级别', ({ region }) => region.level],
  ['主题', ({ themes }) => themes.map(({ id }) => zh.themeName(id)).join('；')],
  ['主题代码', ({ themes }) => themes.map(({ id }) => id).join('；')],
  ['来源数', ({ sources }) => String(sources.length)],
  ['来源', ({ sources }) => sources.map(({ source }) => source ?? FEED_WORDS.unnamed).join('；')],
  ['刊发日期', ({ sources }) => sources.map(publishedOn).join('；')],
  ['收稿时间', ({ receivedAt }) => receivedAt],
  ['句子', ({ summary }) => summary.map(({ text }) => text).join(' ')],
  ['机器导语', (story) => ('lead' in story && story.lead ? story.lead.text : '')],
  ['导语撰写', (story) => ('lead' in story && story.lead ? story.lead.generatedBy : '')],
  ['数字', ({ figures }) => figures.map(({ text, about }) => `${about}${about && ' '}${text}`).join('；')],
  ['文件', ({ sources }) => sources.map(({ key, member }) => (member ? `${key}#${member}` : key)).join('；')],
  ['编号', ({ id }) => id],
];

/**
 * The told stories as CSV (RFC 4180), a row each, in reading order. It begins with a byte-order mark, without which Excel takes it for
 * the system's own charset.
 */
export function renderCsv(digest: Digest, settings: Settings): string {
  const { place } = outlineOf(digest);
  const placeOf = ({ id }: Told): number => place.get(id) ?? 0;
  const told = [...digest.continuing, ...digest.stories].filter((story) => placeOf(story) > 0).sort((a, b) => placeOf(a) - placeOf(b));
  const folder = addressOf(pathOf(digest.kind, digest.period), settings);
  const rows = told.map((story) => [
    String(placeOf(story)),
    ...COLUMNS.map(([, cell]) => cell(story, digest)),
    `${folder}#${storyAnchor(story.id)}`,
  ]);
  return `\ufeff${[['序号', ...COLUMNS.map(([heading]) => heading), '链接'], ...rows].map(lineOf).join('')}`;
}

const lineOf = (cells: string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/**
 * A cell. One that a spreadsheet would take for a formula gets an apostrophe before it, which shows that it is text.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function cellOf(text: string): string {
  const harmless = inert(text).replace(/^(?=\s*[=+\-@＝＋－＠])/, "'");
  return /[",;\s；]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function statusOf(story: Told): string {
  if ('continues' in story) return zh.continuing.tag(story.continues.first.number);
  return story.status === 'late' ? zh.issue.late : '新';
}

function publishedOn({ published }: StorySource): string {
  if (published?.date) return published.date;
  return published?.month && published.day ? `${String(published.month).padStart(2, '0')}-${String(published.day).padStart(2, '0')}` : '';
}

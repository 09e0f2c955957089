import type { Digest } from '../../model/digest.ts';
import { notices } from './accounts.ts';
import { accountsBlocks } from './accounts-markdown.ts';
import { continuingBlocks } from './continuing-markdown.ts';
import { correctionBlocks } from './corrections-markdown.ts';
import { crossTable } from './cross-table.ts';
import { markdownList, markdownText as t } from './markdown-escape.ts';
import { median, medianOf, type Shown, shownNumbers } from './numbers.ts';
import { briefOf, readingMinutes } from './outline.ts';
import { quotesOf } from './quotes.ts';
import { headline, storyBlocks } from './story-markdown.ts';
import { synopsisBlocks } from './synopsis-markdown.ts';
import { type View, viewOf } from './view.ts';
import { changeMark, clip, regionName, titleMark } from './wording.ts';
import type { Words } from './words.ts';

/** The issue as Markdown (CommonMark with GFM tables): the stories of the page, in the page's order. */
export function renderMarkdown(digest: Digest, words: Words): string {
  const view = viewOf(digest, words);
  const blocks = [
    ...head(view),
    ...notices(digest, words).map((note) => `> ${t(note)}`),
    ...brief(view),
    ...numbers(view),
    ...synopsisBlocks(view),
    ...leads(view),
    ...themes(view),
    ...regions(view),
    ...figures(view),
    ...continuingBlocks(view),
    ...late(view),
    ...correctionBlocks(view),
    ...accountsBlocks(view),
    '---',
    imprint(view),
    words.issue.colophon,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function head({ digest, outline, words }: View): string[] {
  const { kind, period, name, issuer, closed, revision, asOf, timeZone } = digest;
  const m = words.masthead;
  const facts = [
    `${m.covers}${words.coverage(digest)}`,
    m.minutes(readingMinutes(outline)),
    closed ? m.closed : m.open,
    revision > 1 ? m.revision(revision) : '',
    asOf ? `${m.asOf} ${words.moment(asOf, timeZone)}` : '',
  ];
  return [
    `# ${t(name)} ${words.kinds[kind]}`,
    `**${words.issueName(digest)}** ${t(issuer || m.automatic)} ${words.periodName(kind, period)}`,
    t(facts.filter(Boolean).join(' · ')),
  ];
}

function brief({ outline, words }: View): string[] {
  const { stories, length } = briefOf(outline);
  return stories.length === 0
    ? []
    : [`## ${words.sections.brief}`, markdownList(stories.map(({ title }) => `${t(clip(title.text, length))}${titleMark(title, words)}`))];
}

function numbers({ digest, words }: View): string[] {
  const { counts, previous, kind } = digest;
  const w = words.numbers;
  const change = (label: string, now: number, before: number): string => `${label} ${changeMark(now, before)} ${words.change(now, before)}`;
  const changes = (key: Shown): string => {
    const usual = median(digest, key);
    const parts = [
      ...(previous ? [change(w.againstBefore[kind], counts[key], previous.counts[key])] : []),
      ...(usual === null ? [] : [change(w.againstMedian, counts[key], usual)]),
    ];
    return parts.length > 0 ? words.bracketed(parts.join(words.semicolon)) : '';
  };
  const { before, after } = w.note(words.before[kind], medianOf(digest));
  return [
    `## ${words.sections.numbers}`,
    markdownList(shownNumbers(digest).map(({ key }) => `${w.labels[key]} ${counts[key]}${changes(key)}`)),
    previous ? `${before}${words.periodName(kind, previous.period)}${after}` : w.alone,
  ];
}

/** 报尾 */
function imprint({ digest: { imprint: of }, words }: View): string {
  const w = words.imprint;
  const lines: [string, string][] = [
    [w.reportTo, words.list(of.reportTo)],
    [w.sendTo, words.list(of.sendTo)],
    [w.copyTo, words.list(of.copyTo)],
    [w.editor, of.editor],
  ];
  return markdownList(lines.filter(([, names]) => names !== '').map(([label, names]) => `${label}${t(names)}`));
}

function leads(view: View): string[] {
  const { leads: stories } = view.outline;
  return stories.length === 0
    ? []
    : [`## ${view.words.sections.leads}`, ...stories.flatMap((story) => storyBlocks(story, view, 'lead', '###'))];
}

function themes(view: View): string[] {
  const { outline, words } = view;
  if (outline.sections.length === 0) return [];
  const place = (id: string): number => outline.place.get(id) ?? 0;
  return [
    `## ${words.sections.themes}`,
    ...outline.sections.flatMap(({ theme, elsewhere, told: stories, lines, left }) => [
      `### ${t(words.themeName(theme.id))} ${theme.stories.length}`,
      elsewhere.length > 0 ? `${words.issue.toldElsewhere}${words.list(elsewhere.map(({ id }) => words.nth(place(id))))}` : '',
      ...stories.flatMap((story) => storyBlocks(story, view, 'told', '####')),
      markdownList(
        lines.map((story) => `${place(story.id)}\\. ${headline(story, words)}${words.bracketed(t(regionName(story.region, words)))}`),
      ),
      left > 0 ? words.issue.rest(left) : '',
    ]),
  ];
}

function regions({ digest, words }: View): string[] {
  const { themes: columns, rows } = crossTable(digest);
  if (rows.length === 0) return [];
  const row = (cells: (string | number)[]): string => `| ${cells.map((cell) => t(String(cell))).join(' | ')} |`;
  const w = words.regions;
  const header = [w.region, ...columns.map(({ id }) => words.themeName(id)), w.sum];
  const body = rows.map(({ code, counts, total }) => row([words.groupName(code, 'short'), ...counts, total]));
  return [`## ${words.sections.regions}`, [row(header), `|${header.map(() => ' --- |').join('')}`, ...body].join('\n')];
}

function figures({ outline: { figures: chosen, place }, words }: View): string[] {
  if (chosen.length === 0) return [];
  return [
    `## ${words.sections.figures}`,
    markdownList(
      quotesOf(chosen).map(({ sentence, story, figures: of }) => {
        const named = of.map(({ text, about }) => `**${t(text)}** ${t(about)}`).join(words.semicolon);
        return `${named}${words.colon}${t(sentence)}${words.bracketed(words.nth(place.get(story)))}`;
      }),
    ),
  ];
}

function late(view: View): string[] {
  const { digest, outline, words } = view;
  if (digest.late.length === 0) return [];
  const { received, told } = words.issue.lateItem;
  return [
    `## ${words.sections.late}`,
    ...outline.late.flatMap((story) => storyBlocks(story, view, 'told', '###')),
    markdownList(
      digest.late.map(({ key, day, story }) => `${t(key)} ${received}${words.longDay(day)}${told}${words.nth(outline.place.get(story))}`),
    ),
  ];
}

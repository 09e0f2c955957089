import { BorderStyle, HeadingLevel, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Story } from '../../model/digest.ts';
import { dayAt } from '../../model/period.ts';
import { equation, notices } from './accounts.ts';
import { DOCUMENT_WORDS as D } from './document-words.ts';
import { inert } from './inert.ts';
import { briefOf } from './outline.ts';
import { pathOf } from './paths.ts';
import type { Selection } from './selection.ts';
import { shortExcerpt, shortNames, shortNews, shortTitle, whereText } from './shortened.ts';
import type { View } from './view.ts';
import { face, RED, SIZE, WIDTH } from './word-style.ts';
import { clip, titleMark } from './wording.ts';

/** The parts of the Word edition, each some paragraphs. */

type Style = 'Text' | 'Where' | 'Issue' | 'Line' | 'Notice' | 'Imprint';

const paragraph = (style: Style, text: string): Paragraph => new Paragraph({ style, children: [new TextRun(inert(text))] });
const heading = (level: 1 | 2 | 3, text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel[`HEADING_${level}`], children: [new TextRun(inert(text))] });
/** Two texts at both ends of a line. */
const ends = (left: string, right: string): TextRun[] => [new TextRun(inert(left)), new TextRun({ children: [new Tab(), inert(right)] })];
const tabAtEnd = (position: number) => [{ type: TabStopType.RIGHT, position }];

/** Half points: a short name is large and spaced out, a long one as large as one line holds. */
const MOST_NAME = 24;
function nameRun(name: string): TextRun {
  const text = clip(inert(name), MOST_NAME);
  const characters = [...text].length;
  const size = Math.min(124, Math.floor((WIDTH / 10) * 0.96) / Math.max(1, characters));
  return new TextRun({ text, size: Math.floor(size), ...(characters <= 4 ? { characterSpacing: 360 } : {}) });
}

/** 红头: the name in red, the number, issuing unit and date over a red line; then what the reader must know first. */
export function mastheadParts({ digest, words }: View): Paragraph[] {
  const { kind, period, name, issuer, closed } = digest;
  const number = `${words.issueName(digest)}${closed ? '' : words.bracketed(D.openIssue)}`;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [nameRun(name)] }),
    paragraph('Issue', number),
    new Paragraph({
      style: 'Line',
      tabStops: tabAtEnd(WIDTH),
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 4, color: RED } },
      children: ends(clip(issuer || words.masthead.automatic, 12), words.periodName(kind, period)),
    }),
    new Paragraph({ style: 'Line' }),
    ...notices(digest, words).map((note) => paragraph('Notice', note)),
  ];
}

/** 本期要目: the first lines of the issue, as the page has them. */
export function contentsParts({ outline, words }: View): Paragraph[] {
  const { stories, length } = briefOf(outline);
  if (stories.length === 0) return [];
  const title = new Paragraph({
    style: 'Issue',
    keepNext: true,
    children: [new TextRun({ text: D.contents, font: face('heading'), size: SIZE })],
  });
  return [title, ...stories.map((story) => paragraph('Text', `·${clip(story.title.text, length)}${titleMark(story.title, words)}`))];
}

/** 本期数据 in one paragraph, against the period before. */
export function numbersParts({ digest, words }: View): Paragraph[] {
  const { counts, previous, kind } = digest;
  const labels = words.numbers.labels;
  const changes = previous
    ? (['received', 'stories'] as const).map((key) => `${labels[key]}${words.change(counts[key], previous.counts[key])}`)
    : [];
  return [paragraph('Text', `${words.issue.description(counts)}${previous ? D.against(words.before[kind], changes) : ''}`)];
}

export const textParts = (lines: readonly string[]): Paragraph[] => lines.map((line) => paragraph('Text', line));

export const leadParts = (view: View): Paragraph[] => view.outline.leads.flatMap((story) => storyParts(story, view, 'lead', 2));

export const lateParts = (view: View): Paragraph[] => view.outline.late.flatMap((story) => storyParts(story, view, 'told', 2));

export const continuingParts = (view: View): Paragraph[] =>
  view.outline.continuing.flatMap((story) => [
    heading(2, `${shortTitle(story)}${titleMark(story.title, view.words)}`),
    storyText(shortNews(story) || view.words.continuing.nothingNew),
    paragraph('Where', whereText(story, view.digest, view.words)),
  ]);

/** Stories under their themes. */
export const themeParts = (view: View): Paragraph[] =>
  view.outline.sections.flatMap(({ theme, told }, i) => [
    heading(2, `${D.subordinal(i + 1)}${view.words.themeName(theme.id)}`),
    ...told.flatMap((story) => storyParts(story, view, 'told', 3)),
  ]);

function storyParts(story: Story, view: View, as: 'lead' | 'told', level: 2 | 3): Paragraph[] {
  const text = shortExcerpt(story, as);
  return [
    heading(level, `${shortTitle(story)}${titleMark(story.title, view.words)}`),
    ...(text === '' ? [] : [storyText(text)]),
    paragraph('Where', whereText(story, view.digest, view.words)),
  ];
}

/** It stays with the line below, which says where it is from. */
const storyText = (text: string): Paragraph => new Paragraph({ style: 'Text', keepNext: true, children: [new TextRun(inert(text))] });

/** 收录说明: the equation, and where the rest is. */
export function accountParts({ digest, words }: View, { left }: Selection, siteAddress: string): Paragraph[] {
  const { received, terms } = equation(digest.counts, words);
  const sum = `${words.accounts.received} ${received} ＝ ${terms.map(({ label, count }) => `${label} ${count}`).join(' ＋ ')}。`;
  const full = siteAddress && D.full(`${siteAddress}${pathOf(digest.kind, digest.period)}`);
  return [
    paragraph('Text', `${sum}${left > 0 ? words.issue.leftOut(left) : ''}`),
    ...(full ? [paragraph('Text', full)] : []),
    paragraph('Text', D.colophon),
  ];
}

/** 版记: to whom, by whom, when, between two lines. */
export function imprintParts({ digest, words }: View): Paragraph[] {
  const { imprint, issuer, name, closed, end, timeZone } = digest;
  const line = { style: BorderStyle.SINGLE, size: 8, space: 1, color: '000000' };
  const to = [
    { label: words.imprint.reportTo, names: shortNames(imprint.reportTo, words) },
    { label: words.imprint.sendTo, names: shortNames(imprint.sendTo, words) },
    { label: words.imprint.copyTo, names: shortNames(imprint.copyTo, words) },
    { label: words.imprint.editor, names: shortNames([imprint.editor], words) },
  ].filter(({ names }) => names !== '');
  const lines = [
    ...to.map(({ label, names }) => [new TextRun(inert(`${label}${names}`))]),
    ends(clip(issuer || name, 20), closed ? D.printed(words.longDay(dayAt(end, timeZone))) : D.openIssue),
  ];
  return lines.map(
    (children, i) =>
      new Paragraph({
        style: 'Imprint',
        keepNext: i < lines.length - 1,
        tabStops: tabAtEnd(WIDTH - 280),
        border: { ...(i === 0 || i === lines.length - 1 ? { top: line } : {}), ...(i === lines.length - 1 ? { bottom: line } : {}) },
        children,
      }),
  );
}

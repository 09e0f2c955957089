import type { Story } from '../../model/digest.ts';
import { equation, notices } from './accounts.ts';
import { DOCUMENT_WORDS as D } from './document-words.ts';
import { inert } from './inert.ts';
import type { MailEdition } from './mail-edition.ts';
import { correctionLines, figureLines, synopsisLines } from './short-parts.ts';
import { shortExcerpt, shortNews, shortTitle, whereText } from './shortened.ts';
import { clip, titleMark } from './wording.ts';

/** The mail for programs that show text: the same stories and words, each on lines of its own. */
export function mailText({ view, selection, page, unsubscribe }: MailEdition): string {
  const { digest, outline, words } = view;
  const { kind, period, name, issuer, counts } = digest;
  const { sections } = words;
  const { received, terms } = equation(counts, words);
  const item = (story: Story, text: string): string[] => [
    `${shortTitle(story)}${titleMark(story.title, words)}`,
    text,
    whereText(story, digest, words),
    '',
  ];
  const part = (heading: string, lines: string[]): string[] => (lines.length > 0 ? [`【${heading}】`, '', ...lines] : []);
  const head = [
    clip(name, 40),
    `${words.periodName(kind, period)} ${words.issueName(digest)} ${clip(issuer, 40)}`,
    words.issue.description(counts),
    ...notices(digest, words),
    page ? D.full(page) : '',
  ];
  const texts = (heading: string, lines: string[]): string[] =>
    part(
      heading,
      lines.flatMap((line) => [line, '']),
    );
  const body = [
    ...texts(sections.synopsis[kind], synopsisLines(view)),
    ...part(
      sections.leads,
      outline.leads.flatMap((story) => item(story, shortExcerpt(story, 'lead'))),
    ),
    ...outline.sections.flatMap(({ theme, told }) =>
      part(
        words.themeName(theme.id),
        told.flatMap((story) => item(story, shortExcerpt(story, 'told'))),
      ),
    ),
    ...texts(sections.figures, figureLines(view)),
    ...part(
      sections.continuing,
      outline.continuing.flatMap((story) => item(story, shortNews(story))),
    ),
    ...part(
      sections.late,
      outline.late.flatMap((story) => item(story, shortExcerpt(story, 'told'))),
    ),
    ...texts(sections.corrections, correctionLines(view)),
  ];
  const foot = [
    '--',
    `${words.accounts.received} ${received} ＝ ${terms.map(({ label, count }) => `${label} ${count}`).join(' ＋ ')}`,
    selection.left > 0 ? words.issue.leftOut(selection.left) : '',
    `${D.why(clip(name, 40))}${D.unsubscribe}：${unsubscribe}`,
  ];
  return [...head.filter(Boolean), '', ...body, ...foot.filter(Boolean), ''].map(inert).join('\r\n');
}

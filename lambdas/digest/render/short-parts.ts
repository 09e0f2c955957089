import type { Correction } from '../../model/digest.ts';
import { SHORT_ID } from './corrections-html.ts';
import { quotesOf } from './quotes.ts';
import { shortTitle } from './shortened.ts';
import { synopsisSentences, trendLines } from './synopsis.ts';
import type { View } from './view.ts';
import { clip } from './wording.ts';

/** What shorter editions (Word, mail) say besides their stories, a line each: the page has all of it. */

/** Sentences quoted for their figures, revisions, and characters of a line at most. */
const MOST_QUOTES = 4;
const MOST_REVISIONS = 2;
const MOST_LINE = 110;

/** 综述 of a week or month besides its counts, which are said already: its themes and days, what rose and fell, who was silent. */
export const synopsisLines = ({ digest, words }: View): string[] =>
  [
    synopsisSentences(digest, words).slice(1).join(''),
    ...trendLines(digest, words).map(({ label, items }) => `${label}${items.length > 0 ? `${words.colon}${words.list(items)}` : ''}`),
  ].filter(Boolean);

/** 关键数字 of the told stories, each with its sentence. */
export const figureLines = ({ outline, words }: View): string[] =>
  quotesOf(outline.figures)
    .slice(0, MOST_QUOTES)
    .map(({ sentence, figures }) => {
      const named = figures.map(({ text, about }) => `${about} ${text}`).join(words.semicolon);
      return `${clip(named, MOST_LINE)}${words.colon}${clip(sentence, MOST_LINE)}`;
    });

/** 更正与撤回: what the last revisions changed, and how many files were taken back. */
export function correctionLines(view: View): string[] {
  const { corrections, withdrawn } = view.digest;
  const { withdrawnItems } = view.words.corrections;
  return [
    ...corrections
      .toReversed()
      .slice(0, MOST_REVISIONS)
      .map((correction) => revisionLine(correction, view)),
    ...(withdrawn.length > 0 ? [`${withdrawnItems}${view.words.colon}${view.words.items(withdrawn.length)}`] : []),
  ];
}

function revisionLine({ revision, asOf, changed, added, removed }: Correction, { digest, words }: View): string {
  const w = words.corrections;
  const stories = new Map([...digest.stories, ...digest.continuing].map((story) => [story.id, story]));
  const titleOf = (id: string): string => {
    const story = stories.get(id);
    return story ? shortTitle(story) : id.slice(0, SHORT_ID);
  };
  const items = [
    ...changed.map(({ story, fields }) => `${w.changed(fields.map((field) => w.fields[field]))}${titleOf(story)}`),
    ...added.map((id) => `${w.added}${titleOf(id)}`),
    ...removed.map(({ story, reason }) => w[reason](story.slice(0, SHORT_ID))),
  ];
  const said = items.length > 0 ? items.join(words.semicolon) : w.accounts;
  return `${w.revision(revision, asOf && words.moment(asOf, digest.timeZone))}${words.colon}${clip(said, MOST_LINE)}`;
}

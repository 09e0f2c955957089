import type { Digest } from '../../model/digest.ts';
import { groupBy } from '../compile/order.ts';
import { writerNote } from '../write/label.ts';
import { equation, LISTED, lateNotes } from './accounts.ts';
import { markdownList, markdownText as t } from './markdown-escape.ts';
import { pathOf } from './paths.ts';
import type { View } from './view.ts';

/** 收录说明: where every received thing went. */
export function accountsBlocks({ digest, words }: View): string[] {
  const w = words.accounts;
  const { received, terms } = equation(digest.counts, words);
  const named = (key: string, member: string): string => t(member ? `${key} › ${member}` : key);
  const dayLink = (day: string): string => `[${words.dayIssue(day)}](${words.at(pathOf('day', day))})`;
  const part = (heading: string, items: string[]): string[] => {
    const more = items.length > LISTED ? [w.rest(items.length - LISTED)] : [];
    return items.length === 0
      ? []
      : [`### ${heading}${words.bracketed(String(items.length))}`, markdownList([...items.slice(0, LISTED), ...more])];
  };
  const reasons = (items: Digest['rejected']): string[] =>
    [...groupBy(items, ({ code }) => code).values()]
      .flat()
      .map(
        ({ key, member, code, message }) =>
          `${named(key, member)}${words.colon}${words.reason(code)}${words.bracketed(`${t(code)}${words.semicolon}${t(message)}`)}`,
      );
  return [
    `## ${words.sections.accounts}`,
    `${w.received} ${received} ＝ ${terms.map(({ label, count }) => `${label} ${count}`).join(' ＋ ')}`,
    ...lateNotes(digest).map(({ issue, sightings }) => {
      const { before, after } = w.lateNote(sightings);
      return `${before}${dayLink(issue)}${after}`;
    }),
    ...(digest.writer ? [t(writerNote(digest.writer, words.lang))] : []),
    ...part(w.rejected, reasons(digest.rejected)),
    ...part(w.failed, reasons(digest.failed)),
    ...part(
      w.repeats,
      digest.repeats.map(
        ({ key, member, title, issue }) => `${named(key, member)}${title ? words.titled(t(title)) : ''}${w.see}${dayLink(issue)}`,
      ),
    ),
    ...part(
      w.silent,
      digest.silentSources.map(({ source, issues }) => w.silentSource(t(source), issues)),
    ),
  ];
}

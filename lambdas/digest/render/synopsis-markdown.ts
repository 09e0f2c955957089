import { markdownList, markdownText as t } from './markdown-escape.ts';
import { pathOf } from './paths.ts';
import { headline } from './story-markdown.ts';
import { longestRunning, synopsisSentences, trendLines, weekTable } from './synopsis.ts';
import type { View } from './view.ts';

/** 综述 of a week or month. */
export function synopsisBlocks({ digest, words }: View): string[] {
  if (digest.kind === 'day' || digest.parts.length === 0) return [];
  const w = words.synopsis;
  const weeks = weekTable(digest);
  const row = (cells: (string | number)[]): string => `| ${cells.map((cell) => t(String(cell))).join(' | ')} |`;
  const longest = longestRunning(digest);
  return [
    `## ${words.sections.synopsis[digest.kind]}`,
    t(synopsisSentences(digest, words).join('')),
    digest.kind === 'week'
      ? markdownList(
          digest.parts.map(({ day, received, stories }) => {
            const name = words.monthDay(day);
            return `${received > 0 ? `[${name}](${words.at(pathOf('day', day))})` : name} ${words.stories(stories)}`;
          }),
        )
      : '',
    weeks
      ? [
          row([w.head, ...weeks.weeks.map(({ week }) => `${words.archive.week} ${+week.slice(6)}`)]),
          `|${' --- |'.repeat(weeks.weeks.length + 1)}`,
          ...weeks.rows.map(({ theme, counts }) => row([words.themeName(theme), ...counts])),
        ].join('\n')
      : '',
    markdownList(
      trendLines(digest, words).map(({ label, items }) => t(`${label}${items.length > 0 ? `${words.colon}${words.list(items)}` : ''}`)),
    ),
    ...(longest.length > 0
      ? [`### ${w.longest}`, markdownList(longest.map((story) => `${headline(story, words)}${words.bracketed(words.days(story.days))}`))]
      : []),
  ];
}

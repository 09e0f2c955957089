import type { CorrectedField, Correction, Digest, News, Story, StorySource } from '../../model/digest.ts';

/** The articles that an issue tells or points to. */
export const articlesOf = ({ stories, continuing, repeats }: Digest): Set<string> =>
  new Set([
    ...[...stories, ...continuing].flatMap(({ sources }) => sources.map(({ article }) => article)),
    ...repeats.map(({ article }) => article),
  ]);

/** What changed from one revision of an issue to the next, story by story. */
export function correctionOf(before: Digest, after: Digest): Correction {
  const old = byId(before);
  const now = byId(after);
  const told = articlesOf(after);
  const lost = [...old.values()].filter(({ id }) => !now.has(id));
  return {
    revision: after.revision,
    asOf: after.asOf,
    changed: [...now.values()].flatMap((story) => {
      const earlier = old.get(story.id);
      const fields = earlier ? changedFields(earlier, story) : [];
      return fields.length > 0 ? [{ story: story.id, fields }] : [];
    }),
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: lost.map(({ id, sources }) => ({
      story: id,
      reason: sources.some(({ article }) => told.has(article)) ? ('merged' as const) : ('withdrawn' as const),
    })),
  };
}

const byId = ({ stories, continuing }: Digest): Map<string, Story> =>
  new Map([...stories, ...continuing].map((story) => [story.id, story]));

const FIELDS: Record<CorrectedField, (story: Story) => unknown> = {
  title: ({ title }) => title.text,
  summary: ({ summary }) => summary.map(({ text }) => text),
  figures: ({ figures }) => figures.map(({ text, about }) => [text, about]),
  region: ({ region }) => region.path,
  themes: ({ themes }) => themes.map(({ id }) => id),
  sources: ({ sources }) => sources.map(({ article, key, source }) => [article, key, source]),
};

const changedFields = (before: Story, after: Story): CorrectedField[] =>
  (Object.keys(FIELDS) as CorrectedField[]).filter(
    (field) => JSON.stringify(FIELDS[field](before)) !== JSON.stringify(FIELDS[field](after)),
  );

/**
 * An older revision as it may be kept: without the text of articles that the issue does not tell any more. A story whose lead is gone, goes;
 * one that lost another telling keeps what its lead says.
 */
export function withoutGone(older: Digest, current: Digest): Digest {
  const told = articlesOf(current);
  const firsts = new Set(current.continuing.map(({ continues }) => continues.first.story));
  const stands = ({ article }: { article: string }): boolean => told.has(article);
  const leadStands = ({ sources: [lead] }: Story): boolean => lead !== undefined && stands(lead);
  const stories = older.stories.filter(leadStands).map((story) => (story.sources.every(stands) ? story : leadOnly(story, stands)));
  const continuing = older.continuing
    .filter((story) => leadStands(story) && firsts.has(story.continues.first.story))
    .map((story) =>
      story.sources.every(stands) ? story : { ...leadOnly(story, stands), continues: { ...story.continues, news: NO_NEWS } },
    );
  const ids = new Set([...stories, ...continuing].map(({ id }) => id));
  const groups = <G extends { stories: string[] }>(of: readonly G[]): G[] =>
    of.map((group) => ({ ...group, stories: group.stories.filter((id) => ids.has(id)) })).filter((group) => group.stories.length > 0);
  return {
    ...older,
    stories,
    continuing,
    byTheme: groups(older.byTheme),
    byRegion: groups(older.byRegion),
    figures: older.figures.filter(({ story }) => ids.has(story)),
    late: older.late.filter(({ story }) => ids.has(story)),
    repeats: older.repeats.filter(stands),
  };
}

const NO_NEWS: News = { sentences: [], figures: [], sources: [] };

function leadOnly({ developments, lead, ...story }: Story, stands: (source: StorySource) => boolean): Story {
  return { ...story, sources: story.sources.filter(stands) };
}

import type { Brief, IssueBriefs } from '../../model/brief.ts';
import type { ContinuingStory, Digest, Story } from '../../model/digest.ts';
import { type Outline, outlineOf } from '../render/outline.ts';
import { booksOf } from './books.ts';
import { byKeys } from './order.ts';

/** Briefs of an issue at most. A week or month tells its days' stories again, so its best are enough. */
export const MOST_BRIEFS: Record<Digest['kind'], number> = { day: 500, week: 20, month: 20 };

const MOST_TITLE = 200;
const MOST_SENTENCE = 300;
const MOST_SOURCE = 60;

/** The best stories of those that an issue tells, in its reading order. */
export function briefsOf(digest: Digest, outline: Outline = outlineOf(digest)): IssueBriefs {
  const { kind, period, number, total, revision, closed, start, asOf, name, counts, stories, continuing } = digest;
  const placeOf = ({ id }: Story): number => outline.place.get(id) ?? 0;
  const told = [...continuing, ...stories].filter((story) => placeOf(story) > 0);
  const kept = told.slice(0, MOST_BRIEFS[kind]).sort(byKeys(placeOf));
  return {
    schema: 'briefs/1',
    kind,
    period,
    number,
    total,
    revision,
    closed,
    start,
    asOf,
    name,
    counts,
    stories: kept.map((story) => briefOf(story, placeOf(story))),
    left: told.length - kept.length,
    ...(kind === 'day' ? { books: booksOf(digest, outline) } : {}),
  };
}

function briefOf(story: Story | ContinuingStory, place: number): Brief {
  const { id, title, script, region, themes, summary, sources, status, receivedAt, decisions = [] } = story;
  const { level, path, codes } = region;
  const source = sources[0]?.source ?? null;
  return {
    id,
    title: { text: cut(title.text, MOST_TITLE), basis: title.basis },
    script,
    region: { level, path, codes },
    themes: themes.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map((theme) => theme.id),
    sentence: cut(summary[0]?.text ?? '', MOST_SENTENCE),
    sources: sources.length,
    source: source && cut(source, MOST_SOURCE),
    status: 'continues' in story ? 'continuing' : status,
    ...('continues' in story ? { continues: firstOf(story) } : {}),
    place,
    receivedAt,
    updatedAt: [receivedAt, ...sources.map((each) => each.receivedAt), ...decisions.map(({ at }) => at)].reduce((a, b) => (a > b ? a : b)),
  };
}

function firstOf({ continues: { first } }: ContinuingStory): NonNullable<Brief['continues']> {
  return { period: first.period, number: first.number, story: first.story };
}

/** The beginning of a text; the last character says that there is more. Never between the halves of a surrogate pair. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

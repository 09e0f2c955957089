import type { ArticleRecord, ObjectRecord, ToldRecord } from '../model/record.ts';
import type { Stores } from '../store/stores.ts';
import type { DayInput } from './compile/compile-day.ts';

/** Records that are read at a time: whole ones, of which a part is kept. */
const AT_ONCE = 2000;

/** All that one day's issue is made of. */
export async function gatherDay(
  stores: Stores,
  day: string,
): Promise<Pick<DayInput, 'objects' | 'articles' | 'earlier' | 'lateElsewhere'>> {
  const { objects: found, late } = await stores.days.read(day);
  const objects = withoutDoubles(found);
  const told = objects.filter(({ status }) => status === 'accepted');
  const named = new Set(told.flatMap((object) => object.articles.map(({ id }) => id)));
  const articles: ToldRecord[] = [];
  const earlier = new Map<string, string>();
  for (const ids of slices([...named], AT_ONCE)) {
    const records = await stores.articles.get(ids);
    for (const [id, issue] of await earlierIssues(stores, day, records)) earlier.set(id, issue);
    articles.push(...records.map(toldOf));
  }
  const lateElsewhere = late.map(({ key, issue, sightings }) => ({ key, issue, sightings }));
  return { objects, articles, earlier, lateElsewhere };
}

const slices = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

/** The part of a record that an issue tells. A sentence that is in the summary and under figures is in memory once. */
function toldOf({ id, title, source, published, script, summary, signature, rules, day, ...record }: ArticleRecord): ToldRecord {
  const { level, path, codes, confidence } = record.region;
  const known = new Map(
    [...record.figures.map((figure) => figure.sentence), ...summary.map(({ text }) => text)].map((text) => [text, text]),
  );
  return {
    id,
    title,
    source,
    published,
    script,
    summary,
    signature,
    rules,
    day,
    region: { level, path, codes, confidence },
    mentions: record.mentions.map((mention) => ({ path: mention.path })),
    themes: record.themes.map(({ evidence, ...theme }) => theme),
    figures: record.figures.map((figure) => ({ ...figure, sentence: known.get(figure.sentence) ?? figure.sentence })),
  };
}

/** An overwrite notes what it takes from an older day before it is written itself; where it was not written after all, the note is void. */
function withoutDoubles(objects: readonly ObjectRecord[]): ObjectRecord[] {
  const placeOf = ({ key, receivedAt }: ObjectRecord) => `${receivedAt} ${key}`;
  const standing = new Set(objects.filter(({ superseded }) => !superseded).map(placeOf));
  return objects.filter((object) => !object.superseded || !standing.has(placeOf(object)));
}

/** article id → the earlier day whose issue tells it, if a sighting of that day still stands. */
async function earlierIssues(stores: Stores, day: string, articles: readonly ArticleRecord[]): Promise<Map<string, string>> {
  const older = articles.filter((article) => article.day < day);
  const keys = new Set(older.flatMap(({ seen }) => seen.map(({ key }) => key)));
  const objects = new Map(await Promise.all([...keys].map(async (key) => [key, await stores.objects.get(key)] as const)));
  const daysOf = ({ id, seen }: ArticleRecord): string[] =>
    seen.flatMap(({ key }) => {
      const object = objects.get(key);
      return object && tells(object, id) && object.day < day ? [object.day] : [];
    });
  return new Map(
    older.flatMap((article) =>
      daysOf(article)
        .sort()
        .slice(0, 1)
        .map((first) => [article.id, first] as const),
    ),
  );
}

const tells = (object: ObjectRecord, id: string): boolean =>
  object.status === 'accepted' && object.articles.some((sighting) => sighting.id === id);

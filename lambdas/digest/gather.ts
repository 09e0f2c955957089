import type { ArticleRecord, ObjectRecord } from '../model/record.ts';
import type { Stores } from '../store/stores.ts';
import type { DayInput } from './compile/compile-day.ts';

/** All that one day's issue is made of. */
export async function gatherDay(stores: Stores, day: string): Promise<Pick<DayInput, 'objects' | 'articles' | 'earlier'>> {
  const { objects, articles } = await stores.days.read(day);
  const known = new Set(articles.map(({ id }) => id));
  const named = new Set(objects.flatMap((object) => object.articles.map(({ id }) => id)));
  const others = await stores.articles.get([...named].filter((id) => !known.has(id)));
  const all = [...articles.filter(({ id }) => named.has(id)), ...others];
  return { objects, articles: all, earlier: await earlierIssues(stores, day, all) };
}

/** article id → the earlier day whose issue tells it, if a sighting of that day still stands. */
async function earlierIssues(stores: Stores, day: string, articles: readonly ArticleRecord[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { id, seen, day: first } of articles) {
    if (first >= day) continue;
    const objects = await Promise.all(Object.keys(seen).map((key) => stores.objects.get(key)));
    const days = objects.flatMap((object) => (object && tells(object, id) && object.day < day ? [object.day] : []));
    const [earliest] = days.sort();
    if (earliest) found.set(id, earliest);
  }
  return found;
}

const tells = (object: ObjectRecord, id: string): boolean =>
  object.status === 'accepted' && object.articles.some((sighting) => sighting.id === id);

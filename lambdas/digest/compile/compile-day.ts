import type { Digest } from '../../model/digest.ts';
import type { ArticleRecord, ObjectRecord } from '../../model/record.ts';
import { countsOf, openLedger, type StandingSighting } from './accounting.ts';
import { clusterArticles } from './cluster.ts';
import { keyFigures } from './figures.ts';
import { type FrameInput, frameOf } from './frame.ts';
import { groupByRegion, groupByTheme } from './groups.ts';
import { byKeys, groupBy, latest } from './order.ts';
import { rankStories } from './rank.ts';
import { clusterInputOf, storyOf } from './story.ts';

export interface DayInput extends FrameInput {
  /** the objects of this issue's day; one with `lateFor` came late for another day and is told here */
  objects: ObjectRecord[];
  /** the records of every article that those objects name */
  articles: ArticleRecord[];
  /** article id → the earlier day whose issue tells it: a sighting of such an article is merged into that */
  earlier: Map<string, string>;
  /** objects received on this day after it was closed, and the issue that tells them */
  lateElsewhere: { key: string; issue: string; sightings: number }[];
}

/** Compiles one day. The same records give the same digest, in whatever order they come. */
export function compileDay(input: DayInput): Digest {
  const { standing, repeats, ...books } = openLedger(input.objects, input.articles, input.earlier);
  const sightings = groupBy(standing, ({ id }) => id);
  const tellings = [...sightings.values()].flatMap(([first]) => (first ? [clusterInputOf(first.record, first.receivedAt)] : []));
  const stories = rankStories(clusterArticles(tellings).map((cluster) => storyOf(cluster, sightings, input.period.id)));
  const lateElsewhere = input.lateElsewhere.map(({ key, issue, sightings: n }) => ({ key, issue, sightings: n }));
  const late = lateElsewhere.reduce((sum, { sightings: n }) => sum + n, 0);
  return {
    ...frameOf(input),
    asOf: latest(input.objects.map(({ receivedAt }) => receivedAt)),
    counts: countsOf(stories, standing.length, late, { ...books, repeats: repeats.length }),
    stories,
    byTheme: groupByTheme(stories),
    byRegion: groupByRegion(stories),
    figures: keyFigures(stories),
    late: lateArrivals(standing, new Map(stories.flatMap(({ id, sources }) => sources.map(({ article }) => [article, id])))),
    lateElsewhere: lateElsewhere.sort(
      byKeys(
        (l) => l.issue,
        (l) => l.key,
      ),
    ),
    repeats,
    ...books,
    missing: [],
  };
}

function lateArrivals(standing: StandingSighting[], storyOfArticle: Map<string, string>): Digest['late'] {
  return standing.flatMap(({ id, key, lateFor }) => (lateFor === null ? [] : [{ story: storyOfArticle.get(id) ?? id, key, day: lateFor }]));
}

import type { Decision } from '../../model/decision.ts';
import type { Digest } from '../../model/digest.ts';
import type { ObjectRecord, ToldRecord } from '../../model/record.ts';
import { countsOf, openLedger, type StandingSighting } from './accounting.ts';
import { clusterArticles } from './cluster.ts';
import { Constraints } from './constraints.ts';
import { continuingStory, oneAnEvent } from './continuing.ts';
import { keyFigures } from './figures.ts';
import { followUpsOf } from './follow-up.ts';
import { type FrameInput, frameOf } from './frame.ts';
import { groupByRegion, groupByTheme } from './groups.ts';
import { byKeys, groupBy, latest } from './order.ts';
import { rankStories } from './rank.ts';
import { silentSources } from './silent-sources.ts';
import { clusterInputOf, storyOf } from './story.ts';
import { chainsOf, toldHash, toldIn } from './told.ts';

export interface DayInput extends FrameInput {
  /** the objects of this issue's day; one with `lateFor` came late for another day and is told here */
  objects: ObjectRecord[];
  /** the records of every article that those of them name that were accepted */
  articles: ToldRecord[];
  /** article id → the earlier day whose issue tells it: a sighting of such an article is merged into that */
  earlier: Map<string, string>;
  /** objects received on this day after it was closed, and the issue that tells them */
  lateElsewhere: { key: string; issue: string; sightings: number }[];
  /** editors' decisions of this day */
  decisions: Decision[];
  /** the digests of the days before, as far back as stories are followed */
  lookedBack: Digest[];
}

/** Compiles one day. The same records, decisions and earlier digests give the same digest, in whatever order they come. */
export function compileDay(input: DayInput): Digest {
  const { standing, repeats, ...books } = openLedger(input.objects, input.articles, input.earlier);
  const sightings = groupBy(standing, ({ id }) => id);
  const tellings = [...sightings.values()].flatMap(([first]) => (first ? [clusterInputOf(first.record, first.receivedAt)] : []));
  const constraints = new Constraints(input.decisions);
  const clusters = clusterArticles(tellings, constraints);
  const told = toldIn(input.lookedBack);
  const chains = chainsOf(told);
  const followUps = followUpsOf(clusters, tellings, told, constraints);
  const all = clusters.map((cluster) => storyOf(cluster, sightings, input.period.id, constraints));
  const stories = rankStories(all.filter(({ id }) => !followUps.has(id)));
  const continuing = oneAnEvent(
    all.flatMap((story) => {
      const followUp = followUps.get(story.id);
      return followUp ? [continuingStory(story, followUp, chains)] : [];
    }),
  );
  const lateElsewhere = input.lateElsewhere.map(({ key, issue, sightings: n }) => ({ key, issue, sightings: n }));
  const late = lateElsewhere.reduce((sum, { sightings: n }) => sum + n, 0);
  return {
    ...frameOf(input),
    asOf: latest(input.objects.map(({ receivedAt }) => receivedAt)),
    counts: countsOf(stories, standing.length, late, { ...books, repeats: repeats.length }),
    stories,
    continuing,
    byTheme: groupByTheme(stories),
    byRegion: groupByRegion(stories),
    figures: keyFigures(stories),
    late: lateArrivals(
      standing,
      new Map([...stories, ...continuing].flatMap(({ id, sources }) => sources.map(({ article }) => [article, id]))),
    ),
    lateElsewhere: lateElsewhere.sort(
      byKeys(
        (l) => l.issue,
        (l) => l.key,
      ),
    ),
    repeats,
    ...books,
    missing: [],
    silentSources: input.closed ? silentSources(input.lookedBack, [...stories, ...continuing]) : [],
    parts: [],
    trends: null,
    lookedBack: input.lookedBack
      .map((day) => ({ period: day.period, revision: day.revision, hash: toldHash(day) }))
      .sort(byKeys(({ period }) => period)),
  };
}

function lateArrivals(standing: StandingSighting[], storyOfArticle: Map<string, string>): Digest['late'] {
  return standing.flatMap(({ id, key, lateFor }) => (lateFor === null ? [] : [{ story: storyOfArticle.get(id) ?? id, key, day: lateFor }]));
}

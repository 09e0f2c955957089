import type { Counts, RejectedItem, RepeatedSighting, Story } from '../../model/digest.ts';
import type { ObjectRecord, Rejection, Sighting, ToldRecord } from '../../model/record.ts';
import { provinceOf } from '../../model/region.ts';
import { primaryTheme, UNCLASSIFIED } from './groups.ts';
import { byKeys } from './order.ts';

/** A sighting of an article that stands: its object was accepted and its record is there. */
export interface StandingSighting extends Sighting {
  record: ToldRecord;
  key: string;
  receivedAt: string;
  /** its received day, when that day's issue was closed */
  lateFor: string | null;
}

/** Every sighting of an issue, in exactly one of these lists. */
export interface Ledger {
  standing: StandingSighting[];
  repeats: RepeatedSighting[];
  rejected: RejectedItem[];
  withdrawn: { key: string; receivedAt: string; sightings: number }[];
  failed: RejectedItem[];
}

/** Reasons that the accounting itself gives, where the object carries none. */
const UNEXPLAINED: Record<'empty' | 'rejected' | 'failed' | 'record', Rejection> = {
  empty: { member: '', code: 'nothing-inside', message: '文件里没有稿件' },
  rejected: { member: '', code: 'unexplained', message: '未能读取，原因没有记录' },
  failed: { member: '', code: 'unexplained', message: '处理失败，原因没有记录；可重新处理' },
  record: { member: '', code: 'record-missing', message: '稿件记录缺失；请重新处理该文件' },
};

/** Enters every object in the books: each sighting once, nothing left out. */
export function openLedger(objects: ObjectRecord[], articles: ToldRecord[], earlier: Map<string, string>): Ledger {
  const records = new Map(articles.map((article) => [article.id, article]));
  const ledger: Ledger = { standing: [], repeats: [], rejected: [], withdrawn: [], failed: [] };
  for (const object of objects.toSorted(
    byKeys(
      (o) => o.receivedAt,
      (o) => o.key,
    ),
  )) {
    const { key, receivedAt, status } = object;
    const item = ({ member, code, message }: Rejection): RejectedItem => ({ key, member, code, message, receivedAt });
    const held = object.articles.length + object.rejected.length;
    if (status === 'withdrawn') ledger.withdrawn.push({ key, receivedAt, sightings: Math.max(1, held) });
    else if (status === 'failed') ledger.failed.push(...orElse(object.rejected, UNEXPLAINED.failed).map(item));
    else if (status === 'rejected') ledger.rejected.push(...orElse(object.rejected, UNEXPLAINED.rejected).map(item));
    else {
      ledger.rejected.push(...(held === 0 ? [UNEXPLAINED.empty] : object.rejected).map(item));
      for (const sighting of object.articles) {
        const { id, member, title } = sighting;
        const record = records.get(id);
        const issue = earlier.get(id);
        if (issue) ledger.repeats.push({ article: id, key, member, title, issue });
        else if (record) ledger.standing.push({ ...sighting, record, key, receivedAt, lateFor: object.lateFor ?? null });
        else ledger.failed.push(item({ ...UNEXPLAINED.record, member }));
      }
    }
  }
  return ledger;
}

/** The counts that the books give. `told`: sightings that the stories hold; `late`: sightings that a later issue tells. */
export function countsOf(
  stories: Story[],
  told: number,
  late: number,
  books: Omit<Ledger, 'standing' | 'repeats'> & { repeats: number },
): Counts {
  const published = stories.length;
  const merged = told - published + books.repeats;
  const rejected = books.rejected.length;
  const withdrawn = books.withdrawn.reduce((sum, { sightings }) => sum + sightings, 0);
  const failed = books.failed.length;
  return {
    received: published + merged + late + rejected + withdrawn + failed,
    published,
    merged,
    late,
    rejected,
    withdrawn,
    failed,
    stories: stories.length,
    regions: new Set(stories.flatMap(({ region }) => provinceOf(region)?.code ?? [])).size,
    themes: new Set(stories.map(primaryTheme).filter((id) => id !== UNCLASSIFIED)).size,
    sources: new Set(stories.flatMap(({ sources }) => sources.map(({ source }) => source).filter(Boolean))).size,
  };
}

const orElse = (given: Rejection[], otherwise: Rejection): Rejection[] => (given.length > 0 ? given : [otherwise]);

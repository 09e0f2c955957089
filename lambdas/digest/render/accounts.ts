import type { Counts, Digest } from '../../model/digest.ts';
import { groupBy } from '../compile/order.ts';
import { monthDay } from './words.ts';

/** The accounting as every format prints it. */

/** At most this many names in one list of 收录说明; digest.json has all. */
export const LISTED = 100;

export interface Equation {
  received: number;
  /** add up to `received` */
  terms: { label: string; count: number }[];
}

export const equation = ({ received, published, merged, late, rejected, withdrawn, failed }: Counts): Equation => ({
  received,
  terms: [
    { label: '刊发', count: published },
    { label: '合并', count: merged },
    { label: '转后期补录', count: late },
    { label: '未能读取', count: rejected },
    { label: '撤回', count: withdrawn },
    { label: '处理失败', count: failed },
  ],
});

/** One line for each later issue that tells what came too late for this one. */
export const lateNotes = ({ lateElsewhere }: Digest): { issue: string; sightings: number }[] =>
  [...groupBy(lateElsewhere, ({ issue }) => issue)].map(([issue, items]) => ({
    issue,
    sightings: items.reduce((sum, { sightings }) => sum + sightings, 0),
  }));

/** What a reader must know before reading on: the issue is incomplete, or tells nothing. */
export function notices({ kind, missing, failed, stories, counts }: Digest): string[] {
  const notes: string[] = [];
  if (missing.length > 0) notes.push(`本期不完整：缺 ${missing.map(monthDay).join('、')} 的日报，补齐后重编。`);
  if (failed.length > 0) notes.push(`本期不完整：${failed.length} 件处理失败，重新处理后补入，原因见收录说明。`);
  if (counts.received === 0) notes.push(kind === 'day' ? '本日没有收到稿件。' : '本期没有收到稿件。');
  else if (stories.length === 0) notes.push(`本期收到 ${counts.received} 件，没有可刊发的新稿件，去向见收录说明。`);
  return notes;
}

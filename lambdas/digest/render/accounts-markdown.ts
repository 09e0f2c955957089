import type { Digest } from '../../model/digest.ts';
import { groupBy } from '../compile/order.ts';
import { equation, LISTED, lateNotes } from './accounts.ts';
import { markdownList, markdownText as t } from './markdown-escape.ts';
import { pathOf } from './paths.ts';
import { reasonWords } from './reasons.ts';
import { longDay } from './words.ts';

/** 收录说明: where every received thing went. */
export function accountsBlocks(digest: Digest): string[] {
  const { received, terms } = equation(digest.counts);
  const named = (key: string, member: string): string => t(member ? `${key} › ${member}` : key);
  const part = (heading: string, items: string[]): string[] => {
    const more = items.length > LISTED ? [`其余 ${items.length - LISTED} 件见 digest.json`] : [];
    return items.length === 0 ? [] : [`### ${heading}（${items.length}）`, markdownList([...items.slice(0, LISTED), ...more])];
  };
  const reasons = (items: Digest['rejected']): string[] =>
    [...groupBy(items, ({ code }) => code).values()]
      .flat()
      .map(({ key, member, code, message }) => `${named(key, member)}：${reasonWords(code)}（${t(code)}；${t(message)}）`);
  return [
    '## 收录说明',
    `收稿 ${received} ＝ ${terms.map(({ label, count }) => `${label} ${count}`).join(' ＋ ')}`,
    ...lateNotes(digest).map(
      ({ issue, sightings }) => `另有 ${sightings} 件于本期定稿后到达，刊于[${longDay(issue)}一期](${pathOf('day', issue)})。`,
    ),
    ...part('未能读取', reasons(digest.rejected)),
    ...part('处理失败', reasons(digest.failed)),
    ...part(
      '此前已刊',
      digest.repeats.map(
        ({ key, member, title, issue }) =>
          `${named(key, member)}${title ? `《${t(title)}》` : ''}，见[${longDay(issue)}一期](${pathOf('day', issue)})`,
      ),
    ),
    ...part(
      '已撤回',
      digest.withdrawn.map(({ key }) => t(key)),
    ),
  ];
}

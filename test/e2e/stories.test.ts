import { beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../lambdas/digest/compile/canonical-json.ts';
import type { Digest } from '../../lambdas/model/digest.ts';
import { daysInHand } from './days-in-hand.ts';

const FIRST = '2026-11-17';
const SECOND = '2026-11-18';
const THIRD = '2026-11-19';
const WEEK = 'week/2026-W47';

const BRIDGE = `白河县青石镇柳滩大桥开始加固
11月17日，安康市白河县青石镇柳滩大桥加固工程开工。大桥建成于1986年，长120米，桥墩有裂缝7处。施工期间大货车绕行省道，工期60天，投资480万元。`;
const BRIDGE_LATER = `柳滩大桥桥墩裂缝修补完成
安康市白河县青石镇柳滩大桥加固工程进展顺利，7处裂缝已全部修补，下一步更换支座32个。绕行路线增设指示牌15块，夜间有民警值守。`;
const CLINIC = `安康市白河县开出首张电子处方
11月17日，安康市白河县人民医院开出首张流转电子处方，患者在家门口的药店取到药，全程用时18分钟，首批接入药店25家。`;

let hand: Awaited<ReturnType<typeof daysInHand>>;
beforeEach(async () => {
  hand = await daysInHand(FIRST);
});

const balanced = ({ counts: c }: Digest) => expect(c.received).toBe(c.published + c.merged + c.late + c.rejected + c.withdrawn + c.failed);
const titles = ({ stories }: Digest) => stories.map(({ title }) => title.text).sort();
const rebuilt = async (kind: 'day' | 'week', period: string) => canonicalJson(await hand.desk.compile({ kind, id: period }));

describe('what an earlier issue told', () => {
  test('is followed with what is new, and told again in full when the earlier telling is withdrawn', async () => {
    const [first] = await hand.upload('a.txt', BRIDGE);
    await hand.settle();
    hand.turnTo(SECOND);
    await hand.close(FIRST);
    await hand.upload('b.txt', BRIDGE_LATER);
    await hand.settle();
    const second = await hand.issue(`day/${SECOND}`);
    expect(second).toMatchObject({
      stories: [],
      counts: { received: 1, published: 0, merged: 1 },
      continuing: [{ continues: { first: { period: FIRST, number: 321, story: first }, evidence: { method: 'same-event' } } }],
      lookedBack: [{ period: FIRST, revision: 1 }],
    });
    expect(second.continuing[0]?.continues.news.figures.map(({ text }) => text)).toContain('32个');
    balanced(second);
    expect(await hand.page(`day/${SECOND}`)).toContain('续·第321期');
    expect(await rebuilt('day', SECOND)).toBe(canonicalJson(second));
    const week = await hand.issue(WEEK);
    expect(week).toMatchObject({
      counts: { received: 2, published: 1, merged: 1 },
      continuing: [],
      stories: [{ id: first, days: [FIRST, SECOND], developments: [{ day: SECOND }] }],
    });
    await hand.remove('a.txt');
    await hand.settle();
    const again = await hand.issue(`day/${SECOND}`);
    expect(again).toMatchObject({ continuing: [], counts: { published: 1 }, lookedBack: [{ period: FIRST, revision: 2 }] });
    expect(await rebuilt('day', SECOND)).toBe(canonicalJson(again));
    expect(await rebuilt('week', '2026-W47')).toBe(canonicalJson(await hand.issue(WEEK)));
  });

  test('a repost says that nothing is new, and the day after it still knows the first issue', async () => {
    const [first] = await hand.upload('a.txt', BRIDGE);
    await hand.settle();
    hand.turnTo(SECOND);
    await hand.upload(
      'b.txt',
      BRIDGE.replace('白河县青石镇柳滩大桥开始加固', '柳滩大桥加固开工').replace('施工期间大货车', '期间，大货车'),
    );
    await hand.settle();
    hand.turnTo(THIRD);
    await hand.upload('c.txt', BRIDGE_LATER);
    await hand.settle();
    const [second, third] = [await hand.issue(`day/${SECOND}`), await hand.issue(`day/${THIRD}`)];
    expect(second.continuing).toMatchObject([
      { continues: { evidence: { method: 'near-duplicate' }, news: { sentences: [], figures: [] } } },
    ]);
    expect(await hand.page(`day/${SECOND}`)).toContain('没有新增内容');
    expect(third.continuing).toMatchObject([{ continues: { first: { period: FIRST, story: first } } }]);
    expect((await hand.issue(WEEK)).stories).toMatchObject([{ days: [FIRST, SECOND, THIRD] }]);
  });
});

describe('an editor', () => {
  test('merges two stories: the issue and its week are new revisions, and undoing brings them back', async () => {
    const [bridge = ''] = await hand.upload('a.txt', BRIDGE);
    const [clinic = ''] = await hand.upload('b.txt', CLINIC);
    await hand.settle();
    hand.turnTo(SECOND);
    await hand.close(FIRST);
    const before = await hand.issue(`day/${FIRST}`);
    const decision = await hand.editor.merge([bridge, clinic], '王编辑');
    await hand.settle();
    const merged = await hand.issue(`day/${FIRST}`);
    expect(merged).toMatchObject({
      revision: 2,
      counts: { published: 1, merged: 1 },
      stories: [{ decisions: [{ id: decision.id, kind: 'merge', by: '王编辑' }] }],
    });
    expect(merged.stories[0]?.sources.map(({ method }) => method)).toEqual(['lead', 'editor']);
    expect(await hand.page(`day/${FIRST}`)).toContain('编辑合并：王编辑');
    expect(titles(await hand.issue(WEEK))).toHaveLength(1);
    await expect(hand.editor.merge([clinic, bridge], '李编辑')).rejects.toMatchObject({ reason: 'void' });
    expect(await hand.editor.list(30)).toEqual([decision]);
    await hand.editor.undo(decision.id, '李编辑');
    await hand.settle();
    const undone = await hand.issue(`day/${FIRST}`);
    expect(undone.stories).toEqual(before.stories);
    expect(undone.revision).toBe(3);
    expect(titles(await hand.issue(WEEK))).toHaveLength(2);
    await expect(hand.editor.undo(decision.id, '李编辑')).rejects.toMatchObject({ reason: 'void' });
    expect(await hand.editor.merge([clinic, bridge], '赵编辑')).toMatchObject({ id: decision.id, by: '赵编辑' });
  });

  test('splits a story, and it stays so when more comes', async () => {
    const [one = ''] = await hand.upload('a.txt', BRIDGE);
    const [other = ''] = await hand.upload('b.txt', `${BRIDGE}\n（白河县融媒体中心）本稿由镇里供稿，工程队表示将按期完成全部施工任务。`);
    await hand.settle();
    expect((await hand.issue(`day/${FIRST}`)).stories).toHaveLength(1);
    const { id } = await hand.editor.split(one, [other], '王编辑');
    await hand.upload('c.txt', CLINIC);
    await hand.settle();
    const split = await hand.issue(`day/${FIRST}`);
    expect(split.stories.map((story) => story.id).sort()).toEqual(expect.arrayContaining([one, other]));
    expect(split.stories.find((story) => story.id === other)?.decisions).toMatchObject([{ id, kind: 'split' }]);
    expect((await hand.issue(WEEK)).stories).toHaveLength(3);
    balanced(split);
    await expect(hand.editor.merge([one, other], '王编辑')).rejects.toThrow(`npx jianbao story undo ${id}`);
  });

  test('says that a follow-up is another story, or that another story is one', async () => {
    const [bridge = ''] = await hand.upload('a.txt', BRIDGE);
    await hand.settle();
    hand.turnTo(SECOND);
    const [later = ''] = await hand.upload('b.txt', BRIDGE_LATER);
    const [clinic = ''] = await hand.upload('c.txt', CLINIC.replace('17日', '18日'));
    await hand.settle();
    await hand.editor.split(later, [later], '王编辑');
    await hand.editor.merge([bridge, clinic], '王编辑');
    await hand.settle();
    const second = await hand.issue(`day/${SECOND}`);
    expect(second.stories.map((story) => story.id)).toEqual([later]);
    expect(second.continuing).toMatchObject([{ id: clinic, continues: { first: { story: bridge }, evidence: { method: 'editor' } } }]);
    const week = await hand.issue(WEEK);
    expect(week.stories.map(({ id, days }) => [id, days])).toEqual(
      expect.arrayContaining([
        [bridge, [FIRST, SECOND]],
        [later, [SECOND]],
      ]),
    );
    balanced(week);
  });

  test.each([
    ['an id that is none', 'merge', ['abc', 'def'], 'unknown'],
    ['a decision that is none', 'undo', ['2026-11-17-00000000'], 'unknown'],
    ['a decision id that is none', 'undo', ['x'], 'unknown'],
  ] as const)('%s is refused', async (_, act, given, reason) => {
    await expect(act === 'merge' ? hand.editor.merge(given, '王编辑') : hand.editor.undo(given[0], '王编辑')).rejects.toMatchObject({
      reason,
    });
  });

  test('what a decision cannot name is refused', async () => {
    const [bridge = ''] = await hand.upload('a.txt', BRIDGE);
    const [clinic = ''] = await hand.upload('b.txt', CLINIC);
    await expect(hand.editor.split(bridge, [clinic], '王编辑')).rejects.toMatchObject({ reason: 'unknown' });
    await expect(hand.editor.split(bridge, [bridge], '王编辑')).rejects.toMatchObject({ reason: 'void' });
    await expect(hand.editor.merge([bridge, bridge], '王编辑')).rejects.toMatchObject({ reason: 'void' });
    await expect(hand.editor.merge([bridge, clinic], '  ')).rejects.toMatchObject({ reason: 'void' });
    hand.turnTo('2026-11-29');
    const [late = ''] = await hand.upload('c.txt', BRIDGE_LATER);
    await expect(hand.editor.merge([bridge, late], '王编辑')).rejects.toThrow('looks back 7 days');
  });
});

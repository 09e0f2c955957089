import { expect, test } from 'vitest';
import { isComparable } from '../comparable-files.ts';
import { daysInHand } from './days-in-hand.ts';

const text = (place: string, n: number) =>
  `${place}便民服务中心启用\n${place}便民服务中心11月正式启用，首日办理事项${n}件，群众不出街道就能办完社保、医保和户籍业务。\n中心把分散的${n % 9}处窗口集中到一处，办理时间缩短到${n}分钟以内。`;
const DAY = '2026-11-20';
const DAYS = ['2026-11-21', '2026-11-22'];

test('a closed issue keeps its older revisions for reading, and a withdrawn text is gone from every object of the site', async () => {
  const days = await daysInHand(DAY);
  await days.upload('甲.txt', text('武汉市青山区', 86));
  await days.upload('乙.txt', text('成都市金牛区', 41));
  await days.upload('丙.txt', text('苏州市姑苏区', 57));
  await days.settle();
  for (const day of DAYS) {
    days.turnTo(day);
    await days.close(DAY);
    await days.settle();
  }
  expect(await days.issue(`day/${DAY}`)).toMatchObject({ revision: 1, closed: true, corrections: [] });

  await days.remove('乙.txt');
  await days.settle();
  const second = await days.issue(`day/${DAY}`);
  expect(second).toMatchObject({ revision: 2, corrections: [{ revision: 2, removed: [{ reason: 'withdrawn' }] }] });
  expect((await days.issue(`day/${DAY}/r1`)).stories).toHaveLength(2);
  expect(await days.page(`day/${DAY}/r1`)).toContain('这是旧版');
  expect(await days.page(`en/day/${DAY}/r1`)).toContain('older revision');

  await days.remove('丙.txt');
  await days.settle();
  expect(await days.issue(`day/${DAY}`)).toMatchObject({ revision: 3, corrections: [{ revision: 2 }, { revision: 3 }] });
  const site = await days.site();
  expect([...site.keys()].filter((key) => key.startsWith(`day/${DAY}/r`)).sort()).toEqual(
    [1, 2].flatMap((k) => [`day/${DAY}/r${k}/digest.json`, `day/${DAY}/r${k}/index.html`]),
  );
  expect([...site].filter(([, body]) => /金牛区|姑苏区/.test(body)).map(([key]) => key)).toEqual([]);
  expect([...site].filter(([, body]) => body.includes('青山区')).length).toBeGreaterThan(3);

  const comparable = async () => JSON.stringify([...(await days.site())].filter(([key]) => isComparable(key)).sort());
  const before = await comparable();
  await days.close(DAY);
  await days.settle();
  expect(await comparable()).toBe(before);
});

test('an issue knows the counts of those before it, and learns of it when they change', async () => {
  const days = await daysInHand(DAY);
  await days.upload('甲.txt', text('武汉市青山区', 86));
  await days.settle();
  days.turnTo('2026-11-21');
  await days.close(DAY);
  await days.upload('乙.txt', text('成都市金牛区', 41));
  await days.settle();
  expect(await days.issue('day/2026-11-21')).toMatchObject({
    history: [{ period: DAY, counts: { received: 1 } }],
    previous: { period: DAY },
  });
  days.turnTo('2026-11-22');
  await days.close('2026-11-21');
  await days.remove('甲.txt');
  await days.settle();
  expect(await days.issue('day/2026-11-21')).toMatchObject({
    revision: 1,
    history: [{ period: DAY, counts: { stories: 0, withdrawn: 1 } }],
  });
});

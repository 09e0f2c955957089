import { expect, test } from 'vitest';
import { daysInHand } from './days-in-hand.ts';

test('an overwrite that is written after the wishes before it were granted reaches the older issue all the same', async () => {
  const [first, second] = ['2026-11-20', '2026-11-21'];
  const { stores, turnTo, upload, settle, issue } = await daysInHand(first);
  await upload('a.txt', '青山区便民服务点启用\n11月18日，湖北省武汉市青山区便民服务点启用，首日办理事项80件。\n');
  await settle();
  turnTo(second);
  const put = stores.objects.put.bind(stores.objects);
  stores.objects.put = async (...given) => {
    await settle();
    return put(...given);
  };
  await upload('a.txt', '龙文区便民服务点启用\n11月18日，福建省漳州市龙文区便民服务点启用，首日办理事项81件。\n');
  await settle();
  expect(await issue(`day/${first}`)).toMatchObject({ counts: { received: 1, withdrawn: 1, published: 0 } });
  expect(await issue(`day/${second}`)).toMatchObject({ counts: { received: 1, published: 1 } });
});

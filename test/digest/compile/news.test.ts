import { expect, test } from 'vitest';
import { commonTerms } from '../../../lambdas/digest/compile/common-terms.ts';
import { allNews, foreignShare, newsOf, nothingNew } from '../../../lambdas/digest/compile/news.ts';
import { binsOf } from '../../../lambdas/digest/compile/signature.ts';
import { fingerprint } from '../../../lambdas/ingest/fingerprint/fingerprint.ts';
import type { Story } from '../../../lambdas/model/digest.ts';
import { article, dayOf } from '../records.ts';

const TEXT =
  '白河县青石镇柳滩大桥加固工程开工。大桥建成于1986年，长120米，桥墩有裂缝7处。施工期间大货车绕行省道，工期60天，总投资480万元。镇里在两岸各设一处便民渡口，老人和学生免费乘船，夜间有民警值守。';
const bins = binsOf(fingerprint(TEXT).signature);

test.each([
  ['a sentence of the text', '镇里在两岸各设一处便民渡口，老人和学生免费乘船，夜间有民警值守。', 0, 0],
  ['the same in Traditional script and other marks', '鎮裏在兩岸各設一處便民渡口；老人和學生免費乘船', 0, 0.4],
  ['a sentence with another number', '施工期间大货车绕行省道，工期75天，总投资480万元。', 0, 0.5],
  ['another sentence', '七处裂缝昨日全部修补完毕，下一步将更换三十二个支座并重铺桥面沥青。', 0.5, 1],
])('%s is foreign to a text by so much', (_, piece, least, most) => {
  const share = foreignShare(piece, bins);
  expect(share).toBeGreaterThanOrEqual(least);
  expect(share).toBeLessThanOrEqual(most);
});

const sentence = (text: string) => ({ text, start: 0, end: text.length });
const story = (n: number, given: Partial<Story>): Story => {
  const [made] = dayOf([article(n)]).stories;
  if (!made) throw new Error('A day of one article has one story.');
  return { ...made, ...given };
};
const figure = (value: number, about: string) => ({ ...sentence(`${value}个`), value, unit: '个', about, approx: false, sentence: '' });
const told = story(1, { summary: [sentence(TEXT.slice(0, 40))], figures: [figure(7, '裂缝')], signature: fingerprint(TEXT).signature });

test('what was told is not new: sentences of the earlier text, its figures, its sources', () => {
  const repost = story(6, { summary: [sentence(TEXT.slice(30, 70))], figures: [figure(7, '裂缝')] });
  const news = newsOf(repost, [told]);
  expect([nothingNew(news), news.sources]).toEqual([true, []]);
});

test('new sentences, figures and sources are named, each once', () => {
  const summary = [sentence('下一步将更换支座并重铺桥面沥青，月底前恢复双向通行。')];
  const news = newsOf(story(2, { summary, figures: [figure(7, '裂缝'), figure(32, '支座'), figure(32, '支座')] }), [told]);
  expect(news).toMatchObject({ sentences: summary, figures: [{ value: 32 }], sources: ['示例日报2'] });
  expect(allNews([news, news])).toEqual(news);
});

test.each([
  ['柳滩大桥加固工程开工', '安康柳滩大桥加固已完成', ['柳滩大桥加固']],
  ['投资480万元，工期60天', '总投资480万元', ['投资480万元']],
  ['甲乙', '甲乙', []],
  ['大桥。开工', '大桥，开工', []],
])('%s and %s have in common: %j', (a, b, terms) => {
  expect(commonTerms(a, b)).toEqual(terms);
});

import { describe, expect, it } from 'vitest';
import { locate } from '../../../lambdas/ingest/locate/locate.ts';
import { article } from './article.ts';

const regionOf = (page: string, title: string, text: string, source = '') => locate({ ...article({ title, text, source }), page }).region;

describe('what a page says of itself', () => {
  it.each([
    [
      'a masthead',
      '巨野县人民政府 政务公开 > 政府会议',
      '县政府第九次常务会议',
      '会议听取了防汛准备情况的汇报，要求各镇备足物资。',
      '山东省/菏泽市/巨野县',
    ],
    ['a paper', '2024-05-06 来源：崇明报', '合作社收橘子', '果农把橘子装箱，直接发给城里的店。', '上海市/崇明区'],
    ['a short name at its end', '来源：云上大冶', '矿坑种上了树', '我市修复旧矿坑，今年种树三千亩。', '湖北省/黄石市/大冶市'],
    [
      'beside guests from elsewhere',
      '来源：崇明报',
      '果园学新技术',
      '本县果园请来浙江象山的老师，讲三天课。全县三十户报名。',
      '上海市/崇明区',
    ],
    [
      'the wider place where the article says the narrower',
      '来源：南通日报',
      '启东渔港改造',
      '启东市渔港改造完工，码头长了一百米。',
      '江苏省/南通市/启东市',
    ],
    [
      'nothing of an article that says where it is',
      '来源：崇明报',
      '绍兴黄酒开酿',
      '绍兴市各酒厂昨天开酿，绍兴市文旅局办起酒节。',
      '浙江省/绍兴市',
    ],
    ['nothing where it names places beside each other', '崇明区 松江区 青浦区', '果农收橘子', '果农把橘子装箱，直接发给城里的店。', ''],
    [
      'nothing against the nation',
      '来源：崇明报',
      '全国秋粮收购过半',
      '国家统计局昨天发布数据，全国秋粮收购过半，我国粮食连年丰收。',
      '全国',
    ],
  ])('%s', (_, page, title, text, path) => expect(regionOf(page, title, text).path.join('/')).toBe(path));

  it('is shown as evidence, with where it was read', () => {
    const { evidence } = regionOf('巨野县人民政府', '县政府召开会议', '会议要求各镇备足物资。');
    expect(evidence[0]).toEqual({ text: '巨野县', at: 'page', rule: 'page', weight: 14 });
  });
  it('is no mention: the article does not say it', () => {
    expect(locate({ ...article({ title: '县政府召开会议', text: '会议要求备足物资。' }), page: '巨野县人民政府' }).mentions).toEqual([]);
  });
  it('adds nothing where the article says it often enough', () => {
    const { evidence } = regionOf('巨野县人民政府', '巨野县召开会议', '巨野县要求备足物资。');
    expect(evidence.find(({ at }) => at === 'page')).toBeUndefined();
  });
});

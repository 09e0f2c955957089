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
    [
      'the part that its paper tells of, where guests are louder',
      '来源：河源日报',
      '深圳老师山里来',
      '深圳福田的老师给龙窝镇的孩子上课。县教育局说，深圳老师还要来三年。苏区镇也请他们去。',
      '广东省/河源市/紫金县',
    ],
    [
      'not a part where an office of elsewhere acts',
      '来源：河源日报',
      '深圳老师讲课',
      '深圳市教育局昨天开班，深圳市的老师讲课。紫金县的老师也来听，县教育局派了车。',
      '广东省/深圳市',
    ],
    [
      'not a part where it speaks for the whole',
      '来源：吉林日报',
      '全省秋收过八成',
      '全省秋收过八成。梨树县的收割机昼夜不停，县政府派出服务队。全省各地抢收。',
      '吉林省',
    ],
    [
      'a district that was a city only where its prefecture is not named',
      '海门日报',
      '我市人社局招聘',
      '南通市人社局昨天招聘，我市企业四百家到场。',
      '江苏省/南通市',
    ],
    ['no paper whose name only ends another word', '来源：中国西部网', '夜市开张', '夜市昨天开张，摊主二十人。', ''],
    ['a paper behind who made the page', '作者：李彩龙 来源：右江日报', '夜市开张', '夜市昨天开张，摊主二十人。', '广西壮族自治区/百色市'],
    ['no paper in the name of who made the page', '责任编辑：李彩龙', '夜市开张', '夜市昨天开张，摊主二十人。', ''],
    [
      'a zone whose account leaves out its 区',
      '来源：成都高新发布',
      '夜市开张',
      '夜市昨天开张，摊主二十人。',
      '四川省/成都市/成都高新技术产业开发区',
    ],
    ['a paper that has no name of its place', '来源：右江日报', '夜市开张', '夜市昨天开张，摊主二十人。', '广西壮族自治区/百色市'],
    ['a district that was a city', '海门日报', '我市招商', '我市昨天签约八个项目，全市招商再提速。', '江苏省/南通市/海门区'],
    ['nothing where it names places beside each other', '崇明区 松江区 青浦区', '果农收橘子', '果农把橘子装箱，直接发给城里的店。', ''],
    [
      'nothing against the nation',
      '来源：崇明报',
      '全国秋粮收购过半',
      '国家统计局昨天发布数据，全国秋粮收购过半，我国粮食连年丰收。',
      '全国',
    ],
  ])('%s', (_, page, title, text, path) => expect(regionOf(page, title, text).path.join('/')).toBe(path));

  it('counts more where the source is an office without a name', () => {
    const text = '三亚的早市上，红毛丹卖二十八元。三亚的摊主说，泰国的果便宜。';
    const page = '保亭黎族苗族自治县人民政府';
    expect(regionOf(page, '红毛丹上市', text, '县融媒体中心').path.at(-1)).toBe('保亭黎族苗族自治县');
    expect(regionOf(page, '红毛丹上市', text).path.at(-1)).toBe('三亚市');
  });
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

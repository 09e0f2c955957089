import { describe, expect, it } from 'vitest';
import { locate } from '../../../lambdas/ingest/locate/locate.ts';
import { townsIn } from '../../../lambdas/ingest/locate/towns.ts';
import { fromSevenBit } from '../../../lambdas/ingest/text/seven-bit.ts';
import { townsOf } from '../../../seeds/regions/towns.ts';
import { article } from './article.ts';

describe('towns in a text', () => {
  it.each<[string, string[]]>([
    ['横店镇举办夜校', ['横店镇 东阳市']],
    ['慈溪市浒山街道的市场', ['浒山街道 慈溪市']],
    ['推进城镇化，建设特色小镇', []],
    ['城关镇的集市', []],
    ['示范村镇评选', []],
    ['医生说打了镇静剂', []],
    ['玉麦乡的牧民', ['玉麦乡 隆子县']],
    ['甪直镇的小巷', ['甪直镇 吴中区']],
    ['返乡创业，回到家乡', []],
    ['贡当乡村医生', []],
    ['街道办事处', []],
  ])('%s', (text, towns) => {
    expect(townsIn(text).map(({ text: name, counties }) => [name, ...counties.map((county) => county.name)].join(' '))).toEqual(towns);
  });
});

describe('what a town says of the region', () => {
  const where = (title: string, text: string) => locate(article({ title, text })).region.path.join('/');
  it.each([
    ['raises its county where nothing else is named', '横店镇办夜校', '横店镇文化站办起夜校。', '浙江省/金华市/东阳市'],
    ['goes with the province that is named', '', '浙江的横店镇办起夜校，横店镇请来老师。', '浙江省/金华市/东阳市'],
    [
      'is the one of the place that is named, where two have the name',
      '',
      '山东某地的下营镇办起夜校，下营镇请来老师。',
      '山东省/潍坊市/昌邑市',
    ],
    ['is none where two have the name and nothing is named', '', '下营镇办起夜校，下营镇请来老师。', ''],
    ['is the one that has more of the towns that are named', '', '下营镇和罗庄子镇办起夜校，下营镇请来老师。', '天津市/蓟州区'],
    ['is another town where another province is named', '', '云南省某县的横店镇办起夜校。云南省文旅厅支持。', '云南省'],
  ])('%s', (_, title, text, path) => expect(where(title, text)).toBe(path));
});

describe('the table of towns', () => {
  it.each([
    ['keeps a name that one county has', [['石湖镇', '110000']], '\n石湖 '],
    [
      'keeps a name that two counties have',
      [
        ['石湖镇', '110000'],
        ['石湖镇', '220000'],
      ],
      '\n石湖 \n石湖',
    ],
    ['drops a county that is not known', [['石湖镇', '330000']], ' '],
    ['writes an office as its street', [['石湖街道办事处', '110000']], '石湖 '],
    [
      'drops what ordinary text makes',
      [
        ['全域镇', '110000'],
        ['和村镇', '110000'],
        ['石镇', '110000'],
        ['小城镇', '220000'],
      ],
      '\n全域 ',
    ],
    [
      'goes by county',
      [
        ['石湖镇', '220000'],
        ['月湖街道', '110000'],
        ['星湖苏木', '110000'],
      ],
      '月湖\n\n\n星湖 \n石湖',
    ],
  ])('%s', (_, rows, table) => {
    const { towns, rare } = townsOf(
      rows.map(([name = '', areaCode = '']) => ({ name, areaCode })),
      ['110000', '220000'],
      ['小城镇'],
    );
    expect([fromSevenBit(towns), rare]).toEqual([table, ' ']);
  });
  it('keeps apart what GB 2312 cannot write', () => {
    expect(townsOf([{ name: '甪湖镇', areaCode: '110000' }], ['110000', '220000'], [])).toEqual({ towns: ' ', rare: '\n甪湖 ' });
  });
});

import { describe, expect, it } from 'vitest';
import { datelineOf } from '../../../lambdas/ingest/summarize/dateline.ts';

describe('a dateline', () => {
  it.each([
    '本报讯 ',
    '本报讯',
    '青山日报讯 （记者 何苗）',
    '青山日报11月2日讯（记者 何苗 通讯员 田野）',
    '青山新闻网柳树11月2日电（何苗、田野）',
    '青山网11月2日电 ',
    '青山在线柳树频道消息（何苗 通讯员 田野）：',
    '青山网（微博）11月2日讯（青山导报记者 何苗）',
    '青山通讯社11月2日电／',
    '青山广播网柳树11月2日消息 ',
    '青山网报道 ',
    '柳树，11月2日（青山社）——',
    '（记者 何苗）',
    '（青山台记者何苗报道）',
  ])('%s is none of the news', (dateline) => {
    expect(datelineOf(`${dateline}三座便民桥今天通车，孩子上学不再绕行。`)).toBe(dateline.length);
  });

  it.each([
    '柳树镇传来喜讯：三座便民桥今天通车。',
    '11月2日电力部门抢修了三条线路。',
    '柳树镇三座桥通车的消息，村民等了三年。',
    '（一）三座便民桥今天通车。',
    '记者从县交通局网站了解到，三座桥今天通车。',
    '会上说，本报讯息员队伍已有三十人。',
  ])('is not read into %s', (sentence) => expect(datelineOf(sentence)).toBe(0));
});

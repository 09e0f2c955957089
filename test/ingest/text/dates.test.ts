import { describe, expect, it } from 'vitest';
import { findDate, findDates, findMonthDay } from '../../../lambdas/ingest/text/dates.ts';

describe('dates with a month’s name', () => {
  it.each([
    ['May 3, 2019', '2019-05-03', undefined],
    ['Nov. 18, 2019 7:04 pm ET', '2019-11-18', '19:04'],
    ['November 19, 2019 / 10:07 AM', '2019-11-19', '10:07'],
    ['Posted on Sept 9th, 2021 at 12:30 am', '2021-09-09', '00:30'],
    ['3 May 2019 18:05', '2019-05-03', '18:05'],
    ['3. Mai 2019', '2019-05-03', undefined],
    ['1er août 2020', '2020-08-01', undefined],
    ['3 de mayo de 2019', '2019-05-03', undefined],
    ['10 de março de 2018', '2018-03-10', undefined],
    ['20.05.2024 11:26', '2024-05-20', '11:26'],
  ])('%s', (text, date, time) => {
    expect(findDate(text)).toMatchObject({ date, ...(time ? { time } : {}) });
    expect(findDate(text)?.time).toBe(time);
  });

  it.each(['05/10/2018', '31 February 2019', 'May 2019', 'Mayor 3, 2019', '32.05.2024', '1.2.3.2019'])('none is made of %s', (text) => {
    expect(findDate(text)).toBeNull();
  });
});

describe('dates with signs and in Chinese', () => {
  it.each([
    ['2022-04-06', '2022-04-06', undefined],
    ['2021.04.17', '2021-04-17', undefined],
    ['20220406', '2022-04-06', undefined],
    ['20240513125214', '2024-05-13', '12:52:14'],
    ['t20210408_123.html', '2021-04-08', undefined],
    ['2021/3/16 8:05', '2021-03-16', '08:05'],
    ['2024 05/09 22:27:02', '2024-05-09', '22:27:02'],
    ['2024. 5. 13. 12:52', '2024-05-13', '12:52'],
    ['2005.08.2605:39', '2005-08-26', '05:39'],
    ['2021-04-0812:30浏览次数:35', '2021-04-08', '12:30'],
    ['2021-04-08 12:30:455', '2021-04-08', '12:30:45'],
    ['2021年4月8日 星期四 12:30', '2021-04-08', '12:30'],
    ['2024年5月20日週一 下午2:05', '2024-05-20', '14:05'],
    ['2024年5月20日 上午8时21分', '2024-05-20', '08:21'],
    ['二○二一年四月八日', '2021-04-08', undefined],
    ['二〇二一年十一月三十日', '2021-11-30', undefined],
    ['民国一百一十年四月八日', '2021-04-08', undefined],
    ['中華民國113年05月20日', '2024-05-20', undefined],
    ['Posted: Fri 6:45 PM, Feb 16, 2018', '2018-02-16', '18:45'],
    ['11:26 pm EST, Tuesday, November 19, 2019', '2019-11-19', '23:26'],
  ])('%s', (text, date, time) => {
    expect(findDate(text)?.date).toBe(date);
    expect(findDate(text)?.time).toBe(time);
  });

  it.each(['2021-13-45', '2021-02-30', '2021-04-2025', '产品编号20210408123', '二〇二一年四月', '3小时前', '民国四月八日'])(
    'none is made of %s',
    (text) => {
      expect(findDate(text)).toBeNull();
    },
  );

  it('finds all of a line, in their places', () => {
    const line = '发布：2021-04-08 更新：2021年4月9日 May 3, 2020';
    expect(findDates(line).map(({ date, index, length }) => [date, line.slice(index, index + length).trim()])).toEqual([
      ['2021-04-08', '2021-04-08'],
      ['2021-04-09', '2021年4月9日'],
      ['2020-05-03', 'May 3, 2020'],
    ]);
  });

  it.each([
    ['4月8日 12:30', { month: 4, day: 8, time: '12:30' }],
    ['11-18 10:20', { month: 11, day: 18, time: '10:20' }],
    ['4月8日', { month: 4, day: 8 }],
  ])('a month and day without a year: %s', (text, expected) => {
    expect(findMonthDay(text)).toMatchObject(expected);
  });
});

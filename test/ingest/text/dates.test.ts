import { describe, expect, it } from 'vitest';
import { findDate } from '../../../lambdas/ingest/text/dates.ts';

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

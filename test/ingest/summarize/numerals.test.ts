import { describe, expect, it } from 'vitest';
import { chineseValue, multiplierOf } from '../../../lambdas/ingest/summarize/figures/numerals.ts';

describe('Chinese numerals', () => {
  it.each<[string, number | null]>([
    ['三', 3],
    ['十', 10],
    ['十六', 16],
    ['二十', 20],
    ['两百', 200],
    ['一百零五', 105],
    ['三百二十一', 321],
    ['两千', 2000],
    ['一千零一十', 1010],
    ['一万', 10_000],
    ['十二万', 120_000],
    ['三千二百万', 32_000_000],
    ['一亿', 1e8],
    ['一亿两千万', 1.2e8],
    ['两万亿', 2e12],
    ['十四亿', 1.4e9],
    ['百', 100],
    ['〇', 0],
    ['七八', null],
    ['二〇二二', null],
    ['三甲', null],
    ['', null],
  ])('%s', (numeral, value) => {
    expect(chineseValue(numeral)).toBe(value);
  });

  it.each([
    ['', 1],
    ['十', 10],
    ['百万', 1e6],
    ['万', 1e4],
    ['万亿', 1e12],
  ])('multiplier %j', (suffix, product) => {
    expect(multiplierOf(suffix)).toBe(product);
  });
});

import { describe, expect, it } from 'vitest';
import { clean } from '../../../lambdas/ingest/clean/clean.ts';
import { isMasthead } from '../../../lambdas/ingest/clean/rules/masthead.ts';
import { extractDocument } from '../../../lambdas/ingest/extract/extract.ts';

describe('a masthead', () => {
  it.each([
    '今日青山 2026年9月15日 星期三 第02版：综合',
    '《青山通讯》2026年10月15日 第二版',
    '青山日报 2026年3月14日 第二版 县域',
    '青山晚报 2026-03-14 A5  记者 李小明 文/图',
    '青山党建 第37期(总第412期)',
    '青山发布  2026年11月16日',
    '青山县融媒体中心  5月8日',
    '《侨乡通讯》 二〇二六年九月 总第187期',
  ])('%s', (line) => expect(isMasthead(line)).toBe(true));
  it.each([
    '青山县食品安全抽检情况通报（2026年第12期）',
    '青山县统计公报（2025年）',
    '青山县空气质量日报（2026年11月18日）',
    '青山县科技创新平台（2026年）',
    '《青山日报》创刊七十周年',
    '县政府第21次常务会议',
    '青山县教育局关于2026年招生的通知',
    '青山日报',
    '2026年12月28日',
  ])('%s is none', (line) => expect(isMasthead(line)).toBe(false));
  it('is told in linear time: backtracking took seconds for the first of these', () => {
    const started = performance.now();
    for (const tail of ['记者'.repeat(25), '记者甲乙丙丁'.repeat(8), ' 1版'.repeat(14)]) isMasthead(`青山日报第1版${tail}。`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('a page with a masthead', () => {
  const text = '桥上的灯全换了新的，夜里过河的人说看得清路了，两头的店也开得晚了。';
  const read = (...lines: string[]) => clean(extractDocument(lines.join('\n')));
  it('has the title below it, and its day and paper', () => {
    const { title, published, source } = read('青山日报 2026年3月14日 第2版', '青山镇旧桥换上新灯', text, text);
    expect([title?.text, published?.date, source]).toEqual(['青山镇旧桥换上新灯', '2026-03-14', '青山日报']);
  });
  it('takes the day of the article’s own line before that of the paper’s page', () => {
    const { published } = read('青山日报 2026年3月14日 第2版', '青山镇旧桥换上新灯', '来源：青山网 2026-03-15 08:30', text, text);
    expect(published?.date).toBe('2026-03-15');
  });
  it('keeps a list of papers in the text', () => {
    const { text: kept, published } = read(
      '青山镇旧桥换上新灯',
      text,
      '青山日报 2026年3月14日 第2版',
      '青山晚报 2026年3月15日 第4版',
      text,
    );
    expect(kept).toContain('青山晚报 2026年3月15日');
    expect(published).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../lambdas/ingest/text/sentences.ts';

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['甲办事。乙签字！丙来了？', ['甲办事。', '乙签字！', '丙来了？']],
    ['第一行\n  第二行。 ', ['第一行', '第二行。']],
    ['他说：“好。明天去。”大家笑了。', ['他说：“好。明天去。”', '大家笑了。']],
    ['“好。”的说法流传开来。', ['“好。”的说法流传开来。']],
    ['新区（含港口。码头）开放。', ['新区（含港口。码头）开放。']],
    ['真的？！走吧……', ['真的？！', '走吧……']],
    ['甲；乙；丙。', ['甲；乙；丙。']],
    ['未完', ['未完']],
    ['', []],
    [' \n\n ', []],
  ])('%j', (text, sentences) => {
    const spans = sentencesOf(text);
    expect(spans.map((span) => span.text)).toEqual(sentences);
    for (const { text: said, start, end } of spans) expect(text.slice(start, end)).toBe(said);
  });

  it('cut at semicolons when asked', () => {
    expect(sentencesOf('甲；乙；丙。', { semicolons: true }).map(({ text }) => text)).toEqual(['甲；', '乙；', '丙。']);
  });

  it('go on after a quotation that was never closed', () => {
    const [first] = sentencesOf(`他说：“${'走。'.repeat(300)}`);
    expect(first?.text.length).toBeLessThan(420);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDate, findMonthDay } from '../../../lambdas/ingest/text/dates.ts';
import { fold } from '../../../lambdas/ingest/text/fold.ts';
import { createMatcher } from '../../../lambdas/ingest/text/matcher.ts';
import { sentencesOf } from '../../../lambdas/ingest/text/sentences.ts';

describe('findDate', () => {
  test.each([
    ['2022-04-06', '2022-04-06', undefined],
    ['2021.04.17', '2021-04-17', undefined],
    ['20220406', '2022-04-06', undefined],
    ['2021/3/16 8:05', '2021-03-16', '08:05'],
    ['2022-09-28 05:01:05 3253', '2022-09-28', '05:01:05'],
    ['2026-11-1809:20来源', '2026-11-18', '09:20'],
    ['2026年11月18日 07:50:21', '2026-11-18', '07:50:21'],
    ['二○二一年四月八日', '2021-04-08', undefined],
    ['二〇二六年十一月三十日', '2026-11-30', undefined],
    ['二〇二六年十二月三十一日', '2026-12-31', undefined],
    ['二〇二六年十月二十日', '2026-10-20', undefined],
    ['2026-11-18T09:05:00+08:00', '2026-11-18', '09:05:00'],
  ])('%s is %s %s', (text, date, time) => expect(findDate(text)).toMatchObject({ date, ...(time ? { time } : {}) }));

  test.each(['4月8日', '2026-13-01', '2026-02-30', '电话 021-20261118', '1949', '投入20260万元', '版本 1.2.3'])('%s is no date', (text) =>
    expect(findDate(text)).toBeNull(),
  );

  test('a month and day stay without a year', () => {
    expect(findMonthDay('4月8日下午')).toMatchObject({ month: 4, day: 8 });
    expect(findMonthDay('11-18 10:20')).toMatchObject({ month: 11, day: 18, time: '10:20' });
    expect(findMonthDay('2026年4月8日')).toBeNull();
  });
});

describe('sentencesOf', () => {
  test.each([
    ['一句。两句！三句？', ['一句。', '两句！', '三句？']],
    ['他说：“好。真好。”大家笑了。', ['他说：“好。真好。”', '大家笑了。']],
    ['“先办。后补”的做法（详见附件。）推开了。', ['“先办。后补”的做法（详见附件。）推开了。']],
    ['标题\n正文一句。', ['标题', '正文一句。']],
    ['  前后有空格。  ', ['前后有空格。']],
    ['没有句号', ['没有句号']],
  ])('%j', (text, expected) => expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(expected));

  test('every sentence is at its place and none is lost', () => {
    const words = fc.array(fc.constantFrom('甲', '乙。', '“', '”', '（', '）', '\n', ' ', '！', '？”', '，'), { maxLength: 60 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        const sentences = sentencesOf(text);
        for (const { text: said, start, end } of sentences) expect(text.slice(start, end)).toBe(said);
        expect(
          sentences
            .map((sentence) => sentence.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

test.each([
  ['黨史學習教育', '党史学习教育'],
  ['臺灣後來乾淨', '台湾后来干净'],
  ['简体不变 ABC', '简体不变 ABC'],
])('%s folds to %s, at the same length', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text)).toHaveLength(text.length);
});

test.each([
  ['at the end of a long text', `${'丁'.repeat(20_000)}乙丙`, [[1, 20_000]]],
  [
    'beside U+0000 and half of a surrogate pair',
    '乙丙\u0000\ud800甲乙\ud800',
    [
      [1, 0],
      [0, 4],
    ],
  ],
  ['not beyond the end, where an earlier text had more', '甲', []],
  ['nothing in no text', '', []],
])('the matcher finds %s', (_, text, wanted) => {
  const { find } = createMatcher(['甲乙', '乙丙', '甲乙丙']);
  find('甲乙丙甲乙丙');
  const { list, count } = find(text);
  expect(Array.from({ length: count / 2 }, (_, i) => [list[2 * i], list[2 * i + 1]])).toEqual(wanted);
});

test.each(['甲', '甲'.repeat(256)])('the matcher refuses a pattern that is too short or too long', (pattern) => {
  expect(() => createMatcher([pattern])).toThrow(RangeError);
});

test('the matcher finds what a search for each pattern finds', () => {
  const chars = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a') });
  const patterns = fc.uniqueArray(fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a'), minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(chars, patterns, (text, list) => {
      const found: string[] = [];
      const { list: hits, count } = createMatcher(list).find(text);
      for (let i = 0; i < count; i += 2) {
        const pattern = list[hits[i] ?? -1] ?? '';
        const start = hits[i + 1] ?? 0;
        found.push(`${start}-${start + pattern.length}-${pattern}`);
      }
      const wanted = list.flatMap((pattern) =>
        [...text].flatMap((_, i) => (text.startsWith(pattern, i) ? [`${i}-${i + pattern.length}-${pattern}`] : [])),
      );
      expect(found.toSorted()).toEqual(wanted.toSorted());
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { binsOf, lanesOf, resemblance } from '../../../lambdas/digest/compile/signature.ts';
import { fingerprint } from '../../../lambdas/ingest/fingerprint/fingerprint.ts';
import { fold } from '../../../lambdas/ingest/text/fold.ts';

const CLAUSES = [
  '青山镇便民服务中心启用',
  '首日办理事项八十六件',
  '群众不出镇就能办完社保业务',
  '窗口由五处集中到一处',
  '办理时间缩短到十五分钟',
  '服务还将延伸到十二个村',
  '村干部轮流值守',
  '行动不便的老人由专人上门办理',
  '镇里同时开通了电话预约',
  '年底前再增加三台自助机',
];
const TEXT = CLAUSES.map((clause, i) => `${clause}，这是第${i + 1}项举措，由不同的部门分别负责并按月公开进度。`).join('');
const lanes = (text: string) => lanesOf(binsOf(fingerprint(text).signature));
const alike = (a: string, b: string) => resemblance(lanes(a), lanes(b));

describe('the id', () => {
  test.each([
    ['other spacing', TEXT.replaceAll('，', ' ，\n')],
    ['half-width punctuation', TEXT.replaceAll('，', ',').replaceAll('。', '.')],
    ['full-width digits', TEXT.replace('1', '１')],
  ])('is the same with %s', (_, text) => expect(fingerprint(text).id).toBe(fingerprint(TEXT).id));

  test('is the same in both scripts', () => expect(fingerprint(fold('服務還將延伸')).id).toBe(fingerprint('服务还将延伸').id));
  test('is another for another text', () => expect(fingerprint(`${TEXT}又`).id).not.toBe(fingerprint(TEXT).id));
  test('is 24 hexadecimal digits', () => expect(fingerprint(TEXT).id).toMatch(/^[0-9a-f]{24}$/));
});

describe('the signature', () => {
  test('is 344 characters of base64 for any text', () => {
    for (const text of ['', '一', TEXT]) expect(fingerprint(text).signature).toMatch(/^[A-Za-z0-9+/]{342}==$/);
  });
  test('of the same text is the same', () => expect(alike(TEXT, TEXT)).toBe(1));
  test('of a repost with a foot is alike', () =>
    expect(alike(TEXT, `${TEXT}转自某某网，编辑某某，更多内容请看专题。`)).toBeGreaterThan(0.8));
  test('of other news is not alike', () => expect(alike(TEXT, [...TEXT].toReversed().join(''))).toBeLessThan(0.15));
});

import { expect, test } from 'vitest';
import type { ClusterInput } from '../../../lambdas/digest/compile/cluster-input.ts';
import { goesOn, tracedOf } from '../../../lambdas/digest/compile/goes-on.ts';
import { region, signatureOf } from '../records.ts';

const COUNTY = region('county', ['陕西省', '安康市', '白河县'], ['610000', '610900', '610929']);
const OTHER = region('county', ['陕西省', '安康市', '旬阳市'], ['610000', '610900', '610981']);
const report = (n: number, day: number, title: string, text: string, given: Partial<ClusterInput> = {}): ClusterInput => ({
  id: String(n),
  title,
  summary: [{ text }],
  region: COUNTY,
  signature: signatureOf(n),
  receivedAt: `2026-11-${String(day).padStart(2, '0')}T01:00:00.000Z`,
  ...given,
});
const earlier = report(1, 10, '白河县柳滩大桥开始加固', '白河县青石镇柳滩大桥加固工程开工，桥墩有裂缝，大货车绕行省道。');
const later = (title: string, text: string, day = 12, given: Partial<ClusterInput> = {}) => report(2, day, title, text, given);

test.each<[string, ClusterInput, boolean]>([
  ['the same bridge, further on', later('柳滩大桥加固完成一半', '青石镇柳滩大桥的裂缝已补好，开始换支座。'), true],
  ['the same a week later', later('柳滩大桥加固完成一半', '青石镇柳滩大桥的裂缝已补好，开始换支座。', 17), true],
  ['the same after more than a week', later('柳滩大桥加固完成一半', '青石镇柳滩大桥的裂缝已补好，开始换支座。', 19), false],
  ['the same in a county that excludes it', later('柳滩大桥加固完成一半', '青石镇柳滩大桥的裂缝已补好。', 12, { region: OTHER }), false],
  ['the same town, another matter', later('青石镇办起老年食堂', '白河县青石镇老年食堂开张，每餐八元。'), false],
  ['the same matter, another bridge', later('沙湾大桥加固完成一半', '大坪镇沙湾大桥的裂缝已补好，开始换支座。'), false],
  ['another year', later('柳滩大桥加固完成一半', '2024年，青石镇柳滩大桥的裂缝已补好。'), true],
  ['the second of a series', later('白河县第二批柳滩大桥加固', '青石镇柳滩大桥的裂缝已补好。'), true],
])('%s', (_, input, expected) => {
  expect(goesOn(tracedOf(earlier), tracedOf(input)) > 0).toBe(expected);
});

test('years that differ make two events, and so do numbers of a series', () => {
  const of = (n: number, name: string, said: string) => tracedOf(report(n, 10 + n, name, said));
  expect(goesOn(of(1, '潭口赶海节开幕', '2026年潭口镇赶海节开幕。'), of(2, '潭口赶海节闭幕', '2025年潭口镇赶海节闭幕。'))).toBe(0);
  expect(goesOn(of(1, '“面对面”第一期走进青石镇', '“面对面”活动来了。'), of(2, '“面对面”第二期走进青石镇', '“面对面”活动来了。'))).toBe(0);
});

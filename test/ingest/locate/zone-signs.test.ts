import { describe, expect, it } from 'vitest';
import { withoutSigns, withSigns } from '../../../lambdas/ingest/locate/zone-signs.ts';

const SIGNS = { D: '经济技术开发区', M: '经开区', N: '高新区', Q: '新区' };

describe('names of zones with signs', () => {
  it.each([
    ['长春市经开区|长春经济技术开发区;;经开区', '长春市', '吉林省', '*M|+D;;M'],
    ['石河子高新区', '石河子市', '新疆维吾尔自治区', '+N'],
    ['新疆软件园', '石河子市', '新疆维吾尔自治区', '~软件园'],
    ['两江新区', '重庆市', '重庆市', '两江Q'],
  ])('%s under %s, %s', (names, parent, province, coded) => {
    expect(withSigns(names, SIGNS, parent, province)).toBe(coded);
    expect(withoutSigns(coded, SIGNS, parent, province)).toBe(names);
  });
  it('refuses a name that holds a sign', () => expect(() => withSigns('M区', SIGNS, '长春市', '吉林省')).toThrow('M区'));
});

import { describe, expect, it } from 'vitest';
import { formed, namesOfZone, valuesOf, zoneForm } from '../../../lambdas/ingest/locate/zone-forms.ts';

describe('forms of zones', () => {
  it.each([
    ['长春净月高新区;长春市净月高新区|净月高新区;净月开发区', '净月', '长春市', '吉林省', '+@高新区;*@高新区|@高新区;@开发区'],
    ['石河子高新区;石河子市高新区;;高新区|开发区', '', '石河子市', '新疆维吾尔自治区', '+高新区;*高新区;;高新区|开发区'],
    ['-新疆软件园', '软件园', '石河子市', '新疆维吾尔自治区', '-~@'],
    ['两江新区', '两江', '重庆市', '重庆市', '@新区'],
  ])('%s of the stem %j under %s, %s', (names, stem, parent, province, form) => {
    const values = valuesOf(parent, province);
    expect(formed(names, stem, values)).toEqual({ form, stem });
    const { official, isOther, placed, unplaced, bare } = namesOfZone(`${stem}1`, [zoneForm('另一区'), zoneForm(form)], values);
    const written = [(isOther ? '-' : '') + official, placed.join('|'), unplaced.join('|'), bare.join('|')].join(';');
    expect(written.replace(/;+$/, '')).toBe(names);
  });
  it('drops a stem that no name holds', () => expect(formed('石河子高新区', '开发', valuesOf('石河子市', '新疆')).stem).toBe(''));
  it.each([
    ['长春+高新区', '净月'],
    ['长春8号高新区', '8号'],
  ])('refuses %s of the stem %s', (names, stem) => expect(() => formed(names, stem, valuesOf('长春市', '吉林省'))).toThrow(names));
});

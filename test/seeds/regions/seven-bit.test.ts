import { describe, expect, it } from 'vitest';
import { fromSevenBit } from '../../../lambdas/ingest/text/seven-bit.ts';
import { isCoded, toSevenBit } from '../../../seeds/regions/seven-bit.ts';

describe('a text in seven bits', () => {
  it.each(['石湖', '石湖\t月湖\n星湖 云岭', ' 安定宁 广东阔', ''])('%j comes back as it was', (text) => {
    const coded = toSevenBit(text);
    expect(coded).toMatch(/^[\t\n -~]*$/);
    expect(fromSevenBit(coded)).toBe(text);
  });
  it('takes two characters for one', () => expect(toSevenBit('石湖')).toHaveLength(4));
  it('refuses what GB 2312 cannot write, and says which', () => {
    expect(isCoded('甪直')).toBe(false);
    expect(() => toSevenBit('甪直')).toThrow('甪');
  });
});

import { describe, expect, it } from 'vitest';
import { characterSets, codeAt } from '../../../lambdas/ingest/locate/character-sets.ts';

describe('sets of characters', () => {
  const sets = characterSets('省市', '市县', '。\uffff');
  it.each([
    ['省', 0b001],
    ['市', 0b011],
    ['县', 0b010],
    ['。', 0b100],
    ['\uffff', 0b100],
    ['区', 0],
    ['', 0],
  ])('%j is in %i', (character, bits) => expect(sets[codeAt(character, 0)]).toBe(bits));
  it.each([-1, 2])('nothing stands outside a text: at %i', (at) => expect(codeAt('省市', at)).toBe(0));
  it('refuses more than it has bits for', () => expect(() => characterSets(...'省市县区州旗盟镇乡')).toThrow(RangeError));
});

/** Pinyin glued in brackets behind a Han character by a converter: 發(fā)揮 → 發揮. One syllable with a tone mark or without. */
const GLOSS = /(?<=\p{Script=Han})[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）](?=[\p{Script=Han}\p{P}\s]|$)/giu;
/** A gloss in a text that explains readings stands behind few characters; a converter's behind many. */
const FEWEST_GLOSSES = 3;
const FULL: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
const HAN_SIDE = '[\\p{Script=Han}“”‘’《》（）【】。，、；：！？%％]';
const HALF = new RegExp(`(?<=${HAN_SIDE})[,:;?!](?=\\p{Script=Han}|[“‘《（【”’》）】]|\\d|$)|(?<=\\d)[,;](?=\\p{Script=Han})`, 'gu');

/** True when a document's brackets of pinyin come from a faulty conversion, not from a text that teaches readings. */
export function hasGlosses(text: string): boolean {
  return (text.match(GLOSS) ?? []).length >= FEWEST_GLOSSES;
}

/** The text without the glosses. */
export const removeGlosses = (text: string): string => text.replace(GLOSS, '');

/** Half-width punctuation between Han characters made full-width, as it was printed; never inside numbers, times or Latin. */
export const restorePunctuation = (text: string): string => text.replace(HALF, (mark) => FULL[mark] ?? mark);

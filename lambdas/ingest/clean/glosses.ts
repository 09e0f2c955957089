import type { ExtractedLine } from '../extract/extracted.ts';
import { fold } from '../text/fold.ts';
import type { Edits } from './repairs.ts';

const TONE = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** One syllable with its tone in brackets behind a Han character: 發(fā)揮. A converter of scripts that was fed a reading table sets them. */
const GLOSS = new RegExp(`(\\p{Script=Han})[(（]([a-z]{0,3}[${TONE}][a-zü]{0,3})[)）](?=[\\p{Script=Han}\\p{P}\\s]|$)`, 'giu');
const GLOSS_ALONE = new RegExp(`(?<=\\p{Script=Han})[(（][a-z]{0,3}[${TONE}][a-zü]{0,3}[)）](?=[\\p{Script=Han}\\p{P}\\s]|$)`, 'giu');
/** Words with which a text speaks of readings. */
const TEACHES = /[读念注标][作音成为]|读法|念法|拼音|注音|发音|字音|正音|多音字|生僻字|声调|同音|异读|音同|音译|普通话|方言/;
/** A converter's glosses are many and come again with the same character. */
const FEWEST = 3;

const hasGloss = (text: string): boolean => /[(（][a-z]{0,3}[^\x00-\x7f（(]/i.test(text);

/**
 * True when a document's brackets of pinyin come from a faulty conversion, not from a text that gives readings: all stand behind
 * characters that only Traditional text uses, one character always has one reading, several come and some again, and no line speaks of readings.
 */
export function isConverted(lines: readonly ExtractedLine[]): boolean {
  const readings = new Map<string, string>();
  let count = 0;
  for (const { text } of lines) {
    if (!hasGloss(text)) continue;
    for (const [, char = '', reading = ''] of text.matchAll(GLOSS)) {
      const known = readings.get(char);
      if (!isTraditional(char) || (known !== undefined && known !== reading)) return false;
      readings.set(char, reading);
      count++;
    }
    if (count > 0 && TEACHES.test(fold(text)) && text.match(GLOSS)) return false;
  }
  return count >= FEWEST && readings.size > 1 && count > readings.size;
}

export function undoGloss(edits: Edits): void {
  if (hasGloss(edits.text)) edits.replace('gloss', GLOSS_ALONE, () => '');
}

const isTraditional = (char: string): boolean => fold(char) !== char;

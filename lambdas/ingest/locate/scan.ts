import { createMatcher } from '../text/matcher.ts';
import { type Neighbours, neighboursOf, plausible } from './context.ts';
import { type CueLevel, cues } from './cues.ts';
import { isDoubtful, type Name, nameAt, nameTexts } from './gazetteer.ts';
import { zoneTails } from './zone-grammar.ts';

/** Something of interest at a place of the text. */
interface At {
  start: number;
  end: number;
}
export interface NameHit extends At {
  name: Name;
}
export interface CueHit extends At {
  text: string;
  level: CueLevel;
}
/** The kind of a zone, whether or not a name stands before it. */
export interface TailHit extends At {
  tail: string;
}

/** All that one pass over a text finds; overlapping hits are all there, by start. Names that their neighbours rule out are not. */
export interface Scan {
  text: string;
  names: NameHit[];
  cues: CueHit[];
  tails: TailHit[];
  /** what the names that may be ordinary words stand beside; empty where there are none of these */
  near: Neighbours;
  /** it speaks of those who hold an event */
  organized: boolean;
}

const levels = Object.keys(cues) as CueLevel[];
type CueWord = Pick<CueHit, 'text' | 'level'>;
const cueWords = levels.flatMap((level) => cues[level].map((text): CueWord => ({ text, level })));
/** Words by which a text speaks of those who hold an event. */
const ORGANIZING = ['主办', '承办', '协办'];
/** In this order: names, level words, kinds of zones, words of organizing. */
const patterns = [...nameTexts, ...cueWords.map(({ text }) => text), ...zoneTails, ...ORGANIZING];
const { find, lengths } = createMatcher(patterns);
const CUES_FROM = nameTexts.length;
const TAILS_FROM = CUES_FROM + cueWords.length;
const ORGANIZING_FROM = TAILS_FROM + zoneTails.length;
const NONE: Neighbours = neighboursOf([]);

/** Finds every name, level cue and zone kind in a folded text, in one pass. */
export function scan(text: string): Scan {
  const found: Scan = { text, names: [], cues: [], tails: [], near: NONE, organized: false };
  if (text === '') return found;
  let perhaps = false;
  const { list, count } = find(text);
  for (let i = 0; i < count; i += 2) {
    const pattern = list[i] as number;
    const start = list[i + 1] as number;
    const end = start + (lengths[pattern] as number);
    if (pattern < CUES_FROM) {
      const hit = { name: nameAt(pattern), start, end };
      if (!plausible(text, hit)) continue;
      found.names.push(hit);
      if (isDoubtful(hit.name.kind)) perhaps = true;
    } else if (pattern < TAILS_FROM) {
      const { text, level } = cueWords[pattern - CUES_FROM] as CueWord;
      found.cues.push({ text, level, start, end });
    } else if (pattern < ORGANIZING_FROM) found.tails.push({ tail: patterns[pattern] as string, start, end });
    else found.organized = true;
  }
  if (perhaps) found.near = neighboursOf(found.names);
  return found;
}

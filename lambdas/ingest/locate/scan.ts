import { createMatcher } from '../text/matcher.ts';
import { plausible } from './context.ts';
import { type CueLevel, cues } from './cues.ts';
import { type Name, names } from './gazetteer.ts';
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
}

const levels = Object.keys(cues) as CueLevel[];
const cueList = levels.flatMap((level) => cues[level].map((text) => ({ text, level })));
const matcher = createMatcher([...names.map(({ text }) => text), ...cueList.map(({ text }) => text), ...zoneTails]);

/** Finds every name, level cue and zone kind in a folded text, in one pass. */
export function scan(text: string): Scan {
  const found: Scan = { text, names: [], cues: [], tails: [] };
  matcher.each(text, (pattern, start, end) => {
    const name = names[pattern];
    const cue = cueList[pattern - names.length];
    const tail = zoneTails[pattern - names.length - cueList.length];
    if (name) {
      const hit = { name, start, end };
      if (plausible(text, hit)) found.names.push(hit);
    } else if (cue) found.cues.push({ level: cue.level, start, end });
    else if (tail) found.tails.push({ tail, start, end });
  });
  return found;
}

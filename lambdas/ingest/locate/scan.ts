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

/** What a pattern stands for: a name, a level word, or else a kind of zone. */
interface Target {
  text: string;
  name: Name | null;
  level: CueLevel | null;
}

const levels = Object.keys(cues) as CueLevel[];
const targets: readonly Target[] = [
  ...names.map((name): Target => ({ text: name.text, name, level: null })),
  ...levels.flatMap((level) => cues[level].map((text): Target => ({ text, name: null, level }))),
  ...zoneTails.map((text): Target => ({ text, name: null, level: null })),
];
const matcher = createMatcher(targets.map(({ text }) => text));

/** Finds every name, level cue and zone kind in a folded text, in one pass. */
export function scan(text: string): Scan {
  const found: Scan = { text, names: [], cues: [], tails: [] };
  const { list, count } = matcher.find(text);
  for (let i = 0; i < count; i += 2) {
    const { text: pattern, name, level } = targets[list[i] as number] as Target;
    const start = list[i + 1] as number;
    const end = start + pattern.length;
    if (name) {
      const hit = { name, start, end };
      if (plausible(text, hit)) found.names.push(hit);
    } else if (level) found.cues.push({ level, start, end });
    else found.tails.push({ tail: pattern, start, end });
  }
  return found;
}

import type { CueLevel } from './cues.ts';
import { national, type Unit } from './gazetteer.ts';

interface Scored {
  unit: Unit;
  /** of all that is inside it too */
  score: number;
}

/** A unit with what it scores by itself, and the scored units right inside it. */
interface Branch extends Scored {
  own: number;
  outer: Branch | null;
  parts: Branch[];
}

export interface Choice {
  unit: Unit | null;
  score: number;
  runnerUp: Scored | null;
  /** 0 to 1: how far the scores are apart */
  clear: number;
}

/** Below this a document does not say where it happens: one passing mention in the body is 1. */
const LEAST = 1;
/** The share of its siblings' scores that a unit needs for the article to be about it and not about their parent. */
const DOMINANT = 0.55;

/** What the words of a unit's own level (全市) count when it is asked whether one inside it dominates. */
const OUTER = 0.5;
/** How clear a choice is that stays at a unit because several inside it say as much. */
const TIED = 0.7;

/**
 * An article is about no one of so many provinces when the first has less than this share; more is asked of one that neither title nor lead
 * names. `silent`: of so many where no word for the nation stands, since a local text may name whom it sells to.
 */
const SPREAD = { provinces: 3, fronted: 0.4, passing: 0.6, silent: 5 };

/** What the nation gains where words for it stand and no province is named by the title or the lead. */
const UNFRONTED = 1;

/** The levels of words that speak for something inside a unit. */
const INNER: Record<Unit['level'], readonly CueLevel[]> = {
  foreign: ['province', 'city', 'county'],
  national: [],
  province: ['city', 'county'],
  city: ['county'],
  county: [],
  zone: [],
};

/** Many mentions weigh more than one, but not in proportion. */
export const damp = (sum: number): number => (sum <= 6 ? sum : 6 + 3 * Math.log(sum / 6));

/** The outermost of the units that score, from what each scores by itself. */
function branchesOf(own: ReadonlyMap<Unit, number>): Branch[] {
  const tops: Branch[] = [];
  const branches = new Map<Unit, Branch>();
  const branchOf = (unit: Unit): Branch => {
    const known = branches.get(unit);
    if (known) return known;
    const outer = unit.parent && branchOf(unit.parent);
    const branch = { unit, score: 0, own: 0, outer, parts: [] };
    branches.set(unit, branch);
    (outer?.parts ?? tops).push(branch);
    return branch;
  };
  for (const [unit, sum] of own) {
    const branch = branchOf(unit);
    branch.own = sum;
    for (let at: Branch | null = branch; at; at = at.outer) at.score += sum;
  }
  return tops;
}

const best = (branches: Branch[]): Branch[] => branches.sort((a, b) => b.score - a.score);
const sumOf = (all: readonly Scored[]): number => all.reduce((sum, { score }) => sum + score, 0);

/**
 * The region that the article is about: the best of the outermost units, then inwards as long as one inner unit has more to say than its parent.
 * `own` is what each unit scores by itself; `fronted` says whether the title or the lead names a province or a part of it. `doubt` is what speaks
 * for the nation and for a place alike: it lowers the confidence of either. `ours`: someone of a place tells it, so that it is not the nation's
 * however many places it names.
 */
export function choose(
  own: ReadonlyMap<Unit, number>,
  cues: ReadonlyMap<CueLevel, number>,
  fronted: (unit: Unit) => boolean,
  doubt = 0,
  ours = false,
): Choice {
  const cue = (level: CueLevel) => cues.get(level) ?? 0;

  const tops = best(branchesOf(own));
  const [first, second] = tops;
  const provinces = tops.filter(({ unit }) => unit.level === 'province');
  const all = sumOf(provinces);
  const leader = provinces[0] ?? { unit: national, score: 0 };
  const ahead = fronted(leader.unit);
  const silent = cue('national') === 0;
  const share = ahead || silent ? SPREAD.fronted : SPREAD.passing;
  const least = silent ? SPREAD.silent : SPREAD.provinces;
  const spread = !ours && provinces.length >= least && leader.score < share * all;
  const passing = cue('national') > 0 && !ahead && !ours ? UNFRONTED : 0;
  const nation = cue('national') + passing + (spread ? 0.6 * all : 0);
  if (!first || nation > first.score) {
    // 我县…… with no place named is some county's, not the nation's.
    const local = Math.max(cue('province'), cue('city'), cue('county'), cue('zone'));
    if (nation === 0 || (!first && local > nation)) return { unit: null, score: 0, runnerUp: null, clear: 0 };
    return {
      unit: national,
      score: nation,
      runnerUp: first ?? null,
      clear: margin(nation, first ? Math.max(doubt, first.score) : 0, nation),
    };
  }
  if (first.score < LEAST) return { unit: null, score: first.score, runnerUp: first, clear: 0 };
  let at = first;
  let clear = margin(at.score, Math.max(nation + doubt, second?.score ?? 0), at.score);
  let runnerUp: Scored | null = nation > (second?.score ?? 0) ? { unit: national, score: nation } : (second ?? null);

  while (at.parts.length > 0) {
    const [inner, next] = best(at.parts) as [Branch, Branch?];
    const down = inner.score + below(inner, cue);
    const stay = at.own + speaks(at.unit, cue, inner.unit);
    const dominant = down >= DOMINANT * (sumOf(at.parts) + below(inner, cue) + OUTER * speaks(at.unit, cue, inner.unit));
    if (!dominant || down < stay) {
      if (!runnerUp || inner.score > runnerUp.score) runnerUp = inner;
      clear *= down < stay ? 0.85 + 0.15 * Math.min(1, (stay - down) / Math.max(stay, 1)) : TIED;
      break;
    }
    const left = next && next.score > stay ? next : { unit: at.unit, score: stay };
    if (!runnerUp || left.score > runnerUp.score) runnerUp = left;
    clear *= 0.8 + 0.2 * margin(down, Math.max(stay, next?.score ?? 0), down);
    at = inner;
  }
  clear *= at.score / (at.score + narrower(at.unit, cue));
  return { unit: at.unit, score: at.score, runnerUp, clear };
}

/** By how much the words of a level inside a unit outweigh those of its own: 我县 in an article that names but the province. */
function narrower(unit: Unit, cue: (level: CueLevel) => number): number {
  const level = unit.name.endsWith('自治区') ? 'county' : unit.level === 'province' && unit.name.endsWith('市') ? 'city' : unit.level;
  const own = level === 'foreign' ? 0 : cue(level);
  return Math.max(0, ...INNER[level].map((inner) => cue(inner) - own));
}

/** What level words add for staying at a unit: 全省 for a province, 全市 for a prefecture or a municipality, 全区 for an autonomous region. */
function speaks(unit: Unit, cue: (level: CueLevel) => number, best: Unit): number {
  if (unit.level === 'province') {
    if (unit.name.endsWith('市')) return cue('city');
    return cue('province') + (unit.name.endsWith('自治区') && best.level === 'city' ? 0.5 * cue('county') : 0);
  }
  if (unit.level === 'city') return cue('city');
  return unit.level === 'county' ? cue('county') : 0;
}

/** What level words add for going inwards to a unit: 全区 and 区委 speak for the county or the zone, wherever it is in it. */
function below({ unit, parts }: Branch, cue: (level: CueLevel) => number): number {
  const inner = parts.length > 0;
  if (unit.level === 'zone') return cue('zone') + cue('county');
  if (unit.level === 'county') return cue('county') + (unit.name.endsWith('市') ? cue('city') : 0) + (inner ? cue('zone') : 0);
  return unit.level === 'city' ? cue('city') + (inner ? cue('county') + cue('zone') : 0) : 0;
}

/** 0 to 1 from a score and its rival's: even scores give a half, and little evidence lowers it. */
function margin(score: number, rival: number, evidence: number): number {
  const clear = score / (score + rival || 1);
  return Math.round(Math.min(0.99, clear * (1 - 0.5 * Math.exp(-evidence / 2.5))) * 1000) / 1000;
}

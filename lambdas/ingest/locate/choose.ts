import { calibrated } from './confidence.ts';
import type { CueLevel } from './cues.ts';
import { national, type Unit } from './gazetteer.ts';

/** Score of each unit by itself, and of each with all that is inside it. */
export interface Scores {
  own: Map<Unit, number>;
  total: Map<Unit, number>;
}

export interface Choice {
  unit: Unit | null;
  score: number;
  runnerUp: { unit: Unit; score: number } | null;
  confidence: number;
}

/** Below this a document does not say where it happens: one passing mention in the body is 1. */
const LEAST = 1;
/** The share of its siblings' scores that a unit needs for the article to be about it and not about their parent. */
const DOMINANT = 0.55;

/** An article is about no one of so many provinces when the first has less than this share; more is asked of one that neither title nor lead names. */
const SPREAD = { provinces: 3, fronted: 0.4, passing: 0.6 };

/** What the nation gains where words for it stand and no province is named by the title or the lead. */
const UNFRONTED = 1;

/** Many mentions weigh more than one, but not in proportion. */
export const damp = (sum: number): number => (sum <= 6 ? sum : 6 + 3 * Math.log(sum / 6));

export function scoresOf(direct: ReadonlyMap<Unit, number>): Scores {
  const own = new Map<Unit, number>();
  const total = new Map<Unit, number>();
  for (const [unit, sum] of direct) {
    own.set(unit, sum);
    for (let at: Unit | null = unit; at; at = at.parent) total.set(at, (total.get(at) ?? 0) + sum);
  }
  return { own, total };
}

const ranked = (units: Iterable<Unit>, { total }: Scores) => [...units].sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0));

/**
 * The region that the article is about: the best of the outermost units, then inwards as long as one inner unit has more to say than its parent.
 * `fronted` are the provinces that the title or the lead names. `doubt` is what speaks for the nation and for a place alike: it lowers the
 * confidence of either.
 */
export function choose(scores: Scores, cues: ReadonlyMap<CueLevel, number>, fronted: ReadonlySet<Unit>, doubt = 0): Choice {
  const { own, total } = scores;
  const children = new Map<Unit | null, Unit[]>();
  for (const unit of total.keys()) {
    const siblings = children.get(unit.parent);
    if (siblings) siblings.push(unit);
    else children.set(unit.parent, [unit]);
  }
  const cue = (level: CueLevel) => cues.get(level) ?? 0;

  const tops = ranked(children.get(null) ?? [], scores);
  let at = tops[0];
  let second = tops[1];
  const provinces = tops.filter(({ level }) => level === 'province');
  const all = provinces.reduce((sum, unit) => sum + (total.get(unit) ?? 0), 0);
  const leader = provinces[0] ?? national;
  const share = fronted.has(leader) ? SPREAD.fronted : SPREAD.passing;
  const spread = provinces.length >= SPREAD.provinces && (total.get(leader) ?? 0) < share * all;
  const passing = cue('national') > 0 && !fronted.has(leader) ? UNFRONTED : 0;
  const nation = cue('national') + passing + (spread ? 0.6 * all : 0);
  if (!at || nation > (total.get(at) ?? 0)) {
    if (nation === 0) return { unit: null, score: 0, runnerUp: null, confidence: 0 };
    second = at;
    return {
      unit: national,
      score: nation,
      runnerUp: runner(second, scores),
      confidence: calibrated(margin(nation, second ? Math.max(doubt, total.get(second) ?? 0) : 0, nation)),
    };
  }
  let score = total.get(at) ?? 0;
  if (score < LEAST) return { unit: null, score, runnerUp: runner(at, scores), confidence: 0 };
  const rival = Math.max(nation + doubt, second ? (total.get(second) ?? 0) : 0);
  let confidence = margin(score, rival, score);
  let runnerUp = nation > (second ? (total.get(second) ?? 0) : 0) ? { unit: national, score: nation } : runner(second, scores);

  for (let inner = ranked(children.get(at) ?? [], scores); inner[0]; inner = ranked(children.get(at) ?? [], scores)) {
    const best: Unit = inner[0];
    const sum = inner.reduce((all, unit) => all + (total.get(unit) ?? 0), 0);
    const down = (total.get(best) ?? 0) + below(best, cue, scores);
    const stay: number = (own.get(at) ?? 0) + speaks(at, cue, best);
    const dominant = (total.get(best) ?? 0) >= DOMINANT * sum;
    if (!dominant || down < stay) {
      if (!runnerUp || (total.get(best) ?? 0) > runnerUp.score) runnerUp = { unit: best, score: total.get(best) ?? 0 };
      confidence *= 0.85 + 0.15 * Math.min(1, Math.abs(stay - down) / Math.max(stay, down, 1));
      break;
    }
    const next = inner[1];
    const left = next && (total.get(next) ?? 0) > stay ? { unit: next, score: total.get(next) ?? 0 } : { unit: at, score: stay };
    if (!runnerUp || left.score > runnerUp.score) runnerUp = left;
    confidence *= 0.8 + 0.2 * margin(down, Math.max(stay, next ? (total.get(next) ?? 0) : 0), down);
    at = best;
    score = total.get(best) ?? 0;
  }
  return { unit: at, score, runnerUp, confidence: calibrated(confidence) };
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
function below(unit: Unit, cue: (level: CueLevel) => number, { total }: Scores): number {
  let inner = false;
  for (const one of total.keys()) if (one.parent === unit) inner = true;
  if (unit.level === 'zone') return cue('zone') + cue('county');
  if (unit.level === 'county') return cue('county') + (unit.name.endsWith('市') ? cue('city') : 0) + (inner ? cue('zone') : 0);
  return unit.level === 'city' ? cue('city') + (inner ? cue('county') + cue('zone') : 0) : 0;
}

const runner = (unit: Unit | undefined, { total }: Scores) => (unit ? { unit, score: total.get(unit) ?? 0 } : null);

/** 0 to 1 from a score and its rival's: even scores give a half, and little evidence lowers it. */
function margin(score: number, rival: number, evidence: number): number {
  const clear = score / (score + rival || 1);
  return Math.round(Math.min(0.99, clear * (1 - 0.5 * Math.exp(-evidence / 2.5))) * 1000) / 1000;
}

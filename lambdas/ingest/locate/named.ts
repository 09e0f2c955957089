import { behindParent, standsAlone } from './context.ts';
import { isWithin, type Name, type NameKind, namesakesOf, type Unit } from './gazetteer.ts';
import { matchesAt } from './matches-at.ts';
import { OFFICE } from './offices.ts';
import type { NameHit, Scan } from './scan.ts';

/** Kinds of name that need no one to vouch for them. */
const FIRM: ReadonlySet<NameKind> = new Set(['full', 'short', 'zone']);
/** How many names before one can end where it starts. */
const NEAR = 4;

/** What a document says of its names as a whole. */
export interface Named {
  /** units that some text names in full, or after their parent: their short forms may stand for them everywhere in it */
  seen: ReadonlySet<Unit>;
  /** counties that it vouches for as a whole: their short name does what places do, twice where their prefecture is named, once with an office where nothing is */
  again: ReadonlySet<Unit>;
  /** short names that stand for a narrower unit than they do elsewhere: 昌吉 in a document on 昌吉市 */
  narrower: ReadonlyMap<Name, Unit>;
}

/** After a place: when something is so there, or who lives there. */
const LIVES = /今年|去年|明年|昨天|今天|日前|近日|上周|上月|上半年|市民|居民|县城|城区|人民|全市|全县|全区/y;
/** Before a place: what happens there. Not 在榆树|下. */
const AT = /[在到从赴至往驻自]/;
const SIDE = /[下上里中内旁边前后]/;

interface Use {
  text: string;
  hit: NameHit;
}

/** After a place, and nothing else that a name can be: 福清校区, 昌平段. */
const PART_OF = /校区|境内|段(?=[^，。、]{0,6}(?:改造|施工|建设|通车|拓宽|道路|辅路))/y;

/** 福清公安; 昆山今年, where a text begins with it. */
const governs = ({ text, hit: { start, end } }: Use): boolean =>
  matchesAt(OFFICE, text, end) || matchesAt(PART_OF, text, end) || (start === 0 && matchesAt(LIVES, text, end));

/** What places do: they have offices, times and people, and things happen there. */
const acts = ({ text, hit: { start, end } }: Use): boolean =>
  (AT.test(text.charAt(start - 1)) && !SIDE.test(text.charAt(end))) || matchesAt(LIVES, text, end) || matchesAt(OFFICE, text, end);

/** Reads it from all the document's texts. */
export function namedIn(scans: readonly Scan[]): Named {
  const seen = new Set<Unit>();
  const sure = new Set<Unit>();
  const probable = new Map<Name, Use[]>();
  const shared = new Set<Name>();
  for (const { text, names, near } of scans) {
    for (let i = 0; i < names.length; i++) {
      const hit = names[i] as NameHit;
      const { name, start } = hit;
      const [unit] = name.units;
      if (unit && FIRM.has(name.kind) && name.units.length === 1) sure.add(unit);
      if (name.kind === 'probable' && standsAlone(text, hit)) {
        const uses = probable.get(name);
        if (uses) uses.push({ text, hit });
        else probable.set(name, [{ text, hit }]);
      }
      if (name.kind === 'full') for (const unit of name.units) seen.add(unit);
      else if (name.kind === 'short') {
        if (namesakesOf(name)) shared.add(name);
      } else if (name.kind === 'weak' || name.kind === 'probable') for (const unit of behindParent(hit, near)) seen.add(unit);
      else if (name.kind === 'generic' || name.kind === 'unplaced') {
        const outer = near.ending.get(start) ?? names.slice(Math.max(0, i - NEAR), i).find(({ end }) => end === start);
        for (const unit of name.units) if (unit.parent && outer?.name.units.includes(unit.parent)) seen.add(unit);
      }
    }
  }
  const narrower = new Map<Name, Unit>();
  for (const name of shared) {
    const unit = narrowerOf(name, scans, seen);
    if (unit) narrower.set(name, unit);
  }
  const nowhere = sure.size === 0 && !scans.some(({ cues }) => cues.some(({ level }) => level === 'national'));
  const again = new Set<Unit>();
  for (const [{ units }, uses] of probable) {
    if (nowhere && units.length === 1 && uses.some(governs)) for (const unit of units) again.add(unit);
    const inside = units.filter(({ parent }) => parent !== null && sure.has(parent));
    if (uses.length > 1 && inside.length > 0 && uses.some(acts)) for (const unit of inside) again.add(unit);
  }
  return { seen, again, narrower };
}

/**
 * The unit that a short name stands for when the document never names its widest one in full, nor anything else in that, but this one, and
 * at least as often as by the short name; null when it stands for the widest.
 */
function narrowerOf(name: Name, scans: readonly Scan[], seen: ReadonlySet<Unit>): Unit | null {
  const [wide] = name.units;
  const [unit, another] = (namesakesOf(name) ?? []).filter((one) => seen.has(one));
  if (!wide || !unit || another || seen.has(wide)) return null;
  let [short, full] = [0, 0];
  for (const { names } of scans) {
    for (const [i, { name: other, start }] of names.entries()) {
      const [one] = other.units;
      if (other.kind === 'full' && other.units.includes(unit)) full++;
      else if (other === name) short += names[i + 1]?.start === start || names[i - 1]?.start === start ? 0 : 1;
      else if (one && FIRM.has(other.kind) && other.units.length === 1 && isWithin(one, wide) && !isWithin(one, unit)) return null;
    }
  }
  return full >= short ? unit : null;
}

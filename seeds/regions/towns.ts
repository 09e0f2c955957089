import { isCoded, toSevenBit } from './seven-bit.ts';

/** A street, town, township or sumu, and the county that it is in. */
export interface Row {
  name: string;
  areaCode: string;
}

const KINDS = ['街道', '镇', '乡', '苏木'];
/** Characters before the kind: shorter names are ordinary words, longer ones are offices and farms. */
const [SHORTEST, LONGEST] = [2, 4];

/** A name that more counties have is left out: it says little, and takes room. */
const MOST_HOMES = 4;

/** 全域|城镇, 示范|村镇, 梦里|水乡: names that ordinary text makes by accident. */
const GENERAL = /^.[城村古乡市集重小路名]镇$|^.[城家故老水山侨茶酒城下返回入他异同]乡$/;

/**
 * The streets and towns, but those whose name many counties have: for each of `counties` (codes), in their order and parted by spaces, its streets, towns,
 * townships and sumu without their kind, a line break between kinds and a tab between names. `towns` are in seven bits, `rare` those that
 * GB 2312 cannot write. `words` are left out (小城镇).
 */
export function townsOf(rows: readonly Row[], counties: readonly string[], words: readonly string[]): { towns: string; rare: string } {
  const known = new Set(counties);
  const homes = new Map<string, Set<string>>();
  for (const { name, areaCode } of rows) {
    const full = name.replace(/(?:街道)?办事处$/, '街道');
    homes.set(full, (homes.get(full) ?? new Set()).add(areaCode));
  }
  const byCounty = new Map<string, string[][]>();
  for (const [name, codes] of homes) {
    const kind = KINDS.findIndex((ending) => name.endsWith(ending));
    const stem = name.slice(0, -(KINDS[kind]?.length ?? 0));
    if (kind < 0 || codes.size > MOST_HOMES || stem.length < SHORTEST || stem.length > LONGEST || GENERAL.test(name)) continue;
    if (words.includes(name)) continue;
    for (const code of codes) {
      if (!known.has(code)) continue;
      const lists = byCounty.get(code) ?? KINDS.map(() => []);
      lists[kind]?.push(stem);
      byCounty.set(code, lists);
    }
  }
  const written = (isOurs: (stem: string) => boolean): string =>
    counties
      .map((code) =>
        (byCounty.get(code) ?? [])
          .map((list) => list.filter(isOurs).sort().join('\t'))
          .join('\n')
          .replace(/\n+$/, ''),
      )
      .join(' ');
  return { towns: toSevenBit(written(isCoded)), rare: written((stem) => !isCoded(stem)) };
}

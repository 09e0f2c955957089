/** Peoples whose names stand in the official names of autonomous units, as those names write them. */
const PEOPLES =
  '蒙古族?|维吾尔族?|哈萨克族?|柯尔克孜族?|塔吉克族?|锡伯族?|朝鲜族|满族|回族|藏族|苗族|彝族|壮族|布依族|侗族|瑶族|白族|土家族|哈尼族|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|普米族|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春族|各族';
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${PEOPLES})*自治([县旗州区])$`);
/** Kinds by their last character, longest first. */
const PLAIN: Record<string, readonly string[]> = {
  区: ['特别行政区', '达斡尔族区', '回族区', '满族区', '地区', '林区', '特区', '新区', '区'],
  省: ['省'],
  市: ['市'],
  盟: ['盟'],
  县: ['县'],
  旗: ['旗'],
};

/** The official name without its kind: 恩施土家族苗族自治州 → 恩施, 神农架林区 → 神农架; null where nothing of two characters is left (和县, 城区). */
export function shortName(name: string): string | null {
  const base = autonomous(name)?.base;
  if (base) return base;
  for (const kind of PLAIN[name.charAt(name.length - 1)] ?? []) {
    if (name.length > kind.length + 1 && name.endsWith(kind)) return name.slice(0, -kind.length);
  }
  return null;
}

/** How people write an autonomous unit with its kind: 恩施州, 北川县, 鄂温克旗; null for other units. */
export function colloquialName(name: string): string | null {
  const match = autonomous(name);
  return match && match.kind !== '区' ? match.base + match.kind : null;
}

/** 鄂温克族自治旗 and 东乡族自治县 are named for the people alone. */
function autonomous(name: string): { base: string; kind: string } | null {
  const [, base, kind] = (name.includes('自治') && AUTONOMOUS.exec(name)) || [];
  return base && kind ? { base: base.replace(/族$/, ''), kind } : null;
}

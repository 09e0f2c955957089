import { isTag } from 'domhandler';
import type { Holder } from './candidates.ts';
import { nameOf } from './names.ts';

/**
 * Stems of the words that sites build their ids and classes of, by what they tell of the element. None decides by itself (`main-nav`,
 * `content-list`): the block model weighs how near a block each stands.
 */
const STEMS: readonly RegExp[] = [
  /text|txt|body|prose|paragraph|editor|zoom/,
  /content|cont(?=[-_ ]|$)|con(?=[-_ ]|$)|main|detail/,
  /article|story|post|entry|news|art(?=[-_ ]|$)/,
  /list|item|stream|feed|grid|card|teaser|tile|swiper|carousel|slid|block/,
  /relat|recommend|recirc|more|hot|popular|latest|trend|also|next|tuijian|suggest|promo|xg/,
  /comment|repl(y|ies)|disqus|respond|discuss|cmmt|forum|thread/,
  /(^|[-_ ])(is-?)?ads?([-_ \d]|$)|advert|sponsor|banner|guanggao/,
  /share|social|follow|qrcode|like|vote|fenxiang/,
  /nav|menu|crumb|head|top|bar|tab(?=[-_ s]|$)/,
  /foot|copyright|bottom|end(?=[-_ ]|$)/,
  /side|right|left|col(?=[-_ ]|$)|widget/,
  /author|byline|bio(?=[-_ ]|$)|profile|user|editor|contributor/,
  /meta|date|time|info|tag|source|publish|categor|label/,
  /summar|lead|intro|abstract|desc|standfirst|dek|excerpt|subtitle|spot/,
  /hidden|hide|d-none|invisible|collapse|tooltip/,
  /popup|modal|dialog|cookie|consent|gdpr|privacy|login|sign|subscri|newsletter|paywall|pay|vip|overlay|notice|toast/,
  /caption|credit|img|image|photo|pic|figure|video|player|gallery|media/,
];

/** How many stems are told apart. */
export const STEM_COUNT = STEMS.length;
/** Levels; what stands further up is as good as absent. */
const FAR = 8;
const NONE = new Uint8Array(STEMS.length).fill(FAR);

/** For an element, how many levels above it the nearest name with each stem stands: 0 its own, 8 none. Reads each element once. */
export function createStemReader(): (holder: Holder | null) => Uint8Array {
  const known = new Map<Holder, Uint8Array>();
  const stemsIn = new Map<string, readonly boolean[]>();
  const read = (holder: Holder | null): Uint8Array => {
    if (!holder || !isTag(holder) || holder.name === 'body') return NONE;
    const before = known.get(holder);
    if (before) return before;
    const above = read(holder.parent as Holder | null);
    const name = nameOf(holder).toLowerCase();
    const found = stemsIn.get(name) ?? STEMS.map((stem) => stem.test(name));
    stemsIn.set(name, found);
    const distances = Uint8Array.from(found, (is, i) => (is ? 0 : Math.min(FAR, (above[i] ?? FAR) + 1)));
    known.set(holder, distances);
    return distances;
  };
  return read;
}

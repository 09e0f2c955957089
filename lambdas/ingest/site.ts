/** Characters of a site's name: DNS allows hosts no more. */
const LONGEST = 253;
/** Hosts on which many publish, each below a name of its own. */
const PLATFORMS = new Set([
  'mp.weixin.qq.com',
  'baijiahao.baidu.com',
  'toutiao.com',
  'm.toutiao.com',
  'sohu.com',
  'm.sohu.com',
  'weibo.com',
  'zhihu.com',
  'new.qq.com',
  'view.inews.qq.com',
]);

/** The host of a web address in lower case and without `www.`; undefined for what is no such address. */
export function hostOf(address: string): string | undefined {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol) || !/^[^.].*\.[a-z\d-]{2,}$/i.test(url.hostname)) return undefined;
  return url.hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .slice(0, LONGEST);
}

/**
 * The site whose memory an article shares: the host that it was published on, for want of one its source. On a platform it is the
 * account, since each has a template of its own. Undefined where nothing says it: such an article has no memory.
 */
export function siteOf(host: string | undefined, source: string | null): string | undefined {
  const name = source?.normalize('NFKC').toLowerCase().replace(/\s+/g, '').slice(0, LONGEST) || undefined;
  if (host === undefined || !PLATFORMS.has(host)) return host ?? name;
  return name && `${host}/${name}`.slice(0, LONGEST);
}

import { load } from 'cheerio';

export interface Found {
  status: number;
  ids: Set<string>;
  links: string[];
}

/** Everything that a reader comes to from the front page, by address. @param isWanted pages that are looked at */
export async function crawl(site: string, isWanted: (address: string) => boolean = () => true): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const queue = [site];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (found.has(address) || !isWanted(address)) continue;
    const answer = await fetch(address, { redirect: 'manual' });
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
    const $ = load(await answer.text());
    const links = isPage ? $('[href]').get() : [];
    const here = links.map((link) => new URL($(link).attr('href') ?? '', address).href).filter((href) => href.startsWith(site));
    const ids = isPage ? $('[id]').get() : [];
    found.set(address, { status: answer.status, ids: new Set(ids.map((element) => $(element).attr('id') ?? '')), links: here });
    queue.push(...here.map((href) => href.split('#', 1)[0] ?? ''));
  }
  return found;
}

/** What is not there, with its status. */
export const broken = (found: Map<string, Found>): string[] =>
  [...found].filter(([, { status }]) => status !== 200).map(([address, { status }]) => `${status} ${address}`);

import { PutObjectCommand } from '@aws-sdk/client-s3';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { names } from '../../local/resources.ts';
import { loadSamples } from '../seeds/samples.ts';
import { realSystem, settled } from './real-system.ts';

interface Found {
  status: number;
  ids: Set<string>;
  links: string[];
}

/** Everything that a reader comes to from the front page, by address. */
async function crawl(site: string): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const queue = [site];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (found.has(address)) continue;
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

test('every link of the site leads to something that is there, to its fragment too', { timeout: 120_000 }, async () => {
  const system = await realSystem();
  for (const { file, bytes } of loadSamples())
    await system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key: file, Body: bytes }));
  await settled(system);
  const found = await crawl(system.site);
  expect(found.size).toBeGreaterThan(100);
  const broken = [...found].filter(([, { status }]) => status !== 200).map(([address, { status }]) => `${status} ${address}`);
  expect(broken).toEqual([]);
  const missing = [...found].flatMap(([address, { links }]) =>
    links.flatMap((link) => {
      const [target = '', fragment = ''] = link.split('#');
      // A story may have no other issue yet: its link leads to the page of those that have.
      if (fragment === '' || fragment.startsWith('c-')) return [];
      return found.get(target)?.ids.has(decodeURIComponent(fragment)) ? [] : [`${address} → ${link}`];
    }),
  );
  expect([...new Set(missing)]).toEqual([]);
});

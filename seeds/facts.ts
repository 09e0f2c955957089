/**
 * Makes `facts.json`: how large the data are that articles are read with, for the page that says how issues are made.
 * `npx node seeds/facts.ts`; the page's own program does not load the data.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const words = (list: string): number => list.split(' ').filter(Boolean).length;

/** The numbers as the data have them now. */
export function factsOf() {
  const lexicon = JSON.parse(read('themes/lexicon.json')) as Record<string, { terms: string[] }[]>;
  const regions = JSON.parse(read('regions/regions.json')) as Record<'provinces' | 'cities' | 'counties', string> &
    Record<'zones' | 'foreign', Record<string, string>>;
  const { towns } = JSON.parse(read('regions/towns.json')) as { towns: string };
  return {
    themes: {
      terms: Object.fromEntries(Object.entries(lexicon).map(([id, groups]) => [id, new Set(groups.flatMap(({ terms }) => terms)).size])),
      labelled: read('themes/labelled.jsonl').split('\n').filter(Boolean).length,
    },
    regions: {
      province: words(regions.provinces),
      city: words(regions.cities),
      county: words(regions.counties),
      zone: Object.values(regions.zones).reduce((sum, list) => sum + words(list), 0),
      towns: towns.split(' ').reduce((sum, row) => sum + row.split(/[,|]/).filter(Boolean).length, 0),
      foreign: Object.keys(regions.foreign).length,
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(new URL('facts.json', import.meta.url), `${JSON.stringify(factsOf(), null, 2)}\n`);

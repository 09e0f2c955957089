import { Command, InvalidArgumentError, Option } from 'commander';
import { pathOf, storyAnchor } from '../../lambdas/digest/render/paths.ts';
import { statuses } from '../../lambdas/digest/search/attributes.ts';
import { monthsOf } from '../../lambdas/digest/search/calendar.ts';
import { countFacets, type FacetName, type Filters, filtered } from '../../lambdas/digest/search/facets.ts';
import { type Marked, markRow, piecesOf, shownSentence } from '../../lambdas/digest/search/marks.ts';
import { type Match, SearchIndex, textsOf } from '../../lambdas/digest/search/search-index.ts';
import { OPEN, type TextRow } from '../../lambdas/digest/search/segment-format.ts';
import { fold } from '../../lambdas/ingest/text/fold.ts';
import { groupName, provinces } from '../../lambdas/model/region.ts';
import { isTheme, themeOf, themes } from '../../lambdas/model/theme.ts';
import { type ConnectionFlags, withConnection, withStores } from './connection.ts';
import { inert, say, write, writeJson } from './output.ts';

interface SearchFlags extends ConnectionFlags, Filters {
  limit: number;
}

interface Found {
  stories: number;
  facets: Record<FacetName, [value: string, stories: number][]>;
  results: Result[];
}

interface Result {
  day: string;
  id: string;
  title: string;
  /** the first sentence with what was searched for, else the first */
  sentence: string | null;
  region: string;
  group: string;
  themes: string[];
  sources: string[];
  status: string;
  /** on the site */
  path: string;
}

/** `jianbao search`: the published issues' stories by the index that the search page reads. */
export function searchCommand(): Command {
  const command = new Command('search')
    .description('find stories of the published daily issues')
    .argument('<words...>', 'all must be in a story, each as it stands; quote a phrase with spaces twice: \'"a phrase"\'')
    .addOption(new Option('--region <province>', 'code or name of a province, or national, foreign, unknown').argParser(regionOf))
    .addOption(new Option('--theme <theme>', 'id or name of a theme').argParser(themeIdOf))
    .addOption(new Option('--kind <kind>', 'new, continuing (持续关注) or late (补录)').choices(statuses))
    .option('--source <name>', 'exact name of a source')
    .addOption(new Option('--from <day>', 'first day, 2026-11-01').argParser(dayOf))
    .addOption(new Option('--to <day>', 'last day, 2026-11-30').argParser(dayOf))
    .addOption(new Option('--limit <number>', 'stories to print').argParser(limitOf).default(20))
    .addHelpText(
      'after',
      `
Looks in titles, sentences, sources, regions and themes. Traditional and Simplified, capitals and small letters, full and half width are the same.

Examples:
  $ npx jianbao search 停车位
  $ npx jianbao search 老旧小区 电梯 --region 上海 --from 2026-11-01
  $ npx jianbao search 食堂 --json | jq -r '.data.results[] | [.day, .title] | @tsv'`,
    );
  return withConnection(command).action(async (words: string[], flags: SearchFlags) => {
    const found = await withStores(flags, ({ site }) => search((path, range) => site.range(path, range), words.join(' '), flags));
    if (flags.json) return writeJson(found.found);
    say(`${found.found.stories} ${found.found.stories === 1 ? 'story' : 'stories'}`);
    await write(found.lines.join(''));
  });
}

async function search(read: ConstructorParameters<typeof SearchIndex>[0], query: string, flags: SearchFlags) {
  const { from = '', to = '\uffff', limit } = flags;
  const index = new SearchIndex(read, async () => fold);
  const isAsked = (month: string): boolean => month >= from.slice(0, 7) && month <= to.slice(0, 7);
  const names = (await index.segments()).filter((name) => name === OPEN || monthsOf(name).some(isAsked));
  const matches = await index.find(query, names);
  const kept = filtered(matches, flags);
  const some = kept.slice(0, limit);
  const rows = await textsOf(some);
  const found: Found = { stories: kept.length, facets: countFacets(matches, flags), results: rows.map((row, i) => resultOf(some[i], row)) };
  return { found, lines: rows.map((row, i) => lineOf(some[i], row)) };
}

function resultOf(match: Match | undefined, row: TextRow): Result {
  const [id, title, , , sources, region] = row;
  const { day = '', group = 'unknown', themes: ids = [], status = 'new' } = match ?? {};
  const sentence = shownSentence(markRow(row, match?.marks ?? []))?.text ?? null;
  return { day, id, title, sentence, region, group, themes: ids, sources, status, path: `${pathOf('day', day)}#${storyAnchor(id)}` };
}

function lineOf(match: Match | undefined, row: TextRow): string {
  const { day, region, group, themes: ids, sources, path } = resultOf(match, row);
  const marked = markRow(row, match?.marks ?? []);
  const sentence = shownSentence(marked);
  const where = [region || groupName(group), ids.map((id) => themeOf(id).zh).join('、'), sources.join('、')].filter(Boolean).join(' · ');
  return `${day}  ${marksShown(marked.title)}\n            ${inert(where)}\n${sentence ? `            ${marksShown(sentence)}\n` : ''}            ${path}\n`;
}

/** A terminal shows what was searched for in bold; a pipe gets the text alone. */
const marksShown = (text: Marked): string =>
  piecesOf(text)
    .map((piece) => (piece.isMarked && process.stdout.isTTY ? `\u001b[1m${inert(piece.text)}\u001b[22m` : inert(piece.text)))
    .join('');

function regionOf(text: string): string {
  const found = provinces.find(({ code, name, short }) => [code, name, short].includes(text));
  if (found) return found.code;
  if (['national', 'foreign', 'unknown'].includes(text)) return text;
  throw new InvalidArgumentError('Write a province like 上海 or 310000, or national, foreign, unknown.');
}

function themeIdOf(text: string): string {
  const id = isTheme(text) ? text : themes.find(({ zh, en }) => zh === text || en === text)?.id;
  if (id) return id;
  throw new InvalidArgumentError(`Write one of ${themes.map((theme) => theme.id).join(', ')}, or its name.`);
}

function dayOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new InvalidArgumentError('Write a day like 2026-11-21.');
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit;
  throw new InvalidArgumentError('Write a whole number from 1 to 1000.');
}

import { readFile, stat } from 'node:fs/promises';
import { Command } from 'commander';
import { templateOf } from '../../lambdas/ingest/clean/template.ts';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import type { Recall } from '../../lambdas/ingest/site-memory.ts';
import type { Analysis, AnalysisResult } from '../../lambdas/model/article.ts';
import { limits } from '../../lambdas/model/limits.ts';
import type { Stores } from '../../lambdas/store/stores.ts';
import { type ConnectionFlags, connected, withConnection } from './connection.ts';
import { describe } from './describe.ts';
import { describeLines } from './describe-lines.ts';
import { describeReasons } from './describe-reasons.ts';
import { CommandError, exitCodes, write, writeJson } from './output.ts';

/** An article and the uploads that it was seen in. */
interface Explained {
  result: AnalysisResult;
  seen: { key: string; receivedAt: string; status: string }[];
}

type Flags = ConnectionFlags & { lines?: true; text?: true };

/** `jianbao explain`: every decision with its reason. */
export function explainCommand(): Command {
  const command = new Command('explain')
    .description('every decision on an article with its reason: what was kept and cut, why this region, why these themes')
    .argument('<what>', "an article's id, an uploaded object's key, or a file on this computer")
    .option('--lines', 'only the document as it came: every line with its label, its rule and how sure it is')
    .option('--text', 'only the clean text')
    .addHelpText(
      'after',
      '\nExamples:\n  $ npx jianbao explain article.txt\n  $ npx jianbao explain --lines page.html\n  $ npx jianbao explain 3f9c0a55e1b2d4c6a7980f12',
    );
  return withConnection(command).action(async (what: string, flags: Flags) => {
    const explained = (await isFile(what)) ? await explainFile(what) : await connected(flags, (stores) => explainStored(stores, what));
    if (flags.json) return writeJson(explained);
    if (explained.some(({ result }) => !result.ok)) process.exitCode = exitCodes.refused;
    for (const one of explained) await write(`${view(one, flags)}\n`);
  });
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() ?? false;

async function explainFile(file: string): Promise<Explained[]> {
  return (await ingest(await readFile(file), file)).map(({ member, trace, ...result }) => ({ result, seen: [] }));
}

/** The text is derived again from an object that still shows it: the table keeps no text. */
async function explainStored(stores: Stores, what: string): Promise<Explained[]> {
  const [article] = /^[0-9a-f]{24}$/.test(what) ? await stores.articles.get([what]) : [];
  const seen = await Promise.all(
    (article?.seen ?? []).map(async ({ key, at }) => ({
      key,
      receivedAt: at,
      status: (await stores.objects.get(key))?.status ?? 'unknown',
    })),
  );
  const recall: Recall = async (site) => templateOf(site, await stores.sites.recent(site));
  for (const key of article ? seen.map((sighting) => sighting.key) : [what]) {
    const bytes = await stores.bucket.get({ key }, limits.objectBytes);
    if (typeof bytes === 'string') continue;
    const results = (await ingest(bytes, key, recall)).filter(({ id }) => !article || id === article.id);
    if (results.length > 0) return results.map(({ member, trace, ...result }) => ({ result, seen }));
  }
  const hint = article ? 'Every object that showed it was deleted or replaced.' : 'Ids and keys: npx jianbao digest day --json';
  throw new CommandError(`There is no article, object or file '${what}' to explain. ${hint}`, exitCodes.notFound);
}

/** Both views of the document and every other decision, or the one view that was asked for. */
function view({ result, seen }: Explained, { lines, text }: Flags): string {
  if (!result.ok) return describe(result) + seenRows(seen);
  const views = [...(lines ? [describeLines(result)] : []), ...(text ? [`${result.text}\n`] : [])];
  if (views.length > 0) return views.join('\n');
  return [describe(result), describeLines(result), describeText(result), describeReasons(result), seenRows(seen)].join('');
}

const describeText = ({ text, title }: Analysis): string =>
  `  clean text (${text.length} characters${title?.basis === 'explicit' ? ', the title apart' : ''})\n${text.replace(/^/gm, '    ')}\n`;

function seenRows(seen: Explained['seen']): string {
  if (seen.length === 0) return '';
  return `  seen in\n${seen.map(({ key, receivedAt, status }) => `    ${receivedAt}  ${status}  ${key}`).join('\n')}\n`;
}

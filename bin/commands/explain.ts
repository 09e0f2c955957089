import { readFile, stat } from 'node:fs/promises';
import { Command } from 'commander';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import type { Analysis, AnalysisResult } from '../../lambdas/model/article.ts';
import { limits } from '../../lambdas/model/limits.ts';
import { themeOf } from '../../lambdas/model/theme.ts';
import type { Stores } from '../../lambdas/store/stores.ts';
import { type ConnectionFlags, connected, withConnection } from './connection.ts';
import { describe } from './describe.ts';
import { CommandError, exitCodes, write, writeJson } from './output.ts';

/** An article and the uploads that it was seen in. */
interface Explained {
  result: AnalysisResult;
  seen: { key: string; receivedAt: string; status: string }[];
}

/** `jianbao explain`: every decision with its reason. */
export function explainCommand(): Command {
  const command = new Command('explain')
    .description('every decision on an article with its reason: what was kept and cut, why this region, why these themes')
    .argument('<what>', "an article's id, an uploaded object's key, or a file on this computer")
    .addHelpText('after', '\nExamples:\n  $ npx jianbao explain article.txt\n  $ npx jianbao explain 3f9c0a55e1b2d4c6a7980f12');
  return withConnection(command).action(async (what: string, flags: ConnectionFlags) => {
    const explained = (await isFile(what)) ? await explainFile(what) : await connected(flags, (stores) => explainStored(stores, what));
    if (flags.json) return writeJson(explained);
    if (explained.some(({ result }) => !result.ok)) process.exitCode = exitCodes.refused;
    for (const { result, seen } of explained) await write(`${describe(result)}${result.ok ? reasons(result) : ''}${seenRows(seen)}\n`);
  });
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() ?? false;

async function explainFile(file: string): Promise<Explained[]> {
  return (await ingest(await readFile(file), file)).map(({ member, ...result }) => ({ result, seen: [] }));
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
  for (const key of article ? seen.map((sighting) => sighting.key) : [what]) {
    const bytes = await stores.bucket.get(key, undefined, limits.objectBytes);
    if (typeof bytes === 'string') continue;
    const results = (await ingest(bytes, key)).filter(({ id }) => !article || id === article.id);
    if (results.length > 0) return results.map(({ member, ...result }) => ({ result, seen }));
  }
  const hint = article ? 'Every object that showed it was deleted or replaced.' : 'Ids and keys: npx jianbao digest day --json';
  throw new CommandError(`There is no article, object or file '${what}' to explain. ${hint}`, exitCodes.notFound);
}

function reasons({ lines, region, mentions, themes, text, figures }: Analysis): string {
  const lineRows = lines.map(({ n, kind, reason, text: line }) => {
    const mark = kind === 'body' || kind === 'heading' || kind === 'title' ? ' ' : '-';
    return `  ${mark} ${String(n).padStart(4)}  ${kind.padEnd(8)} ${(reason ?? '').padEnd(18)} ${line.length > 60 ? `${line.slice(0, 60)}…` : line}`;
  });
  const place = (at: 'title' | 'source' | number) => (typeof at === 'number' ? `at ${at}` : `in the ${at}`);
  const regionRows = region.evidence.map(
    ({ text: found, at, rule, weight }) => `    ${weight.toFixed(2).padStart(6)}  ${found}  ${place(at)}  (${rule})`,
  );
  const runnerUp = region.runnerUp ? [`    next: ${region.runnerUp.path.join('/')} (${region.runnerUp.score.toFixed(2)})`] : [];
  const themeRows = themes.flatMap(({ id, score, primary, evidence }) => [
    `    ${score.toFixed(2)}  ${themeOf(id).zh} (${id})${primary ? ', primary' : ''}`,
    `          ${evidence
      .slice(0, 8)
      .map(({ term, at }) => `${term} ${place(at)}`)
      .join(' · ')}`,
  ]);
  const figureRows = figures.map(
    ({ text: found, value, unit, about, approx }) => `    ${found}  = ${approx ? 'about ' : ''}${value ?? '?'} ${unit}  ${about}`,
  );
  return [
    '  lines (- was cut)',
    ...lineRows,
    `  region: ${region.path.join('/') || region.level}, ${region.level}, confidence ${region.confidence.toFixed(2)}`,
    ...regionRows,
    ...runnerUp,
    `    also named: ${
      mentions
        .slice(0, 10)
        .map(({ path, count }) => `${path.join('/')} ×${count}`)
        .join(', ') || 'nothing'
    }`,
    '  themes',
    ...themeRows,
    `  figures (${text.length} characters of text)`,
    ...figureRows,
    '',
  ].join('\n');
}

function seenRows(seen: Explained['seen']): string {
  if (seen.length === 0) return '';
  return `  seen in\n${seen.map(({ key, receivedAt, status }) => `    ${receivedAt}  ${status}  ${key}`).join('\n')}\n`;
}

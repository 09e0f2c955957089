import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import type { AnalysisResult } from '../../lambdas/model/article.ts';
import { analyzeLine, parseLine } from './analyze-line.ts';
import { describe } from './describe.ts';
import { inputLines } from './jsonl.ts';
import { CommandError, exitCodes, write, writeJson } from './output.ts';

/** `jianbao analyze`: the pure pipeline on files or JSONL, with no store and no running system. */
export function analyzeCommand(): Command {
  return new Command('analyze')
    .description('run the pipeline on files, with no store: text, title, region, themes, summary, figures')
    .argument('[files...]', 'articles: text, HTML, Markdown, JSON, feeds, Word, PDF, mail, zip, gz')
    .option('--jsonl', 'read one JSON object a line from stdin and write one result a line, in the same order')
    .option('--json', 'print one JSON object {ok, data, error}; data is the list of results')
    .addHelpText(
      'after',
      `
A line of --jsonl: {"id"?, "title"?, "text" | "html" | "base64", "name"?, "receivedAt"?}. What cannot be read becomes a
result with "ok": false and its reason, in its place. With --json and --jsonl that is data, and the exit code stays 0.

Examples:
  $ npx jianbao analyze article.txt page.html
  $ npx jianbao analyze --json *.txt | jq '.data[].region.path'
  $ npx jianbao analyze --jsonl < articles.jsonl > results.jsonl`,
    )
    .action(async (files: string[], flags: { jsonl?: true; json?: true }) => {
      if (flags.jsonl) return analyzeLines();
      if (files.length === 0) throw new CommandError('Name the files to analyze, or pipe JSON lines in with --jsonl.', exitCodes.usage);
      const results = (await Promise.all(files.map(analyzeFile))).flat();
      if (flags.json) return writeJson(results);
      for (const result of results) await write(`${describe(result)}\n`);
      if (results.some(({ ok }) => !ok)) process.exitCode = exitCodes.refused;
    });
}

async function analyzeLines(): Promise<void> {
  for await (const { n, line } of inputLines()) {
    const input = parseLine(line, n);
    await write(`${JSON.stringify('refused' in input ? input.refused : await analyzeLine(input, n))}\n`);
  }
}

async function analyzeFile(file: string): Promise<AnalysisResult[]> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reasons: Record<string, string> = { ENOENT: 'there is none.', EISDIR: 'it is a folder. Name the files in it.' };
    throw new CommandError(`The file ${file} cannot be read: ${reasons[error.code ?? ''] ?? error.message}`, exitCodes.usage);
  });
  return (await ingest(bytes, file)).map(({ member, trace, ...result }) => result);
}

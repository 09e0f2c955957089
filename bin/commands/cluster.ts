import { Command } from 'commander';
import { clusterArticles } from '../../lambdas/digest/compile/cluster.ts';
import { type ClusterInput, clusterInputOf } from '../../lambdas/digest/compile/cluster-input.ts';
import type { Analysis } from '../../lambdas/model/article.ts';
import { analyzeLine, type InputLine, parseLine } from './analyze-line.ts';
import { inputLines } from './jsonl.ts';
import { say, write } from './output.ts';

/** `jianbao cluster`: which of many articles tell the same story. */
export function clusterCommand(): Command {
  return new Command('cluster')
    .description('group articles that tell the same story')
    .requiredOption('--jsonl', 'read records, or lines as `analyze --jsonl` takes them, from stdin')
    .addHelpText(
      'after',
      `
A line is a result of \`analyze --jsonl\`, or its input, with "receivedAt" (an ISO instant). Writes one story a line:
{"story": id, "articles": [ids]}. What cannot be read is said on stderr and left out.

Example:
  $ npx jianbao cluster --jsonl < articles.jsonl`,
    )
    .action(async () => {
      const inputs = new Map<string, ClusterInput>();
      for await (const { n, line } of inputLines()) {
        const input = await inputOf(line, n);
        if (input && !inputs.has(input.id)) inputs.set(input.id, input);
      }
      for (const { id, members } of clusterArticles([...inputs.values()])) {
        await write(`${JSON.stringify({ story: id, articles: members.map((member) => member.id) })}\n`);
      }
    });
}

async function inputOf(line: string, n: number): Promise<ClusterInput | null> {
  const record = recordIn(line);
  if (record) return clusterInputOf(record, record.receivedAt ?? NEVER);
  const input = parseLine(line, n);
  const result = 'refused' in input ? input.refused : await analyzeLine(input, n);
  if (result.ok) return clusterInputOf(result, (input as InputLine).receivedAt ?? NEVER);
  say(`Left out ${result.input}: ${result.error.message}`);
  return null;
}

/** Received before all that say when. */
const NEVER = '1970-01-01T00:00:00.000Z';

type Recorded = Analysis & { receivedAt?: string };

/** The line, when it is a record or a result: it has a signature already. */
function recordIn(line: string): Recorded | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'signature' in value && 'region' in value ? (value as Recorded) : null;
  } catch {
    return null;
  }
}

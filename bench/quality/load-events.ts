import { readFileSync } from 'node:fs';
import { analyzeLine } from '../../bin/commands/analyze-line.ts';
import { type ClusterInput, clusterInputOf } from '../../lambdas/digest/compile/cluster-input.ts';

interface Telling {
  event: string;
  id: string;
  receivedAt: string;
  title: string;
  text: string;
}

/** The tellings of `sets/events.jsonl`, analyzed, and the event of each. @throws Error naming a telling that is refused */
export async function loadEvents(): Promise<{ inputs: ClusterInput[]; eventOf: Map<string, string> }> {
  const lines = readFileSync(new URL('./sets/events.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const tellings = lines.map((line) => JSON.parse(line) as Telling);
  const inputs: ClusterInput[] = [];
  for (const [i, { id, title, text, receivedAt }] of tellings.entries()) {
    const result = await analyzeLine({ id, title, text }, i + 1);
    if (!result.ok) throw new Error(`${id} was refused: ${result.error.message}`);
    inputs.push(clusterInputOf(result, receivedAt));
  }
  return { inputs, eventOf: new Map(tellings.map(({ id, event }) => [id, event])) };
}

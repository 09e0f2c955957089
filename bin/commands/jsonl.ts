import { createInterface } from 'node:readline';
import { CommandError, exitCodes } from './output.ts';

/** The lines of stdin that are not blank, with their numbers from 1. @throws CommandError when a person sits at stdin */
export async function* inputLines(): AsyncGenerator<{ n: number; line: string }> {
  if (process.stdin.isTTY) throw new CommandError('--jsonl reads stdin: pipe a file into it, one JSON object a line.', exitCodes.usage);
  let n = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    n++;
    if (line.trim() !== '') yield { n, line };
  }
}

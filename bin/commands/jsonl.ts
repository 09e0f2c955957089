import { CommandError, exitCodes } from './output.ts';

/** The lines of stdin that are not blank, with their numbers from 1. @throws CommandError when a person sits at stdin */
export async function* inputLines(): AsyncGenerator<{ n: number; line: string }> {
  if (process.stdin.isTTY) throw new CommandError('--jsonl reads stdin: pipe a file into it, one JSON object a line.', exitCodes.usage);
  let n = 0;
  let rest = '';
  // Split at line feeds alone: a JSON string may hold U+2028, at which readline would split too.
  for await (const chunk of process.stdin.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      n++;
      if (line.trim() !== '') yield { n, line };
    }
  }
  if (rest.trim() !== '') yield { n: n + 1, line: rest };
}

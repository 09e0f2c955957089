import { Command, Option } from 'commander';
import { DeadLetters } from '../../lambdas/store/dead-letters.ts';
import { type ConnectionFlags, withConnection } from './connection.ts';
import { say, write, writeJson } from './output.ts';
import { withQueues } from './queues.ts';

type Name = 'ingest' | 'digest';

interface Flags extends ConnectionFlags {
  queue?: Name;
  dryRun?: true;
}

interface Redriven {
  queue: Name;
  deadLetters: number;
  moved: number;
  /** SQS moves them by itself, in the next minutes */
  task: boolean;
}

/** `jianbao redrive`: dead letters go back to their queue and are tried again. */
export function redriveCommand(): Command {
  const command = new Command('redrive')
    .description('move dead letters back to their queue, after what made them fail is mended')
    .addOption(new Option('--queue <name>', 'only this queue').choices(['ingest', 'digest']))
    .option('--dry-run', 'only count them')
    .addHelpText(
      'after',
      `
Every message may come any number of times with the same result, so to redrive twice does no harm.

Examples:
  $ npx jianbao redrive --dry-run
  $ npx jianbao redrive --queue ingest`,
    );
  return withConnection(command).action(async (flags: Flags) => {
    const names: Name[] = flags.queue ? [flags.queue] : ['ingest', 'digest'];
    const redriven = await withQueues(flags, async (sqs, queues) => {
      const all: Redriven[] = [];
      for (const queue of names) {
        const dead = new DeadLetters(sqs, queues[`${queue}DeadLetters`], queues[queue]);
        const deadLetters = await dead.count();
        const { messages, task } = flags.dryRun ? { messages: 0, task: false } : await dead.move();
        all.push({ queue, deadLetters, moved: messages, task });
      }
      return all;
    });
    if (flags.json) return writeJson(redriven);
    for (const { queue, deadLetters, moved, task } of redriven)
      await write(`${queue.padEnd(8)} ${deadLetters} dead letters, ${moved} ${task ? 'on their way' : 'moved'}\n`);
    if (redriven.some(({ moved }) => moved > 0)) say('They are tried again now: npx jianbao status');
  });
}

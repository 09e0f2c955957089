#!/usr/bin/env node
import { Command } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { report } from './commands/output.ts';
import { themesCommand } from './commands/themes.ts';

const program = new Command('jianbao')
  .description('Jianbao (简报): upload articles to a bucket; read a numbered digest of what happened, where, and on which theme.')
  .version(packageJson.version)
  .showHelpAfterError('(add --help for the ways to call it)')
  .addHelpText(
    'after',
    `
Start here:
  $ npx jianbao start                      the whole system on this computer, with sample articles
  $ npx jianbao upload articles/*.txt      in another terminal: your own articles
  $ npx jianbao digest day                 today's issue as Markdown
  $ npx jianbao explain article.txt        what was kept, what was cut, and why it is where it is

Data goes to stdout, progress and words to stderr. Exit codes: 0 done, 1 a fault of ours, 2 wrong call,
3 no running system (or its port is taken), 4 not found, 5 some input was refused.`,
  );

// `themes check` is there to mend files that the other commands import: it must run where they cannot.
const readers = process.argv[2] === 'themes' ? [] : (await import('./commands/readers.ts')).readers;
for (const command of [...readers, themesCommand]) program.addCommand(command());
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
inherit(program);

try {
  await program.parseAsync();
} catch (error) {
  report(error, process.argv.includes('--json'));
}

function inherit(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent).exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
    inherit(command);
  }
}

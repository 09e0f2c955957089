import { userInfo } from 'node:os';
import { Command } from 'commander';
import { DecisionError, Editor } from '../../lambdas/digest/editor.ts';
import type { Decision } from '../../lambdas/model/decision.ts';
import { settingsFrom } from '../../lambdas/model/settings.ts';
import { type ConnectionFlags, withConnection, withStores } from './connection.ts';
import { CommandError, exitCodes, inert, say, write, writeJson } from './output.ts';

/** Days that a list looks back. */
const DAYS = 30;

type Flags = ConnectionFlags & { by?: string };

/** `jianbao story`: what an editor decides about stories, and it lasts. */
export function storyCommand(): Command {
  const command = new Command('story').description('merge and split stories; the decision lasts over rebuilds').addHelpText(
    'after',
    `
A story's id is that of its first received article; the id of any of its articles does as well. The issue is compiled again after
the queue's delay, and its week and month after it. An issue that was closed becomes a new revision.

Examples:
  $ npx jianbao digest day --json | jq -r '.stories[] | [.id, .title.text] | @tsv'
  $ npx jianbao story merge d114a8f4589953ee724fa4b2 73d88e837a28d50e36525ab1 --by 王编辑
  $ npx jianbao story split d114a8f4589953ee724fa4b2 73d88e837a28d50e36525ab1
  $ npx jianbao story undo 2026-11-21-3fa9c1d2`,
  );
  const part = (name: string, words: string): Command => withConnection(new Command(name).description(words));
  const decided = (name: string, words: string): Command =>
    part(name, words).option('--by <name>', 'who decides; the issue says so (default: your user name)');
  command.addCommand(
    decided('merge', 'these stories are one')
      .argument('<story...>', 'ids of two or more stories, at most seven days apart')
      .action((stories: string[], flags: Flags) => act(flags, (editor, by) => editor.merge(stories, by))),
  );
  command.addCommand(
    decided('split', 'these articles are a story of their own')
      .argument('<story>', 'id of the story that they are in')
      .argument('<article...>', 'ids of the articles that leave it')
      .action((story: string, articles: string[], flags: Flags) => act(flags, (editor, by) => editor.split(story, articles, by))),
  );
  command.addCommand(
    decided('undo', 'a decision holds no longer')
      .argument('<decision>', 'its id')
      .action((id: string, flags: Flags) => act(flags, (editor, by) => editor.undo(id, by))),
  );
  command.addCommand(
    part('list', `the decisions about stories of the last ${DAYS} days`).action(async (flags: Flags) => {
      const decisions = await asked(flags, (editor) => editor.list(DAYS));
      if (!flags.json && decisions.length === 0) say('No decisions.');
      await (flags.json ? writeJson(decisions) : write(decisions.map(text).join('')));
    }),
  );
  return command;
}

async function act(flags: Flags, decide: (editor: Editor, by: string) => Promise<Decision>): Promise<void> {
  const decision = await asked(flags, (editor) => decide(editor, flags.by ?? userInfo().username));
  await (flags.json ? writeJson(decision) : write(text(decision)));
  say(`The issue of ${decision.day} is compiled again, and its week and month.`);
}

async function asked<T>(flags: Flags, ask: (editor: Editor) => Promise<T>): Promise<T> {
  try {
    return await withStores(flags, (stores) => ask(new Editor(stores, settingsFrom(process.env), () => new Date())));
  } catch (error) {
    if (error instanceof DecisionError) throw new CommandError(error.message, exitCodeOf[error.reason]);
    throw error;
  }
}

const exitCodeOf: Record<DecisionError['reason'], number> = {
  unknown: exitCodes.notFound,
  void: exitCodes.usage,
  contradicts: exitCodes.refused,
};

function text({ id, kind, articles, apart, by, at, undone }: Decision): string {
  const state = undone ? `, undone by ${inert(undone.by)} at ${undone.at}` : '';
  const from = apart.length > 0 ? ` from ${apart.join(' ')}` : '';
  return `${id}  ${kind}  ${articles.join(' ')}${from}\n    ${inert(by)}, ${at}${state}\n`;
}

import { Argument, Command } from 'commander';
import { canonicalJson } from '../../lambdas/digest/compile/canonical-json.ts';
import { Desk } from '../../lambdas/digest/desk.ts';
import { renderMarkdown } from '../../lambdas/digest/render/markdown.ts';
import { zh } from '../../lambdas/digest/render/words-zh.ts';
import { dayAt, type Period, type PeriodKind, parsePeriod, periodOf } from '../../lambdas/model/period.ts';
import { settingsFrom } from '../../lambdas/model/settings.ts';
import { type ConnectionFlags, connected, withConnection } from './connection.ts';
import { say, write } from './output.ts';

/** `jianbao digest`: one period, compiled from the running system's records as they are now. */
export function digestCommand(): Command {
  const command = new Command('digest')
    .description('print the digest of a day, week or month')
    .addArgument(new Argument('<kind>', 'what it covers').choices(['day', 'week', 'month']))
    .argument('[period]', '2026-11-21, 2026-W47 or 2026-11 (default: the current one)')
    .addHelpText(
      'after',
      `
Markdown by default; --json prints the canonical digest itself (docs/digest.schema.json). It is compiled from the records at this
moment, so it is never older than the site's page.

Examples:
  $ npx jianbao digest day
  $ npx jianbao digest week 2026-W47 --json | jq '.stories[].title.text'`,
    );
  return withConnection(command).action(async (kind: PeriodKind, id: string | undefined, flags: ConnectionFlags) => {
    const now = new Date();
    const settings = settingsFrom(process.env);
    const period: Period = id === undefined ? periodOf(kind, dayAt(now, settings.timeZone)) : parsePeriod(kind, id);
    const digest = await connected(flags, async (stores, { site }) => {
      const isPublished = (await stores.digests.get(period))?.hash !== undefined;
      say(isPublished ? `The page: ${site}${kind}/${period.id}/` : 'The site has no page of it: it was not published yet.');
      return new Desk(stores, settings, () => now).compile(period);
    });
    await write(flags.json ? canonicalJson(digest) : renderMarkdown(digest, zh));
  });
}

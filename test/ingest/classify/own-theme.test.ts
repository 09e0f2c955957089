import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/ingest/classify/classify.ts';
import { linearOf } from '../../../lambdas/ingest/classify/linear.ts';
import { type TermGroup, vocabularyOf } from '../../../lambdas/ingest/classify/vocabulary.ts';
import { type Theme, themes } from '../../../lambdas/model/theme.ts';
import lexicons from '../../../seeds/themes/lexicon.json' with { type: 'json' };
import linear from '../../../seeds/themes/linear.json' with { type: 'json' };
import { article } from '../article.ts';

const page = readFileSync(new URL('../../../docs/themes.md', import.meta.url), 'utf8');
const block = (kind: string) => new RegExp(`\`\`\`\\w+ ${kind}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';

describe('the example of docs/themes.md', () => {
  const theme = JSON.parse(block('theme')) as Theme;
  const added = JSON.parse(`{${block('lexicon')}}`) as Record<string, TermGroup[]>;
  const ids = [...themes.map(({ id }) => id), theme.id];

  it('finds the article that it shows, with the layer that was fitted without it', () => {
    const using = vocabularyOf(ids, { ...lexicons, ...added }, [], linearOf(linear, ids));
    expect(classify(article(block('article').trim()), using)[0]).toMatchObject({ id: theme.id, primary: true });
  });
  it('is refused without its terms', () => {
    expect(() => vocabularyOf(ids, lexicons, [])).toThrow(/The theme 'fishery' has no terms/);
  });
});

import { Command } from 'commander';
import { say, writeJson } from './output.ts';
import { readThemeFiles } from './themes-files.ts';

const FOLDER = 'seeds/themes';

/** `jianbao themes`: checks the taxonomy, and fits the layer that reads short texts. */
export function themesCommand(): Command {
  return new Command('themes')
    .description('check the themes and their terms, or learn them from labelled texts')
    .addHelpText('after', '\nExample:\n  $ npx jianbao themes check')
    .addCommand(check())
    .addCommand(train());
}

function check(): Command {
  return new Command('check')
    .description('say whether themes.json, lexicon.json, neutral.json and linear.json fit together; an error names file and line')
    .option('--themes <folder>', 'the folder with the four files', FOLDER)
    .option('--json', 'print {ok, data, error}')
    .action(async ({ themes: folder, json }: { themes: string; json?: true }) => {
      const { themes, vocabulary, linear } = readThemeFiles(folder);
      const unread = linear ? themes.map(({ id }) => id).filter((id) => !linear.ids.includes(id)) : [];
      if (json) return writeJson({ themes: themes.length, terms: vocabulary.terms.length, linear: linear !== null, unread });
      say(`${themes.length} themes, ${vocabulary.terms.length} terms: they fit together.`);
      if (unread.length > 0)
        say(
          `linear.json was fitted without ${unread.join(', ')}: terms find it, short texts are better read after \`jianbao themes train\`.`,
        );
    });
}

/** What `train` is called with. */
export interface TrainOptions {
  themes: string;
  out?: string;
  folds: string;
  ngrams: string;
  json?: true;
}

function train(): Command {
  return new Command('train')
    .description('fit the layer that reads short texts by their characters, from labelled texts')
    .argument('[files...]', 'JSONL: {"text" and/or "title", "theme" or "themes", "set"?} a line', [`${FOLDER}/labelled.jsonl`])
    .option('--themes <folder>', 'the folder with the taxonomy and its terms', FOLDER)
    .option('--out <file>', 'write the layer there; without it, only the report')
    .option('--folds <n>', 'parts for cross-validation; 0 leaves it out', '5')
    .option('--ngrams <n>', 'how many n-grams of characters to keep; 12,000 are 350 KB for twenty themes', '12000')
    .option('--json', 'print the report as {ok, data, error}')
    .addHelpText(
      'after',
      `
The accuracy on stderr is that of texts that the layer was not fitted on. The same input gives the same file.

Example:
  $ npx jianbao themes train mine.jsonl seeds/themes/labelled.jsonl --out seeds/themes/linear.json`,
    )
    .action(async (files: string[], options: TrainOptions) => {
      const { trainThemes } = await import('./themes-train.ts');
      await trainThemes(files, options);
    });
}

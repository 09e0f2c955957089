import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { crossValidate, exampleOf, type LabelledText, type Share, type Validation } from '../../lambdas/ingest/classify/cross-validate.ts';
import { termExamples } from '../../lambdas/ingest/classify/examples.ts';
import { MOST_PLACES } from '../../lambdas/ingest/classify/linear.ts';
import { fitLinear } from '../../lambdas/ingest/classify/train.ts';
import { fold } from '../../lambdas/ingest/text/fold.ts';
import { CommandError, exitCodes, say, writeJson } from './output.ts';
import type { TrainOptions } from './themes.ts';
import { readThemeFiles, wrong } from './themes-files.ts';

/** Bounds on the input: past one it is refused with its name. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_TEXTS = 200_000;
const MOST_FOLDS = 20;
/** As much of a text as `classify` reads by its characters. */
const READ = 600;

/** Fits the layer, cross-validated, and writes it. @throws CommandError naming file and line of a row that is wrong. */
export async function trainThemes(files: readonly string[], options: TrainOptions): Promise<void> {
  const folds = numberIn('--folds', options.folds, 0, MOST_FOLDS);
  const most = numberIn('--ngrams', options.ngrams, 1, MOST_PLACES);
  const { lexicons, vocabulary } = readThemeFiles(options.themes);
  const texts = files.flatMap((file) => labelledIn(file, vocabulary.ids));
  if (texts.length > MOST_TEXTS)
    throw new CommandError(`${texts.length} texts are more than ${MOST_TEXTS}: leave some out.`, exitCodes.refused);
  if (texts.length < folds) throw new CommandError(`${texts.length} texts are too few for ${folds} folds.`, exitCodes.refused);
  if (options.out) writable(options.out);
  const terms = termExamples(vocabulary.ids, lexicons);
  say(`${texts.length} labelled texts, ${terms.length} terms.`);
  const validation = folds > 1 ? crossValidate(texts, vocabulary, terms, folds, most, (done) => say(`fold ${done} of ${folds}`)) : null;
  if (validation) describe(validation, vocabulary.ids);
  if (options.out) {
    const layer = `${JSON.stringify(fitLinear(vocabulary.ids, [...terms, ...texts.map((text) => exampleOf(text, vocabulary.ids))], most))}\n`;
    writeFileSync(options.out, layer);
    say(`Wrote ${options.out}, ${Math.ceil(layer.length / 1024)} KB.`);
  }
  if (options.json) await writeJson({ texts: texts.length, terms: terms.length, out: options.out ?? null, validation });
}

/** Opened before the work, so that a wrong path is known before and not after it. */
function writable(path: string): void {
  const there = existsSync(path);
  try {
    closeSync(openSync(path, there ? 'r+' : 'w'));
  } catch {
    throw new CommandError(`${path} cannot be written: name a file in a folder that is there.`, exitCodes.usage);
  }
}

function numberIn(option: string, given: string, least: number, most: number): number {
  const value = Number(given);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new CommandError(`${option} ${given} is no whole number from ${least} to ${most}.`, exitCodes.usage);
}

function labelledIn(path: string, ids: readonly string[]): LabelledText[] {
  if (!existsSync(path)) throw new CommandError(`${path} is not there.`, exitCodes.usage);
  if (statSync(path).size > MOST_BYTES)
    throw new CommandError(`${path} is larger than ${MOST_BYTES / 2 ** 20} MB: split it.`, exitCodes.refused);
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => (line.trim() ? [labelledOf(line, path, i + 1, ids)] : []));
}

function labelledOf(line: string, path: string, n: number, ids: readonly string[]): LabelledText {
  const row = rowOf(line, path, n);
  const { title = '', text = '', theme, themes = theme === undefined ? [] : [theme], set = '' } = row;
  if (typeof title !== 'string' || typeof text !== 'string' || typeof set !== 'string')
    throw wrong(path, n, '"title", "text" and "set" are texts.');
  if (title.trim() === '' && text.trim() === '') throw wrong(path, n, 'has neither "text" nor "title".');
  if (!Array.isArray(themes) || themes.length === 0) throw wrong(path, n, 'has no "theme": write an id of themes.json.');
  for (const id of themes as unknown[])
    if (typeof id !== 'string' || !ids.includes(id))
      throw wrong(path, n, `the theme ${JSON.stringify(id)} is not in themes.json: its ids are ${ids.join(', ')}.`);
  return { title: fold(title), text: fold(text).slice(0, READ), themes: themes as string[], set };
}

function rowOf(line: string, path: string, n: number): Record<string, unknown> {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw wrong(path, n, 'is no JSON: write one object a line.');
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw wrong(path, n, 'is no object.');
  return row as Record<string, unknown>;
}

const percent = ({ right, all }: Share): string => `${right}/${all} ${((100 * right) / Math.max(1, all)).toFixed(1)} %`;

function describe({ overall, terms, sure, byTheme, bySet }: Validation, ids: readonly string[]): void {
  say('\nPrimary theme of texts that the layer was not fitted on:');
  for (const id of ids) if (byTheme[id]) say(`  ${id.padEnd(22)} ${percent(byTheme[id])}`);
  const sets = Object.entries(bySet);
  if (sets.length > 1) for (const [set, share] of sets) say(`  set ${(set || '-').padEnd(18)} ${percent(share)}`);
  say(`  ${'overall'.padEnd(22)} ${percent(overall)}, by terms alone ${percent(terms)}`);
  say(`  ${'scores from 0.9'.padEnd(22)} ${percent(sure)}\n`);
}

import { existsSync, readFileSync } from 'node:fs';
import { LinearError, type LinearFile, linearOf } from '../../lambdas/ingest/classify/linear.ts';
import { LexiconError, type Lexicons, type Vocabulary, vocabularyOf } from '../../lambdas/ingest/classify/vocabulary.ts';
import type { Theme } from '../../lambdas/model/theme.ts';
import { CommandError, exitCodes } from './output.ts';

/** What `seeds/themes/` holds, checked. */
export interface ThemeFiles {
  themes: readonly Theme[];
  lexicons: Lexicons;
  /** the lexicons joined, without a linear layer */
  vocabulary: Vocabulary;
  linear: LinearFile | null;
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Reads the four files of a folder, not the copies that the program imports, so that it runs where one of them is broken.
 *
 * @throws CommandError naming file and line of the first thing that is wrong.
 */
export function readThemeFiles(folder: string): ThemeFiles {
  const themes = themesIn(`${folder}/themes.json`);
  const ids = themes.map(({ id }) => id);
  const lexiconPath = `${folder}/lexicon.json`;
  const lexicons = lexiconsIn(lexiconPath);
  const neutral = neutralIn(`${folder}/neutral.json`);
  const vocabulary = joined(ids, lexicons, neutral, lexiconPath);
  const linear = linearIn(`${folder}/linear.json`, ids);
  return { themes, lexicons, vocabulary, linear };
}

function themesIn(path: string): Theme[] {
  const text = read(path);
  const { themes } = parsed(path, text) as { themes?: unknown };
  if (!Array.isArray(themes) || themes.length === 0) throw wrong(path, 1, 'has no list "themes".');
  const seen = new Set<string>();
  for (const [i, row] of (themes as Record<string, unknown>[]).entries()) {
    const line = lineOfRow(text, i);
    const { id } = row;
    if (typeof id !== 'string' || !ID.test(id))
      throw wrong(path, line, `the id ${JSON.stringify(id)} is none: write small Latin letters, digits and hyphens, like "public-order".`);
    if (seen.has(id)) throw wrong(path, line, `the id '${id}' is there twice: ids are unique.`);
    seen.add(id);
    for (const name of ['zh', 'en', 'covers', 'not']) {
      const value = row[name];
      if (typeof value !== 'string' || (value === '' && (name === 'zh' || name === 'en')))
        throw wrong(path, line, `the theme '${id}' has no "${name}": add it${name === 'not' ? ', "" where there is nothing to say' : ''}.`);
    }
  }
  return themes as Theme[];
}

/** The line of the row with an index in the list `themes`: each row starts with a brace. */
function lineOfRow(text: string, index: number): number {
  let at = text.indexOf('[', text.indexOf('"themes"'));
  for (let row = 0; row <= index && at >= 0; row++) at = text.indexOf('{', at + 1);
  return lineAt(text, Math.max(0, at));
}

function lexiconsIn(path: string): Lexicons {
  const text = read(path);
  const content = parsed(path, text);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw wrong(path, 1, 'is no object of themes.');
  for (const [id, groups] of Object.entries(content)) {
    const line = lineAt(text, Math.max(0, text.indexOf(`${JSON.stringify(id)}:`)));
    const isGroup = (group: unknown): boolean => {
      const { weight, why, terms } = (group ?? {}) as Record<string, unknown>;
      return typeof weight === 'number' && typeof why === 'string' && isTexts(terms);
    };
    if (!Array.isArray(groups) || groups.length === 0 || !groups.every(isGroup))
      throw wrong(path, line, `"${id}" needs a list of groups like { "weight": 2, "why": "…", "terms": ["…"] }.`);
  }
  return content as Lexicons;
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

function neutralIn(path: string): string[] {
  const { terms } = parsed(path, read(path)) as { terms?: unknown };
  if (!isTexts(terms)) throw wrong(path, 1, 'has no list "terms" of words.');
  const short = terms.find((term) => term.length < 2);
  if (short !== undefined)
    throw wrong(path, lineAt(read(path), read(path).indexOf(JSON.stringify(short))), `'${short}' is shorter than two characters.`);
  return terms;
}

function joined(ids: string[], lexicons: Lexicons, neutral: string[], path: string): Vocabulary {
  try {
    return vocabularyOf(ids, lexicons, neutral);
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
    const text = read(path);
    let at = Math.max(0, text.indexOf(`${JSON.stringify(error.theme)}:`));
    for (let times = 0; error.found !== '' && times < error.times; times++) at = Math.max(at, text.indexOf(error.found, at + 1));
    throw wrong(path, lineAt(text, at), error.message);
  }
}

function linearIn(path: string, ids: readonly string[]): LinearFile | null {
  if (!existsSync(path)) return null;
  const file = parsed(path, read(path)) as LinearFile | null;
  if (file === null) return null;
  try {
    linearOf(file, ids);
    return file;
  } catch (error) {
    throw wrong(path, 1, error instanceof LinearError ? error.message : 'is no linear layer: write `null` into it or fit one.');
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CommandError(`${path} is not there: name the folder of the themes with --themes.`, exitCodes.usage);
  }
}

/** JSON with an error that names the line. */
function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /position (\d+)/.exec(message)?.[1];
    throw wrong(path, at ? lineAt(text, Number(at)) : text.split('\n').length, `is no JSON here: ${message}.`);
  }
}

export const wrong = (path: string, line: number, what: string): CommandError =>
  new CommandError(`${path}:${line}: ${what}`, exitCodes.refused);

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

import { eachGram, GRAM_BITS, gramsOf, type Part } from './grams.ts';

/** A linear layer as a file: for each n-gram that it knows a weight for each theme. `jianbao themes train` writes it. */
export interface LinearFile {
  schema: string;
  /** the themes that it was fitted for */
  ids: string[];
  bias: number[];
  /** what a weight of 1 stands for */
  scale: number;
  /** Base64 of 16-bit little-endian numbers: the places of the n-grams in the table of hashes, rising */
  places: string;
  /** Base64 of signed bytes: for each place, a weight for each theme */
  weights: string;
}

export const LINEAR_SCHEMA = 'themes-linear/1';
/** Most n-grams that a file may have: 60,000 would be 1.2 MB for twenty themes. */
export const MOST_PLACES = 60_000;

/** The linear layer's file cannot be used. */
export class LinearError extends Error {
  override readonly name = 'LinearError';
}

/** The layer as it is used, its columns in the order of a taxonomy; themes that it was not fitted for have no weight. */
export interface Linear {
  /** for each place of the table its row plus one; 0 where none */
  rows: Uint16Array;
  weights: Int8Array;
  themes: number;
  scale: number;
  bias: Float64Array;
  /** which themes it was fitted for */
  knows: boolean[];
}

/** @throws LinearError when the file is none of `jianbao themes train`, or cut short. */
export function linearOf(file: LinearFile, ids: readonly string[]): Linear {
  const wrong = (what: string) =>
    new LinearError(`seeds/themes/linear.json ${what}: write it again with \`jianbao themes train --out seeds/themes/linear.json\`.`);
  if (file.schema !== LINEAR_SCHEMA) throw wrong(`has the schema '${file.schema}', not '${LINEAR_SCHEMA}'`);
  const packed = Buffer.from(file.places, 'base64');
  const given = signed(Buffer.from(file.weights, 'base64'));
  const count = packed.length / 2;
  if (count > MOST_PLACES) throw wrong(`has ${count} n-grams, more than ${MOST_PLACES}`);
  if (!Number.isInteger(count) || given.length !== count * file.ids.length || file.bias.length !== file.ids.length)
    throw wrong('does not hold as many weights as it says');
  const rows = new Uint16Array(1 << GRAM_BITS);
  for (let row = 0; row < count; row++) rows[(packed[row * 2] as number) | ((packed[row * 2 + 1] as number) << 8)] = row + 1;
  const columns = ids.map((id) => file.ids.indexOf(id));
  const same = ids.length === file.ids.length && columns.every((column, theme) => column === theme);
  return {
    rows,
    weights: same ? given : inOrder(given, file.ids.length, columns),
    themes: ids.length,
    scale: file.scale,
    bias: Float64Array.from(columns, (column) => file.bias[column] ?? 0),
    knows: columns.map((column) => column >= 0),
  };
}

const signed = ({ buffer, byteOffset, length }: Buffer): Int8Array => new Int8Array(buffer, byteOffset, length);

/** The weights with the columns of another taxonomy: `columns` says for each of its themes which one it was, -1 for none. */
function inOrder(given: Int8Array, width: number, columns: readonly number[]): Int8Array {
  const count = given.length / width;
  const weights = new Int8Array(count * columns.length);
  for (let theme = 0; theme < columns.length; theme++) {
    const column = columns[theme] as number;
    if (column < 0) continue;
    for (let row = 0; row < count; row++) weights[row * columns.length + theme] = given[row * width + column] as number;
  }
  return weights;
}

/**
 * How much more (or less) likely each theme is by the n-grams of a text than without reading it, as a logarithm; 0 for a theme that the
 * layer does not know.
 */
export function readingOf(parts: readonly Part[], linear: Linear): Float64Array {
  const { rows, weights, themes, scale, bias, knows } = linear;
  const sums = new Float64Array(themes);
  const { places, values } = gramsOf(parts);
  for (let i = 0; i < places.length; i++) {
    const row = rows[places[i] as number] as number;
    if (row === 0) continue;
    const value = values[i] as number;
    for (let theme = 0, at = (row - 1) * themes; theme < themes; theme++, at++)
      sums[theme] = (sums[theme] as number) + value * (weights[at] as number);
  }
  let total = 0;
  for (let theme = 0; theme < themes; theme++) {
    sums[theme] = (sums[theme] as number) * scale + (bias[theme] as number);
    if (knows[theme]) total += Math.exp(sums[theme] as number);
  }
  const known = knows.filter(Boolean).length;
  return sums.map((sum, theme) => (knows[theme] ? sum - Math.log(total / known) : 0));
}

/** An n-gram that speaks for a theme, with its place in the text. */
export interface GramEvidence {
  text: string;
  start: number;
  weight: number;
}

/** The n-grams of a text that speak most for a theme, apart from one another, the strongest first. */
export function strongestGrams(text: string, theme: number, { rows, weights, themes, scale }: Linear, most: number): GramEvidence[] {
  const found: GramEvidence[] = [];
  eachGram(text, (place, start, size) => {
    const row = rows[place] as number;
    const weight = row === 0 ? 0 : (weights[(row - 1) * themes + theme] as number) * scale;
    if (weight > 0) found.push({ text: text.slice(start, start + size), start, weight });
  });
  const kept: GramEvidence[] = [];
  for (const one of found.sort((a, b) => b.weight - a.weight || b.text.length - a.text.length || a.start - b.start)) {
    if (kept.length === most) break;
    if (!kept.some(({ text: shown }) => shown.includes(one.text) || one.text.includes(shown))) kept.push(one);
  }
  return kept;
}

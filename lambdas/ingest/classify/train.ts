import { GRAM_BITS, type Grams, gramsOf, type Part } from './grams.ts';
import { LINEAR_SCHEMA, type LinearFile } from './linear.ts';

/** A labelled text: indices of its themes, each as likely as the others, and how much it counts (1 where nothing is said). */
export interface Example {
  parts: readonly Part[];
  themes: readonly number[];
  weight: number;
}

/** How the layer is fitted; the values were the best of nine on letters that the rest had not seen. */
const PASSES = 40;
const RATE = 5;
const SHRINK = 1e-4;
const BIAS_RATE = 0.1;
const LARGEST = 127;

/**
 * Fits a multinomial logistic regression on n-grams of characters by gradient descent, one example after another, in an order that is the
 * same each time. Of its weights the `most` n-grams with the largest are kept, as bytes.
 */
export function fitLinear(ids: readonly string[], examples: readonly Example[], most: number): LinearFile {
  const themes = ids.length;
  const weights = new Float32Array((1 << GRAM_BITS) * themes);
  const bias = new Float64Array(themes);
  const read = examples.map(({ parts }) => gramsOf(parts));
  const order = examples.map((_, i) => i);
  const next = numbers();
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, next);
    const rate = RATE * (1 - pass / PASSES);
    for (const i of order) {
      const example = examples[i];
      const grams = read[i];
      if (example && grams) step(weights, bias, grams, example, rate);
    }
  }
  return packed(ids, weights, bias, most);
}

function step(weights: Float32Array, bias: Float64Array, { places, values }: Grams, example: Example, rate: number): void {
  const themes = bias.length;
  const share = likelihoods(weights, bias, places, values);
  for (let theme = 0; theme < themes; theme++) {
    const wanted = example.themes.includes(theme) ? 1 / example.themes.length : 0;
    const pull = ((share[theme] as number) - wanted) * example.weight * rate;
    bias[theme] = (bias[theme] as number) - pull * BIAS_RATE;
    for (let i = 0; i < places.length; i++) {
      const at = (places[i] as number) * themes + theme;
      weights[at] = (weights[at] as number) * (1 - rate * SHRINK) - pull * (values[i] as number);
    }
  }
}

function likelihoods(weights: Float32Array, bias: Float64Array, places: Int32Array, values: Float32Array): Float64Array {
  const themes = bias.length;
  const sums = Float64Array.from(bias);
  for (let i = 0; i < places.length; i++) {
    const value = values[i] as number;
    for (let theme = 0, at = (places[i] as number) * themes; theme < themes; theme++, at++)
      sums[theme] = (sums[theme] as number) + value * (weights[at] as number);
  }
  const top = sums.reduce((most, sum) => Math.max(most, sum), -Infinity);
  const odds = sums.map((sum) => Math.exp(sum - top));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
}

/** Numbers from 0 to 1 that look random and are the same each time (a linear congruential generator, Numerical Recipes). */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], next: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

function packed(ids: readonly string[], weights: Float32Array, bias: Float64Array, most: number): LinearFile {
  const themes = ids.length;
  const strength = (place: number): number => {
    let largest = 0;
    for (let at = place * themes; at < (place + 1) * themes; at++) largest = Math.max(largest, Math.abs(weights[at] as number));
    return largest;
  };
  const strengths = Float32Array.from({ length: 1 << GRAM_BITS }, (_, place) => strength(place));
  const places = [...strengths.keys()]
    .filter((place) => (strengths[place] as number) > 0)
    .sort((a, b) => (strengths[b] as number) - (strengths[a] as number) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
  const scale = places.reduce((largest, place) => Math.max(largest, strengths[place] as number), 0) / LARGEST || 1;
  const rows = new Int8Array(places.length * themes);
  for (const [row, place] of places.entries())
    for (let theme = 0; theme < themes; theme++)
      rows[row * themes + theme] = Math.round((weights[place * themes + theme] as number) / scale);
  return {
    schema: LINEAR_SCHEMA,
    ids: [...ids],
    bias: Array.from(bias, (one) => Math.round(one * 1000) / 1000),
    scale: Number(scale.toPrecision(6)),
    places: base64(Uint8Array.from(places.flatMap((place) => [place & 255, place >> 8]))),
    weights: base64(new Uint8Array(rows.buffer)),
  };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

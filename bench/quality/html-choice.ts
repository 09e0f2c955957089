/** A candidate's measures, and how good it is. */
export interface Option {
  x: readonly number[];
  f1: number;
}

const STEPS = 300;
/** Steps that pull towards all good candidates; the rest lower the expected loss of F1 itself. */
const WARM = 120;
const RATE = 0.08;
/** Strong: weights that merely fit these pages cost more on others. */
const PENALTY = 0.01;
/** Within this of the best F1 a candidate is nearly as good. */
const TEMPERATURE = 0.04;
/** Pages on which no candidate is better teach nothing. */
const HOPELESS = 0.2;

/** Weights of the measures: gradient descent (Adam) on the softmax over each page's candidates. */
export function fitChoice(all: readonly (readonly Option[])[]): number[] {
  const pages = all.filter((options) => options.length >= 2 && Math.max(...options.map(({ f1 }) => f1)) >= HOPELESS);
  const goals = pages.map((options) => softmax(options.map(({ f1 }) => f1 / TEMPERATURE)));
  const weights = new Array<number>(pages[0]?.[0]?.x.length ?? 0).fill(0);
  const first = weights.slice();
  const second = weights.slice();
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => PENALTY * weight);
    for (const [page, options] of pages.entries()) {
      const now = softmax(options.map(({ x }) => dot(x, weights)));
      const expected = options.reduce((sum, { f1 }, i) => sum + (now[i] ?? 0) * f1, 0);
      for (const [i, { x, f1 }] of options.entries()) {
        const p = now[i] ?? 0;
        const pull = (step < WARM ? p - (goals[page]?.[i] ?? 0) : 5 * p * (expected - f1)) / pages.length;
        for (const [k, value] of x.entries()) gradient[k] = (gradient[k] ?? 0) + pull * value;
      }
    }
    for (const [k, g] of gradient.entries()) {
      const a = 0.9 * (first[k] ?? 0) + 0.1 * g;
      const b = 0.98 * (second[k] ?? 0) + 0.02 * g * g;
      first[k] = a;
      second[k] = b;
      const rate = RATE * (1 - step / (STEPS + 1));
      weights[k] = (weights[k] ?? 0) - (rate * (a / (1 - 0.9 ** step))) / (Math.sqrt(b / (1 - 0.98 ** step)) + 1e-8);
    }
  }
  return weights;
}

/** The index of the option with the highest weighted sum; -1 without options. */
export function choiceOf(options: readonly Option[], weights: readonly number[]): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const [i, { x }] of options.entries()) {
    const score = dot(x, weights);
    if (score > most) {
      most = score;
      best = i;
    }
  }
  return best;
}

function dot(x: readonly number[], weights: readonly number[]): number {
  return x.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
}

function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** Bytes by name. */
export type Weights = Record<string, number>;

/** Growth that needs nobody's consent, percent. */
const FREE = 5;

/** What weighs more than 5 % above what was recorded, or was never recorded. */
export function grown(recorded: Weights, now: Weights): { name: string; percent: number }[] {
  return Object.entries(now)
    .map(([name, bytes]) => ({ name, percent: (100 * (bytes - (recorded[name] ?? 0))) / (recorded[name] ?? 0) }))
    .filter(({ percent }) => percent > FREE);
}

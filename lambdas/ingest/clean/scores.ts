import measured from '../../../seeds/cleaning/rule-scores.json' with { type: 'json' };

const scores: Readonly<Record<string, number>> = measured;
/** Of a rule that met too few lines to be measured. */
const UNMEASURED = 0.8;

/** How often a rule is right, 0 to 1: the share of the lines that it decided rightly on whole pages (`bench/quality/rule-scores.ts`). */
export const scoreOf = (rule: string): number => scores[rule] ?? UNMEASURED;

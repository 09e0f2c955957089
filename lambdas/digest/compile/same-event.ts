import type { Figure } from '../../model/article.ts';
import {
  type Counted,
  countsAgree,
  daysAgree,
  daysApart,
  type Evidence,
  factsAgree,
  figuresAgree,
  momentsAgree,
  oneForm,
  ordinalsAgree,
} from './evidence.ts';
import { comparable } from './place.ts';
import { common } from './sorted-set.ts';

/** News is retold within days; what comes later is a follow-up, and each day more makes another event of the same kind likelier. */
const RETOLD_DAYS = 3;
const LATER_DAY = 0.05;
/** Words in common, where no figure is: 今日要闻 says nothing. */
const LEAST_WORDS = 4;
/** Points, fitted by hand to `bench/quality/sets/events.jsonl` and to newscast items, of which no two are one event. */
const POINTS = { figure: 0.25, words: 1, title: 0.3, otherDay: 0.1, otherThemes: 0.1 } as const;
/** Many shared figures make no more certain than these points. */
const MOST_FIGURE_POINTS = 3;
/** One shared figure alone may be chance. */
const MOST_OF_ONE_FIGURE = 1.2;
/** Titles may quote different numbers of one event, when so much else is the same. */
const OVERRULING = 1.5;
/** Texts with this share of their words in common were written by one hand: other numbers then make another issue of a bulletin. */
const TEMPLATE = 0.6;
const TEMPLATE_OF_OTHER_DAYS = 0.35;
/** One tells the day of the event, the other that of the report; or they are two events. */
const OTHER_DAYS = 0.25;
/** Points needed: little happens twice in a county within three days, much in a country. */
const NEEDED = { zone: 0.45, county: 0.45, city: 0.52, province: 0.6, unknown: 0.65, foreign: 0.85, national: 0.95 } as const;
/** What reads so in the title and summary of both may still be a series (第一集, 第二集); without a common figure it needs more. */
const WITHOUT_FIGURES = 0.1;
/** Titles alone say less than titles and summaries. */
const BY_TITLE = 0.2;
/** A rounded number is within this share of the exact one: 近190万元, 186万元. */
const ROUNDING = 0.06;

/**
 * Similarity of two tellings of one event by different hands, or 0 when the rule does not dare. What speaks for it: figures in
 * common, the more digits the more; words of title and summary; the title of one in the words of the other. What forbids
 * it: places that exclude each other, more than three days between them, titles that name different ones of a series,
 * and, without figures in common, titles with different numbers or of one form filled twice. The narrower the place, the less is needed.
 *
 * @param most days between the two
 * @returns 0 to 1
 */
export function sameEvent(a: Evidence, b: Evidence, most = RETOLD_DAYS): number {
  const apart = daysApart(a, b);
  if (apart > most || !comparable(a.region, b.region) || !ordinalsAgree(a, b)) return 0;
  const shared = common(a.words, b.words);
  const figures = figurePoints(a.figures, b.figures);
  if (figures === 0 && shared < LEAST_WORDS) return 0;
  if (figures < OVERRULING && (!countsAgree(a, b) || oneForm(a, b))) return 0;
  const words = shared / Math.max(1, Math.min(a.words.length, b.words.length));
  const sameDays = daysAgree(a, b);
  const oneReport = sameDays && momentsAgree(a, b) && factsAgree(a, b, true) && figuresAgree(a, b);
  if (words >= (sameDays ? TEMPLATE : TEMPLATE_OF_OTHER_DAYS) && !oneReport) return 0;
  const title = Math.max(heldTitle(a, b), heldTitle(b, a));
  let points = POINTS.figure * figures + POINTS.words * words + POINTS.title * title;
  if (a.themes.length > 0 && b.themes.length > 0 && !a.themes.some((id) => b.themes.includes(id))) points -= POINTS.otherThemes;
  const needed =
    NEEDED[widest(a, b)] +
    LATER_DAY * Math.max(0, apart - RETOLD_DAYS) +
    (sameDays ? 0 : OTHER_DAYS) +
    (figures === 0 ? WITHOUT_FIGURES : 0) +
    (a.summarized && b.summarized ? 0 : BY_TITLE);
  return points < needed ? 0 : Math.min(1, points / (needed + 1));
}

const heldTitle = ({ title }: Evidence, { words }: Evidence): number =>
  title && title.bigrams.length > 0 ? common(title.bigrams, words) / title.bigrams.length : 0;

/** The level that says less of the two. */
function widest(a: Evidence, b: Evidence): keyof typeof NEEDED {
  return NEEDED[a.region.level] > NEEDED[b.region.level] ? a.region.level : b.region.level;
}

/** How many figures of two or more digits two tellings share, the same in unit and value. */
export const tellingFigures = (a: readonly Counted[], b: readonly Counted[]): number =>
  a.filter((figure) => tellingness(figure.value) >= 1 && b.some((other) => likeness(figure, other) === 1)).length;

function figurePoints(a: readonly Counted[], b: readonly Counted[]): number {
  let [points, count] = [0, 0];
  for (const figure of a) {
    let most = 0;
    for (const other of b) most = Math.max(most, likeness(figure, other));
    if (most === 0) continue;
    points += most * tellingness(figure.value);
    count++;
  }
  return Math.min(count === 1 ? MOST_OF_ONE_FIGURE : MOST_FIGURE_POINTS, points);
}

/** Whether two figures can be one, exact here and rounded there. */
export const sameFigure = (a: Figure, b: Figure): boolean =>
  a.value !== null && b.value !== null && likeness({ ...a, value: a.value }, { ...b, value: b.value }) > 0;

function likeness(a: Counted, b: Counted): number {
  if (a.value === b.value) return a.unit === b.unit ? 1 : 0.5;
  const rounded = (a.approx || b.approx) && a.unit === b.unit && a.value > 10;
  return rounded && Math.abs(a.value - b.value) <= ROUNDING * Math.max(a.value, b.value) ? 0.5 : 0;
}

/** Two texts share 3个 by chance, 1263户 hardly. */
function tellingness(value: number): number {
  const digits = String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return digits >= 3 ? 2 : digits === 2 ? 1 : value >= 100 ? 0.6 : 0.25;
}

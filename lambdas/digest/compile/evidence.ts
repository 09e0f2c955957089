import { fold } from '../../ingest/text/fold.ts';
import type { Mention } from '../../model/article.ts';
import type { ClusterInput } from './cluster-input.ts';
import { compatible, type Place } from './place.ts';
import { common, type SortedSet } from './sorted-set.ts';
import { bigramsOf, daysIn, momentsIn, numbersAgree, numbersIn, overlap, shapeOf, substituted, type TitleShape } from './title-overlap.ts';

/** What an article says of itself, in Simplified script and ready to compare. */
export interface Evidence {
  /** null where the title is none of the article's own */
  title: TitleShape | null;
  /** there is a summary: its words are not the title's alone */
  summarized: boolean;
  /** bigrams of title and summary */
  words: SortedSet;
  /** numbers of title and summary with what follows them: 13例, 30日 */
  numbers: SortedSet;
  /** days of title and summary: 30日 */
  days: SortedSet;
  /** moments that title and summary report of: 截至16日12时 */
  moments: SortedSet;
  /** values with their units, those that say something */
  figures: readonly Counted[];
  themes: readonly string[];
  region: Place;
  mentions: readonly Pick<Mention, 'path'>[];
  /** its own date, milliseconds; null where it gives no full one */
  publishedAt: number | null;
  /** milliseconds */
  receivedAt: number;
}

export interface Counted {
  value: number;
  unit: string;
  approx: boolean;
}

const DAY_MS = 86_400_000;
/** Reposts come within a month; the same words a year later are another event. */
const WINDOW_DAYS = 30;
/** Share of the numbers of the text that has fewer: below it, two texts of one template tell two events. */
const NUMBERS_IN_COMMON = 0.5;
/** Where one text is a part of the other, its summary and figures are others. */
const NUMBERS_IN_COMMON_OF_PART = 0.34;
/** Fewer numbers than this say nothing unless all differ. */
const FEW_NUMBERS = 3;
/** Titles this much alike are one title with something put in another's place, or two of one template. */
const ONE_FORM = 0.4;

export function evidenceOf(input: ClusterInput): Evidence {
  const title = fold(input.title ?? '').normalize('NFKC');
  const summary = fold((input.summary ?? []).map(({ text }) => text).join('\n')).normalize('NFKC');
  const said = `${title}\n${summary}`;
  return {
    title: input.derived || title === '' ? null : shapeOf(title),
    summarized: summary !== '',
    words: bigramsOf(said),
    numbers: numbersIn(said),
    days: daysIn(said),
    moments: momentsIn(said),
    figures: (input.figures ?? []).flatMap(({ value, unit, approx = false }) =>
      value !== null && value > 1 ? [{ value, unit: fold(unit), approx }] : [],
    ),
    themes: (input.themes ?? []).map(({ id }) => id),
    region: input.region,
    mentions: input.mentions ?? [],
    publishedAt: input.published?.date ? Date.parse(input.published.date) : null,
    receivedAt: Date.parse(input.receivedAt),
  };
}

/** How far apart two articles appeared, in days: by their own dates where both have one, else by receipt. */
export function daysApart(a: Evidence, b: Evidence): number {
  const dated = a.publishedAt !== null && b.publishedAt !== null;
  const distance = dated ? (a.publishedAt ?? 0) - (b.publishedAt ?? 0) : a.receivedAt - b.receivedAt;
  return Math.abs(distance) / DAY_MS;
}

/** Whether both can have appeared as one text: within a month. */
export const samePeriod = (a: Evidence, b: Evidence): boolean => !(daysApart(a, b) > WINDOW_DAYS);

/** Whether two titles name the same of a series (第三批, 2026年), as far as they name one. */
export const ordinalsAgree = (a: Evidence, b: Evidence): boolean =>
  !a.title || !b.title || numbersAgree(a.title.ordinals, b.title.ordinals);

/** Whether two titles count with the same numbers, as far as both do. */
export const countsAgree = (a: Evidence, b: Evidence): boolean => !a.title || !b.title || numbersAgree(a.title.counts, b.title.counts);

/** Whether two titles are one form filled twice: 欢迎智利总统访华, 欢迎巴西总统访华. A title that we chose ourselves is none. */
export const oneForm = (a: Evidence, b: Evidence): boolean =>
  a.title !== null && b.title !== null && overlap(a.title, b.title) >= ONE_FORM && substituted(a.title.plain, b.title.plain);

/**
 * Whether one text can have been given both regions: they are compatible, or both texts name both places, and only weighing them
 * came out otherwise. A bulletin of one province does not name the next.
 */
export function placesAgree(a: Evidence, b: Evidence): boolean {
  return compatible(a.region, b.region) || (names(a, b.region) && names(b, a.region));
}

/** The same of an excerpt, which names fewer places: the whole text must name the part's. */
export const partAgrees = (part: Evidence, whole: Evidence): boolean => compatible(part.region, whole.region) || names(whole, part.region);

function names({ mentions }: Evidence, { level, path }: Place): boolean {
  const place = path.join('/');
  return level === 'national' || mentions.some((mention) => mention.path.join('/') === place);
}

/** Whether two texts name a common day, as far as both name one. */
export const daysAgree = (a: Evidence, b: Evidence): boolean => meet(a.days, b.days);

/** Whether two texts report of a common moment, as far as both name one: the next report of a series is of another. */
export const momentsAgree = (a: Evidence, b: Evidence): boolean => meet(a.moments, b.moments);

const meet = (a: SortedSet, b: SortedSet): boolean => a.length === 0 || b.length === 0 || common(a, b) > 0;

/** Whether the numbers that two texts say can be those of one text, or (`part`) of a text and its part. */
export function factsAgree(a: Evidence, b: Evidence, part: boolean): boolean {
  const fewest = Math.min(a.numbers.length, b.numbers.length) + Math.min(a.figures.length, b.figures.length);
  const both = common(a.numbers, b.numbers) + a.figures.filter((figure) => b.figures.some((other) => sameCount(figure, other))).length;
  if (fewest < FEW_NUMBERS) return fewest < 2 || both > 0;
  return both >= (part ? NUMBERS_IN_COMMON_OF_PART : NUMBERS_IN_COMMON) * fewest;
}

/** Whether two texts count the same things alike, as far as both count several: tomorrow's bulletin has today's words and other figures. */
export function figuresAgree(a: Evidence, b: Evidence): boolean {
  const fewest = Math.min(a.figures.length, b.figures.length);
  const both = a.figures.filter((figure) => b.figures.some((other) => sameCount(figure, other))).length;
  return fewest < FEW_NUMBERS || both >= NUMBERS_IN_COMMON_OF_PART * fewest;
}

export const sameCount = (a: Counted, b: Counted): boolean => a.value === b.value && a.unit === b.unit;

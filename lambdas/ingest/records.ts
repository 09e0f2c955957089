import type { Analysis, Figure, LineKind } from '../model/article.ts';
import { limits } from '../model/limits.ts';
import type { ArticleRecord, ObjectRecord, Reading, Rejection, Sighting } from '../model/record.ts';
import { type Result, RULES, type Trace } from './ingest.ts';
import { sentencesOf } from './text/sentences.ts';

/** Figures that a record keeps: the best, in the order of the steps' own ranking. */
const MOST_FIGURES = 12;
const MOST_MENTIONS = 20;
/** Evidence kept for each theme and for the region; `explain` derives the whole from the object again. */
const MOST_EVIDENCE = 6;

/** What the table keeps of an article that was received at an instant under a key. */
export function articleRecordOf(article: Analysis & { trace?: Trace }, key: string, receivedAt: string, day: string): ArticleRecord {
  const { id, title, source, authors, published, script, text, region, mentions, themes, summary, figures, signature } = article;
  return {
    id,
    title,
    source,
    authors,
    published,
    script,
    length: text.length,
    region: { ...region, evidence: region.evidence.slice(0, MOST_EVIDENCE) },
    mentions: mentions.slice(0, MOST_MENTIONS),
    themes: themes.map((theme) => ({ ...theme, evidence: theme.evidence.slice(0, MOST_EVIDENCE) })),
    summary,
    figures: withSentences(text, distinct(figures).slice(0, MOST_FIGURES)),
    signature,
    rules: RULES,
    from: { key, at: receivedAt },
    seen: [{ key, at: receivedAt }],
    day,
    reading: readingOf(article),
    ...article.trace,
  };
}

const KEPT = new Set<LineKind>(['title', 'heading', 'body']);

/** What was cut, by label and rule. */
function readingOf({ charset, lines, repairCount = 0 }: Pick<Analysis, 'charset' | 'lines' | 'repairCount'>): Reading {
  const cut = new Map<string, Reading['cut'][number]>();
  for (const { kind, reason, rule = '' } of lines) {
    if (KEPT.has(kind) || !reason) continue;
    const key = `${reason} ${rule}`;
    cut.set(key, { reason, rule, lines: (cut.get(key)?.lines ?? 0) + 1 });
  }
  return { charset, cut: [...cut.values()].sort((a, b) => b.lines - a.lines), repairs: repairCount };
}

/** The first of those that say the same number of the same unit: 38个小区 and 38个改造项目 are one figure to a reader. */
function distinct(figures: readonly Figure[]): Figure[] {
  const keyOf = ({ value, unit, text }: Figure) => `${value ?? text} ${unit}`;
  const first = new Map(figures.toReversed().map((figure) => [keyOf(figure), figure]));
  return figures.filter((figure) => first.get(keyOf(figure)) === figure);
}

/** The table keeps 64-bit floats, and people write 20-digit numbers: what is not exact is not kept as a number. */
const storable = (value: number | null): number | null => (value !== null && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null);

/** Each figure with the sentence that it stands in. */
function withSentences(text: string, figures: readonly Figure[]): ArticleRecord['figures'] {
  const sentences = sentencesOf(text);
  return figures.map((given) => {
    const figure = { ...given, value: storable(given.value) };
    const sentence = sentences.find(({ start, end }) => start <= figure.start && figure.end <= end) ?? figure;
    if (sentence.text.length <= limits.sentenceCharacters) return { ...figure, sentence: sentence.text };
    const before = Math.floor((limits.sentenceCharacters - figure.text.length) / 2);
    const from = Math.max(sentence.start, figure.start - Math.max(0, before));
    return { ...figure, sentence: text.slice(from, Math.max(figure.end, Math.min(sentence.end, from + limits.sentenceCharacters))) };
  });
}

/** What the results of an object say for its own record. */
export function outcomeOf(results: readonly Result[]): Pick<ObjectRecord, 'status' | 'articles' | 'rejected'> {
  const articles: Sighting[] = [];
  const rejected: Rejection[] = [];
  for (const result of results) {
    const { member } = result;
    if (!result.ok) rejected.push({ member, ...result.error });
    else {
      const { id, title, source, published } = result;
      articles.push({ id, member, title: title?.basis === 'explicit' ? title.text : null, source, published });
    }
  }
  const outcome = { status: articles.length > 0 ? ('accepted' as const) : ('rejected' as const), articles, rejected };
  const bytes = Buffer.byteLength(JSON.stringify(outcome));
  if (bytes <= limits.recordBytes) return outcome;
  const message = `The bundle's record would have ${bytes} bytes; the limit is ${limits.recordBytes}. Split the bundle.`;
  return { status: 'rejected', articles: [], rejected: [{ member: '', code: 'too-many-members', message }] };
}

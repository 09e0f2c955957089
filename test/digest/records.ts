import { compileDay, type DayInput } from '../../lambdas/digest/compile/compile-day.ts';
import { binsOf } from '../../lambdas/digest/compile/signature.ts';
import type { Digest } from '../../lambdas/model/digest.ts';
import type { Period } from '../../lambdas/model/period.ts';
import type { ArticleRecord, ObjectRecord } from '../../lambdas/model/record.ts';
import { defaults, type Settings } from '../../lambdas/model/settings.ts';

/** Records made for tests: nothing in them comes from a real article. */

export const settings: Settings = { ...defaults, issuer: '示例信息中心' };

/** A small generator with a seed: the same seed gives the same numbers in [0, 1). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A signature of 128 bins as a text of its own would have. */
export function signatureOf(seed: number): string {
  const next = numbersFrom(seed);
  return signatureFrom(Array.from({ length: 128 }, () => Math.floor(next() * 65_535)));
}

export function signatureFrom(bins: number[]): string {
  const bytes = Buffer.alloc(256);
  for (const [i, bin] of bins.entries()) bytes.writeUInt16LE(bin, i * 2);
  return bytes.toString('base64');
}

/** A signature that shares `share` of its bins with another: the texts' Jaccard similarity. */
export function signatureLike(signature: string, share: number, seed: number): string {
  const other = binsOf(signatureOf(seed));
  const next = numbersFrom(seed + 1);
  const order = Array.from({ length: 128 }, (_, i) => ({ i, at: next() })).sort((a, b) => a.at - b.at);
  const kept = new Set(order.slice(0, Math.round(share * 128)).map(({ i }) => i));
  return signatureFrom([...binsOf(signature)].map((bin, i) => (kept.has(i) ? bin : (other[i] ?? 0))));
}

/** 24 hexadecimal digits. */
export const idOf = (n: number): string => n.toString(16).padStart(24, '0');

const BAOSHAN: ArticleRecord['region'] = {
  level: 'county',
  path: ['上海市', '宝山区'],
  codes: ['310000', '310113'],
  confidence: 0.9,
  evidence: [],
};

export const region = (
  level: ArticleRecord['region']['level'],
  path: string[],
  codes: (string | null)[],
  confidence = 0.9,
): ArticleRecord['region'] => ({
  level,
  path,
  codes,
  confidence,
  evidence: [],
});

export const UNKNOWN = region('unknown', [], [], 0);

/** An article; `n` makes its id and signature. */
export function article(n: number, given: Partial<ArticleRecord> = {}): ArticleRecord {
  const sentence = `第${n}号示例工程今年新增停车位${n + 10}个。`;
  return {
    id: idOf(n),
    title: { text: `示例工程${n}竣工投入使用`, basis: 'explicit' },
    source: `示例日报${n % 5}`,
    authors: [],
    published: { date: '2026-11-20', precision: 'day', basis: 'explicit' },
    script: 'Hans',
    length: 800,
    region: BAOSHAN,
    mentions: [],
    themes: [{ id: 'urban', score: 0.8, primary: true, evidence: [] }],
    summary: [{ text: sentence, start: 0, end: sentence.length }],
    figures: [{ text: `${n + 10}个`, value: n + 10, unit: '个', about: '停车位', approx: false, start: 12, end: 15, sentence }],
    signature: signatureOf(n),
    rules: 1,
    from: { key: '', at: '2026-11-21T01:00:00.000Z' },
    seen: [],
    day: '2026-11-21',
    ...given,
  };
}

/** An accepted object that holds these articles, received on the morning of 21 November in Shanghai. */
export function object(
  key: string,
  articles: Pick<ArticleRecord, 'id' | 'title' | 'source' | 'published'>[],
  given: Partial<ObjectRecord> = {},
): ObjectRecord {
  return {
    key,
    status: 'accepted',
    sequencer: '01',
    eTag: '0'.repeat(32),
    rules: 1,
    receivedAt: '2026-11-21T01:00:00.000Z',
    day: '2026-11-21',
    size: 1000,
    articles: articles.map(({ id, title, source, published }, i) => ({
      id,
      member: articles.length > 1 ? String(i + 1) : '',
      title: title?.basis === 'explicit' ? title.text : null,
      source,
      published,
    })),
    rejected: [],
    ...given,
  };
}

export const DAY: Period = { kind: 'day', id: '2026-11-21' };

export function dayInput(given: Partial<DayInput> = {}): DayInput {
  return {
    period: DAY,
    settings,
    closed: false,
    revision: 1,
    objects: [],
    articles: [],
    earlier: new Map(),
    lateElsewhere: [],
    decisions: [],
    lookedBack: [],
    history: [],
    ...given,
  };
}

/** The issue of a day that received these articles, one object each. */
export function dayOf(articles: ArticleRecord[], given: Partial<DayInput> = {}): Digest {
  return compileDay(dayInput({ articles, objects: articles.map((a) => object(`稿件/${a.id}.txt`, [a])), ...given }));
}

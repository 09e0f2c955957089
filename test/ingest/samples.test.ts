import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import type { Analysis } from '../../lambdas/model/article.ts';
import { type Expected, loadSamples } from '../seeds/samples.ts';

const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
/** Share of the expected figures that must be found; summaries and figures are measured on their own. */
const LEAST_FIGURES = 0.9;

describe.each(loadSamples())('$file', ({ file, bytes, articles }) => {
  const results = () => ingest(bytes, file);

  test('gives one result an article', async () => {
    expect((await results()).map(({ ok }) => ok)).toEqual(articles.map(() => true));
  });

  test.each(articles.map((expected, i) => ({ i, expected })))('article $i is what an editor reads', async ({ i, expected }) => {
    const got = (await results())[i] as Analysis;
    expect(facts(got, expected)).toEqual({
      title: expected.title === null ? 'not explicit' : squeeze(expected.title),
      script: expected.script,
      source: expected.source,
      authors: expected.authors.toSorted(),
      published: expected.published,
      region: { level: expected.region.level, path: expected.region.path, codes: expected.region.codes },
      primary: expected.themes.primary,
      themesMissing: [],
      themesWrong: [],
      lost: [],
      left: [],
    });
  });

  test.each(articles.map((expected, i) => ({ i, expected })))('article $i keeps its promises', async ({ i, expected }) => {
    const { text, lines, summary, figures } = (await results())[i] as Analysis;
    expect(text).toBe(
      lines
        .filter(({ kind }) => kind === 'body' || kind === 'heading')
        .map((line) => line.text)
        .join('\n'),
    );
    expect(lines.filter(({ kind, reason }) => kind !== 'body' && !reason)).toEqual([]);
    for (const piece of [...summary, ...figures]) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
    expect(summary.length).toBeGreaterThan(0);
    const found = expected.figures.filter((figure) =>
      figures.some(({ text: has }) => squeeze(has).includes(figure) || startsWithFigure(figure, squeeze(has))),
    );
    expect(found.length).toBeGreaterThanOrEqual(expected.figures.length * LEAST_FIGURES);
  });
});

/** 342个 is found for 342个小区: the number with its unit is the figure, what it counts may follow. */
const startsWithFigure = (figure: string, has: string): boolean => figure.startsWith(has) && /\d\D/.test(has);

function facts(got: Analysis, expected: Expected) {
  const ids = got.themes.map(({ id }) => id);
  const text = squeeze(got.text);
  const { month, day, time, date } = expected.published ?? {};
  return {
    title: got.title?.basis === 'explicit' ? squeeze(got.title.text) : 'not explicit',
    script: got.script,
    source: got.source,
    authors: got.authors.toSorted(),
    published: expected.published && {
      ...(date === undefined ? {} : { date: got.published?.date }),
      ...(month === undefined ? {} : { month: got.published?.month }),
      ...(day === undefined ? {} : { day: got.published?.day }),
      ...(time === undefined ? {} : { time: got.published?.time?.slice(0, time.length) }),
    },
    region: { level: got.region.level, path: got.region.path, codes: got.region.codes },
    primary: got.themes.find(({ primary }) => primary)?.id,
    themesMissing: expected.themes.must.filter((id) => !ids.includes(id)),
    themesWrong: ids.filter((id) => ![...expected.themes.must, ...expected.themes.may].includes(id)),
    lost: [...expected.keep, ...expected.headings].filter((piece) => !text.includes(squeeze(piece))),
    left: expected.cut.filter((piece) => text.includes(squeeze(piece))),
  };
}

const shared = new URL('../../../shared/articles/', import.meta.url);

describe.runIf(existsSync(shared))('the five real articles', () => {
  const labels = existsSync(shared)
    ? (JSON.parse(readFileSync(new URL('expected.json', shared), 'utf8')) as Record<string, RealLabels>)
    : {};
  const names = Object.keys(labels).filter((name) => name.endsWith('.txt'));

  test.each(names)('every line of %s has the kind that a person gave it', async (name) => {
    const [result] = await ingest(readFileSync(new URL(name, shared)), name);
    const kinds = new Map((result as Analysis).lines.map(({ n, kind }) => [n, kind as string]));
    const wanted = Object.entries(labels[name]?.lines ?? {}).flatMap(([kind, lines]) => lines.map((n) => [n, kind] as const));
    expect(wanted.map(([n]) => [n, kinds.get(n)])).toEqual(wanted);
  });
});

interface RealLabels {
  lines: Record<string, number[]>;
}

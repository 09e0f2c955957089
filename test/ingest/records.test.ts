import { expect, test } from 'vitest';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import { articleRecordOf, outcomeOf } from '../../lambdas/ingest/records.ts';
import { limits } from '../../lambdas/model/limits.ts';

const TEXT = '11月18日，湖北省武汉市青山区便民服务中心启用，首日办理事项86件，群众不出街道就能办完业务。';
const bundle = (n: number, title: string) =>
  Buffer.from(
    Array.from({ length: n }, (_, i) => JSON.stringify({ title: `${title}${i}`, source: '青山发布', text: `${TEXT}第${i}篇。` })).join(
      '\n',
    ),
  );

test('a bundle of many articles fits one item of the table', async () => {
  const outcome = outcomeOf(await ingest(bundle(900, '青山区便民服务中心启用'), 'x.jsonl'));
  expect(outcome).toMatchObject({ status: 'accepted', rejected: [] });
  expect(outcome.articles).toHaveLength(900);
});

test('one that would not fit is refused whole, with what to do', async () => {
  const outcome = outcomeOf(await ingest(bundle(900, '长'.repeat(150)), 'x.jsonl'));
  expect(outcome).toMatchObject({
    status: 'rejected',
    articles: [],
    rejected: [{ code: 'too-many-members', message: expect.stringContaining('Split') }],
  });
});

test('a record stays small whatever the article is: names are bounded, a figure cites a part of an endless sentence', async () => {
  const endless = `${'甲乙丙丁'.repeat(500)}青山区办理事项86件${'戊己庚辛'.repeat(500)}`;
  const [result] = await ingest(
    Buffer.from(JSON.stringify({ title: '题'.repeat(5000), source: '源'.repeat(5000), author: ['名'.repeat(5000)], text: endless })),
    'x.json',
  );
  if (!result?.ok) throw new Error('it should have been read');
  const record = articleRecordOf(result, 'x.json', '2026-11-21T00:00:00.000Z', '2026-11-21');
  expect(record.title?.basis).not.toBe('explicit');
  expect(record.source?.length).toBeLessThanOrEqual(limits.nameCharacters);
  expect(record.authors).toEqual([]);
  for (const { text, sentence } of record.figures) {
    expect(sentence).toContain(text);
    expect(sentence.length).toBeLessThanOrEqual(limits.sentenceCharacters);
    expect(result.text).toContain(sentence);
  }
  expect(Buffer.byteLength(JSON.stringify(record))).toBeLessThan(60_000);
});

test('a record says in which charset its document came, and how many lines were cut by which rule', async () => {
  const [result] = await ingest(
    Buffer.from(`首页 > 新闻 > 正文\n青山区便民服务中心启用\n${TEXT}\n版权声明：未经许可不得转载。`),
    '启用.txt',
  );
  if (!result?.ok) throw new Error('The article was refused.');
  const { reading } = articleRecordOf(result, '启用.txt', '2026-11-21T01:00:00.000Z', '2026-11-21');
  expect(reading).toMatchObject({ charset: 'utf-8', repairs: 0 });
  const cut = result.lines.filter(({ kind }) => !['title', 'heading', 'body'].includes(kind));
  expect(cut.length).toBeGreaterThan(0);
  expect(reading?.cut.reduce((sum, { lines }) => sum + lines, 0)).toBe(cut.length);
  for (const { reason, rule, lines } of reading?.cut ?? [])
    expect(cut.filter((line) => line.reason === reason && line.rule === rule).length).toBe(lines);
});

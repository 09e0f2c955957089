import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../lambdas/ingest/summarize/figures/figures.ts';
import { headline } from '../../../lambdas/ingest/summarize/headline.ts';
import { best, LONGEST_SUMMARY, summarize } from '../../../lambdas/ingest/summarize/summarize.ts';
import { article } from '../article.ts';

const said = (text: string, title?: string): string[] => summarize(article(text, title)).summary.map((span) => span.text);

const REPORT = [
  '# 开篇的话',
  '初心如磐，使命在肩，扬帆奋进正当时。',
  '# 抓服务',
  '今年以来，河湾区政务服务中心推出“周末不打烊”服务，开放窗口26个，累计办理业务8400余件，平均办理时间缩短四成。',
  '一是优化流程。二是充实力量。三是强化督查。',
  '“以前要跑三趟，现在一趟就好。”',
  '会议强调，要提高站位，强化担当，狠抓落实。',
  '# 抓改造',
  '河湾区住建局完成老旧小区改造19个，加装电梯31部，惠及居民5200户；新建停车场6座，新增泊位880个，停车难得到缓解。',
  '下一步，河湾区将继续坚持以人民为中心，不断增强群众获得感。',
].join('\n');

describe('a summary', () => {
  it.each([
    ['本报讯（记者 李小明）三座便民桥11月18日在松谷县通车，孩子上学不再绕行。', '三座便民桥11月18日在松谷县通车，孩子上学不再绕行。'],
    ['青山日报讯 三座便民桥在松谷县通车，孩子上学不再绕行。', '三座便民桥在松谷县通车，孩子上学不再绕行。'],
  ])('begins behind the dateline of %s', (text, first) => expect(summarize(article(text)).summary[0]?.text).toBe(first));
});

describe('a summary says who did what', () => {
  it('takes the sentences with organ, action and figures from a report', () => {
    const summary = said(REPORT, '河湾区民生服务再升级');
    expect(summary.join('')).toContain('河湾区政务服务中心推出“周末不打烊”服务');
    expect(summary.join('')).toContain('河湾区住建局完成老旧小区改造19个');
  });

  it.each([
    ['slogans', '初心如磐'],
    ['enumerations', '一是优化流程'],
    ['speech without a speaker', '以前要跑三趟'],
    ['what every meeting stresses', '会议强调'],
    ['headings', '开篇的话'],
    ['what is still to come', '下一步'],
  ])('leaves out %s', (_, text) => {
    expect(said(REPORT).join('')).not.toContain(text);
  });

  it('begins with the lead of a news item', () => {
    const text = '11月3日，松谷县人民医院新院区启用，设床位600张。新院区设置科室32个。县长出席启用仪式。市民王女士说，看病近多了。';
    expect(said(text)[0]).toBe('11月3日，松谷县人民医院新院区启用，设床位600张。');
  });

  it('cuts a long sentence where a clause ends, from its beginning', () => {
    const tail = '，同时完善制度，健全机制，明确责任，细化任务，加强督导，定期通报，严格考核，务求实效，确保各项措施落到实处'.repeat(3);
    const text = `松谷县启动校园食堂改造，投入资金1200万元${tail}。`;
    const [piece = ''] = said(text);
    expect(text.startsWith(piece)).toBe(true);
    expect(piece).toContain('松谷县启动校园食堂改造');
    expect(piece.length).toBeLessThanOrEqual(LONGEST_SUMMARY);
    expect(piece).not.toMatch(/[，,]$/);
  });

  it('does not say the same twice', () => {
    const sentence = '松谷县启动校园食堂改造，投入资金1200万元。';
    expect(said(`${sentence}\n${sentence}\n县教育局同步开展食品安全检查，覆盖学校46所。`)).toEqual([
      sentence,
      '县教育局同步开展食品安全检查，覆盖学校46所。',
    ]);
  });

  it('gives the beginning of a text that has no sentence', () => {
    expect(said('通'.repeat(500))).toEqual(['通'.repeat(LONGEST_SUMMARY)]);
    expect(said('')).toEqual([]);
    expect(said(' \n ')).toEqual([]);
  });
});

describe('the one best piece', () => {
  it('is null only where there is nothing', () => {
    expect(best(article(''))).toBeNull();
    expect(best(article('松谷县新院区启用，设床位600张。'))?.text).toBe('松谷县新院区启用，设床位600张。');
  });
});

describe('a headline', () => {
  it('is the title where there is one', () => {
    expect(headline(article('正文。', '河湾区发布新规'))).toEqual({ text: '河湾区发布新规', basis: 'explicit' });
  });

  it.each([
    ['党史学习教育开展以来，河湾区卫健委组织专家下乡义诊，服务群众2600人次。', '河湾区卫健委组织专家下乡义诊'],
    ['近日，青弋镇人民政府启动防汛应急响应，转移群众300人。', '青弋镇人民政府启动防汛应急响应'],
    ['青弋日报讯（记者 何苗 田野）青弋镇人民政府启动防汛应急响应。', '青弋镇人民政府启动防汛应急响应'],
    ['青弋新闻网7月2日电 近日，青弋镇人民政府启动防汛应急响应。', '青弋镇人民政府启动防汛应急响应'],
    ['黨史學習教育開展以來，河灣區委組織部推出網上課堂。', '河灣區委組織部推出網上課堂'],
  ])('of %s', (text, part) => {
    const title = headline(article(text));
    expect(title?.basis).toBe('derived');
    expect(title?.text).toContain(part);
    expect(text).toContain(title?.text ?? '?');
    expect(title?.text.length).toBeLessThanOrEqual(40);
  });

  it('is null where no clause will do', () => {
    expect(headline(article(''))).toBeNull();
    expect(headline(article('好。'))).toBeNull();
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    ...'，。；：、！？“”《》（）\n 一二三十百千万亿两余多近约超第个项名元年月日%0123456789.,-—至内的区委局推出完成将要是在党史学习教育会议强调萬個項😀A+'.split(
      /(?:)/u,
    ),
    '万元',
    '人次',
    '以上',
    '百分之',
    '累计',
    '区政府',
    '“六个一”',
    '召开',
    '一是',
    '下一步',
    '24小时内',
  );
  const text = fc.array(piece, { maxLength: 240 }).map((pieces) => pieces.join(''));

  it('everything is verbatim, in order, apart, within bounds, and the same again', () => {
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (body, title) => {
        const input = article(body, title);
        const { summary, figures } = summarize(input);
        for (const { text: said, start, end } of [...summary, ...figures]) expect(input.text.slice(start, end)).toBe(said);
        for (const { about } of figures) expect(input.text).toContain(about);
        expect(summary.reduce((sum, span) => sum + span.text.length, 0)).toBeLessThanOrEqual(LONGEST_SUMMARY);
        for (const [i, span] of summary.entries()) expect(span.start).toBeGreaterThanOrEqual(summary[i - 1]?.end ?? 0);
        expect(summary.length).toBeLessThanOrEqual(4);
        expect(summary.length > 0).toBe(input.text.trim() !== '');
        expect(summarize(input)).toEqual({ summary, figures });
        const line = headline({ ...input, title: null });
        if (line) expect(input.text).toContain(line.text);
      }),
      { numRuns: 600, seed: 20260101 },
    );
  });

  it('figures read Traditional script as Simplified, character for character', () => {
    const [simplified, traditional] = ['发放补贴3.5万元，新增学位800个。', '發放補貼3.5萬元，新增學位800個。'];
    const facts = (body: string) => figuresOf(article(body)).map(({ start, end, value, unit }) => ({ start, end, value, unit }));
    expect(facts(traditional)).toEqual(facts(simplified));
  });
});

import { describe, expect, it } from 'vitest';
import { connectorOf, preambleOf } from '../../../lambdas/ingest/summarize/preamble.ts';

describe('what a first sentence may go without', () => {
  it.each<[string, string, string]>([
    ['近日，松谷县启动校园食堂改造工程。', '松谷县启动校园食堂改造工程。', '松谷县启动校园食堂改造工程。'],
    ['据统计，今年以来，松谷县新增公办学位八百二十个。', '松谷县新增公办学位八百二十个。', '松谷县新增公办学位八百二十个。'],
    ['11月3日，松谷县人民医院新院区正式启用。', '11月3日，松谷县人民医院新院区正式启用。', '松谷县人民医院新院区正式启用。'],
    [
      '2026年11月3日0—24时，松谷县境内各条河道没有新增险情。',
      '2026年11月3日0—24时，松谷县境内各条河道没有新增险情。',
      '松谷县境内各条河道没有新增险情。',
    ],
    ['截至11月3日18时，松谷县完成校园食堂改造46所。', '截至11月3日18时，松谷县完成校园食堂改造46所。', '松谷县完成校园食堂改造46所。'],
    ['截至目前，松谷县完成校园食堂改造46所。', '松谷县完成校园食堂改造46所。', '松谷县完成校园食堂改造46所。'],
    [
      '县长赵一川表示，松谷县将启动校园食堂改造工程。',
      '县长赵一川表示，松谷县将启动校园食堂改造工程。',
      '县长赵一川表示，松谷县将启动校园食堂改造工程。',
    ],
    ['近日，其中十二所学校的食堂已经改造完成。', '近日，其中十二所学校的食堂已经改造完成。', '近日，其中十二所学校的食堂已经改造完成。'],
    ['近日，食堂已改造。', '近日，食堂已改造。', '近日，食堂已改造。'],
  ])('%s', (sentence, kept, terse) => {
    expect(sentence.slice(preambleOf(sentence, false))).toBe(kept);
    expect(sentence.slice(preambleOf(sentence, true))).toBe(terse);
  });
});

describe('what ties a later sentence to the one before it', () => {
  it.each<[string, string]>([
    ['至此，松谷县校园食堂改造项目全部收官。', '松谷县校园食堂改造项目全部收官。'],
    ['截至11月3日，松谷县完成校园食堂改造46所。', '截至11月3日，松谷县完成校园食堂改造46所。'],
    ['此外，还有三所。', '此外，还有三所。'],
  ])('%s', (sentence, kept) => expect(sentence.slice(connectorOf(sentence))).toBe(kept));
});

import { describe, expect, it } from 'vitest';
import { locate } from '../../../lambdas/ingest/locate/locate.ts';
import { article } from './article.ts';
import { groups } from './cases.ts';

/** `level path`, from a title, a text and perhaps a source. */
const where = (title: string, text: string, source = '') => {
  const { region } = locate(article({ title, text, source }));
  return `${region.level} ${region.path.join('/')}`.trim();
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    it.each(cases)('%s ← %s %s', (expected, title, text, source) => {
      expect(where(title, text, source)).toBe(expected);
    });
  });
}

describe('hostile length', () => {
  it.each(['山西', '北京市朝阳区', '临港经开区、', '经开区', '和平合作', '全省', '新华社成都'])('%s without end', (unit) => {
    const text = unit.repeat(300_000 / unit.length);
    expect(locate(article({ title: text.slice(0, 3000), text, source: text.slice(0, 3000) })).region.evidence.length).toBeLessThanOrEqual(
      12,
    );
  });
});

describe('what a region carries', () => {
  const found = locate(article({ title: '上海市宝山区召开会议', text: '宝山区委召开会议。江苏省南通市派人参加。' }));
  it('has a code for each name of its path', () => expect(found.region.codes).toEqual(['310000', '310113']));
  it('has no code for a zone', () =>
    expect(locate(article({ title: '长春汽开区招商', text: '汽开区招商。' })).region.codes).toEqual(['220000', '220100', null]));
  it('counts what is merely mentioned', () =>
    expect(found.mentions.map(({ path, count }) => `${path.join('/')} ${count}`)).toContain('江苏省/南通市 1'));
  it('names the runner-up', () => expect(found.region.runnerUp?.path).toEqual(['江苏省']));
  it('gives places for its evidence', () => {
    const text = `${'会议开始。'.repeat(3)}江苏省宿迁市派人参加。`.repeat(20);
    const { region } = locate(article({ text }));
    expect(region.evidence.length).toBeGreaterThan(3);
    expect(region.evidence.length).toBeLessThanOrEqual(12);
    for (const { text: found, at } of region.evidence) expect(text.slice(at as number, (at as number) + found.length)).toBe(found);
  });
  it('is surer of a clear case than of a close one', () => {
    const close = locate(article({ text: '江苏省与浙江省签约。' })).region.confidence;
    expect(found.region.confidence).toBeGreaterThan(close);
    expect(close).toBeLessThan(0.7);
  });
  it.each([
    ['汕尾市建成风电场。', '汕尾市建成全国最大的风电场。'],
    ['技能大赛在天津举行。', '全国技能博览会在天津举行。'],
    ['中国航天员中心举行见面会。', '中国航天员中心在北京举行见面会。'],
  ])('is surer of %s than of %s', (plain, shared) => {
    const sure = (text: string) => locate(article({ text })).region.confidence;
    expect(sure(plain)).toBeGreaterThan(sure(shared));
  });
  it('says nothing of an empty article', () => {
    expect(locate(article({ text: '' }))).toEqual({
      region: { level: 'unknown', path: [], codes: [], confidence: 0, evidence: [] },
      mentions: [],
    });
  });
  it('reads Traditional script', () => expect(where('廣東東莞開展植樹', '東莞市組織植樹，全市動員。')).toBe('city 广东省/东莞市'));
});

import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/ingest/classify/classify.ts';
import { vocabulary } from '../../../lambdas/ingest/classify/shipped.ts';
import { spokenIn, talliesOf } from '../../../lambdas/ingest/classify/tally.ts';
import { themes } from '../../../lambdas/model/theme.ts';
import { article } from '../article.ts';
import { briefs, doubles, letters } from './briefs.ts';

const ids = (text: string, title?: string): string[] => classify(article(text, title)).map(({ id }) => id);

describe('themes', () => {
  it('has a brief for every theme', () => {
    expect(new Set(briefs.map(([id]) => id))).toEqual(new Set(themes.map(({ id }) => id)));
  });

  it.each(briefs)('%s: with its title', (primary, title, text) => {
    const found = ids(text, title);
    expect(found[0]).toBe(primary);
    expect(found.length).toBeLessThanOrEqual(3);
  });

  it.each(briefs)('%s: from the text alone', (primary, _title, text) => {
    expect(ids(text)[0]).toBe(primary);
  });

  it.each(doubles)('%s and %s', (primary, other, text) => {
    const found = ids(text);
    expect(found[0]).toBe(primary);
    expect(found).toContain(other);
  });

  it.each(letters)('%s: a letter', (primary, text) => {
    expect(ids(text)[0]).toBe(primary);
  });

  it.each([
    ['rural', '全县春耕备耕全面展开'],
    ['transport', '地铁四号线开通试运营'],
    ['disaster', '台风登陆前夕沿海三镇转移群众'],
    ['health', '市中医院新院区启用'],
    ['party-building', '开发区非公企业基层党建观摩会举行'],
  ])('%s: a title and nothing else', (primary, title) => {
    expect(ids('', title)[0]).toBe(primary);
  });

  it.each([
    ['education', '新學期新增學位三千個，縣教育局招聘教師八十名，課後服務覆蓋全部中小學。'],
    ['social-security', '長者食堂開張，養老服務惠及老年人一萬餘名，殘疾人由志願者送餐。'],
    ['livelihood', '全區開展“我為群眾辦實事”活動，辦結急難愁盼問題四百件，民生實事全部完成。'],
  ])('%s: in Traditional script', (primary, text) => {
    expect(ids(text)[0]).toBe(primary);
  });
});

describe('what does not make a theme', () => {
  it.each([
    ['education', '区委召开党史学习教育推进会，要求教育引导党员干部学党史、悟思想，把学习教育引向深入，用好红色教育基地。'],
    ['innovation', '各支部创新形式、创新载体，以守正创新的精神开展党史宣讲，专题党课覆盖全部党员。'],
    ['economy', '街道党工委围绕经济社会发展大局抓党建，为高质量发展提供组织保证，党支部达标率100%。'],
    ['health', '省教育厅、省卫健委、省体育局、省文旅厅等单位参加了退役军人就业创业工作推进会，部署就业服务。'],
    ['safety', '市公安局、市检察院、市法院、市司法局等部门的志愿者走进养老院，为老人理发、包饺子，养老服务中心送上慰问品。'],
    ['social-security', '人力资源和社会保障部门送岗下乡，人力资源社会保障厅为求职者发布就业岗位，组织技能培训。'],
  ])('%s is not found in the words of another', (theme, text) => {
    expect(ids(text)).not.toContain(theme);
  });

  it.each([
    ['民政', '县人民政府办公室'],
    ['入学', '深入学习两会精神'],
    ['务工', '服务工作'],
    ['保安', '确保安全'],
    ['实习', '本报实习记者'],
    ['国企', '中国企业'],
    ['门头', '北京市门头沟区'],
  ])('%s where two words meet in %s', (term, text) => {
    const { terms } = vocabulary;
    expect(terms).toContain(term);
    expect(spokenIn(article(text), '', vocabulary).map((spoken) => terms[spoken.term])).not.toContain(term);
  });

  it.each(['', '今天天气不错。', 'Lorem ipsum dolor sit amet.'])('nothing speaks for a theme in %j', (text) => {
    expect(classify(article(text))).toEqual([]);
  });
});

describe('scores', () => {
  const [, title, text] = briefs[0] ?? ['', '', ''];

  it('are sorted, between 0 and 1, and one is primary', () => {
    for (const [, title, text] of briefs) {
      const scores = classify(article(text, title));
      expect(scores.map(({ score }) => score)).toEqual(scores.map(({ score }) => score).sort((a, b) => b - a));
      expect(scores.every(({ score }) => score > 0 && score <= 1)).toBe(true);
      expect(scores.map(({ primary }) => primary)).toEqual(scores.map((_, i) => i === 0));
    }
  });

  it('show the terms that made them, where they stand', () => {
    for (const { evidence } of classify(article(text, title))) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { term, at, weight } of evidence) {
        expect(weight).toBeGreaterThan(0);
        expect(at === 'title' ? title.includes(term) : text.startsWith(term, at)).toBe(true);
      }
    }
  });

  it('count a term by the logarithm of how often it is said', () => {
    const sum = (said: string) => Math.max(...talliesOf(spokenIn(article(said), '', vocabulary), vocabulary).map((tally) => tally.sum));
    const once = sum('养老服务。');
    expect(sum('养老服务。'.repeat(40))).toBeGreaterThan(2 * once);
    expect(sum('养老服务。'.repeat(40))).toBeLessThan(5 * once);
  });

  it('are the same each time', () => {
    expect(classify(article(text, title))).toEqual(classify(article(text, title)));
  });
});

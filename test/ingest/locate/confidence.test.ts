import { describe, expect, it } from 'vitest';
import { calibrated, logOdds } from '../../../lambdas/ingest/locate/confidence.ts';
import { locate } from '../../../lambdas/ingest/locate/locate.ts';
import { type Signs, signNames } from '../../../lambdas/ingest/locate/signs.ts';
import { article } from './article.ts';

const none = Object.fromEntries(signNames.map((name) => [name, 0])) as Signs;

describe('confidence', () => {
  const scores = [0, 0.05, 0.2, 0.5, 0.7, 0.9, 0.98];
  it('keeps the order of the scores', () => {
    const mapped = scores.map((one) => calibrated(one, none));
    expect(mapped).toEqual([...mapped].sort((a, b) => a - b));
    expect(new Set(mapped).size).toBe(scores.length);
  });
  it.each([0, 0.3, 0.999, 1])('stays below certainty: %d', (one) => {
    expect(calibrated(one, { ...none, organ: 1, national: 1 })).toBeGreaterThanOrEqual(0);
    expect(calibrated(one, { ...none, organ: 1, national: 1 })).toBeLessThanOrEqual(0.99);
  });
  it('nothing stays nothing', () => expect(calibrated(0, none)).toBe(0));
  it('bounds what even scores can say', () => expect([logOdds(0), logOdds(0.5), logOdds(1)]).toEqual([-4, 0, 7]));
});

describe('what makes an answer surer', () => {
  const sure = (title: string, text: string) => locate(article({ title, text })).region.confidence;
  it.each<[string, [string, string], [string, string]]>([
    ['an office of the place', ['', '平湖市税务局昨天办起夜校。'], ['', '平湖市昨天办起夜校。']],
    ['no guest', ['平湖市办起夜校', '夜校昨天开课。'], ['平湖市客商办起夜校', '夜校昨天开课。']],
    ['no word of a county that may be another', ['平湖市办起夜校', '夜校昨天开课。'], ['平湖市办起夜校', '夜校昨天开课，县委来人。']],
    ['no other places', ['', '平湖市昨天办起夜校。'], ['', '平湖市昨天办起夜校，温州市、台州市也来人。']],
  ])('%s', (_, one, other) => expect(sure(...one)).toBeGreaterThan(sure(...other)));
});

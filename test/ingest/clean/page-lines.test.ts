import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../lambdas/ingest/clean/page-lines.ts';
import type { Line, LineKind, LineLabel } from '../../../lambdas/model/article.ts';

const line = (kind: LineKind, text: string, reason?: LineLabel): Line => ({ n: 1, kind, text, ...(reason ? { reason } : {}) });
const body = line('body', '会议要求各镇备足物资。');

describe('what a page says of itself', () => {
  it.each<[string, Line[], string]>([
    ['the breadcrumb above', [line('junk', '巨野县人民政府 > 会议', 'navigation'), body], '巨野县人民政府 > 会议'],
    ['the publication line', [line('meta', '来源：崇明报', 'publication'), body], '来源：崇明报'],
    ['the owner below', [body, line('junk', '某县融媒体中心 版权所有', 'copyright')], '某县融媒体中心 版权所有'],
    ['no menu below, where other articles are linked', [body, line('junk', '松江新闻', 'navigation')], ''],
    ['no related article', [line('junk', '松江：又到采茶时', 'related'), body], ''],
    ['no title, no text', [line('title', '松江开会', 'title'), body], ''],
    ['no menu as long as a sentence', [line('junk', '东城 西城 朝阳 '.repeat(12), 'navigation'), body], ''],
  ])('%s', (_, lines, page) => expect(pageOf(lines)).toBe(page));
  it('is bounded', () => {
    const many = Array.from({ length: 100 }, () => line('junk', '某县人民政府门户网站', 'navigation'));
    expect(pageOf([...many, body]).length).toBe(600);
  });
});

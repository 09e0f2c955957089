import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../lambdas/ingest/clean/page-lines.ts';
import type { Line, LineKind, LineLabel } from '../../../lambdas/model/article.ts';

const line = (kind: LineKind, text: string, reason?: LineLabel): Line => ({ n: 1, kind, text, ...(reason ? { reason } : {}) });
const body = line('body', '会议要求各镇备足物资。');

describe('what a page says of itself', () => {
  it.each<[string, Line[], string]>([
    ['the breadcrumb above', [line('junk', '巨野县人民政府 > 会议', 'navigation'), body], '巨野县人民政府 > 会议'],
    ['the publication line', [line('meta', '来源：崇明报', 'publication'), body], '来源：崇明报'],
    [
      'the owner below, and no more of that line',
      [body, line('junk', '某县融媒体中心 版权所有 地址：红旗路2号', 'copyright')],
      '某县融媒体中心',
    ],
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

describe('who sent an article in', () => {
  const paragraph = line('body', '三百名干部到村里清淤。');
  it.each<[string, Line[], string]>([
    ['an office in brackets behind the last sentence', [paragraph, line('body', '清淤还要三天。（青山县水务局）')], '青山县水务局'],
    ['a publicity office on the last line', [paragraph, line('body', '青山县委宣传部')], '青山县委宣传部'],
    ['who sends in, in Traditional script', [paragraph, line('body', '青山縣融媒體中心供稿')], '青山县融媒体中心供稿'],
    ['the paper that it begins with', [line('body', '青山日报讯（记者 李明）三百名干部到村里清淤。'), paragraph], '青山日报'],
    ['any office in brackets on the last line', [paragraph, line('body', '（青山县就业服务局）')], '青山县就业服务局'],
    [
      'no office in brackets where a line says whose page it is',
      [line('meta', '来源：崇明报', 'publication'), paragraph, paragraph, line('body', '（青山县就业服务局）')],
      '来源：崇明报',
    ],
    ['the account below', [paragraph, line('junk', '青山县文化馆微信公众号', 'outside')], '青山县文化馆微信公众号'],
    ['no link below', [paragraph, line('junk', '松江区文化馆招人', 'outside')], ''],
    ['not whom it is quoted from', [paragraph, line('body', '清淤还要三天。（据青山日报）')], ''],
    ['not the last of a list', [line('body', '走访单位'), line('body', '青山县商务局'), line('body', '青山县商务局宣传部')], ''],
    ['not another office', [paragraph, line('body', '青山县招商服务中心')], ''],
    ['not the maker of the page, nor its address', [paragraph, line('junk', '某公司版权所有 广州市天河区科韵路16号', 'copyright')], ''],
    ['not where an author lives', [line('byline', '作者：李明（安吉县作协）', 'byline'), paragraph, paragraph], '作者：李明'],
    ['not a link to another article', [line('junk', '安吉县白茶开采', 'outside'), paragraph, paragraph], ''],
  ])('%s', (_, lines, page) => expect(pageOf(lines)).toBe(page));
});

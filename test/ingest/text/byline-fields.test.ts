import { describe, expect, it } from 'vitest';
import { fieldsOf, namesIn, penNameIn, reportersIn, signersOf, sourceIn } from '../../../lambdas/ingest/text/byline-fields.ts';
import { isPerson } from '../../../lambdas/ingest/text/person-names.ts';

describe('the fields of a head line', () => {
  it.each<[string, [string, string][]]>([
    [
      '来源：青石日报 作者：李小满 责任编辑：王大可',
      [
        ['source', '青石日报'],
        ['author', '李小满'],
        ['editor', '王大可'],
      ],
    ],
    [
      '2021-04-08 09:30来源:青石网浏览次数:35',
      [
        ['source', '青石网'],
        ['other', '35'],
      ],
    ],
    [
      '（本文来源：青石日报）返回首页',
      [
        ['free', '（'],
        ['source', '青石日报'],
      ],
    ],
    ['本文来源于青石统计局 2021-04-08', [['source', '青石统计局  |']]],
    [
      '本报记者 李小满 通讯员 王可',
      [
        ['reporter', '李小满'],
        ['reporter', '王可'],
      ],
    ],
    ['文丨李小满', [['author', '李小满']]],
    ['图片来源：青石网', [['other', '青石网']]],
    ['只看该作者 | 倒序浏览', [['free', '只看该作者 | 倒序浏览']]],
  ])('%s', (line, expected) => {
    expect(fieldsOf(line).map(({ name, value }) => [name, value])).toEqual(expected);
  });
});

describe('names', () => {
  it.each<[string, string[]]>([
    ['李小满、王可', ['李小满', '王可']],
    ['李小满 方 敏', ['李小满', '方敏']],
    ['青石大学研究员李小满', ['李小满']],
    ['李小满系青石大学教授', ['李小满']],
    ['李小满／青石報導', ['李小满']],
    ['玛丽·斯通', ['玛丽·斯通']],
    ['佚名', []],
    ['县教育局', []],
    ['办公室', []],
    ['希望成为一名教师', []],
  ])('in a field: %s', (value, expected) => {
    expect(namesIn(value)).toEqual(expected);
  });

  it.each([
    ['李小满', true],
    ['欧阳一舟', true],
    ['江苏', false],
    ['青石日报', false],
    ['关注', false],
    ['简体', false],
  ])('alone: %s', (name, expected) => {
    expect(isPerson(name)).toBe(expected);
  });

  it.each<[string, string[]]>([
    ['本报讯（记者 李小满）昨日上午', ['李小满']],
    ['新华社青石4月8日电（李小满、王可）昨日', ['李小满', '王可']],
    ['青石网记者李小满4月8日报道：昨日', ['李小满']],
    ['（某社記者李小滿青石8日電）昨日', ['李小滿']],
    ['本报讯（编辑部）昨日', []],
  ])('of reporters in a lead: %s', (lead, expected) => {
    expect(reportersIn(lead)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['老街完工了。（李小满）', ['李小满']],
    ['老街完工了。（作者李小满系青石大学教授）', ['李小满']],
    ['老街完工了。（完）', []],
    ['老街完工了。（下转第三版）', []],
  ])('of who signs: %s', (last, expected) => {
    expect(signersOf(last)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['山间一阵清风', ['山间一阵清风']],
    ['Jane Doe', ['Jane Doe']],
    ['县教育局供稿', []],
    ['admin', []],
  ])('of the pen: %s', (value, expected) => {
    expect(penNameIn(value)).toEqual(expected);
  });
});

describe('an outlet', () => {
  it.each([
    ['《青石日报》 2021年4月8日', '青石日报'],
    ['光明网-《光明日报》', '光明网-光明日报'],
    ['青石观察（ID：qsgc）', '青石观察'],
    ['本站', null],
    ['', null],
  ])('%s', (value, expected) => {
    expect(sourceIn(value)).toBe(expected);
  });
});

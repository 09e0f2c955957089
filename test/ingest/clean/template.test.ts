import { describe, expect, test } from 'vitest';
import { type Cleaned, clean } from '../../../lambdas/ingest/clean/clean.ts';
import { cleanKnown } from '../../../lambdas/ingest/clean/clean-known.ts';
import { edgesOf, type Template, takesUp, templateOf } from '../../../lambdas/ingest/clean/template.ts';
import { extractPlain } from '../../../lambdas/ingest/extract/plain.ts';

const PLACES = ['青山', '松江', '临江', '河湾', '云岭', '平川', '石桥', '南屏'];

/** The n-th article: three paragraphs of its own. */
const news = (n: number): string[] => [
  `11月${1 + (n % 28)}日，${PLACES[n % 8]}镇第${n}个便民服务点启用，首日办理事项${n + 40}件，群众不出村就能办完。`,
  `镇里把${n + 3}处窗口并到一处，${PLACES[(n + 3) % 8]}片区的居民少跑了${n + 11}趟，等候时间缩短到${n + 5}分钟以内。`,
  `下一步还将在${n + 2}个村设立代办点，由村干部轮流值守，为${n + 120}位行动不便的老人上门办理业务。`,
];

interface Page {
  title?: string;
  lines: string[];
}

const documentOf = ({ title, lines }: Page) => {
  const document = extractPlain(lines.join('\n'));
  return title === undefined ? document : { ...document, form: 'json' as const, meta: { title } };
};
const read = (page: Page): Cleaned => clean(documentOf(page));
const learn = (pages: readonly Page[]): Template =>
  templateOf(
    'green.example',
    pages.map((page, n) => ({ id: String(n), edges: edgesOf(read(page).lines) })),
  );
const told = (page: Page, template: Template): Cleaned => cleanKnown(documentOf(page), read(page), template);
/** A page with a title of its own. */
const page = (n: number, { head = [] as string[], foot = [] as string[] } = {}): Page => ({
  title: `${PLACES[n % 8]}镇新闻之${n}`,
  lines: [...head, ...news(n), ...foot],
});
const pages = (count: number, around: (n: number) => { head?: string[]; foot?: string[] } = () => ({})) =>
  Array.from({ length: count }, (_, n) => page(n, around(n)));

const SLOGAN = '青山融媒天天有新鲜事';
const CLOSING = '街坊的事就是我们的事';

describe('how many articles make a line the site’s', () => {
  test.each([
    [0, 50, false],
    [1, 1, false],
    [2, 2, false],
    [3, 3, true],
    [3, 15, true],
    [3, 16, false],
    [9, 50, false],
    [10, 50, true],
    [50, 50, true],
  ])('%i of %i: %s', (having, all, expected) => {
    const template = learn(pages(all, (n) => (n < having ? { foot: [CLOSING] } : {})));
    expect(template).toMatchObject({ site: 'green.example', of: all });
    expect([...template.lines.values()]).toEqual(expected ? [having] : []);
  });
});

describe('what is the same line', () => {
  test.each([
    ['青山晨读 第3021期', '青山晨读 第3022期', true],
    ['全文812字，预计阅读需要3分钟', '全文1,490字，预计阅读需要5分钟', true],
    ['已有57位街坊收藏', '已有108位街坊收藏', true],
    ['与您相约 2026年11月18日 星期三', '与您相约 2026年11月21日 星期六', true],
    ['与您相约 二〇二六年十一月八日', '与您相约 二〇二六年十二月十日', true],
    ['今天的版面 2026-11-18 08:30', '今天的版面 2026/11/19 17:05', true],
    ['街坊的事就是我们的事', '街坊的事，就是我们的事！', true],
    ['记录青山每一天', '記錄青山每一天', true],
    ['今日最高气温23℃', '今日最高气温25℃', false],
    ['本周累计新增岗位310个', '本周累计新增岗位298个', false],
    ['截至18日24时，全镇新增3例。', '截至19日24时，全镇新增5例。', false],
    ['以上内容更新于11月18日，以公告为准。', '以上内容更新于11月19日，以公告为准。', false],
  ])('%s | %s: %s', (one, other, expected) => {
    const [a, b] = [one, other].map((line, n) => edgesOf(read(page(n, { foot: [line] })).lines).map((edge) => edge.slice(0, 8)));
    expect(a?.filter((edge) => b?.includes(edge))).toHaveLength(expected ? 1 : 0);
  });

  test.each([['2026年11月18日'], ['二〇二六年十一月十八日'], ['· · ·'], ['08:30']])('%s is nobody’s', (line) => {
    const [without, withLine] = [[], [line]].map((foot) => edgesOf(read(page(1, { foot })).lines));
    expect(withLine).toEqual(without);
  });

  test('an edge takes nine characters, and a long article gives sixteen', () => {
    const edges = edgesOf(read({ title: '长篇', lines: Array.from({ length: 40 }, (_, n) => news(n)).flat() }).lines);
    expect(edges).toHaveLength(16);
    for (const edge of edges) expect(edge).toMatch(/^[\w-]{8}[\da-z]$/);
  });
});

describe('which articles are taken up', () => {
  const ids = Array.from({ length: 256 }, (_, n) => (n * 0x01000193).toString(16).padStart(24, '0').slice(-8).padEnd(24, '0'));
  const taken = (known: number) => ids.filter((id) => takesUp(learn(pages(known)), id)).length;

  test('all, until forty are known; then one in four, by its id', () => {
    expect([0, 39, 40].map(taken)).toEqual([256, 256, 64]);
  });
});

describe('an article that is published again is one article', () => {
  const [first = '', second = '', third = ''] = news(51);
  const wire = (n: number): Page => ({ title: '通稿', lines: [first, second, third, ...news(52), `补充：${n}`] });
  test.each<[string, Page[]]>([
    ['with another last line', [wire(1), wire(2), wire(3), wire(4)]],
    [
      'with one paragraph rewritten',
      [53, 54, 55].map((n) => ({ title: '通稿', lines: [first, second, third, news(52)[0] ?? '', news(n)[1] ?? ''] })),
    ],
    [
      'with other lines above',
      ['要闻', '头条', '焦点'].map((name) => ({ title: '通稿', lines: [`${name}：今天的事`, first, second, third] })),
    ],
    [
      'lists without a sentence',
      ['甲', '乙', '丙'].map((name) => ({ title: '名单', lines: ['一等奖 张三', '二等奖 李四', '三等奖 王五', `编号${name}`] })),
    ],
  ])('%s', (_, copies) => {
    const template = learn([...copies, ...pages(3)]);
    expect(template.of).toBe(4);
    expect([...template.lines]).toEqual([]);
  });

  test('short news below the same closing lines are many', () => {
    const briefs = Array.from({ length: 5 }, (_, n) => ({
      title: `简讯${n}`,
      lines: [`${PLACES[n]}镇昨天为${n + 30}位老人过了集体生日。`, SLOGAN, CLOSING, '青山夜校秋季班招生中', '镇长信箱每月逢五开箱'],
    }));
    expect(learn(briefs)).toMatchObject({ of: 5 });
    expect(learn(briefs).lines.size).toBe(4);
  });
});

describe('what goes', () => {
  const template = learn(pages(12, () => ({ head: [SLOGAN], foot: ['青山人的掌上生活圈', CLOSING] })));

  test('the site’s lines, with the evidence; the body stays to the letter', () => {
    const { lines, text } = told(page(30, { head: [SLOGAN], foot: ['青山人的掌上生活圈', CLOSING] }), template);
    expect(text).toBe(news(30).join('\n'));
    expect(lines.filter(({ rule }) => rule === 'template')).toEqual(
      [SLOGAN, '青山人的掌上生活圈', CLOSING].map((line) =>
        expect.objectContaining({ kind: 'junk', reason: 'template', text: line, evidence: '12 of 12 articles of green.example' }),
      ),
    );
  });

  test('nothing of an article that has none of them', () => {
    const other = page(31);
    const alone = read(other);
    expect(cleanKnown(documentOf(other), alone, template)).toBe(alone);
  });

  test('nothing in the middle of an article', () => {
    const long = {
      title: '长篇',
      lines: [...news(40), ...news(41), ...news(42), SLOGAN, ...news(43), ...news(44), ...news(45), ...news(46)],
    };
    expect(told(long, template).text).toContain(SLOGAN);
  });

  test('nothing above a sentence of the article, and what stands below it', () => {
    const { text } = told(page(33, { foot: [CLOSING, '今晚七点，镇上的老戏台开锣。', '青山夜校招生', CLOSING] }), template);
    expect(text).toBe([...news(33), CLOSING, '今晚七点，镇上的老戏台开锣。', '青山夜校招生'].join('\n'));
  });

  test('no sentence that names a day, though it comes every year', () => {
    const ceremony = ['9月30日上午，青山镇在陵园举行公祭活动。', '少年儿童向纪念碑献花。'];
    const years = pages(12, () => ({ head: ceremony }));
    expect(told(page(34, { head: ceremony }), learn(years)).text).toContain(ceremony.join('\n'));
  });

  test('never a title that the document states', () => {
    const { title, text } = told({ title: SLOGAN, lines: [SLOGAN, ...news(32), CLOSING] }, template);
    expect(title).toEqual({ text: SLOGAN, basis: 'explicit' });
    expect(text).toBe(news(32).join('\n'));
  });

  test('nothing where nothing would be left: the lines are marked and stay', () => {
    const bare = { title: '青山镇的一天', lines: [SLOGAN, CLOSING] };
    const { text, lines } = told(bare, template);
    expect(text).toBe(read(bare).text);
    expect(lines.filter(({ rule }) => rule === 'template').map(({ reason, evidence }) => `${reason} ${evidence}`)).toEqual(
      Array(2).fill('unsure 12 of 12 articles of green.example'),
    );
  });
});

describe('a first line that was only taken for the title', () => {
  const flat = (n: number): Page => ({ lines: [SLOGAN, `${PLACES[n % 8]}镇第${n}个便民服务点启用`, ...news(n)] });

  test('gives way to the title below it once the site is known', () => {
    expect(read(flat(20)).title?.text).toBe(SLOGAN);
    const { title, text } = told(flat(20), learn(Array.from({ length: 5 }, (_, n) => flat(n))));
    expect(title?.text).toBe('云岭镇第20个便民服务点启用');
    expect(text).toBe(news(20).join('\n'));
  });

  test('stays where no other line could be the title', () => {
    const column = (n: number): Page => ({ lines: ['青山镇一周天气', ...news(n)] });
    expect(told(column(20), learn(Array.from({ length: 5 }, (_, n) => column(n)))).title?.text).toBe('青山镇一周天气');
  });
});

test('who issues a paper, on the line above its title, may be the site and is remembered', () => {
  const [one = [], other = []] = ['护桥', '防火'].map((matter, n) =>
    edgesOf(read({ lines: ['青山镇人民政府', `关于做好${matter}工作的通知`, ...news(n)] }).lines),
  );
  expect(one.filter((edge) => other.includes(edge))).toHaveLength(1);
});

import { describe, expect, test } from 'vitest';
import { clean } from '../../../lambdas/ingest/clean/clean.ts';
import { extractHtml } from '../../../lambdas/ingest/extract/html/page.ts';
import { extractPlain } from '../../../lambdas/ingest/extract/plain.ts';
import { RefusalError } from '../../../lambdas/ingest/refusal.ts';

const BODY = [
  '11月18日上午，青山镇便民服务中心正式启用，首日办理事项86件，群众不出镇就能办完社保、医保和户籍业务。',
  '镇党委书记介绍，中心把原来分散在五处的窗口集中到一处，平均办理时间由四十分钟缩短到十五分钟以内。',
  '下一步，青山镇将把服务延伸到村，在十二个村设立代办点，由村干部轮流值守，为行动不便的老人上门办理。',
];

/** Cleans a page of these head lines, the body and these foot lines, and gives the kind and reason of each line asked for. */
function kindOf(line: string, { above = [] as string[], below = [] as string[], at = 'foot' as 'head' | 'foot' | 'middle' } = {}) {
  const [first = '', ...rest] = BODY;
  const page = {
    head: [...above, line, ...BODY, ...below],
    middle: ['青山镇便民服务中心启用', ...above, first, line, ...rest, ...below],
    foot: ['青山镇便民服务中心启用', ...above, ...BODY, line, ...below],
  }[at];
  const found = clean(extractPlain(page.join('\n'))).lines.find(({ text }) => text.normalize('NFKC') === line.normalize('NFKC'));
  return found && `${found.kind}: ${found.reason}`;
}

describe('lines at the foot', () => {
  test.each([
    ['版权声明：本站文章均来自互联网，如有侵权请联系我们删除！', 'junk: copyright'],
    ['青山新闻网 版权所有 鄂ICP备00000000号-1', 'junk: licence'],
    ['青山新聞網 版權所有', 'junk: copyright'],
    ['凡本网注明“来源：青山新闻网”的作品，未经授权不得转载。', 'junk: copyright'],
    ['跟帖为网友个人看法，与本站无关。', 'junk: copyright'],
    ['网友跟帖只代表网友个人看法。', 'junk: copyright'],
    ['本网站所登文章未经授权不得使用。', 'junk: copyright'],
    ['上一篇：红旗镇开展冬季消防检查', 'junk: navigation'],
    ['• 下一则：红旗镇开展冬季消防检查', 'junk: navigation'],
    ['首页 > 镇村 > 正文', 'junk: navigation'],
    ['青山网＞镇村＞柳树', 'junk: navigation'],
    ['下一篇：没有了', 'junk: navigation'],
    ['【返回顶部】【打印】【关闭】', 'junk: navigation'],
    ['听新闻 | 收藏 | 分享', 'junk: navigation'],
    ['要闻 | 县区 | 健康 | 教育 | 房产', 'junk: navigation'],
    ['Back to Top', 'junk: navigation'],
    ['-------------------------', 'junk: artefact'],
    ['&nbsp;', 'junk: artefact'],
    ['图片加载中...', 'junk: artefact'],
    ['微信图片_20261118.jpg', 'junk: artefact'],
    ['https://news.example.cn/2026/11/18.html', 'junk: artefact'],
    ['扫码关注“青山发布”微信公众号', 'junk: promotion'],
    ['關注我們的官方微信', 'junk: promotion'],
    ['【广告】有机肥批发 三吨包邮', 'junk: advertisement'],
    ['点赞 128 收藏 16', 'junk: counter'],
    ['瀏覽1024 / 回覆3', 'junk: counter'],
    ['點閱率：986', 'junk: counter'],
    ['您是第 30912 位访客', 'junk: counter'],
    ['相关推荐：柳树镇秋收忙', 'junk: related'],
    ['（责任编辑：白云）', 'byline: byline'],
    ['（编辑 白云）', 'byline: byline'],
    ['（白 云）', 'byline: byline'],
    ['本刊记者 白 云 文/图', 'byline: byline'],
    ['◆供稿：镇宣传办', 'byline: byline'],
    ['本报记者 田野 通讯员 何苗', 'byline: byline'],
    ['（青山新闻网记者 田野 实习生 何苗）', 'byline: byline'],
    ['本版图片除署名外均由镇宣传办提供', 'byline: byline'],
    ['新华社记者田野、何苗、白云', 'byline: byline'],
    ['商务合作：010-0000', 'junk: promotion'],
    ['1 2 3 下一页', 'junk: navigation'],
    ['共3页 第1页', 'junk: navigation'],
    ['首页 上页 下页 尾页', 'junk: navigation'],
    ['一审：田野 二审：何苗 三审：白云', 'byline: byline'],
  ])('%s is %s', (line, expected) => expect(kindOf(line)).toBe(expected));
});

describe('lines in the middle', () => {
  test.each([
    ['居民在大厅里取号。 田野 摄', 'caption: photo-credit'],
    ['居民在大厅里取号。 田  野 摄 |', 'caption: photo-credit'],
    ['图为工作人员为老人讲解流程。', 'caption: caption'],
    ['相片：新啟用的大廳。（資料圖片）', 'caption: photo-credit'],
    ['一站办结，少跑十里路', 'heading: heading'],
    ['（二）服务到村', 'heading: heading'],
    ['第2页：服务到村', 'heading: heading'],
    ['位置好，人气旺', 'heading: heading'],
    ['青山镇 | 12 | 30 |', 'heading: heading'],
    ['（三个村）', 'heading: heading'],
    ['（万人）', 'heading: heading'],
    ['if (a > b) then c > d; fi', 'body: undefined'],
    ['申请 > 受理 > 审核 > 发证', 'heading: heading'],
    ['首页＞个人中心＞我的证件', 'heading: heading'],
    ['河口村>上湾村>石门村', 'heading: heading'],
    ['参与人数：300人', 'heading: heading'],
    ['回复率 98', 'heading: heading'],
    ['国家电网连夜送电', 'heading: heading'],
    ['六镇商务合作协议今天签署', 'heading: heading'],
    ['（来源：青山日报）镇里昨天说，窗口还会再添两个。', 'body: undefined'],
    ['（记者 田野）镇里昨天说，窗口还会再添两个。', 'body: undefined'],
    ['来源：青山日报 镇里昨天说，窗口还会再添两个，明年启用。', 'body: undefined'],
    ['这一做法被多家媒体转载，全县有六个镇前来学习，版权意识也随之进了课堂。', 'body: undefined'],
    ['居民王大爷说，扫码就能预约，关注一下通知，比过去方便多了，家里人也放心。', 'body: undefined'],
  ])('%s is %s', (line, expected) => expect(kindOf(line, { at: 'middle' })).toBe(expected));
});

test.each([
  [
    'an address that a line announces',
    ['问卷地址：', 'https://www.example.cn/bridge', '不会上网的村民可以到村委会填写纸质问卷，村干部会上门帮老人填。'],
  ],
  ['names in brackets below a list', ['护桥员名单今天公布，六名护桥员从本月起上岗，每人管半座桥。', '（方敏 田野 何苗）']],
  ['names in brackets below other lines', ['护桥员今天上岗，六个人每天清早巡桥，每人管半座桥。', '河口桥', '（方敏 田野 何苗）']],
])('%s stays', (_, lines) => {
  const text = ['柳树镇开通护桥问卷，三个村的村民都可以填写，为期十天。', ...lines].join('\n');
  expect(clean(extractPlain(`柳树镇护桥问卷开始了\n${text}`)).text).toBe(text);
});

describe('lines at the head', () => {
  test.each([
    ['原标题：青山镇便民服务中心启用', 'title: title'],
    ['青山镇便民服务中心启用 群众办事不出镇', 'title: title'],
  ])('%s is %s', (line, expected) => expect(kindOf(line, { at: 'head' })).toBe(expected));

  test.each([
    ['2026-11-18 09:15:00 3253', 'meta: publication'],
    ['时间:2026-11-18来源 : 青山新闻网作者 : 田野', 'meta: publication'],
    ['青山发布 11-18 10:20 发表于湖北', 'meta: publication'],
    ['二〇二六年十一月十八日', 'meta: publication'],
  ])('%s is %s', (line, expected) => expect(kindOf(line, { at: 'head', above: ['青山镇便民服务中心启用'] })).toBe(expected));

  test('an advertisement above the title goes, the title is the line above the date', () => {
    const { lines, title } = clean(
      extractPlain(['某某贷款', '利息最低', '青山镇便民服务中心启用', '2026-11-18 09:15', ...BODY].join('\n')),
    );
    expect(title).toEqual({ text: '青山镇便民服务中心启用', basis: 'explicit' });
    expect(lines.slice(0, 2).map(({ rule }) => rule)).toEqual(['above-title', 'above-title']);
  });

  test.each([
    '青山镇便民服务中心18日启用，设窗口12个，可办事项96项，周末照常开门，老人可以请人上门代办',
    '青山镇便民服务中心18日启用，设窗口12个。周末照常开门，老人可以请人上门代办（东街、西街、河口三村除外）',
  ])('the first line above a brief that ends without a full stop is its title: %s', (brief) => {
    expect(clean(extractPlain(`青山镇便民服务中心启用\n\n${brief}`)).title).toEqual({ text: '青山镇便民服务中心启用', basis: 'explicit' });
  });

  const BRIEF = '青山镇便民服务中心18日启用，设窗口12个，可办事项96项，周末照常开门，老人可以请人上门代办。';
  test.each([
    ['a whole sentence that the next paragraph says again', '青山镇便民服务中心启用。', '青山镇便民服务中心启用。'],
    ['a day, and what the article is about', '2026年11月18日 青山镇便民服务中心启用', '2026年11月18日 青山镇便民服务中心启用'],
    ['no sentence that goes on', '家住河口村的王大爷起了个大早。', undefined],
    ['no line of day and office', '2026年11月18日 青山镇便民服务中心', undefined],
  ])('the first line is the title, if it is %s', (_, first, title) => {
    expect(clean(extractPlain(`${first}\n\n${BRIEF}`)).title?.text).toBe(title);
  });

  test('short sentences below a title are an article, of one line or of several', () => {
    for (const body of ['便民服务中心启用，设窗口十二个，可办事项九十六项。', '便民服务中心启用。\n设窗口十二个。\n可办事项九十六项。'])
      expect(clean(extractPlain(`青山镇便民服务中心启用\n${body}`)).title?.text).toBe('青山镇便民服务中心启用');
  });

  test('an office and a day above a title are who published it, and when', () => {
    const { title, published } = clean(
      extractPlain(['青山镇人民政府办公室 2026年11月18日 10:20', '青山镇人民政府办公室添了窗口', ...BODY].join('\n')),
    );
    expect(title?.text).toBe('青山镇人民政府办公室添了窗口');
    expect(published?.date).toBe('2026-11-18');
  });

  test('a teaser that repeats the article is no part of it', () => {
    expect(kindOf(`摘要：${BODY[0]?.slice(0, 30)}...`, { at: 'middle', above: [] })).toBe('abstract: abstract');
  });
});

describe('blocks', () => {
  test('everything after the related links goes, until prose comes again', () => {
    const { text, lines } = clean(
      extractPlain(['标题在这里，足够长', ...BODY, '相关阅读', '别处的新闻一则', '别处的新闻又一则'].join('\n')),
    );
    expect(text).toBe(BODY.join('\n'));
    expect(lines.slice(-3).map(({ reason }) => reason)).toEqual(Array(3).fill('related'));
  });

  test('a numbered notice goes as a whole, the lines between its parts too', () => {
    const notice = [
      '1、“青山在线”由青山传媒主办，青山传媒独家负责其市场经营。',
      '2、凡本网注明“来源：青山在线”的信息，未经书面授权，任何单位不得转载。',
      '被授权人应在授权范围内使用，不得超范围使用。违反上述声明者，本网将追究其法律责任。',
      '3、对作品的版权有疑问，请于三十日内与本网联系。',
    ];
    const { text } = clean(extractPlain(['标题在这里，足够长', ...BODY, '撰稿：田野', ...notice].join('\n')));
    expect(text).toBe(BODY.join('\n'));
  });

  test('a picture series before the editor’s note is captions', () => {
    const series = ['镇里召开动员会，安排部署。', '党员到社区报到。', '志愿者清扫街道。'];
    const { lines } = clean(extractPlain(['原标题：青山镇便民服务中心启用', ...series, '编者按', ...BODY].join('\n')));
    expect(lines.slice(1, 4).map(({ kind }) => kind)).toEqual(['caption', 'caption', 'caption']);
    expect(lines[4]?.kind).toBe('heading');
  });
});

describe('pictures', () => {
  const credited = [
    '11月18日，在青山镇便民服务中心，居民在大厅里取号等候。 田野 摄',
    '11月18日，在青山镇便民服务中心，工作人员为老人讲解办事流程。 田野 摄',
  ];
  const told = '青山镇便民服务中心18日启用，首日办理事项86件，群众不出镇就能办完社保、医保和户籍业务。';
  const title = '青山镇便民服务中心启用';
  test('credited lines that are most of a text are the article', () => {
    expect(clean(extractPlain([title, told, ...credited].join('\n'))).text).toBe([told, ...credited].join('\n'));
    const html = `<h1>${title}</h1><div class="content">${[told, ...credited].map((line) => `<p>${line}</p>`).join('')}</div>`;
    expect(clean(extractHtml(html)).text).toBe([told, ...credited].join('\n'));
  });

  test('beside an article they are captions', () => {
    const { text } = clean(extractPlain([title, ...BODY, ...credited].join('\n')));
    expect(text).toBe(BODY.join('\n'));
  });

  test('among headings of two parts a bare name is a caption, and what says something a heading', () => {
    const lines = [
      '窗口搬到一处 办事不再跑',
      BODY[0],
      '大厅里的自助机',
      BODY[1],
      '从四十分钟到十五分钟',
      BODY[2],
      '服务到村 上门办理',
      told,
    ];
    const cleaned = clean(extractPlain([title, ...lines, credited[0]].join('\n'))).lines;
    const kind = (wanted: string) => cleaned.find(({ text }) => text === wanted)?.kind;
    expect(['大厅里的自助机', '从四十分钟到十五分钟', '服务到村 上门办理'].map(kind)).toEqual(['caption', 'heading', 'heading']);
  });
});

test('an article of one line may begin with its source', () => {
  const line = '（来源：青山日报）青山镇便民服务中心18日启用，首日办理事项86件。';
  const { text, source } = clean(extractPlain(line));
  expect({ text, source }).toEqual({ text: line, source: '青山日报' });
});

describe('repairs', () => {
  test('pinyin glued behind Traditional characters goes when it is everywhere', () => {
    const { text } = clean(extractPlain('充分發(fā)揮作用，推進發(fā)展，不斷創(chuàng)新，黨員戰(zhàn)斗在一線，群眾都說好。'));
    expect(text).toBe('充分發揮作用，推進發展，不斷創新，黨員戰斗在一線，群眾都說好。');
  });

  test('a text that explains a reading keeps it', () => {
    const said = '“隰”字读作隰(xí)，是山西的一个县名，许多外地人第一次来都读错了这个字。';
    expect(clean(extractPlain(said)).text).toBe(said);
  });

  test.each([
    ['会议强调,要抓落实;会后,各村行动.', '会议强调，要抓落实；会后，各村行动.'],
    ['投入1,200万元,时间8:30,网址http://a.cn', '投入1,200万元，时间8:30，网址http://a.cn'],
  ])('%s is printed as %s', (line, expected) => expect(clean(extractPlain(`${line}\n${BODY[0]}`)).lines[0]?.text).toBe(expected));
});

describe('who wrote it, where and when', () => {
  test.each([
    ['2026年11月18日 07:50:21 来源：青山新闻网 【字号 大 小】', { source: '青山新闻网', time: '07:50:21', authors: [] }],
    ['2026-11-18 10:00文/苏韵来源：青山观察评论(12)', { source: '青山观察', time: '10:00', authors: ['苏韵'] }],
    ['发布时间：2026/11/18 14:22　信息来源：镇宣传办　点击数：733', { source: '镇宣传办', time: '14:22', authors: [] }],
    ['2026-11-1809:20来源：青山红讯作者：骆青松字体：大中小', { source: '青山红讯', time: '09:20', authors: ['骆青松'] }],
    ['镇融媒体中心 2026-11-18 08:30 记者 沈若溪', { source: '镇融媒体中心', time: '08:30', authors: ['沈若溪'] }],
    ['2026-11-18　09:15　【記者黎子健報道】', { source: null, time: '09:15', authors: ['黎子健'] }],
  ])('%s', (line, expected) => {
    const { source, published, authors } = clean(extractPlain(['青山镇便民服务中心启用', line, ...BODY].join('\n')));
    expect({ source, time: published?.time, authors, date: published?.date }).toEqual({ ...expected, date: '2026-11-18' });
  });

  test('a dateline names its reporters', () => {
    const { authors } = clean(extractPlain(`本报讯（记者 田野 通讯员 何苗）${BODY.join('\n')}`));
    expect(authors).toEqual(['田野', '何苗']);
  });

  test('no date is invented', () => expect(clean(extractPlain(BODY.join('\n'))).published).toBeNull());
});

test('a page of which nothing is left is refused', () => {
  expect(() => clean(extractPlain('返回顶部\n上一篇：没有了'))).toThrow(RefusalError);
});

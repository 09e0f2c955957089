import { describe, expect, test } from 'vitest';
import { clean } from '../../../lambdas/ingest/clean/clean.ts';
import { isNoTitle, isPagePart } from '../../../lambdas/ingest/clean/no-title.ts';
import { extractHtml } from '../../../lambdas/ingest/extract/html/page.ts';
import { extractPlain } from '../../../lambdas/ingest/extract/plain.ts';

const TITLE = '柳树镇三座便民桥同日通车';
const BODY = [
  '11月18日，柳树镇三座便民桥同日通车，河口、上湾、石门三村的孩子上学不再绕行六公里山路。',
  '镇里介绍，三座桥总投资420万元，去年冬天开工，施工期间架了浮桥，没有误过一天课。',
  '明年，柳树镇还要把桥头的两段土路铺成水泥路，并装上路灯，让晚归的村民走得安心。',
];
const read = (...lines: string[]) => clean(extractPlain(lines.join('\n')));

describe('what is no title', () => {
  test.each([
    '当前位置：首页 > 镇村新闻 > 正文内容',
    '您当前的位置 : 青山网 > 青山要闻 > 柳树镇',
    '你所在的位置：首页',
    '新闻 > 县区新闻 > 正文',
    '青山网首页 » 民生',
    '首 页>工作动态',
    '[复制链接]',
    '（图片来自网络）',
    '各位村民朋友：',
    '柳政办发〔2026〕12号',
    '青山建函（2026）第7号',
    '03版：镇村',
    '第四版',
    'A2：青山*综合',
    '《青山日报》 《青山晚报》 《青山画报》',
    '【镇村新事】',
    '——柳树镇便民桥通车侧记',
    '各村民委员会，镇直各单位：',
    '要闻 县区 教育 健康 房产 旅游',
    '通读 | 展开 | 收起',
    '青山电视|青山广播|',
    '主办：青山县融媒体中心',
    '青山日报社记者 何苗',
    '青山日报记者何苗、田野',
    '• 柳树镇人民政府',
    '一、基本情况',
    '（二）主要做法',
    '搜 索',
    '尊敬的李大山代表',
    '全镇父老乡亲们！',
    '发 文 字 号 : 柳政办发〔2026〕12号',
    '导读：三座桥连起三个村，孩子上学不绕路',
    '图为通车后的河口桥',
    '通车后的河口桥 何苗 摄',
    '青山网11月18日电（记者 何苗）',
    '欢迎访问青山县门户网站',
  ])('%s', (line) => {
    expect(isNoTitle(line)).toBe(true);
    expect(read(line, TITLE, ...BODY).title?.text).toBe(TITLE);
  });

  test.each([
    TITLE,
    '看柳树 | 三座桥连起三个村',
    '视频丨三座桥同日通车',
    '【镇村新事】三座桥同日通车',
    '《柳树镇志》出版发行',
    '记者走进柳树镇：三座桥的一天',
    'G20：青山代表团签下三份协议',
    '一二三产融合的柳树样本',
    '一、二年级孩子上学不绕路',
    '柳树 三座桥同日通车 三个村不再绕行',
    '5G信号>4G信号，村民说快多了',
    'Apple to open a store in our town next spring',
    '【柳树镇三座便民桥同日通车】',
    '国家电网抢修队连夜为河口村恢复供电',
    '互联网站上新柳树镇桥梁资讯',
    '小记者走进桥梁、写家乡',
    '小记者 走进柳树',
    '通讯员学采访、学写作',
    '致全镇同学们',
    '桥通了，乐坏了村民们',
    '敬爱的老支书，桥通了，请您来走一走',
    '看柳树镇三座便民桥怎么通：',
    '天气：柳树镇明日降温八度',
    '主题：一座桥的冬天',
    '分类：孩子们的新课',
    '导读：柳树镇桥志怎么看',
    '上图东馆向柳树镇赠书',
    'A4：一张白纸的旅程',
    '第六版 桥梁管护手册发布',
    '欢迎来到柳树镇',
    '《护桥》《过河》《回家》',
    '春耕 夏种 秋收 冬藏 四时忙',
    '柳树|三座桥|三个村',
    '绕行六公里>三分钟>一步到家',
    '桥通了，路近了——',
  ])('but %s may be one', (line) => expect(isNoTitle(line)).toBe(false));

  test.each([
    ['03版：镇村', true],
    ['发 文 字 号 : 柳政办发〔2026〕12号', true],
    ['网站地图 | 柳树 | 登录', true],
    ['各位村民朋友：', false],
    ['（草案）', false],
    ['地址：柳树镇河口桥头', false],
    ['河口村|120|480', false],
    ['方敏 田野 何苗 白云 石军', false],
  ])('%s is surely the page’s: %s', (line, isPart) => expect(isPagePart(line)).toBe(isPart));
});

describe('between other lines of a head', () => {
  test.each([
    ['a path above the title, the day below', ['您当前的位置 : 青山网 > 柳树镇', TITLE, '2026-11-18 09:15 来源：青山网']],
    ['a page of a paper above the day, the title below', ['03版：镇村', '2026年11月18日 星期三', TITLE]],
    ['a button between title and day', [TITLE, '[复制链接]', '发表于 2026-11-18 09:15:20']],
    ['a host and a column', ['主办：青山县融媒体中心', '各位村民朋友：', TITLE]],
  ])('%s', (_, head) => {
    const { title, text } = read(...head, ...BODY);
    expect(title).toEqual({ text: TITLE, basis: 'explicit' });
    expect(text).toBe(BODY.join('\n'));
  });

  test.each([
    ['a salutation, which stays', '各位村民朋友：', 'heading'],
    ['a reporter', '青山日报社记者 何苗', 'byline'],
    ['a remark', '（图片来自网络）', 'junk'],
    ['a menu', '网站地图 | 柳树 | 登录', 'junk'],
    ['a menu without a control, which stays', '青山电视|青山广播|', 'heading'],
    ['the name of a part, which stays', '【基本案情】', 'heading'],
    ['a row of names, which stays', '方敏 田野 何苗 白云 石军 邓川', 'heading'],
  ])('no title is made of %s', (_, line, kind) => {
    const { title, lines } = read(line, ...BODY);
    expect(title).toBeNull();
    expect(lines[0]?.kind).toBe(kind);
  });
});

test.each([
  ['an office, and below it what the text says again', ['青山县交通运输局', TITLE], TITLE],
  ['an office, and below it a heading', ['柳树镇成立桥梁管护中心', '管护有了章程'], '柳树镇成立桥梁管护中心'],
  ['what ends like an office', ['三座便民桥通到河口充电站', '柳树镇三座便民桥同日通车'], '三座便民桥通到河口充电站'],
  ['a shoulder, and below it the title', ['柳树镇把桥修到了家门口——', TITLE], TITLE],
  ['a shoulder, and below it a subtitle', ['桥通了，路近了——', '——柳树镇便民桥通车侧记'], '桥通了，路近了——'],
])('above the text stands %s', (_, head, title) => expect(read(...head, ...BODY).title?.text).toBe(title));

describe('what it was called before', () => {
  test.each([
    [`（原标题：${TITLE}）`, TITLE],
    [`原标题：${TITLE}`, TITLE],
    [`稿件原题：${TITLE}`, TITLE],
    [`（原标题：${TITLE}（图））`, `${TITLE}（图）`],
    [`（原标题：${TITLE}） 责任编辑：白云`, TITLE],
    [`标题：${TITLE}`, TITLE],
  ])('%s is unwrapped', (line, title) => expect(read(line, ...BODY).title?.text).toBe(title));

  test('stands below the title that the page gives', () => {
    const { title, lines } = read('三座桥今天通车了', '2026-11-18 09:15 来源：青山网', ...BODY, `原标题：${TITLE}`);
    expect(title?.text).toBe('三座桥今天通车了');
    expect(lines.at(-1)).toMatchObject({ kind: 'junk', rule: 'title-again' });
  });

  test('goes before the name of a site above it', () => {
    expect(read('青山文化网 繁体版', `原标题：${TITLE}`, '2026-11-18 09:15', ...BODY).title?.text).toBe(TITLE);
  });

  test.each([
    ['a question of an exam', '原题：桥长120米，甲乙两人相向而行，几分钟后相遇'],
    ['a paragraph', '原标题：《蹚水的孩子》，后来改为《桥》，改得好，因为桥已经在了。'],
    ['a heading among paragraphs', '原标题：过河'],
  ])('is not read into %s', (_, line) => {
    const { title, text } = read(TITLE, ...BODY.slice(0, 2), line, ...BODY.slice(2));
    expect(title?.text).toBe(TITLE);
    expect(text).toBe([...BODY.slice(0, 2), line, ...BODY.slice(2)].join('\n'));
  });

  test('is no title in the middle of an article without one', () => {
    const lines = [...BODY.slice(0, 2), '原标题：桥长120米，几分钟后相遇', ...BODY.slice(2)];
    expect(read(...lines)).toMatchObject({ title: null, text: lines.join('\n') });
    const page = clean(extractHtml(`<html><body><article>${lines.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`));
    expect(page.text).toBe(lines.join('\n'));
  });

  test('is the title where there is no other', () => {
    const { title, text } = read(...BODY, `（原标题：${TITLE}）`);
    expect(title?.text).toBe(TITLE);
    expect(text).toBe(BODY.join('\n'));
  });
});

describe('official papers', () => {
  const ISSUER = '柳树镇人民政府办公室';
  const ABOUT = '关于做好桥梁管护工作的通知';
  const PAPER = ['各村民委员会，镇直各单位：', '为管好新建的三座便民桥，现将桥梁管护的有关事项通知如下，请认真抓好落实。', '一、明确责任'];

  test.each([
    ['issuer and matter on two lines', ['柳政办发〔2026〕12号', ISSUER, ABOUT], ISSUER + ABOUT],
    ['on one line', ['柳政办发〔2026〕12号', ISSUER + ABOUT], ISSUER + ABOUT],
    ['below data of the page', ['索引号：', '0012/2026-3', '发文机关', ISSUER, ISSUER + ABOUT], ISSUER + ABOUT],
    ['an answer', ['• 建议', '关于加快便民桥建设的建议', '关于第12号建议办理情况的答复'], '关于第12号建议办理情况的答复'],
  ])('%s', (_, head, title) => {
    const { lines, text, ...found } = read(...head, ...PAPER, BODY[1] ?? '', ISSUER, '2026年11月18日');
    expect(found.title?.text).toBe(title);
    expect(text.split('\n')).toEqual([...PAPER, BODY[1], ISSUER, '2026年11月18日']);
  });

  test.each([
    ['a decision', '关于表彰护桥先进集体的决定书'],
    ['a resolution', '关于批准柳树镇桥梁规划的决议'],
  ])('%s begins with who issues it', (_, about) => expect(read(ISSUER, about, ...PAPER, BODY[1] ?? '').title?.text).toBe(ISSUER + about));

  test('a site’s name above a paper that another office signs is none of its title', () => {
    expect(read('青山县人民政府', ABOUT, ...PAPER, BODY[1] ?? '', '柳树镇交通管理局').title?.text).toBe(ABOUT);
  });

  test.each([
    ['news of a meeting', ['柳树镇召开便民桥座谈会', '关于桥梁管护的几点意见'], '柳树镇召开便民桥座谈会'],
    ['news of papers', [TITLE, '关于做好冰面管理的通知', '各村这样做：'], TITLE],
    ['a list above the publication line', ['关于冬季取暖补贴的通知', '各村动态：', TITLE, '2026-11-18 09:15 来源：青山网'], TITLE],
  ])('%s has a title of its own', (_, head, title) => expect(read(...head, ...BODY).title?.text).toBe(title));

  test('a stated title is not joined to the line above it', () => {
    const document = extractPlain(['柳树镇人民政府', ABOUT, ...BODY].join('\n'));
    document.meta.title = ABOUT;
    expect(clean(document).title?.text).toBe(ABOUT);
  });

  test('a publication line below the title leaves the signature in', () => {
    const menu = ['首页', '登录', '无障碍'];
    const { text } = read(...menu, ISSUER + ABOUT, '发布时间：2026-11-18 09:15', ...PAPER, BODY[1] ?? '', ISSUER, '2026年11月18日');
    expect(text.split('\n').slice(-2)).toEqual([ISSUER, '2026年11月18日']);
  });

  test('the numbers of a list of papers stay', () => {
    const numbers = ['柳政发〔2010〕3号', '柳政发〔2012〕8号'];
    expect(read('柳树镇现行有效文件目录', ...numbers, ...BODY).text).toBe([...numbers, ...BODY].join('\n'));
  });

  test('a number without a matter is no title', () => {
    const { title, lines } = read('柳政办发〔2026〕12号', ...PAPER);
    expect(title).toBeNull();
    expect(lines[0]?.kind).toBe('meta');
  });
});

describe('the title again', () => {
  test('goes where the text is a page', () => {
    expect(read(TITLE, '2026-11-18 09:15', BODY[0] ?? '', TITLE, BODY[1] ?? '').text).toBe(`${BODY[0]}\n${BODY[1]}`);
  });

  test.each([
    ['a text alone', [TITLE, BODY[0] ?? '', TITLE, BODY[1] ?? '']],
    ['a refrain', [TITLE, '作者：白云', TITLE, '桥是弯弯的眉毛', TITLE, '河是长长的辫子', ...BODY]],
    ['a list', [TITLE, '2026-11-18 09:15', BODY[0] ?? '', '柳树镇办成三件实事', TITLE, '柳树镇新修两条水渠', BODY[1] ?? '']],
    ['a whole sentence', [`${TITLE}`, '2026-11-18 09:15', `${TITLE}。`, ...BODY]],
  ])('stays in %s', (_, lines) => expect(read(...lines).text).toContain(`${TITLE}`));
});

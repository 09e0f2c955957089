import { describe, expect, test } from 'vitest';
import { repair } from '../../../lambdas/ingest/clean/repairs.ts';
import { limits } from '../../../lambdas/model/limits.ts';

const repaired = (...texts: string[]) => repair(texts.map((text, i) => ({ n: i + 1, text })));
const textOf = (text: string): string => repaired(text).lines[0]?.text ?? '';

describe('punctuation between Han is full-width again', () => {
  test.each([
    ['会议强调,要抓落实;会后,各村行动', '会议强调，要抓落实；会后，各村行动'],
    ['他问:“路修好了吗?”大家都说好!', '他问：“路修好了吗？”大家都说好！'],
    ['新增岗位86个,发放补贴12.5%,惠及三村', '新增岗位86个，发放补贴12.5%，惠及三村'],
    ['到2025年,全部完工', '到2025年，全部完工'],
    ['投入3,群众受益', '投入3，群众受益'],
  ])('%s', (line, expected) => expect(textOf(line)).toBe(expected));

  test.each([
    '投入1,200万元',
    '早上8:30出发',
    '比分3:2',
    '网址https://example.org/a?b=1:2',
    'Wi-Fi, 5G, IPv6: all on',
    '比例为1:50000',
    '坐标39.9,116.4',
    '发送至info@example.org;cc@example.org',
    'C:\\文件',
  ])('%s stays', (line) => expect(textOf(line)).toBe(line));
});

describe('spaces', () => {
  test.each([
    ['青山镇\u00a0便民中心启用，首日办理事项八十六件，\u3000群众不出镇就能办完社保、医保和户籍的各项业务。', 'joined in a sentence', ''],
    ['作者\u3000田野\u3000通讯员\u00a0何苗', 'parted in a label', ' '],
    ['五年规划\u3000十件实事', 'parted in a title', ' '],
    ['共有\u20095G\u00a0基站12座', 'parted between scripts', ' '],
  ])('%s: %s', (line, _, instead) => {
    expect(textOf(line)).toBe(line.replace(/[\u00a0\u2009\u3000]/g, instead));
  });

  test.each(['青山\u200b镇', '青\u00ad山镇', '\u202a青山镇\u202c', '青\ufeff山镇', '青\u2060山镇'])(
    '%j loses what cannot be seen',
    (line) => expect(textOf(line)).toBe('青山镇'),
  );

  test('plain spaces stay', () => expect(textOf('本报记者 田野 通讯员 何苗')).toBe('本报记者 田野 通讯员 何苗'));
});

describe('pinyin', () => {
  test('goes where a converter set it', () => {
    const { lines, repairCount } = repaired('充分發(fā)揮作用，推進發(fā)展，創(chuàng)新不斷。', '黨員戰(zhàn)斗在一線，群眾都說好。');
    expect(lines.map(({ text }) => text)).toEqual(['充分發揮作用，推進發展，創新不斷。', '黨員戰斗在一線，群眾都說好。']);
    expect(repairCount).toBe(4);
  });

  const TEACHING = [
    '“隰”字读作隰(xí)，是山西的一个县名，第一次来的人常常读错。',
    '县城西边的村子叫“磻溪”，磻(pán)字如今只留在地名里。',
    '老师在黑板上写下“重(chóng)庆”和“重(zhòng)要”，让孩子们比一比。',
    '浙江有个地方叫丽(lí)水，安徽有个地方叫六(lù)安。',
    '她姓仇(qiú)，新来的同事总叫错，她也不恼。',
    '“行”有两个音：银行的行(háng)，行走的行(xíng)。',
    '儿歌里唱：一只青蛙呱(guā)呱叫，两只青蛙跳下水。',
    '「樂」字在音樂中讀樂(yuè)，在快樂中讀樂(lè)。',
    '書上注明：鄲(dān)、鄆(yùn)、鄺(kuàng)都是古地名或姓氏。',
    '主持人大赛要求选手读准“载(zài)歌载(zài)舞”。',
    '非遗传承人介绍，“缂(kè)丝”二字许多游客都不认识。',
    '这种面叫biáng面，也写作𰻞(biáng)，店家干脆挂出拼音。',
    '節目叫《長(cháng)長(zhǎng)見識》，兩個長字兩種聲調。',
    '語文課上，學生把「識(shí)別」與「標識(zhì)」抄了十遍。',
    '街口的路牌加了注音：弄(lòng)堂口、大栅(shí)栏。',
    '普通话测试里，“血(xuè)液”和“流血(xiě)”年年都考。',
    '古人称麦芽糖为饴(yí)，称稠酒为醪(láo)。',
    '图书馆讲座《说文解字》第三讲：从“鱻(xiān)”到“鲜”。',
    '蜀繡老師教孩子念：繡(xiù)花針，繡(xiù)荷包，繡(xiù)出一個春天。',
    '鎮上的小學推廣正音：「鄉(xiāng)親」「鄉(xiāng)村」「鄉(xiāng)音」，一字一句地讀。',
  ];
  test.each(TEACHING)('stays in %s', (line) => expect(repaired(line)).toMatchObject({ lines: [{ text: line }], repairCount: 0 }));
  test('stays in a page of nothing else', () => expect(repaired(...TEACHING).lines.map(({ text }) => text)).toEqual(TEACHING));
  test('letters of a list are no pinyin', () => {
    const list = ['選項(a)、選項(b)與選項(c)任選其一，選項(a)最快。'];
    expect(repaired(...list).lines.map(({ text }) => text)).toEqual(list);
  });
});

describe('each repair is logged', () => {
  const line = '\u3000發(fā)揮作用,推進發(fā)展,創(chuàng)新\u200b不斷,群眾說:好。';

  test('with its place in the text as it is now', () => {
    const { lines, repairs } = repaired(line);
    const text = lines[0]?.text ?? '';
    expect(repairs.map(({ kind }) => kind).toSorted()).toEqual([
      'gloss',
      'gloss',
      'gloss',
      'invisible',
      'punctuation',
      'punctuation',
      'punctuation',
      'punctuation',
      'space',
    ]);
    for (const { start, after, n } of repairs) {
      expect(n).toBe(1);
      expect(text.slice(start, start + after.length)).toBe(after);
    }
  });

  test('so that the line as it came can be made again', () => {
    const { lines, repairs } = repaired(line);
    const undone = repairs
      .toReversed()
      .reduce((text, { start, before, after }) => text.slice(0, start) + before + text.slice(start + after.length), lines[0]?.text ?? '');
    expect(undone).toBe(line);
  });

  test('up to a limit, and counted beyond it', () => {
    const { repairs, repairCount } = repaired(...Array.from({ length: limits.repairs + 50 }, () => '会后,各村行动'));
    expect([repairs.length, repairCount]).toEqual([limits.repairs, limits.repairs + 50]);
  });
});

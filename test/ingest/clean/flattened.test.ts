import { describe, expect, test } from 'vitest';
import { clean } from '../../../lambdas/ingest/clean/clean.ts';
import { kindOf } from '../../../lambdas/ingest/clean/labels.ts';
import { extractPlain } from '../../../lambdas/ingest/extract/plain.ts';
import { loadSamples } from '../../seeds/samples.ts';

const MENU = ['首页', '要闻', '县区', '健康', '教育', '房产', '视频', '专题', '登录', '注册', '更多', '收藏', '分享'];
const TITLE = '青山镇便民服务中心启用 群众办事不出镇';
const BODY = [
  '11月18日上午，青山镇便民服务中心正式启用，首日办理事项86件，群众不出镇就能办完社保、医保和户籍业务。',
  '镇党委书记介绍，中心把原来分散在五处的窗口集中到一处，平均办理时间由四十分钟缩短到十五分钟以内。',
  '下一步，青山镇将把服务延伸到村，在十二个村设立代办点，由村干部轮流值守，为行动不便的老人上门办理。',
];
const OTHERS = [
  '其他人也在看',
  '红旗网·2小时前',
  '柳树镇秋收忙，三天收完两千亩',
  '连日来，柳树镇抢抓晴好天气组织秋收，两千亩晚稻三天收割完毕，农机合作社昼夜作业，颗粒归仓。',
  '城北日报·5小时前',
  '老街夜市开张',
  '老街夜市周末开张，首晚客流过万，摊主们说，炒货和糖水卖得最好，收摊比平时晚了一个小时。',
  '广告',
  '不感兴趣',
];
const FOOT = ['友情链接', '青山新闻网 版权所有', '鄂ICP备00000000号-1'];
const page = (...parts: string[][]) => clean(extractPlain(parts.flat().join('\n')));

describe('a page of which only the text came', () => {
  test.each([
    ['2026-11-18 09:15', [...MENU]],
    [
      '发布时间：2026-11-18 09:15　来源：青山新闻网',
      [...MENU, '连日来，邻县多地降温，农业部门提醒菜农盖好棚膜，夜间注意保温，白天适时通风。', ...MENU],
    ],
    ['2026年11月18日周三 上午9:15', [...MENU, ...MENU, ...MENU]],
  ])('begins at the title above %s, however far down that is', (published, above) => {
    const { title, text, published: stated } = page(above, [TITLE, '青山新闻网', published], BODY, FOOT);
    expect(title?.text).toBe(TITLE);
    expect(stated?.date).toBe('2026-11-18');
    expect(text).toBe(BODY.join('\n'));
  });

  test('loses what other articles say below', () => {
    expect(page(MENU, [TITLE, '2026-11-18 09:15'], BODY, OTHERS, FOOT).text).toBe(BODY.join('\n'));
  });

  test('a date among comments is no head of an article', () => {
    const comments = [
      '网友甲 武汉',
      '2026-11-19 08:01',
      '我家就在镇上，办事确实方便多了，希望周末也能开门。',
      '2026-11-19 09:30',
      '支持！',
    ];
    expect(
      page(
        [TITLE],
        BODY,
        BODY.map((line) => line.replaceAll('青山', '红旗')),
        comments,
      ).title?.text,
    ).toBe(TITLE);
  });
});

test('an article that tables part into many pieces keeps them all, and their rows', () => {
  const places = ['石桥村', '枫树村', '栗园村', '坝头村', '竹溪村', '南岭村'];
  const pieces = places.map((place, i) => [
    place,
    `窗口数 ${i + 2} 个`,
    `代办员 ${i + 1} 名`,
    '开放时间 8:30 至 17:00',
    `受理事项 ${i * 3 + 9} 类`,
    `${place}的代办点设在村委会一楼，由两名村干部轮流值守，村民办社保、医保和户籍业务不用再到镇上，老人可以请人上门。`,
    `备注：${place}每逢周三休息，急事可以打电话给镇里的中心，由值班人员当天回复。`,
  ]);
  const { text } = page(MENU, [TITLE, '2026-11-18 09:15　来源：青山新闻网'], BODY.slice(0, 1), ...pieces, FOOT);
  for (const lines of pieces) for (const line of lines) expect(text).toContain(line);
});

describe('an article with nothing around it', () => {
  test.each([
    ['headings in ones and twos', [TITLE, BODY[0] ?? '', '一站办结，少跑十里路', BODY[1] ?? '', '服务到村', BODY[2] ?? '']],
    ['a long list of its own', [TITLE, BODY[0] ?? '', ...Array.from({ length: 12 }, (_, i) => `第${i + 1}村代办点`), BODY[1] ?? '']],
    ['two other articles’ prose', [TITLE, ...BODY, OTHERS[3] ?? '', OTHERS[6] ?? '']],
  ])('keeps %s', (_, lines) => {
    const { lines: labelled } = page(lines);
    expect(labelled.filter(({ kind }) => kind === 'junk')).toEqual([]);
  });

  const texts = loadSamples().filter(({ file }) => file.endsWith('.txt') && !/utf16|gb18030|big5|bom/.test(file));
  test.each(texts.map(({ file, bytes }) => ({ file, bytes })))('$file is not judged by the model', ({ bytes }) => {
    const body = clean(extractPlain(new TextDecoder().decode(bytes))).text;
    expect(clean(extractPlain(body)).lines.filter(({ rule }) => rule === 'line-model')).toEqual([]);
  });
});

describe('every line', () => {
  const { lines } = page(MENU, [TITLE, '2026-11-18 09:15'], BODY, OTHERS, FOOT);

  test.each(lines)('$n: $text has a label that folds into its kind, a rule and a score', ({ kind, reason, rule, score }) => {
    expect(kindOf[reason ?? 'body']).toBe(kind);
    expect(rule).toMatch(/^[a-z-]+$/);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  });
});

describe('a line or a page made to be slow takes no more than a second', () => {
  test.each([
    ['spaces inside a line', `甲${' '.repeat(200_000)}乙${'\u00a0'.repeat(200_000)}丙`],
    ['invisible characters', `甲${'\u200b'.repeat(300_000)}乙`],
    ['marks', '，:;'.repeat(100_000)],
    ['semicolons', '；'.repeat(100_000)],
    ['dates', Array.from({ length: 20_000 }, (_, i) => (i % 2 ? `2026-11-18 09:15 来源：甲${'乙'.repeat(i % 30)}网` : BODY[0])).join('\n')],
    ['papers', `${'关于通知（'.repeat(4_000)}\n各村：\n${BODY.join('\n')}`],
    [
      'names below an office',
      `柳树镇交通局\n${'关于护桥的通知\n柳树镇护桥队\n'.repeat(10_000)}${'桥通了，路近了，'.repeat(3_000)}人心暖了。`,
    ],
    ['labels', Array.from({ length: 20_000 }, (_, i) => (i % 6 ? '首页' : BODY[1])).join('\n')],
  ])('%s', (_, text) => {
    const started = process.cpuUsage();
    expect(clean(extractPlain(text)).lines.length).toBeGreaterThan(0);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1_000);
  });
});

/**
 * The memory of a site: `npx node bench/quality/site-memory.ts [--cut]`. Streams of articles, each read with what its site's last 50 taught.
 * First as they are, each set taken for one site: they hold no template, so every line that is cut is lost. Then with a template of our
 * own around them, of lines that no rule knows: how much of it goes, and from which article on.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Cleaned, clean } from '../../lambdas/ingest/clean/clean.ts';
import { cleanKnown } from '../../lambdas/ingest/clean/clean-known.ts';
import { edgesOf, templateOf } from '../../lambdas/ingest/clean/template.ts';
import type { Extracted } from '../../lambdas/ingest/extract/extracted.ts';
import { RefusalError } from '../../lambdas/ingest/refusal.ts';
import type { SiteArticle } from '../../lambdas/model/record.ts';
import { ownRows } from './region-rows.ts';
import { series } from './series.ts';

interface Item {
  title: string;
  text: string;
}

const read = (file: string): Item[] => {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Item);
};
const newscast = read('../shared/data/newscast-dev.jsonl.gz');
const briefs = read('../shared/data/region-dev.jsonl');
const bulletins = series().map(({ title, text }) => ({ title, text: text.replace(/(?<=。)/g, '\n') }));

/** A house's own lines, in our words: what stands above and below its articles, the n-th of them. */
const houses: { name: string; head: (n: number) => string[]; foot: (n: number) => string[]; plain?: true }[] = [
  {
    name: 'a slogan, a changing block of three',
    head: () => ['青山镇融媒体中心出品'],
    foot: (n) => [
      '青山人的掌上生活圈',
      ['本周末青山大集等你来逛', '青山好礼满一百减二十', '青山夜校秋季班招生中'][n % 3] as string,
      '镇长信箱每月逢五开箱',
    ],
  },
  {
    name: 'counters and dates',
    head: (n) => [`松江晨读 总第${2000 + n}期`, `全文${600 + n * 7}字，预计阅读需要${2 + (n % 5)}分钟`],
    foot: (n) => [`松江晨读与您相约 2026年11月${1 + (n % 28)}日`, `已有${n * 13}位街坊收藏`, '街坊的事就是我们的事'],
  },
  {
    name: 'a notice in sentences',
    head: () => [],
    foot: () => [
      '临江这座城市每天都有新鲜事，我们愿意做您身边的记录者。',
      '看见不平事，遇到热心人，都可以把故事讲给值班编辑听，讲述人的姓名我们会替您保密。',
      '周一到周五，值班室的灯一直亮着。',
    ],
  },
  { name: 'a slogan above the title of a plain text', head: () => ['云岭发布 天天见面'], foot: () => [], plain: true },
  { name: 'a block below every fourth', head: () => [], foot: (n) => (n % 4 === 0 ? ['河湾论坛第七季正在进行', '河湾的朋友们晚安'] : []) },
  {
    name: 'at first sight: twelve lines below, in turns of four',
    head: () => [],
    foot: (n) => [
      '石桥人自己的号',
      ...['早市', '夜市', '花市', '书市'].slice(n % 4).map((name) => `石桥${name}逛吃地图`),
      '石桥招聘专栏每周一更',
      '石桥人家的厨房',
      '老照片里的石桥',
      '石桥方言课第二季',
      '给石桥写一封信',
      '小桥读诗',
      '石桥融媒 用心记录',
    ],
  },
  {
    name: 'at first sight: Simplified and Traditional in turn, brackets that change',
    head: (n) => [n % 2 ? '【南屏頭條】關注身邊事' : '〖南屏头条〗关注身边事'],
    foot: (n) => [n % 3 ? '—— 南屏 · 與您同行 ——' : '南屏，与您同行'],
  },
  {
    name: 'at first sight: sentences that count',
    head: (n) => [`今天是平川晚读陪您的第${900 + n}天。`],
    foot: (n) => [`点亮这盏灯的读者，您是第${n * 17 + 4}位。`, '晚安，平川。'],
  },
  {
    name: 'at first sight: weather above, closing words below',
    head: (n) => [`云岭今日 ${n % 2 ? '晴' : '多云'} ${10 + (n % 9)}~${18 + (n % 7)}℃`],
    foot: () => ['云岭早报编辑部 敬上'],
  },
];

function documentOf({ title, text }: Item, head: readonly string[] = [], foot: readonly string[] = [], plain = false): Extracted {
  const texts = [...head, ...(plain ? [title] : []), ...text.split('\n'), ...foot].map((line) => line.trim()).filter((line) => line !== '');
  const lines = texts.map((line, i) => ({ n: i + 1, text: line }));
  return { member: '', lines, ...(plain ? { form: 'text', meta: {} } : { form: 'json', meta: { title } }) };
}

/** Null for a text that cleaning refuses whole. */
function cleaned(document: Extracted): Cleaned | null {
  try {
    return clean(document);
  } catch (error) {
    if (error instanceof RefusalError) return null;
    throw error;
  }
}

/** Each document with and without what its site taught before it came. */
function* stream(documents: Iterable<Extracted>): Generator<{ n: number; alone: Cleaned; known: Cleaned }> {
  const recent: SiteArticle[] = [];
  let n = -1;
  for (const document of documents) {
    n++;
    const alone = cleaned(document);
    if (!alone) continue;
    yield { n, alone, known: cleanKnown(document, alone, templateOf('site', recent)) };
    recent.unshift({ id: String(n), edges: edgesOf(alone.lines) });
    recent.length = Math.min(recent.length, 50);
  }
}

const kept = ({ lines }: Cleaned) => lines.filter(({ kind }) => /^(body|heading|title)$/.test(kind)).map(({ text }) => text);
const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(2)} % (${part}/${all})`;

function asTheyAre(name: string, items: readonly Item[]): void {
  let [lines, cut, articles, touched, kept_] = [0, 0, 0, 0, 0];
  for (const { alone, known } of stream(items.map((item) => documentOf(item)))) {
    const before = kept(alone);
    const lost = known.lines.filter(({ reason }) => reason === 'template');
    lines += before.length;
    cut += before.length - kept(known).length;
    articles++;
    if (lost.length > 0) touched++;
    if (known.lines.some(({ rule, reason }) => rule === 'template' && reason === 'unsure')) kept_++;
    if (process.argv.includes('--cut')) for (const { text, evidence } of lost) console.log(`    ${evidence}: ${text.slice(0, 80)}`);
  }
  console.log(
    `${name}: lines lost ${share(cut, lines)}, articles that lost one ${share(touched, articles)}, kept whole and flagged ${kept_}`,
  );
}

asTheyAre('newscast as one site', newscast);
asTheyAre('short news as one site', briefs);
asTheyAre('our own local news as one site', ownRows());
asTheyAre('bulletins of a few forms as one site, a sentence a line', bulletins);
for (const { name, head, foot, plain } of houses) {
  const items = newscast.slice(0, 600);
  let [junk, left, leftLate, junkLate, lost] = [0, 0, 0, 0, 0];
  for (const { n, alone, known } of stream(items.map((item, i) => documentOf(item, head(i), foot(i), plain)))) {
    const own = new Set([...head(n), ...foot(n)]);
    const before = kept(alone);
    const after = kept(known);
    const [had, has] = [before, after].map((lines) => lines.filter((line) => own.has(line)).length) as [number, number];
    junk += had;
    left += has;
    if (n >= 20) {
      junkLate += had;
      leftLate += has;
    }
    lost += before.length - had - (after.length - has);
  }
  console.log(
    `${name}: removed ${share(junk - left, junk)}, from the 21st article on ${share(junkLate - leftLate, junkLate)}; body lines lost ${lost}`,
  );
}

import { isTag } from 'domhandler';
import type { Published } from '../../../model/article.ts';
import { findDate, findMonthDay, publishedFrom } from '../../text/dates.ts';
import type { Block } from './blocks.ts';
import type { Facts } from './facts.ts';

/** How a page's metadata names the time of publication, by how sure it is. */
const META = ['article:published_time', 'datepublished', 'og:published_time', 'og:article:published_time'];
/** Names that some sites give to the time of the last change, or of the file. */
const LESS_SURE = [
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'pubtime',
  '_pubtime',
  'firstpublishedtime',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'og:release_date',
  'weibo: article:create_at',
  'bytedance:published_time',
];

const LABEL = /[时時][间間]|日期|[发發][布佈表稿]|[来來]源|published|posted|first published|publicado|veröffentlicht|publié|дата/i;
/** A named field, as head lines have them: 作者：… 浏览：… */
const FIELD = /(作者|[来來]源|[编編][辑輯]|[浏瀏][览覽]|[阅閱][读讀]|[发發][布佈]|[时時][间間]|日期)\s*[:：]/;
const CHANGED = /更新|修改|updated|modified|edited|aktualisiert|mis à jour|actualizado|atualizado/i;
/** A clock on the page, not of the article: 今天是2024年5月20日 星期一. */
const TODAY = /今天|今日|[现現]在|星期[一二三四五六日天]|天[气氣]|农历|農曆/;
/** Longer lines are prose, which tells of other days. */
const LONGEST = 120;

/** The publication time: printed near the title first, then the metadata. Null when neither says one: nothing is made up. */
export function publishedOf(facts: Facts, near: readonly Block[], linked: string | undefined): Published | null {
  const printed = printedIn(near);
  const stated = statedOn(facts, near, linked);
  if (!printed?.date && stated?.date && printed?.month) {
    const isSame = Number(stated.date.slice(5, 7)) === printed.month && Number(stated.date.slice(8)) === printed.day;
    return isSame ? stated : printed;
  }
  return printed ?? stated;
}

function printedIn(near: readonly Block[]): Published | null {
  const dated = near.filter((block) => isHeadLine(block.text));
  const first = dated.filter((block) => !CHANGED.test(block.text));
  for (const some of [first, dated]) {
    const line =
      some.find((block) => LABEL.test(block.text)) ??
      some.find((block) => findDate(block.text)?.time) ??
      some.find((block) => isBare(block.text));
    if (line) return publishedFrom(line.text, 'explicit');
  }
  const short = near.find((block) => block.text.length < 40 && findMonthDay(block.text)?.time && !TODAY.test(block.text));
  return short ? publishedFrom(short.text, 'explicit') : null;
}

/** A line with a date that is no sentence: what stands beside the date are labels and names. */
function isHeadLine(text: string): boolean {
  const date = text.length < LONGEST && !TODAY.test(text) ? findDate(text) : null;
  if (!date) return false;
  return !/[。！？]/.test(text) && (!/[，；]/.test(text) || FIELD.test(text));
}

/** A line that is hardly more than the date. */
function isBare(text: string): boolean {
  const date = findDate(text);
  return date !== null && text.length < 40 && (date.index <= 2 || text.length - date.length <= 16);
}

function statedOn(facts: Facts, near: readonly Block[], linked: string | undefined): Published | null {
  const timed = near.map(({ parent }) => timeOf(parent));
  for (const value of [facts.meta(...META), linked, ...facts.dates, ...LESS_SURE.map((name) => facts.meta(name)), ...timed]) {
    const published = value && findDate(value) ? publishedFrom(value, 'metadata') : null;
    if (published) return published;
  }
  return null;
}

/** The time element that a block is, or has as a child or grandchild. */
function timeOf(parent: Block['parent']): string | undefined {
  const children = parent.children.filter(isTag).slice(0, 10);
  const around = [parent, ...children, ...children.flatMap((child) => child.children.filter(isTag).slice(0, 10))];
  return around.filter(isTag).find(({ name, attribs }) => name === 'time' && attribs.datetime)?.attribs.datetime;
}

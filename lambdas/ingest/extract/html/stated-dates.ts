import { isTag } from 'domhandler';
import type { Published } from '../../../model/article.ts';
import { findDate, publishedFrom } from '../../text/dates.ts';
import type { Block } from './blocks.ts';
import type { Facts } from './facts.ts';
import type { LinkedData } from './json-ld.ts';

/** How a page's metadata names the time of publication, by how sure it is; see `Facts.meta` for spellings. */
const META = ['article:published_time', 'datePublished', 'og:published_time', 'og:article:published_time', 'news:published_time'];
/** Names that some sites give to the time of the last change, or of the file. */
const LESS_SURE = [
  'pubdate',
  'publishdate',
  'pubtime',
  'publishtime',
  'published_time',
  'firstpublishedtime',
  'article.published',
  'weibo:article:create_at',
  'bytedance:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'cXenseParse:publishtime',
  'og:release_date',
  'og:regDate',
  'og:time',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'citation_date',
  'citation_online_date',
  'release_date',
  'date.release',
  'pdate',
  'date',
];
/** An address that holds a day: /2021/0408/ · /2021-04/08/ · /20210408/ · t20210408_12.html. */
const ADDRESS = /[/_-]t?((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\d{1,8}\.\w?html?$)/;
/** A moment in universal time. */
const UNIVERSAL = /T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?:Z|\+00:?00)$/;
const EIGHT_HOURS = 8 * 3_600_000;

/** What the page states outside its text of its time of publication, the surest first. Nothing that names a change or the file's date. */
export function statedDates(facts: Facts, near: readonly Block[], linked: LinkedData): Published[] {
  const timed = near.map(({ parent }) => timeOf(parent));
  const values = [
    facts.meta(...META),
    linked.published,
    ...facts.dates,
    facts.scripted,
    ...LESS_SURE.map((name) => facts.meta(name)),
    ...timed,
  ];
  const dates = values.flatMap((value) => (value && findDate(value) ? (publishedFrom(inPageClock(value, facts), 'metadata') ?? []) : []));
  const [, year, month, day] = ADDRESS.exec(facts.meta('canonical', 'og:url') ?? linked.address ?? '') ?? [];
  return [...dates, publishedFrom(`${year}-${month}-${day}`, 'metadata') ?? []].flat();
}

/** A moment in universal time as China's clock shows it on a page in Chinese; midnight to the second is a day and no time. */
function inPageClock(value: string, { title }: Facts): string {
  const [, hour, minute, second] = UNIVERSAL.exec(value.trim()) ?? [];
  if (hour === undefined) return value;
  if (`${hour}${minute}${second ?? '00'}` === '000000') return value.slice(0, value.indexOf('T'));
  const at = Date.parse(value.trim());
  const isChinese = /\p{Script=Han}/u.test(title) && !/[\u3040-\u30ff]/.test(title);
  return isChinese && Number.isFinite(at) ? new Date(at + EIGHT_HOURS).toISOString().slice(0, 19) : value;
}

/** The time element that a block is, or has as a child or grandchild. */
function timeOf(parent: Block['parent']): string | undefined {
  const children = parent.children.slice(0, 20).filter(isTag);
  const around = [parent, ...children, ...children.flatMap((child) => child.children.slice(0, 20).filter(isTag))];
  return around.filter(isTag).find(({ name, attribs }) => name === 'time' && attribs.datetime)?.attribs.datetime;
}

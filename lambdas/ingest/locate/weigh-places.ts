import { datelineOf } from './dateline.ts';
import { dimmed } from './dimmed.ts';
import { type Frame, leadOf, sentenceStart } from './frame.ts';
import { isWithin, outermost, type Unit } from './gazetteer.ts';
import type { Listed } from './lists.ts';
import { matchesAt } from './matches-at.ts';
import { occasion } from './occasion.ts';
import { OFFICE } from './offices.ts';
import type { Place } from './places.ts';
import type { Scan } from './scan.ts';

/** An occurrence of a place with what it weighs for its unit, and the rule that says why. */
export interface Vote {
  unit: Unit;
  start: number;
  text: string;
  rule: string;
  weight: number;
}

/** What one occurrence weighs by where it stands. One passing mention in the body is 1. */
const BASE = { title: 6, source: 1, page: 1, heading: 1.2, lead: 1.5, body: 1, dateline: 4, capital: 1 };
/** What is added: the subject of a title, of a sentence; the first sentence of all; an office of the place (广安区|委). */
const EXTRA = { titleSubject: 3, subject: 0.5, opening: 1, titleOrgan: 2, organ: 1 };
/** A subject stands within this many characters of its sentence's start: a date may come first. */
const SUBJECT_WITHIN = 14;
/** 福州|金斗社区: the place says where a part of it is. */
const PART = {
  factor: 0.25,
  pattern: /[^，。；、：的在与和建改推整治造成设打扶创老新旧\s]{2,4}?(?:社区|小区|小镇|街道|村(?![民庄级镇干里寨落局]))/y,
};
/** 看荆门|: the column that a title stands in. */
const COLUMN = { factor: 0.3, within: 3, pattern: /[^，。：]{0,4}[|｜丨]/y };
/** The most that the name of a paper says in a title: 《湖北日报》报道. */
const MEDIUM = 0.5;
/** A place whose own part comes next (四川|成都) says where that part is, and little of itself. */
const HOLDS = 0.1;

/** A place of another province in the first sentence, when an office is its subject: 巴宜区教育局……广州的老师. */
const BESIDE = 0.6;
/** A town says where its county is, less than the county's own name does. */
const TOWN = 0.6;
/** What only the document as a whole vouches for says less too. */
const PROBABLE = { factor: 0.6, most: 1.5 };

/** In a title, behind the place that it tells of and a colon: where that one's goods or people go. 米箩镇：猕猴桃“认养”到大连. */
const GOES = /(?<=[：:][^：:]{0,40}(?:[到进入赴往]|走向|登陆))/y;
/** A title that begins with where something comes from, and goes on with where it went: 从温州到洪泽湖西岸. */
const ORIGIN = { before: /^[“"]?[从自由]$/, after: /[^，。：看]{0,8}?(?:[到来]|走[向进]|搬)/y };
/** 常州商务局来到安康: where someone from another place comes. */
const ARRIVES = /(?<=来到|抵达|深入|进驻|落户)/y;
/** 杭州海关, 合肥海关: the customs of a capital speak for the province. */
const CUSTOMS = /海关(?!监管)/y;
/** Where the news of the nation is written: a dateline of it says little. */
const NATION_CAPITAL = '110000';
/** How the code of a province's capital ends. */
const CAPITAL = '0100';

const related = (one: Unit | undefined, other: Unit): boolean => !one || one === other || isWithin(one, other) || isWithin(other, one);

/** A line that holds little but places, and no sentence: a table's row, a list of those concerned. What each of them weighs, and the share. */
const ROW = { factor: 0.2, least: 2, share: 0.45 };

interface Seen {
  place: Place;
  subject: boolean;
  rule: string;
}

/** What each place of one field weighs for its unit. `lists`: those that are listed as examples. */
export function weighPlaces({ text, organized }: Scan, places: readonly Place[], frame: Frame, lists: Listed): Vote[] {
  const { field, paragraphs } = frame;
  const dateline = field === 'body' ? datelineOf(text) : null;
  const lead = leadOf(frame);
  const votes: Vote[] = [];
  const rows = field === 'body' && places.length >= ROW.least ? rowsOf(text, places, paragraphs) : NO_ROWS;
  let p = 0;
  let opening = 0;
  let last: Seen | undefined;
  let held = 0;
  let host: Unit | undefined;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Place;
    const named = place.units[0];
    if (!named) continue;
    const unit = named.code?.endsWith(CAPITAL) && matchesAt(CUSTOMS, text, place.end) ? (named.parent ?? named) : named;
    while (p < paragraphs.length - 1 && place.start >= (paragraphs[p + 1]?.start ?? 0)) p++;
    const paragraph = paragraphs[p];
    // Only what lies after the place before: a text without a full stop must not cost the square of its length.
    const passed = last?.place.start ?? -1;
    const latest = sentenceStart(text, place.start, Math.max(passed, paragraph?.start ?? 0));
    if (latest > passed) opening = latest;
    const joined = last?.place.end === place.start;
    const alone = !last || last.place.start < opening || (joined && last.subject);
    const subject =
      field === 'title'
        ? place.start <= 1 ||
          /[—－:：\s|｜]/.test(text.charAt(place.start - 1)) ||
          (last?.subject === true && /^[、和与]?$/.test(text.slice(last.place.end, place.start)))
        : field === 'body' && alone && place.start - opening <= SUBJECT_WITHIN;

    const where = field !== 'body' ? field : paragraph?.kind === 'heading' ? 'heading' : paragraph === lead ? 'lead' : 'body';
    let weight = BASE[where];
    let rule: string = place.kind === 'town' ? `${where}-town` : where;
    if (place.kind === 'town') weight *= TOWN;
    if (where === 'lead' && opening === lead?.start) weight += EXTRA.opening;
    if (subject) {
      weight += field === 'title' ? EXTRA.titleSubject : EXTRA.subject;
      rule += '-subject';
    }
    if (field !== 'source' && field !== 'page') {
      if (matchesAt(OFFICE, text, place.end)) {
        weight += field === 'title' ? EXTRA.titleOrgan : EXTRA.organ;
        rule += '-organ';
      }
      const listed = last?.rule === 'elsewhere' && /^[、和与及]?$/.test(text.slice(last.place.end, place.start));
      const guest =
        last !== undefined && last.place.start >= opening && !related(last.place.units[0], unit) && matchesAt(ARRIVES, text, place.start);
      const inside = last !== undefined && !joined && last.place.start >= opening && isWithin(unit, last.place.units[0] ?? unit);
      const away =
        field === 'title' &&
        ((ORIGIN.before.test(text.slice(0, place.start)) && matchesAt(ORIGIN.after, text, place.end)) ||
          (last?.subject === true && !related(last.place.units[0], unit) && matchesAt(GOES, text, place.start)));
      const found = dimmed(text, place, listed || guest || away, organized);
      // 延边州志愿者走进珲春: what is a part of the subject is not elsewhere.
      const dim = inside && found?.rule === 'elsewhere' ? null : found;
      const told = field === 'body' && where !== 'lead' ? null : occasion(text, place, joined ? held : place.start, Math.max(opening, 0));
      held = joined ? held : place.start;
      if (dateline && place.start >= dateline.start && place.end <= dateline.end) {
        weight = unit.code === NATION_CAPITAL ? BASE.capital : BASE.dateline;
        rule = 'dateline';
      } else if (dim && told?.rule !== 'venue') {
        weight *= dim.factor;
        rule = dim.rule;
        if (field === 'title' && rule === 'medium') weight = MEDIUM;
      }
      if (told && rule !== 'dateline' && rule !== 'games') {
        weight = weight * told.factor + told.extra;
        rule = told.rule;
      }
    }
    if (where === 'lead' && opening === lead?.start) {
      if (rule === 'lead-subject-organ') host ??= unit;
      else if (host && host.level !== 'foreign' && rule === 'lead' && outermost(host) !== outermost(unit)) {
        weight *= BESIDE;
        rule = 'beside-host';
      }
    }
    if (field === 'body' && rows.has(p) && rule !== 'dateline') {
      weight *= ROW.factor;
      rule = 'row';
    }
    if (place.kind === 'probable') weight = Math.min(weight * PROBABLE.factor, PROBABLE.most);
    if (lists.has(i)) {
      weight = Math.min(weight, BASE.body);
      rule = 'listed';
    }
    if (place.kind !== 'town' && (field === 'title' || where === 'heading') && matchesAt(PART.pattern, text, place.end))
      weight *= PART.factor;
    if (field === 'title' && place.start <= COLUMN.within && matchesAt(COLUMN.pattern, text, place.end)) {
      weight *= COLUMN.factor;
      rule = 'column';
    }
    last = { place, subject, rule };
    if (holdsNext(text, place, places[i + 1])) {
      weight *= HOLDS;
      rule = 'parent-of-next';
    }
    votes.push({ unit, start: place.start, text: place.text, rule, weight });
  }
  return votes;
}

const NO_ROWS: ReadonlySet<number> = new Set();
/** 地点：江苏省苏州市昆山市, 红旗路12号: where it is, in a line of its own. */
const ADDRESS = /地[址点]|位置|[路街道]\d+号/;
/** The paragraphs, by their index, that are rows of places beside each other. */
function rowsOf(text: string, places: readonly Place[], paragraphs: Frame['paragraphs']): ReadonlySet<number> {
  const rows = new Set<number>();
  let next = 0;
  for (let i = 0; i < paragraphs.length && next < places.length; i++) {
    const { start, end } = paragraphs[i] as Frame['paragraphs'][number];
    const from = next;
    let named = 0;
    for (; (places[next]?.start ?? Infinity) < end; next++) named += places[next]?.text.length ?? 0;
    if (next - from < ROW.least || named < ROW.share * (end - start)) continue;
    // 江苏省苏州市昆山市 is one place.
    const beside = places.slice(from, next).filter((place, k) => !holdsNext(text, place, places[from + k + 1])).length;
    if (beside < ROW.least) continue;
    const line = text.slice(start, end);
    if (!/[。！？]/.test(line) && !ADDRESS.test(line)) rows.add(i);
  }
  return rows;
}

/** Whether the next place is joined to this one and lies in it: 四川|成都, 四川 成都. */
function holdsNext(text: string, { units, end }: Place, next: Place | undefined): boolean {
  const [outer, inner] = [units[0], next?.units[0]];
  if (!next || !outer || !inner || !isWithin(inner, outer)) return false;
  return next.start === end || (next.start === end + 1 && !/[、，]/.test(text.charAt(end)));
}

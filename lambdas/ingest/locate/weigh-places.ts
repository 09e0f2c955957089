import { datelineOf } from './dateline.ts';
import { type Frame, leadOf, sentenceStart } from './frame.ts';
import { isWithin, type Unit } from './gazetteer.ts';
import { occasion } from './occasion.ts';
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
const BASE = { title: 6, source: 2, heading: 1.2, lead: 1.5, body: 1, dateline: 4 };
/** What is added: the subject of a title, of a sentence; the first sentence of all; an office of the place (广安区|委). */
const EXTRA = { titleSubject: 3, subject: 0.5, opening: 1, titleOrgan: 2, organ: 1 };
/** A subject stands within this many characters of its sentence's start: a date may come first. */
const SUBJECT_WITHIN = 14;
/** A place whose own part comes next (四川|成都) says where that part is, and little of itself. */
const HOLDS = 0.1;

const ORGAN =
  /^(?:[省市县区州旗盟])?(?:委|政府|人民政府|人大|政协|纪委|法院|检察院|公安|管委会|党工委|直机关|级机关|发改|教育局|卫健|应急|财政|税务|融媒|气象|消防)/;

/** A town says where its county is, less than the county's own name does. */
const TOWN = 0.6;

/** Neighbours that say that the article is not about the place. */
const DIMMED: readonly { rule: string; factor: number; before?: RegExp; after?: RegExp }[] = [
  // 湖北以外: about the others
  { rule: 'excluded', factor: 0.1, after: /^(?:以外|之外|除外|外地|籍)/ },
  // 31个省(自治区、直辖市)和新疆生产建设兵团: one of a count of all
  { rule: 'counted', factor: 0.1, before: /\d个省[^，。]{0,12}和$/ },
  // others go there, come from there, or help there
  {
    rule: 'elsewhere',
    factor: 0.35,
    before:
      /(?:援助?|帮助?|助力|支援|驰援|援建|赴|向|飞往|前往|送往|来自|到过|去往|走进|返回|途经|旅居|对口帮扶|协作|对接|联合|学习|借鉴|参观)$/,
  },
  // a paper or a station that carries the name
  { rule: 'medium', factor: 0.3, after: /^(?:日报|晚报|卫视|电视台|新闻网)/ },
];

/** 常州商务局来到安康: where someone from another place comes. */
const ARRIVES = /(?:来到|抵达|深入|进驻|落户)$/;
const related = (one: Unit | undefined, other: Unit): boolean => !one || one === other || isWithin(one, other) || isWithin(other, one);

interface Seen {
  place: Place;
  subject: boolean;
  rule: string;
}

/** What each place of one field weighs for its unit. */
export function weighPlaces({ text }: Scan, places: readonly Place[], frame: Frame): Vote[] {
  const { field, paragraphs } = frame;
  const dateline = field === 'body' ? datelineOf(text) : null;
  const lead = leadOf(frame);
  const votes: Vote[] = [];
  let p = 0;
  let opening = 0;
  let last: Seen | undefined;
  let held = 0;
  for (const [i, place] of places.entries()) {
    const unit = place.units[0];
    if (!unit) continue;
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
    if (field !== 'source') {
      const after = text.slice(place.end, place.end + 8);
      if (ORGAN.test(after)) {
        weight += field === 'title' ? EXTRA.titleOrgan : EXTRA.organ;
        rule += '-organ';
      }
      const behind = text.slice(Math.max(0, place.start - 20), place.start);
      const listed = last?.rule === 'elsewhere' && /^[、和与及]?$/.test(text.slice(last.place.end, place.start));
      const guest = last !== undefined && last.place.start >= opening && ARRIVES.test(behind) && !related(last.place.units[0], unit);
      const dim = DIMMED.find(
        ({ rule, before, after: next }) => (rule === 'elsewhere' && (listed || guest)) || before?.test(behind) || next?.test(after),
      );
      const told = field === 'body' && where !== 'lead' ? null : occasion(text, place, joined ? held : place.start, Math.max(opening, 0));
      held = joined ? held : place.start;
      if (dateline && place.start >= dateline.start && place.end <= dateline.end) {
        weight = BASE.dateline;
        rule = 'dateline';
      } else if (dim) {
        weight *= dim.factor;
        rule = dim.rule;
      }
      if (told && rule !== 'dateline') {
        weight = weight * told.factor + told.extra;
        rule = told.rule;
      }
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

/** Whether the next place is joined to this one and lies in it: 四川|成都, 四川 成都. */
function holdsNext(text: string, { units, end }: Place, next: Place | undefined): boolean {
  const [outer, inner] = [units[0], next?.units[0]];
  if (!next || !outer || !inner || !isWithin(inner, outer)) return false;
  return next.start === end || (next.start === end + 1 && !/[、，]/.test(text.charAt(end)));
}

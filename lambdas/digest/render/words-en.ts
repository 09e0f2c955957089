import type { PeriodKind } from '../../model/period.ts';
import { clockAt, daysOf } from '../../model/period.ts';
import { provinces } from '../../model/region.ts';
import { themeOf } from '../../model/theme.ts';
import { UNCLASSIFIED } from '../compile/groups.ts';
import { pagesEn } from './pages/words-en.ts';
import { searchEn } from './search-words-en.ts';
import type { Words } from './words.ts';

/** The English interface: what the pages say themselves. Titles, sentences and names of places below a province stay Chinese. */

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const KINDS: Record<PeriodKind, string> = { day: 'Daily', week: 'Weekly', month: 'Monthly' };

/** Provincial units by the first two digits of their code, and the groups that are none. */
const PLACES: Record<string, string> = {
  11: 'Beijing',
  12: 'Tianjin',
  13: 'Hebei',
  14: 'Shanxi',
  15: 'Inner Mongolia',
  21: 'Liaoning',
  22: 'Jilin',
  23: 'Heilongjiang',
  31: 'Shanghai',
  32: 'Jiangsu',
  33: 'Zhejiang',
  34: 'Anhui',
  35: 'Fujian',
  36: 'Jiangxi',
  37: 'Shandong',
  41: 'Henan',
  42: 'Hubei',
  43: 'Hunan',
  44: 'Guangdong',
  45: 'Guangxi',
  46: 'Hainan',
  50: 'Chongqing',
  51: 'Sichuan',
  52: 'Guizhou',
  53: 'Yunnan',
  54: 'Tibet',
  61: 'Shaanxi',
  62: 'Gansu',
  63: 'Qinghai',
  64: 'Ningxia',
  65: 'Xinjiang',
  71: 'Taiwan',
  81: 'Hong Kong',
  82: 'Macao',
  national: 'National',
  foreign: 'International',
  unknown: 'Place unknown',
};

/** ISO 3166-2:CN, since the names are too long for a tile. */
const TILES: Record<string, string> = Object.fromEntries(
  '11BJ 12TJ 13HE 14SX 15NM 21LN 22JL 23HL 31SH 32JS 33ZJ 34AH 35FJ 36JX 37SD 41HA 42HB 43HN 44GD 45GX 46HI 50CQ 51SC 52GZ 53YN 54XZ 61SN 62GS 63QH 64NX 65XJ 71TW 81HK 82MO'
    .split(' ')
    .map((tile) => [tile.slice(0, 2), tile.slice(2)]),
);

const REASONS: Record<string, string> = {
  empty: 'The file is empty',
  binary: 'Not a text file',
  undecodable: 'Unknown text encoding',
  mojibake: 'Damaged text that cannot be restored',
  'no-text': 'No text found',
  'too-large': 'File too large',
  'too-long': 'Article too long',
  'too-deep': 'Page nested too deeply',
  'too-many-lines': 'Too many lines',
  'too-many-members': 'Too many files in one bundle',
  'too-compressed': 'Compressed beyond belief, perhaps a bomb',
  'too-many-attributes': 'Too many attributes in the page',
  'too-many-pages': 'Too many pages',
  'too-slow': 'Reading took too long',
  damaged: 'The file is damaged',
  encrypted: 'The file is encrypted',
  unsupported: 'Format not supported yet',
  'no-article': 'No article inside',
  'bad-json': 'Malformed JSON',
  'bad-member': 'This member has no text',
  'nothing-inside': 'Nothing in the bundle',
  'record-missing': 'Record missing, to be processed again',
  failed: 'Failed repeatedly, now in the dead-letter queue',
  unexplained: 'No reason recorded',
};

const nameOfMonth = (month: string): string => MONTHS[+month.slice(5, 7) - 1] ?? month;
const monthDay = (day: string): string => `${+day.slice(8, 10)} ${nameOfMonth(day).slice(0, 3)}`;
const longDay = (day: string): string => `${+day.slice(8, 10)} ${nameOfMonth(day)} ${+day.slice(0, 4)}`;

function moment(instant: string, timeZone: string): string {
  const clock = clockAt(instant, timeZone);
  return `${monthDay(clock)} ${clock.slice(11, 16)}`;
}

const method: Words['method'] = ({ method: by, similarity }) => {
  if (by === 'lead') return '';
  if (by === 'same-text') return 'same text';
  if (by === 'editor') return 'merged by an editor';
  return `${by === 'near-duplicate' ? 'near duplicate' : 'same event'}, similarity ${similarity.toFixed(2)}`;
};

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const provinceCode = new Map(provinces.map(({ name, code }) => [name, code]));
const groupName = (code: string): string => PLACES[code] ?? PLACES[code.slice(0, 2)] ?? code;

export const en: Words = {
  lang: 'en',
  self: 'English',
  at: (path) => `/en${path}`,
  list: (items) => items.join(', '),
  semicolon: '; ',
  colon: ': ',
  bracketed: (text) => ` (${text})`,
  titled: (text) => ` “${text}”`,

  kinds: KINDS,
  before: { day: 'the day before', week: 'the week before', month: 'the month before' },
  longDay,
  monthDay,
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  year: (year) => `${+year}`,
  periodName(kind, period) {
    if (kind === 'day') return `${WEEKDAYS[new Date(`${period}T00:00:00Z`).getUTCDay()]}, ${longDay(period)}`;
    return kind === 'week' ? `Week ${+period.slice(6)}, ${+period.slice(0, 4)}` : `${nameOfMonth(period)} ${+period.slice(0, 4)}`;
  },
  issueName: ({ number, total }) => (total > 0 ? `No. ${number} (${total} in all)` : `No. ${number}`),
  issueOf: (day, number) => `${monthDay(day)}, no. ${number},`,
  dayIssue: (day) => `the issue of ${longDay(day)}`,
  coverage({ kind, period, timeZone }) {
    const days = daysOf({ kind, id: period });
    const [first = period, last = period] = [days[0], days.at(-1)];
    return kind === 'day' ? `${longDay(first)}, 00:00–24:00 (${timeZone})` : `${longDay(first)} to ${longDay(last)} (${timeZone})`;
  },
  moment,
  publishedOn(published) {
    if (published?.date) return longDay(published.date);
    return published?.month && published.day ? `${published.day} ${(MONTHS[published.month - 1] ?? '').slice(0, 3)}` : 'undated';
  },

  groupName,
  tile: (code) => ({ text: TILES[code.slice(0, 2)] ?? code, full: groupName(code) }),
  place({ level, path }) {
    const [first = '', ...below] = path;
    const code = provinceCode.get(first);
    if (code) return { named: groupName(code), rest: below.join('') };
    return level === 'national' || path.length === 0 ? { named: groupName(level), rest: '' } : { named: '', rest: path.join('') };
  },
  themeName: (id) => (id === UNCLASSIFIED ? 'Unclassified' : themeOf(id).en),

  days: (days) =>
    days.length > 3
      ? `${count(days.length, 'day')}, ${monthDay(days[0] ?? '')} to ${monthDay(days.at(-1) ?? '')}`
      : days.map(monthDay).join(', '),

  nth: (place) => (place ? `story ${place}` : 'digest.json'),
  stories: (n) => count(n, 'story', 'stories'),
  items: (n) => count(n, 'item'),
  method,
  evidence: ({ period, ...how }) => `against ${monthDay(period)}: ${method(how)}`,
  inCommon: '; in common: ',
  decision: ({ kind, by, at }, timeZone) => `${kind === 'merge' ? 'Merged' : 'Split'} by ${by}, ${moment(at, timeZone)}`,
  unnamedSource: (key) => `no source named (${key})`,
  derived: ' (excerpt)',
  derivedHint: 'The article has no title: this is taken from its text',
  change: (now, before) => (now === before ? 'same' : now > before ? `${now - before} more` : `${before - now} fewer`),
  reason: (code) => REASONS[code] ?? 'Could not be read',

  site: { name: 'Jianbao', skip: 'Skip to content', languages: 'Language', home: 'Latest', archive: 'Archive' },
  masthead: {
    automatic: 'Compiled automatically',
    covers: 'Received: ',
    minutes: (minutes) => `${minutes} min read`,
    closed: 'Final',
    open: 'Open: grows as articles come',
    revision: (revision) => `revision ${revision}`,
    asOf: 'As of',
    previous: '← Previous',
    next: 'Next →',
    neighbours: 'Previous and next issues',
    neighboursBelow: 'Previous and next issues (end of page)',
  },
  sections: {
    brief: 'In one minute',
    numbers: 'In numbers',
    contents: 'Contents',
    leads: 'Top stories',
    continuing: 'Developing',
    themes: 'By theme',
    regions: 'Regions and themes',
    figures: 'Key figures',
    synopsis: { day: 'Synopsis', week: 'The week', month: 'The month' },
    late: 'Late arrivals',
    corrections: 'Corrections and withdrawals',
    accounts: 'What was received',
  },
  issue: {
    description: ({ received, stories, regions, themes }) =>
      `${count(received, 'item')} received, ${count(stories, 'story', 'stories')} told, ${count(regions, 'province')}, ${count(themes, 'theme')}.`,
    colophon:
      'Compiled by a program: titles are the original ones, or an excerpt where there is none; sentences are verbatim; each figure comes with its sentence. The reasons for regions, themes and merges are in digest.json.',
    leftOut: (count) => `This is a selection: ${count} more on the page of this issue.`,
    toldElsewhere: 'See also: ',
    noSentence: 'No sentence could be taken from the text.',
    keyFigures: 'Key figures',
    sources: (n) => (n > 1 ? `Sources (${n}): ` : 'Source: '),
    andOthers: (n) => ` and ${n - 1} more`,
    received: (when) => `received ${when}`,
    late: 'Late',
    fresh: 'New',
    sentence: (n) => `Sentence ${n} in the article`,
    lateNote: 'These were ready only after the issue of the day on which they were received was closed.',
    lateItem: { received: ' received on ', told: ', see ' },
    more: (n) => `${n} more`,
    rest: (n) => `${n} more in digest.json.`,
    see: (story) => `see ${story}`,
  },
  continuing: {
    note: 'Stories that earlier issues told: only what is new.',
    tag: (number) => `Since no. ${number}`,
    later: (day) => `${monthDay(day)}, later`,
    newFigures: 'New figures',
    newSources: 'New sources: ',
    nothingNew: 'Nothing new.',
    first: 'First told: ',
  },
  numbers: {
    labels: {
      received: 'Received',
      stories: 'Stories',
      regions: 'Provinces',
      themes: 'Themes',
      sources: 'Sources',
      merged: 'Merged',
      rejected: 'Rejected',
      late: 'Told later',
      withdrawn: 'Withdrawn',
      failed: 'Failed',
    },
    what: 'What',
    now: 'Now',
    againstBefore: { day: 'Day before', week: 'Week before', month: 'Month before' },
    againstMedian: 'Median',
    note: (before, median) => ({
      before: `Against ${before}, `,
      after: median > 0 ? `, and the median of the ${median} issues before.` : '.',
    }),
    alone: 'There is no earlier issue to compare with.',
    chart: (issues, least, most) => `Stories in the last ${issues} issues: ${least} to ${most}`,
    point: (period, stories) => `${period}: ${stories}`,
    noIssue: 'none',
  },
  contents: { parts: 'Parts', byTheme: 'By theme', byRegion: 'By region' },
  regions: {
    outside: (groups) => `In no single province: ${groups}.`,
    table: 'Stories by region and primary theme',
    tableHint: 'Regions by themes; scrolls sideways',
    region: 'Region',
    sum: 'All',
  },
  accounts: {
    received: 'Received',
    terms: { published: 'told', merged: 'merged', late: 'told later', rejected: 'rejected', withdrawn: 'withdrawn', failed: 'failed' },
    unit: 'Counted in sightings: an article that stands in two files counts twice.',
    asOf: (when, timeZone) => ` As of ${when} (${timeZone}).`,
    nothing: ' No file was received.',
    lateNote: (sightings) => ({ before: `${count(sightings, 'item')} came after this issue was closed; see `, after: '.' }),
    rejected: 'Rejected',
    failed: 'Failed',
    repeats: 'Told before',
    silent: 'Sources gone silent',
    silentSource: (source, issues) => `${source} (in ${issues} of the 7 issues before)`,
    see: ', see ',
    holds: (sightings) => `, holding ${sightings}`,
    rest: (n) => `${n} more in digest.json`,
  },
  notices: {
    missing: (days) => `Incomplete: the daily issues of ${days.map(monthDay).join(', ')} are missing; made again when they are there.`,
    failed: (n) => `Incomplete: ${count(n, 'item')} failed and will be added when processed again; reasons under “What was received”.`,
    empty: { day: 'No article was received on this day.', span: 'No article was received in this period.' },
    nothingTold: (received, goesOn) =>
      `${count(received, 'item')} received, no new story to tell: ${goesOn ? 'all of them go on with earlier ones, see “Developing”' : 'see “What was received”'}.`,
    lastCame: (when) =>
      `${when ? `The last article came on ${when}` : 'Neither did the issues before have any'}. The system is well: this issue was made as always.`,
    flood: (received, times) =>
      `${count(received, 'item')} received, about ${times} times the median: the essentials are shown, the rest is folded away or in digest.json.`,
    oneTheme: (theme, stories) => `All ${stories} stories are about ${theme}: the top stories are not limited by theme.`,
    corrected: (revision, stories) =>
      `This is revision ${revision}: ${stories > 0 ? `${count(stories, 'story', 'stories')} corrected or withdrawn` : 'what was received has changed'}, see “Corrections and withdrawals”.`,
    superseded: { text: 'This is an older revision; what was withdrawn since is no longer in it. ', link: 'Read the current one' },
  },
  corrections: {
    note: 'Changes after the issue was closed. Older revisions can be read, but for what was withdrawn.',
    revision: (revision, asOf) => `Revision ${revision}${asOf ? ` (as of ${asOf})` : ''}`,
    older: (revision) => `revision ${revision}`,
    fields: { title: 'title', summary: 'sentences', figures: 'figures', region: 'region', themes: 'themes', sources: 'sources' },
    changed: (fields) => `Corrected ${fields.join(', ')}: `,
    added: 'Added: ',
    merged: (id) => `One story was merged into another (${id})`,
    withdrawn: (id) => `One story was withdrawn (${id}); its text is gone`,
    accounts: 'What was received has changed.',
    withdrawnItems: 'Withdrawn files',
    tag: 'Corrected',
    atStory: (revision, fields) => `Revision ${revision} corrected ${fields.join(', ')}; `,
  },
  synopsis: {
    counts: ({ received, stories, regions, themes }, days) =>
      `${count(days, 'day')}: ${count(received, 'item')} received, ${count(stories, 'story', 'stories')} told, ${count(regions, 'province')}, ${count(themes, 'theme')}.`,
    themes: (themes) => ` Most about ${themes.map(({ name, stories }) => `${name} (${stories})`).join(', ')}.`,
    busiest: (day, stories) => ` The busiest day was ${monthDay(day)} with ${stories}.`,
    rising: 'Rising',
    falling: 'Falling',
    theme: (name, now, before) => `${name} ${before}→${now}`,
    steady: 'No theme rose or fell beyond chance.',
    silent: (before) => `Blind spots: provinces with stories in ${before} and none now`,
    region: (name, stories) => `${name} (${stories})`,
    noSilent: 'Blind spots: none; every province with stories in the period before has some now.',
    open: 'This period is not over: what rose, fell or fell silent is compared when it is closed.',
    days: 'Stories by day',
    weeks: 'Stories by theme and week',
    head: 'Theme',
    longest: 'Longest running',
  },
  imprint: { reportTo: 'Reported to: ', sendTo: 'Sent to: ', copyTo: 'Issued to: ', editor: 'Editor: ', formats: 'This issue as: ' },
  index: {
    none: 'No issue yet.',
    description: (issue, n) => `${issue}, ${count(n, 'story', 'stories')}.`,
    first: 'No issue yet. Put articles into the articles bucket: a minute or two later the issue of the day is here.',
    read: (n) => `Read the issue (${count(n, 'story', 'stories')}) →`,
    spans: 'Weekly and monthly',
    recent: 'Recent days',
    all: 'All issues →',
  },
  archive: {
    title: 'Archive',
    description: (n) => `${count(n, 'issue')} in all.`,
    issues: (kind, n) => `${KINDS[kind]}: ${count(n, 'issue')}`,
    none: 'No issue yet.',
    week: 'Wk',
    number: (number) => `no. ${number}`,
    legend: 'Each cell: date, number, stories told. The left column leads to the weekly issue, the name of a month to the monthly one.',
  },
  pages: pagesEn,
  search: searchEn,
};

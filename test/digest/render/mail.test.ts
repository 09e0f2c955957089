import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { compileDay } from '../../../lambdas/digest/compile/compile-day.ts';
import { renderMail } from '../../../lambdas/digest/render/mail.ts';
import { outlineOf } from '../../../lambdas/digest/render/outline.ts';
import { storyAnchor } from '../../../lambdas/digest/render/paths.ts';
import { Budget } from '../../../lambdas/ingest/unpack/budget.ts';
import { headersOf } from '../../../lambdas/ingest/unpack/mail/header.ts';
import { openMail } from '../../../lambdas/ingest/unpack/mail/mail.ts';
import { article, dayOf, settings } from '../records.ts';
import { spanOf, specialDays } from '../special-days.ts';
import { syntheticDay } from '../synthetic-day.ts';

const mailing = {
  ...settings,
  siteAddress: 'https://news.example.cn',
  mailFrom: 'digest@example.cn',
  mailReplyTo: 'desk@example.cn',
  mailUnsubscribe: 'https://example.cn/leave?who={recipient}',
};
const READER = 'reader+1@example.org';
const LONG = '示例长句连续不断地写下去没有任何停顿'.repeat(40);

/** The parts of a mail, decoded by hand. */
function partsOf(message: string): { fields: ReadonlyMap<string, string>; text: string; html: string } {
  const { headers } = headersOf(message);
  const bodies = [...message.matchAll(/Content-Transfer-Encoding: base64\r\n\r\n([\s\S]*?)\r\n--/g)].map(([, body = '']) =>
    Buffer.from(body, 'base64').toString('utf8'),
  );
  return { fields: headers, text: bodies[0] ?? '', html: bodies[1] ?? '' };
}

/** Every unfolded field, the repeated ones too. */
const fieldNames = (message: string): string[] =>
  message
    .slice(0, message.indexOf('\r\n\r\n'))
    .replace(/\r\n /g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')));

const synthetic = (size: number) => compileDay({ ...syntheticDay(size), closed: true });
const longest = dayOf(
  Array.from({ length: 60 }, (_, n) =>
    article(n + 1, {
      title: { text: `${n}${LONG}`, basis: 'explicit' },
      source: LONG,
      summary: [{ text: LONG, start: 0, end: LONG.length }],
    }),
  ),
  { closed: true, settings: { ...settings, name: LONG, issuer: LONG } },
);

describe.each([
  ['an empty day', synthetic(0), 0],
  ['one article', synthetic(1), 1],
  ['50 articles', synthetic(50), 40],
  ['1,000 articles', synthetic(1000), 40],
  ['60 articles as long as can be', longest, 40],
])('the mail of %s', (_, digest, most) => {
  const { message } = renderMail(digest, mailing, READER);
  const { text, html } = partsOf(message);
  const $ = load(html);
  const told = $('h3 a, h4 a')
    .toArray()
    .map((link) => $(link).attr('href')?.split('#')[1] ?? '');

  test('is at most 60 KB of ASCII in short lines', () => {
    expect(message.length).toBeLessThanOrEqual(60_000);
    expect(message).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(message.split('\r\n').filter((line) => line.length > 76 || line.includes('\n'))).toEqual([]);
  });

  test('tells at most 40 stories, in the order of the issue, the same in text and HTML', () => {
    const order = [...outlineOf(digest).place.keys()].map(storyAnchor);
    expect(told.length).toBeLessThanOrEqual(most);
    expect(told.length).toBeGreaterThanOrEqual(Math.min(most, 1));
    expect(told).toEqual(order.filter((id) => told.includes(id)));
    const titles = $('h3 a, h4 a')
      .toArray()
      .map((link) => $(link).text());
    let from = 0;
    const places = titles.map((title) => {
      from = text.indexOf(`${title}\r\n`, from);
      return from;
    });
    expect(places).not.toContain(-1);
  });

  test('fetches nothing', () => {
    expect($('img, script, link, iframe, object, form').length).toBe(0);
    expect(html).not.toMatch(/url\(|@import|src=/);
    const away = $('a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '')
      .filter((href) => !/^https:\/\/(news\.example\.cn\/day\/|example\.cn\/leave\?who=reader%2B1%40example\.org$)/.test(href));
    expect(away).toEqual([]);
  });

  test('is the same bytes when it is made again', () => {
    expect(renderMail(digest, mailing, READER).message).toBe(message);
  });
});

test.each([
  ['a week', spanOf({ kind: 'week', id: '2026-W47' }, 6), '本周综述', '居前。'],
  ['a corrected day', specialDays.corrected, '更正与撤回', '第2版'],
  ['a usual day', synthetic(25), '关键数字', '个：'],
])('%s has its part %s, the same in text and HTML', (_, digest, heading, said) => {
  if (!digest) throw new TypeError('There is no such day.');
  const { text, html } = partsOf(renderMail(digest, mailing, READER).message);
  const $ = load(html);
  const lines = $('h2')
    .filter((__, h2) => $(h2).text() === heading)
    .nextUntil('h2, footer')
    .toArray()
    .map((line) => $(line).text());
  expect(lines.join('\n')).toContain(said);
  expect(text).toContain([`【${heading}】`, ...lines].join('\r\n\r\n'));
});

test('what the header says', () => {
  const { message } = renderMail(synthetic(5), mailing, READER);
  const { fields } = partsOf(message);
  expect(Object.fromEntries(fields)).toMatchObject({
    to: `<${READER}>`,
    'reply-to': '<desk@example.cn>',
    date: 'Sat, 21 Nov 2026 16:00:00 +0000',
    'list-unsubscribe': '<mailto:desk@example.cn?subject=%E9%80%80%E8%AE%A2>, <https://example.cn/leave?who=reader%2B1%40example.org>',
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    'auto-submitted': 'auto-generated',
    'content-language': 'zh-CN',
  });
  expect(fields.get('from')).toMatch(/^=\?UTF-8\?B\?[\w+/=]+\?= <digest@example\.cn>$/);
  expect(fields.get('list-id')).toMatch(/ <day\.jianbao\.example\.cn>$/);
  expect(fields.get('message-id')).toMatch(/^<day-2026-11-21-[0-9a-f]{16}@example\.cn>$/);
});

test('our own reader of mails opens it: its subject and its HTML', () => {
  const { message } = renderMail(synthetic(5), mailing, READER);
  const { body, members } = openMail(Buffer.from(message, 'latin1'), new Budget());
  expect(body?.envelope).toMatchObject({ isHtml: true, title: '简报 2026年11月21日 星期六 第325期（总第325期）', site: 'example.cn' });
  expect(Buffer.from(body?.bytes ?? []).toString('utf8')).toBe(partsOf(message).html);
  expect(members).toEqual([]);
});

test('each recipient has a mail of its own, alike but for the address', () => {
  const digest = synthetic(5);
  const [one, other] = ['a@example.org', 'b@example.org'].map((to) => renderMail(digest, { ...mailing, mailUnsubscribe: '' }, to));
  expect(one?.name).not.toBe(other?.name);
  expect(partsOf(one?.message ?? '').html).toBe(partsOf(other?.message ?? '').html);
});

test('without a page to unsubscribe there is no one-click, and without an address of the site no link to it', () => {
  const { message } = renderMail(synthetic(5), { ...mailing, mailUnsubscribe: '', siteAddress: '' }, READER);
  expect(fieldNames(message)).not.toContain('List-Unsubscribe-Post');
  const $ = load(partsOf(message).html);
  expect($('a').length).toBe(1);
  expect($('a').attr('href')).toMatch(/^mailto:desk@example\.cn\?/);
});

const HOSTILE = [
  '简报\r\nBcc: all@example.org',
  '简报\n\n<script>alert(1)</script>',
  '\u2028Bcc: x@example.org\u0085\u000bX: y',
  '"><img src=x onerror=alert(1)>',
  '=?UTF-8?B?QmNjOiB4?= <x@example.org>, y@example.org',
  '--=_jianbao_=--',
  '\ud800孤立代理\udfff\u0000\u202e反',
];

test.each(HOSTILE)('%j in a name or an article is only text', (text) => {
  const hostile = article(1, {
    title: { text, basis: 'explicit' },
    source: text,
    summary: [{ text, start: 0, end: text.length }],
    region: { level: 'county', path: ['上海市', text], codes: ['310000', null], confidence: 1, evidence: [] },
  });
  const digest = dayOf([hostile], { closed: true, settings: { ...settings, name: text, issuer: text } });
  const { message } = renderMail(digest, mailing, READER);
  expect(fieldNames(message)).toEqual([
    'From',
    'To',
    'Reply-To',
    'Subject',
    'Date',
    'Message-ID',
    'List-ID',
    'List-Unsubscribe',
    'List-Unsubscribe-Post',
    'Auto-Submitted',
    'Content-Language',
    'MIME-Version',
    'Content-Type',
  ]);
  expect(message).toMatch(/^[\x20-\x7e\r\n]+$/);
  expect(message.match(/^--=_jianbao_=$/gm)).toHaveLength(2);
  const { html, text: plain } = partsOf(message);
  expect(load(html)('img, script').length).toBe(0);
  expect(`${html}${plain.replace(/\r\n/g, '')}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]/);
});

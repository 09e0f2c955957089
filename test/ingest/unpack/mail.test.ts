import { describe, expect, test } from 'vitest';
import { encode } from '../decode/encode.ts';
import { bytesOf, only, outcomes, stories, zip } from './pack.ts';

const BODY = stories.library.split('\n')[1] ?? '';
const START = BODY.slice(0, 8);
const PLAIN = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n';
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
    .join('')
    .replace(/(?:=..|[^=]){60}/g, '$&=\r\n');
const multipart = (kind: string, boundary: string, ...parts: string[]) =>
  `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\npreamble\r\n${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\nepilogue`;
const text = (type: string, content: string) =>
  `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}`;
const attachment = (name: string, content: string | Uint8Array) =>
  `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}`;
const page = (content: string) =>
  `<html><head><title>云溪县新图书馆开馆_云溪新闻网</title></head><body><h1>云溪县新图书馆开馆</h1><p>${content}</p></body></html>`;

describe('the body', () => {
  test.each<[string, string]>([
    ['base64', `${PLAIN}\r\n${base64(BODY)}`],
    [
      'quoted-printable in GB2312',
      `MIME-Version: 1.0\r\nContent-Type: text/plain; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(encode(BODY, 'gb18030'))}`,
    ],
    [
      'a charset that lies',
      `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(encode(BODY, 'gb18030'))}`,
    ],
    [
      'HTML before plain text',
      `MIME-Version: 1.0\r\n${multipart('alternative', 'b', text('plain', '纯文本的另一版。'), text('html', page(BODY)))}`,
    ],
    [
      'plain text where there is no HTML',
      `MIME-Version: 1.0\r\n${multipart('alternative', 'b', text('plain', BODY), 'Content-Type: text/calendar\r\n\r\nBEGIN')}`,
    ],
    [
      'related pictures are part of the page',
      `MIME-Version: 1.0\r\n${multipart('related', 'b', text('html', page(BODY)), 'Content-Type: image/png\r\n\r\nx')}`,
    ],
    [
      'a boundary that begins another',
      `MIME-Version: 1.0\r\n${multipart('mixed', 'a', multipart('alternative', 'ab', text('plain', '短。'), text('html', page(BODY))))}`,
    ],
    ['no last boundary', `MIME-Version: 1.0\r\n${multipart('mixed', 'b', text('plain', BODY)).split('--b--')[0]}`],
    ['HTML by its type alone', `MIME-Version: 1.0\r\n${text('html', `<p>${BODY}`)}`],
    ['no MIME at all', `From: a@example.org\nTo: b@example.org\nSubject: x\n\n${BODY}`],
  ])('%s', async (_, mail) => {
    expect((await only(bytesOf(mail))).text.trim()).toBe(BODY);
  });
});

describe('the header', () => {
  test.each<[string, string]>([
    ['UTF-8, base64', '=?UTF-8?B?5LqR5rqq5Y6/5paw5Zu+5Lmm6aaG5byA6aaG?='],
    [
      'two words that cut a character',
      '=?utf-8?B?5LqR5rqq5Y6/5paw5Zu+5A==?=\r\n =?utf-8?B?uabppobE5byA6aaG?='.replace('uabppobE5byA6aaG', 'uabppobl'.concat('vIDppoY=')),
    ],
    ['GB2312, quoted', `=?gb2312?Q?${quoted(encode('云溪县新图书馆开馆', 'gb18030')).replace(/=\r\n/g, '')}?=`],
    ['raw UTF-8', Buffer.from('云溪县新图书馆开馆').toString()],
    ['forwarded', '转发：Re: =?UTF-8?B?5LqR5rqq5Y6/5paw5Zu+5Lmm6aaG5byA6aaG?='],
  ])('the subject is the title: %s', async (_, subject) => {
    const { title } = await only(bytesOf(`Subject: ${subject}\r\n${PLAIN}\r\n${base64(BODY)}`));
    expect(title).toEqual({ text: '云溪县新图书馆开馆', basis: 'explicit' });
  });

  test.each([
    ['Sat, 31 Oct 2026 08:05:30 +0800', { date: '2026-10-31', time: '08:05:30', precision: 'second', basis: 'metadata' }],
    ['1 Nov 26 8:05 +0800', { date: '2026-11-01', time: '08:05', precision: 'minute', basis: 'metadata' }],
    ['yesterday', null],
  ])('the date %s', async (date, wanted) => {
    const plain = BODY.replace('10月28日', '日前');
    expect((await only(bytesOf(`Date: ${date}\r\n${PLAIN}\r\n${base64(plain)}`))).published).toEqual(wanted);
  });

  test('of a saved page it says when it was saved: the page speaks for itself', async () => {
    const mail = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: x\r\nDate: Sat, 31 Oct 2026 08:05:30 +0800\r\nMIME-Version: 1.0\r\n${multipart('related', 'b', text('html', page(BODY.replace('10月28日', '日前'))), 'Content-Type: text/css\r\n\r\np{}')}`;
    const result = await only(bytesOf(mail));
    expect(result.title?.text).toBe('云溪县新图书馆开馆');
    expect(result.published).toBeNull();
  });
});

describe('attachments are members', () => {
  const mixed = (...parts: string[]) => bytesOf(`MIME-Version: 1.0\r\nSubject: x\r\n${multipart('mixed', 'b', ...parts)}`);
  test.each<[string, Uint8Array, [string, string][]]>([
    [
      'beside the body',
      mixed(text('plain', BODY), attachment('=?utf-8?B?56iO5Lu2LnR4dA==?=', stories.harvest)),
      [
        ['object', START],
        ['object!税件.txt', '眼下，柳河乡1.'],
      ],
    ],
    ['a blank body is none', mixed(text('plain', '\r\n'), attachment('a.txt', stories.harvest)), [['object!a.txt', '眼下，柳河乡1.']]],
    [
      'a zip',
      mixed(attachment('n.zip', zip({ 'a.txt': stories.harvest, 'b.png': Buffer.from('89504e470d0a1a0a', 'hex') }))),
      [
        ['object!n.zip!a.txt', '眼下，柳河乡1.'],
        ['object!n.zip!b.png', 'binary'],
      ],
    ],
    [
      'a mail in a mail',
      mixed(
        text('plain', BODY),
        `Content-Type: message/rfc822\r\n\r\nSubject: =?utf-8?B?5p+z5rKz5Lmh5pma56i75byA6ZWw?=\r\n${PLAIN}\r\n${base64(stories.harvest)}`,
      ),
      [
        ['object', START],
        ['object!part 1', '眼下，柳河乡1.'],
      ],
    ],
    [
      'a signature is no article',
      mixed(text('plain', BODY), 'Content-Type: application/pgp-signature; name="s.asc"\r\n\r\n-----BEGIN'),
      [
        ['object', START],
        ['object!s.asc', 'no-article'],
      ],
    ],
    [
      'a name in RFC 2231',
      mixed(
        text('plain', BODY),
        `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*0*=utf-8''%E7%A8; filename*1*=%BF.txt\r\n\r\n`,
      ),
      [
        ['object', START],
        ['object!稿.txt', 'empty'],
      ],
    ],
  ])('%s', async (_, mail, wanted) => {
    expect(await outcomes(mail)).toEqual(wanted);
  });
});

describe('texts that are no mails', () => {
  test.each([
    ['来源: 云溪新闻网\n日期: 2026-10-31\n\n'],
    ['Title: 开馆\nDate: 2026-10-31\n\n'],
    ['From: 云溪新闻网\nDate: 2026-10-31\n\n'],
    ['Notice: all\nreaders are welcome\n\n'],
  ])('%j', async (head) => {
    const { lines } = await only(bytesOf(head + stories.library));
    expect(lines[0]?.text).toBe(head.split('\n')[0]);
  });
});

/** A message as it goes over the wire (RFC 5322, MIME): ASCII, lines of at most 76 characters ended by CRLF. */

export interface Message {
  /** in their order; a value is made of `encodedWords`, addresses and ASCII of our own */
  headers: readonly (readonly [name: string, value: string])[];
  text: string;
  html: string;
}

/** Base64 holds no underscore, so no body has a line like it. */
const BOUNDARY = '=_jianbao_=';
const LINE = 76;

/** Text and HTML as alternatives, the better one last. */
export function messageOf({ headers, text, html }: Message): string {
  return [
    ...headers.map(([name, value]) => `${name}: ${oneField(value)}`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    ...part('plain', text),
    ...part('html', html),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}

/** Nothing that a value holds can begin another field: only folded lines are kept. */
const oneField = (value: string): string =>
  value.replace(/\r\n(?= )|[\u0000-\u001f\u007f-\uffff]/g, (match) => (match === '\r\n' ? match : ''));

const part = (kind: 'plain' | 'html', body: string): string[] => [
  `--${BOUNDARY}`,
  `Content-Type: text/${kind}; charset=utf-8`,
  'Content-Transfer-Encoding: base64',
  '',
  ...(Buffer.from(body, 'utf8')
    .toString('base64')
    .match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []),
];

/** Octets of an encoded word: with its marks and the longest field name it stays below 76 characters. */
const WORD = 39;

/** Any text as a field's value (RFC 2047), folded; no character is cut in two. */
export function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text.toWellFormed()) {
    if (Buffer.byteLength(word + character) > WORD) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`).join('\r\n ');
}

/** An instant as a field says it: `Sat, 21 Nov 2026 16:00:00 +0000`. */
export const mailDate = (instant: string): string => new Date(instant).toUTCString().replace('GMT', '+0000');

import fc from 'fast-check';

/** What breaks feeds: characters that XML does not have, ends of sections, markup, halves of pairs, marks that turn the line around. */
const PIECES = [
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml?>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '</title>',
  '</entry>',
  '<script>alert(1)</script>',
  '"\' onload="x',
  '\ud83d',
  '\ude00',
  '😀',
  '\ufffe',
  '\uffff',
  '\u{1fffe}',
  '\ufdd0',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\r\n\t',
  '标题',
  '=1+1',
  ',',
  '"',
];

const control = fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code));
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** A text as an attacker, a broken converter or bad luck would write it. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), control, unit), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

const DIGITS = '零一二三四五六七八九';

/** A number from 1 to 99 in Chinese: 一, 十, 十二, 二十, 二十一. */
function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

/** What the Word edition and the mail say besides `words-zh.ts`: both are in Chinese only. */
export const DOCUMENT_WORDS = {
  /** before the parts of a document, and the parts of those: from 1 to 99 */
  ordinal: (n: number): string => `${chineseNumber(n)}、`,
  subordinal: (n: number): string => `（${chineseNumber(n)}）`,
  /** a change against the issue before: 收稿多 3 */
  against: (before: string, changes: readonly string[]): string => `与${before}相比：${changes.join('，')}。`,
  full: (address: string): string => `本期全文：${address}`,
  colophon: '本版由程序选编：标题为原题，（摘）为摘自正文；正文均为原句。',
  unnamed: '未署来源',
  openIssue: '未定稿',
  printed: (day: string): string => `${day}印发`,
  contents: '本期要目',
  readOnline: '网页版',
  unsubscribe: '退订',
  unsubscribeSubject: '退订',
  why: (name: string): string => `您订阅了${name}，故收到本邮件。`,
};

/** Names of a variable or a hidden field that holds the page's own time of publication. */
const NAME = '(?:pub|publish|news|release|issue)_?(?:time|date)|publish(?:ed)?_?(?:at|on)';
const IS_NAME = new RegExp(`^(?:${NAME})$`, 'i');
/** `ct` is WeChat's name: seconds since 1970. Only a variable of its own: in data the same names belong to lists of other articles. */
const VARIABLE = new RegExp(`\\b(?:var|let|const)\\s+(?:ct|createTime|${NAME})\\s*=\\s*["']([^"'\\n]{8,30})["']`, 'i');
/** China's clock, which such pages keep. */
const EIGHT_HOURS = 8 * 3_600_000;

export const isPublicationName = (name: string): boolean => IS_NAME.test(name);

/** The time of publication that a page's script sets, as a date that `findDate` reads; {} where none does. */
export function scriptedDate(html: string): { scripted?: string } {
  const value = VARIABLE.exec(html)?.[1];
  if (value === undefined) return {};
  if (!/^1\d{9}$/.test(value)) return { scripted: value };
  return { scripted: new Date(Number(value) * 1000 + EIGHT_HOURS).toISOString().slice(0, 16) };
}

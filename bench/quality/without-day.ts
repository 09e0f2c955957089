const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A page from which every mention of a day is taken, with the day before and after it (clocks of other zones), however it is written:
 * what is left says of other days only. @param day `YYYY-MM-DD`
 */
export function withoutDay(html: string, day: string): string {
  return [-1, 0, 1].reduce((rest, shift) => without(rest, new Date(Date.parse(day) + shift * 86_400_000)), html);
}

function without(html: string, at: Date): string {
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  const [m, d] = [`0?${month}`, `0?${date}`];
  const name = `${MONTHS[month - 1]}\\p{L}*\\.?`;
  const gap = '(?:\\s|<[^<>]{0,80}>|&nbsp;|[-/.年月])*';
  const tail = '(?!\\d)(?:(?:st|nd|rd|th)\\b)?日?';
  const forms = [
    `${year}${gap}${m}${gap}${d}(?:日|\\d{0,9}(?=\\.html)|(?:[0-2]\\d[0-5]\\d){1,2}(?:\\d{2,5})?(?!\\d)|(?!\\d(?!\\d?[:：])))`,
    `${m}[-/.]${d}[-/.]${year}`,
    `${d}[-/.]${m}[-/.](?:${year}|${year % 100}(?!\\d))`,
    `${m}/${d}/${year % 100}(?!\\d)`,
    `(?:[\\p{L}]{3,9},?\\s)?${name}${gap}${d}${tail},?(?:\\s${year})?`,
    `(?<!\\d)${d}\\.?\\s(?:de\\s)?${name},?\\s(?:de\\s)?(?:${year})?`,
    `(?<!\\d)${d} (?:мая|Maggio|maja|Mei|mai)\\b(?:\\s${year})?`,
    `${String(Math.floor(at.getTime() / 1000)).slice(0, 5)}\\d{5}(?:\\d{3})?(?!\\d)`,
  ];
  return html.replace(new RegExp(`(?<!\\d)(?:${forms.join('|')})`, 'giu'), ' ');
}

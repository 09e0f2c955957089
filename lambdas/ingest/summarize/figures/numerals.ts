const DIGITS = '零一二三四五六七八九';
const STEPS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/**
 * The value of a Chinese numeral: 十六 → 16, 三千二百万 → 32,000,000. Null for what is not one number: digits side by side
 * (七八, 二〇二二) or characters that are no numeral.
 */
export function chineseValue(numeral: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const char of numeral) {
    const value = char === '两' ? 2 : char === '〇' ? 0 : DIGITS.indexOf(char);
    const step = STEPS[char];
    const myriad = MYRIADS[char];
    if (value >= 0) {
      if (digit) return null;
      digit = value;
    } else if (step) {
      section += (digit ?? 1) * step;
      digit = null;
    } else if (myriad) {
      section += digit ?? 0;
      total = section === 0 && total > 0 ? total * myriad : total + (section || 1) * myriad;
      section = 0;
      digit = null;
    } else return null;
  }
  return numeral === '' ? null : total + section + (digit ?? 0);
}

/** What 十, 百, 千, 万, 亿 after Arabic digits multiply by: 万亿 → 1e12. */
export function multiplierOf(suffix: string): number {
  let product = 1;
  for (const char of suffix) product *= STEPS[char] ?? MYRIADS[char] ?? 1;
  return product;
}

import frequent from '../../../seeds/script/frequent.json' with { type: 'json' };
import { fold } from '../text/fold.ts';

/** The most frequent characters of written Chinese (a Traditional one is worth what it folds to). */
const FREQUENT = frequent.characters;

/** What a UTF-16 unit that is white space is worth: it is not counted. */
const NOTHING = 127;
/** What each UTF-16 unit is worth, in hundredths, by ranges from the least to the most particular. */
const worths = new Int8Array(65536).fill(-30);

function fillRanges(): void {
  const ranges: readonly [first: number, last: number, worth: number][] = [
    [0x00, 0x1f, -100],
    [0x20, 0x7e, 60],
    [0x7f, 0x9f, -100],
    [0xa0, 0xbf, 0],
    [0xc0, 0x24f, 30],
    [0x2010, 0x2026, 90],
    [0x3000, 0x303f, 90],
    [0x3040, 0x30ff, 0],
    [0x4e00, 0x9fff, -10],
    [0xac00, 0xd7a3, 0],
    [0xe000, 0xf8ff, -100],
    [0xff00, 0xff5e, 90],
    [0xfffd, 0xfffd, -100],
    [0x09, 0x0d, NOTHING],
    [0x20, 0x20, NOTHING],
    [0xb7, 0xb7, 90],
  ];
  for (const [first, last, worth] of ranges) worths.fill(worth, first, last + 1);
}

/** Characters in common use, from the encodings themselves: the first levels of GB 2312 (rows 16–55) and of Big5 (A440–C67E). */
function fillCommon(): void {
  const fill = (charset: string, rows: [number, number], cells: [number, number]) => {
    const bytes = new Uint8Array(2 * (rows[1] - rows[0] + 1) * (cells[1] - cells[0] + 1));
    let length = 0;
    for (let row = rows[0]; row <= rows[1]; row++)
      for (let cell = cells[0]; cell <= cells[1]; cell++)
        if (cell < 0x7f || cell > 0xa0) {
          bytes[length++] = row;
          bytes[length++] = cell;
        }
    const chars = new TextDecoder(charset).decode(bytes.subarray(0, length));
    for (let i = 0; i < chars.length; i++) if (chars.charCodeAt(i) < 0xa000) worths[chars.charCodeAt(i)] = 70;
    return chars;
  };
  fill('gb18030', [0xb0, 0xd7], [0xa1, 0xfe]);
  const traditional = fill('big5', [0xa4, 0xc6], [0x40, 0xfe]);
  for (let i = 0; i < FREQUENT.length; i++) worths[FREQUENT.charCodeAt(i)] = 100;
  const simplified = fold(traditional);
  for (let i = 0; i < traditional.length; i++) worths[traditional.charCodeAt(i)] = worths[simplified.charCodeAt(i)] as number;
}

fillRanges();
fillCommon();

/**
 * How much a reading of bytes looks like text, from −1 to 1: the mean over its characters of 1 for a frequent Han character
 * or full-width punctuation, less for a rarer one, and −1 for what text does not hold (controls, unassigned, U+FFFD).
 */
export function likeness(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const worth = worths[text.charCodeAt(i)] as number;
    if (worth === NOTHING) continue;
    count++;
    sum += worth;
  }
  return count === 0 ? 0 : sum / count / 100;
}

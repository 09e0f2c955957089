/** What a line looks like, character by character. Shares are of its width, in which a wide (CJK) character counts two. */
export interface Look {
  width: number;
  commas: number;
  stops: number;
  digits: number;
  latin: number;
  spaces: number;
  /** bars, arrows, dots and slashes between names */
  bars: number;
  /** grammatical words of one character, which headlines and labels leave out */
  particles: number;
  /** 我 你 您: who speaks to the reader */
  persons: number;
  quotes: number;
  /** the class of the last character that is no closing quote or bracket, and of the first */
  ends: number;
  starts: number;
  /** it says something in a sentence */
  tells: boolean;
}

export const classes = {
  other: 0,
  han: 1,
  latin: 2,
  digit: 3,
  space: 4,
  comma: 5,
  stop: 6,
  bar: 7,
  quote: 8,
  bracket: 9,
  colon: 10,
  dots: 11,
  ask: 12,
  list: 13,
} as const;
const { han, latin, digit, space, comma, stop, bar, quote, bracket, colon, dots, ask, list } = classes;

const classOf = new Uint8Array(65536);
const PARTICLE = 1;
const PERSON = 2;
const wordOf = new Uint8Array(65536);
const closes = new Uint8Array(65536);

/** Letters are `latin`, of whatever script; the wide blocks between these are `han` all the same. */
const LETTERS = /\p{L}+/gu;
for (const [first, end] of [
  [0, 0x3400],
  [0xa000, 0xac00],
  [0xd7b0, 0xd800],
  [0xfb00, 0x10000],
] as const) {
  const units = Uint16Array.from({ length: end - first }, (_, i) => first + i);
  const block = Buffer.from(units.buffer).toString('utf16le');
  for (let run = LETTERS.exec(block); run; run = LETTERS.exec(block)) classOf.fill(latin, first + run.index, first + LETTERS.lastIndex);
}
classOf.fill(han, 0x3040, 0x3100).fill(han, 0x3400, 0xa000).fill(han, 0xac00, 0xd7b0).fill(han, 0xf900, 0xfb00);
mark('0123456789０１２３４５６７８９', digit);
mark(' \t\u00a0\u3000', space);
mark('，、,', comma);
mark('。！!.;；؟।؛', stop);
mark('？?', ask);
mark('|｜>＞›»<＜‹«/／·•_+-—–=~#*', bar);
mark('“”‘’「」『』"\'《》', quote);
mark('（）()[]【】〔〕〖〗{}', bracket);
mark(':：', colon);
mark('…', dots);
mark('●■◆▲△▼※★☆→', list);
for (const char of '的了是在和与及等将对为着过也都就还又但而于由被把从向并') wordOf[char.charCodeAt(0)] = PARTICLE;
for (const char of '我你您') wordOf[char.charCodeAt(0)] = PERSON;
for (const char of '”’"\'」』）)】》]') closes[char.charCodeAt(0)] = 1;

function mark(chars: string, name: number): void {
  for (const char of chars) classOf[char.charCodeAt(0)] = name;
}

export const isHan = (code: number): boolean => classOf[code] === han;

/** Reads a line once; `text` is folded to Simplified. */
export function lookAt(text: string): Look {
  const look: Look = {
    width: text.length,
    commas: 0,
    stops: 0,
    digits: 0,
    latin: 0,
    spaces: 0,
    bars: 0,
    particles: 0,
    persons: 0,
    quotes: 0,
    ends: 0,
    starts: 0,
    tells: false,
  };
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    switch (classOf[code]) {
      case han: {
        look.width++;
        const word = wordOf[code];
        if (word === PARTICLE) look.particles++;
        else if (word === PERSON) look.persons++;
        break;
      }
      case latin:
        look.latin++;
        break;
      case digit:
        look.digits++;
        break;
      case space:
        look.spaces++;
        break;
      case comma:
        if (code !== 0x2c || isBreak(text, i + 1)) {
          look.commas++;
          marks++;
        }
        break;
      case stop:
      case ask:
        if (code > 0x7f || isBreak(text, i + 1)) {
          look.stops++;
          marks++;
        }
        break;
      case bar:
        look.bars++;
        break;
      case quote:
        look.quotes++;
        break;
      default:
    }
  }
  let end = text.length - 1;
  while (end > 0 && closes[text.charCodeAt(end)] === 1) end--;
  look.ends = text.endsWith('...') ? dots : (classOf[text.charCodeAt(end)] ?? 0);
  look.starts = classOf[text.charCodeAt(0)] ?? 0;
  const ended = look.ends === stop || look.ends === ask || look.ends === dots;
  look.tells = marks >= 2 || (marks >= 1 && ended && text.length >= 12);
  return look;
}

const isBreak = (text: string, at: number): boolean =>
  at >= text.length || classOf[text.charCodeAt(at)] === space || closes[text.charCodeAt(at)] === 1;

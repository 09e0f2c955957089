import { fold } from '../text/fold.ts';

/** The most frequent characters of written Chinese, in Simplified script (Traditional is folded before the look-up). */
const FREQUENT =
  '的一是不了在有人我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离坏县省镇乡村街居务群众服项推工抓责任质量级优环境企业投资规划示范';

/** 2: frequent; 1: in the common level of GB 2312 or Big5; 0: rare or not Han. */
const rank = new Uint8Array(65536);

/** The common levels are ranges of the encodings themselves: GB 2312 rows 16–55, Big5 A440–C67E. */
function fillRanks(): void {
  const level = (charset: string, rows: [number, number], cells: [number, number]) => {
    const bytes: number[] = [];
    for (let row = rows[0]; row <= rows[1]; row++)
      for (let cell = cells[0]; cell <= cells[1]; cell++) if (cell < 0x7f || cell > 0xa0) bytes.push(row, cell);
    for (const char of new TextDecoder(charset).decode(new Uint8Array(bytes))) rank[char.charCodeAt(0)] = 1;
  };
  level('gb18030', [0xb0, 0xd7], [0xa1, 0xfe]);
  level('big5', [0xa4, 0xc6], [0x40, 0xfe]);
  rank[0xfffd] = 0;
  for (const char of FREQUENT) rank[char.charCodeAt(0)] = 2;
}
fillRanks();

/**
 * How much a reading of bytes looks like text, from −1 to 1: the mean over its characters of 1 for a frequent Han character
 * or full-width punctuation, less for a rarer one, and −1 for what text does not hold (controls, unassigned, U+FFFD).
 */
export function likeness(text: string): number {
  const folded = fold(text);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code === 32 || (code >= 9 && code <= 13)) continue;
    count++;
    sum += worth(code);
  }
  return count === 0 ? 0 : sum / count;
}

function worth(code: number): number {
  if (code < 32 || code === 0x7f || code === 0xfffd || (code >= 0x80 && code < 0xa0)) return -1;
  if (code < 0x80) return 0.6;
  if (code >= 0x4e00 && code <= 0x9fff) return rank[code] === 2 ? 1 : rank[code] === 1 ? 0.7 : -0.1;
  if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2026) || code === 0xb7)
    return 0.9;
  if (code >= 0xc0 && code <= 0x24f) return 0.3;
  if (code >= 0xa0 && code < 0xc0) return 0;
  if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7a3)) return 0;
  if (code >= 0xe000 && code <= 0xf8ff) return -1;
  return -0.3;
}

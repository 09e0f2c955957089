import table from '../../../seeds/script/t2s.json' with { type: 'json' };

const folded = new Uint16Array(65536);
/** Characters that only Traditional text uses, and that only Simplified text uses. */
const side = new Uint8Array(65536);
const gaps = table.gaps.split(' ');
let traditional = 0;
for (let i = 0; i < gaps.length; i++) {
  traditional += Number.parseInt(gaps[i] as string, 36);
  folded[traditional] = table.to.charCodeAt(i);
  side[traditional] = 1;
}
for (let i = 0; i < table.to.length; i++) {
  const code = table.to.charCodeAt(i);
  if (side[code] === 0) side[code] = 2;
}

/** Traditional → Simplified, character for character: the result has the same length, so offsets stay. */
export function fold(text: string): string {
  let at = 0;
  while (at < text.length && folded[text.charCodeAt(at)] === 0) at++;
  if (at === text.length) return text;
  const units = new Uint16Array(text.length);
  const bytes = Buffer.from(units.buffer);
  bytes.write(text, 'utf16le');
  for (; at < units.length; at++) units[at] = folded[units[at] as number] || (units[at] as number);
  return bytes.toString('utf16le');
}

/** How many characters only Traditional and only Simplified text uses, how many are Han, and how many are Latin letters. */
export function scriptCounts(text: string): { traditional: number; simplified: number; han: number; latin: number } {
  const counts = { traditional: 0, simplified: 0, han: 0, latin: 0 };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) {
      counts.han++;
      if (side[code] === 1) counts.traditional++;
      else if (side[code] === 2) counts.simplified++;
    } else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f)) counts.latin++;
  }
  return counts;
}

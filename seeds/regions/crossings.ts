/** The characters of GB 2312's first level: those that ordinary text is written with. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^[一-鿿]$/.test(character)) found.push(character);
    }
  }
  return found;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether the ICU dictionary that Node carries holds it as one word. */
export const isWord = (text: string): boolean => [...segmenter.segment(text)].length === 1;

/** Before a name these are words by themselves, whatever the dictionary makes of them: 在|江西|南昌, 和|英国|政府. */
const SMALL_WORDS = '在从到对与和及由把被向往是的了以同称让使至于';

/**
 * By name, the characters after it with which ICU reads another word that starts inside the name: 遵|义务, 白|城墙, 三门|峡谷. Only names that
 * ICU knows: what it says of others is no judgement.
 */
export function cutsOf(names: readonly string[]): Record<string, string> {
  const characters = commonCharacters();
  const cut = (text: string, end: number) => [...segmenter.segment(text)].some(({ index }) => index > 0 && index < end);
  const found = names
    .filter((name) => !cut(name, name.length))
    .map((name) => {
      const last = name.charAt(name.length - 1);
      return [name, characters.filter((other) => isWord(last + other) && cut(name + other, name.length)).join('')] as const;
    });
  return Object.fromEntries(found.filter(([, others]) => others !== ''));
}

/**
 * What makes two other words of a name of two characters, or of a district whose last two are a word: 推广|安全, 其中|山区. `before`: by a
 * name's first character, those that make a word with it. `after`: by its last. `split`: names of three that end in a word.
 * Words are those of the ICU dictionary that Node carries, and `more`.
 */
export function crossingsOf(
  names: readonly string[],
  more: readonly string[],
): { before: Record<string, string>; after: Record<string, string>; split: string } {
  const known = (text: string): boolean => more.includes(text) || isWord(text);
  const short = names.filter((name) => name.length === 2 && !name.endsWith('县') && !name.endsWith('区'));
  const split = names.filter((name) => name.length === 3 && /区$|[城都]市$/.test(name) && known(name.slice(1)));
  const characters = commonCharacters();
  const table = (keys: string[], word: (key: string, other: string) => string) =>
    Object.fromEntries(
      [...new Set(keys)].sort().map((key) => [key, characters.filter((other) => word(key, other) && known(word(key, other))).join('')]),
    );
  return {
    before: table(
      [...short, ...split].map((name) => name.charAt(0)),
      (key, other) => (SMALL_WORDS.includes(other) ? '' : other + key),
    ),
    after: table(
      short.map((name) => name.charAt(1)),
      (key, other) => key + other,
    ),
    split: [...new Set(split)].join(' '),
  };
}

const CELLS = Array.from({ length: 94 }, (_, i) => i + 0x21);
const decoder = new TextDecoder('gb18030');
/** The Chinese characters of GB 2312, each as its two bytes without their high bits. */
const codes = new Map(
  CELLS.flatMap((row) =>
    CELLS.map((cell) => [decoder.decode(Uint8Array.of(row | 0x80, cell | 0x80)), String.fromCharCode(row, cell)] as const),
  ).filter(([character]) => /^\p{Script=Han}$/u.test(character)),
);

/** Whether GB 2312 has every character of a text. */
export const isCoded = (text: string): boolean => [...text].every((character) => codes.has(character));

/** A text of Chinese characters, spaces and control characters as `fromSevenBit` reads it. Throws where GB 2312 does not have a character. */
export const toSevenBit = (text: string): string =>
  [...text]
    .map((character) => {
      const code = character <= ' ' ? character : codes.get(character);
      if (!code) throw new Error(`GB 2312 has no ${character}: leave it out, or keep the text as it is.`);
      return code;
    })
    .join('');

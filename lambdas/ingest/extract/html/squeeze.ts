/** A text without spaces and punctuation, wide forms made plain: what is left is compared. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');

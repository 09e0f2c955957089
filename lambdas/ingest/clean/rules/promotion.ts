import words from '../../../../seeds/cleaning/words.json' with { type: 'json' };
import { lineRule } from '../work-line.ts';

/** What asks the reader to follow, scan, download or send in, as patterns. */
const ASK = new RegExp(words.asks.join('|'));
const ADVERT = /^[【[（(]?(广告|推广|赞助)[】\]）)]?\s*([:：|｜\s]|(?<=[】\]）)]))/;

/** Says that it is an advertisement. */
export const advertisement = lineRule('advertisement', 'advertisement', (text) => text.length <= 80 && ADVERT.test(text));

/** Asks the reader to scan, follow, download or call. Prose that mentions such a thing stays. */
export const promotion = lineRule('promotion', 'promotion', (text) => text.length <= 80 && ASK.test(text) && !isTold(text));

/** A sentence of several clauses tells of such a thing. */
const isTold = (text: string): boolean => /[。].{15,}/.test(text) || (/。[”’]?$/.test(text) && (text.match(/，/g) ?? []).length >= 2);

import type { Refusal } from '../../model/lead.ts';
import { LONGEST_LEAD, MOST_SENTENCES } from './prompt.ts';

/** One sentence of an answer and the numbers of those it rests on, from 1. */
export interface Statement {
  text: string;
  cites: number[];
}

/** An answer that cannot stand, and what in it is the reason: for the log, never for readers. */
export class RefusedAnswer extends Error {
  override readonly name = 'RefusedAnswer';
  readonly reason: Refusal;

  constructor(reason: Refusal, what: string) {
    super(what);
    this.reason = reason;
  }
}

const SHORTEST = 8;
const MOST_CITES = 6;
/** Markup, addresses, control and invisible characters, and whatever else a sentence of a newspaper does not have. */
const NOT_PROSE = /[<>{}[\]\\`|#*_=^\n\r\t\p{Cc}\p{Cf}\p{Co}\p{Extended_Pictographic}]|https?:|www\.|@/u;

/** Reads the JSON that was asked for, nothing around it and nothing more in it. @throws RefusedAnswer `form` or `citation` */
export function answerOf(text: string, sentences: number): Statement[] {
  const { sentences: said } = objectOf(parsed(text), ['sentences']);
  if (!Array.isArray(said) || said.length === 0 || said.length > MOST_SENTENCES)
    throw new RefusedAnswer('form', `not 1 to ${MOST_SENTENCES} sentences`);
  const statements = said.map((one) => statementOf(objectOf(one, ['cites', 'text']), sentences));
  const length = statements.reduce((sum, statement) => sum + statement.text.length, 0);
  if (length > LONGEST_LEAD) throw new RefusedAnswer('form', `${length} characters`);
  return statements;
}

function statementOf({ text, cites }: Record<string, unknown>, sentences: number): Statement {
  if (typeof text !== 'string' || text.length < SHORTEST || !/[。！？]”?$/.test(text) || NOT_PROSE.test(text))
    throw new RefusedAnswer('form', 'a sentence that is no plain prose');
  if (!Array.isArray(cites) || cites.length === 0 || cites.length > MOST_CITES) throw new RefusedAnswer('citation', 'nothing cited');
  return { text, cites: cites.map((cite) => numberOf(cite, sentences)) };
}

function numberOf(cite: unknown, sentences: number): number {
  if (typeof cite === 'number' && Number.isInteger(cite) && cite >= 1 && cite <= sentences) return cite;
  throw new RefusedAnswer('citation', `no sentence ${JSON.stringify(cite)}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedAnswer('form', 'no JSON');
  }
}

function objectOf(value: unknown, keys: readonly string[]): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isObject && JSON.stringify(Object.keys(value).sort()) === JSON.stringify(keys)) return value as Record<string, unknown>;
  throw new RefusedAnswer('form', `no object of ${keys.join(' and ')}`);
}

import type { Cite, Lead } from '../../model/lead.ts';
import { answerOf, RefusedAnswer, type Statement } from './answer.ts';
import type { Material } from './material.ts';
import { strangeName } from './names.ts';
import { strangeNumber } from './numbers.ts';
import { plain } from './plain.ts';
import { turned } from './polarity.ts';

/** Share of an answer's pairs of characters that the sentences need not have: connecting words, not news. */
const MOST_NEW = 0.4;
/** It speaks to or of the model, or does what a text planted in an article would want. */
const INSTRUCTION =
  /(?:系统|以上|上述)指令|提示词|系统提示|语言模型|作为AI|人工智能助手|忽略(?:以上|上述|之前|前面)|以下是|prompt|ignore|assistant|点击链接|加微信|扫码添加/i;

/**
 * The paragraph of an answer, every sentence of which was checked against the sentences that it cites alone.
 *
 * @throws RefusedAnswer with the reason why the verbatim summary stands alone
 */
export function verifiedLead(answer: string, { sentences }: Pick<Material, 'sentences'>, model: string): Lead {
  const statements = answerOf(answer, sentences.length);
  for (const statement of statements) verify(statement, sentences);
  const used = [...new Set(statements.flatMap(({ cites }) => cites))];
  return {
    text: statements.map(({ text }) => text).join(''),
    generatedBy: model,
    cites: used.flatMap((number) => sentences[number - 1] ?? []),
  };
}

function verify({ text, cites }: Statement, sentences: readonly Cite[]): void {
  const said = plain(text);
  const cited = cites.map((number) => plain(sentences[number - 1]?.text ?? '')).join('\n');
  const refuse = (reason: RefusedAnswer['reason'], what: string | null): void => {
    if (what !== null) throw new RefusedAnswer(reason, what);
  };
  refuse('instruction', INSTRUCTION.exec(text)?.[0] ?? null);
  refuse('number', strangeNumber(said, cited));
  refuse('name', strangeName(said, cited));
  refuse('polarity', turned(said, cited));
  const news = newShare(said, cited);
  refuse('words', news > MOST_NEW ? `${Math.round(100 * news)} % of it` : null);
}

/** Share of a text's pairs of Han characters that another does not have. */
function newShare(text: string, other: string): number {
  const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair);
  return pairs.length === 0 ? 1 : pairs.filter((pair) => !other.includes(pair)).length / pairs.length;
}

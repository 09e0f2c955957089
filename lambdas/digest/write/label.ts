import type { WriterAccount } from '../../model/digest.ts';
import type { Failure, Lead, Refusal } from '../../model/lead.ts';

/** Languages that an issue is read in, as its pages name them. */
type Language = 'zh-CN' | 'en';

const LABEL: Record<Language, (model: string) => string> = {
  'zh-CN': (model) => `机器撰写（${model}），数字与名称已与所引原句核对，仍请以原文为准`,
  en: (model) => `Written by a machine (${model}); numbers and names were checked against the cited sentences, the original text decides`,
};

const REASON: Record<Language, Record<Refusal | Failure, string>> = {
  'zh-CN': {
    form: '格式不合要求',
    citation: '未引原句',
    number: '数字与原句不符',
    name: '名称与原句不符',
    polarity: '意思与原句相反',
    words: '用语离原句太远',
    instruction: '含有指令',
    budget: '本月用量已尽',
    time: '超时',
    throttled: '服务限流',
    fault: '服务出错',
  },
  en: {
    form: 'not in the form asked for',
    citation: 'cites no sentence',
    number: 'a number that is not in its sentences',
    name: 'a name that is not in its sentences',
    polarity: 'says the opposite of its sentences',
    words: 'too far from the words of its sentences',
    instruction: 'speaks of instructions',
    budget: "the month's budget is used up",
    time: 'took too long',
    throttled: 'the service was too busy',
    fault: 'the service failed',
  },
};

/** Stands beside a paragraph wherever it is shown. */
export const leadLabel = ({ generatedBy }: Pick<Lead, 'generatedBy'>, language: Language): string => LABEL[language](generatedBy);

/** What an issue says of its writer: how many paragraphs there are, and why others are missing. */
export function writerNote({ written, without }: WriterAccount, language: Language): string {
  const reasons = without.map(({ reason, stories }) => ({ reason: REASON[language][reason], stories }));
  if (language === 'en') {
    const list = reasons.map(({ reason, stories }) => `${stories} ${reason}`).join('; ');
    return `Paragraphs written by a machine: ${written}.${list && ` Left to the verbatim summary: ${list}.`}`;
  }
  const list = reasons.map(({ reason, stories }) => `${reason}${stories}篇`).join('、');
  return `机器撰写的导语${written}段。${list && `其余只用原文摘句：${list}。`}`;
}

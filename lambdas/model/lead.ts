/** A paragraph that a language model wrote about a story. Every format that shows it says so beside it. */
export interface Lead {
  text: string;
  /** the model's id, for the label */
  generatedBy: string;
  /** the sentences that it was checked against, verbatim, in the order of their first use */
  cites: Cite[];
}

export interface Cite {
  /** the article that has it */
  article: string;
  text: string;
}

/**
 * Why a story keeps its verbatim summary alone. What the model answered: `form` is not the JSON, length or plain text that was asked for,
 * `citation` names no sentence or one that is not there, `number`, `name`, `polarity` and `words` say what the cited sentences do not,
 * `instruction` speaks of instructions. That there is no answer: `budget` of the month is used up, `time` is up, `throttled`, `fault`.
 */
export const refusals = ['form', 'citation', 'number', 'name', 'polarity', 'words', 'instruction'] as const;
export const failures = ['budget', 'time', 'throttled', 'fault'] as const;
export type Refusal = (typeof refusals)[number];
export type Failure = (typeof failures)[number];

/** What became of a story's paragraph. A refusal is for good: the same question would be paid twice. A failure is asked again while its issue is open. */
export type LeadOutcome = { lead: Lead } | { reason: Refusal | Failure };

export const isFinal = (outcome: LeadOutcome): boolean => 'lead' in outcome || (refusals as readonly string[]).includes(outcome.reason);

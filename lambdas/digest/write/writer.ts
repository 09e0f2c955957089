import type { Failure } from '../../model/lead.ts';

/** What a language model is asked. */
export interface Prompt {
  system: string;
  /** the material, as data */
  user: string;
  /** JSON Schema of the answer, as text */
  schema: string;
  /** tokens of the answer at most */
  maxTokens: number;
}

/** What it answered, or why it did not. */
export type Answer = { text: string } | { failed: Failure };

/** A language model that answers prompts: all of them within its own time, and never throwing, since an issue does not wait for it. */
export interface Writer {
  /** its id, for the label */
  readonly model: string;
  /** One answer for each prompt, in their order. The first are asked first. */
  answer(prompts: readonly Prompt[]): Promise<Answer[]>;
}

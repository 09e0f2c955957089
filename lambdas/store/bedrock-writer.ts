import type { BedrockRuntimeClient, ConverseCommandOutput } from '@aws-sdk/client-bedrock-runtime';
import pLimit from 'p-limit';
import type { Answer, Prompt, Writer } from '../digest/write/writer.ts';
import type { WriterSettings } from '../model/settings.ts';
import { isAwsError } from './errors.ts';
import type { TokenBudget } from './token-budget.ts';

export interface BedrockOptions {
  budget: TokenBudget;
  /** the month that a call counts in, `YYYY-MM` */
  month: () => string;
  /** another address than Bedrock's own, for tests */
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** Calls at a time: a new account may make few a minute. */
const CONCURRENCY = 3;
/** The first try and one more. */
const TRIES = 2;
/** No tokenizer makes more of a character; what a call did not use is given back. */
const TOKENS_A_CHARACTER = 2;

/** A model on Amazon Bedrock, by its Converse API: no tools, nothing remembered between calls. The SDK is loaded by the first call. */
export class BedrockWriter implements Writer {
  readonly model: string;
  readonly #settings: WriterSettings;
  readonly #options: BedrockOptions;

  constructor(settings: WriterSettings, options: BedrockOptions) {
    this.model = settings.model;
    this.#settings = settings;
    this.#options = options;
  }

  async answer(prompts: readonly Prompt[]): Promise<Answer[]> {
    const { region, seconds } = this.#settings;
    const { endpoint, credentials } = this.#options;
    const { BedrockRuntimeClient, ConverseCommand } = await import('./bedrock-client.ts');
    const client = new BedrockRuntimeClient({
      ...(region ? { region } : {}),
      maxAttempts: TRIES,
      requestHandler: { requestTimeout: seconds * 1000 },
      ...(endpoint ? { endpoint } : {}),
      ...(credentials ? { credentials } : {}),
    });
    const timeUp = AbortSignal.timeout(seconds * 1000);
    const limit = pLimit(CONCURRENCY);
    try {
      return await Promise.all(
        prompts.map((prompt) =>
          limit(() =>
            this.#ask(prompt, timeUp, () => client.send(new ConverseCommand(requestOf(this.model, prompt)), { abortSignal: timeUp })),
          ),
        ),
      );
    } finally {
      (client satisfies BedrockRuntimeClient).destroy();
    }
  }

  /** One answer. Tokens of a call whose end nobody saw stay taken. */
  async #ask(
    { system, user, schema, maxTokens }: Prompt,
    timeUp: AbortSignal,
    send: () => Promise<ConverseCommandOutput>,
  ): Promise<Answer> {
    if (timeUp.aborted) return { failed: 'time' };
    const { budget } = this.#options;
    const month = this.#options.month();
    const most = TOKENS_A_CHARACTER * (system.length + user.length + schema.length) + maxTokens;
    if (!(await budget.take(month, most, this.#settings.monthlyTokens))) return { failed: 'budget' };
    try {
      const { output, usage } = await before(timeUp, send());
      await budget.giveBack(month, most - (usage?.totalTokens ?? most));
      const text = output?.message?.content?.flatMap((part) => part.text ?? []).join('');
      return { text: text ?? '' };
    } catch (error) {
      if (timeUp.aborted || isAwsError(error, 'TimeoutError', 'AbortError', 'ModelTimeoutException')) return { failed: 'time' };
      await budget.giveBack(month, most);
      return { failed: isAwsError(error, 'ThrottlingException', 'ServiceQuotaExceededException') ? 'throttled' : 'fault' };
    }
  }
}

const requestOf = (modelId: string, { system, user, schema, maxTokens }: Prompt) => ({
  modelId,
  system: [{ text: system }],
  messages: [{ role: 'user' as const, content: [{ text: user }] }],
  inferenceConfig: { maxTokens },
  outputConfig: { textFormat: { type: 'json_schema' as const, structure: { jsonSchema: { name: 'lead', schema } } } },
});

/** A result, unless the signal comes first: a client that waits to try again does not hear it. @throws the signal's reason */
async function before<T>(signal: AbortSignal, result: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([result, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

import type { Refusal } from '../model/article.ts';

/** Bad data: this document cannot become an article, now or later. It is kept as rejected, with the code and the sentence. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }

  get refusal(): Refusal {
    return { code: this.code, message: this.message };
  }
}

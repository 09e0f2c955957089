/** A context value cannot work. The message names the key and says what to write. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads CDK context, whose values are text on the command line (`-c key=value`) and of any kind in `cdk.json`. */
export class ContextReader {
  readonly #context: Record<string, unknown>;

  constructor(context: Record<string, unknown>) {
    this.#context = context;
  }

  /** The value as text; an empty one is none. */
  text(key: string, otherwise = ''): string {
    const value = this.#context[key];
    return value === undefined || value === null || value === '' ? otherwise : String(value);
  }

  /** @param example completes "Write …." */
  matching(key: string, form: RegExp, example: string, otherwise: string): string {
    const value = this.text(key, otherwise);
    if (form.test(value)) return value;
    throw new ConfigError(`${key} is '${value}'. Write ${example}.`);
  }

  /** A value that may be left out. */
  optional(key: string, form: RegExp, example: string): string | null {
    return this.text(key) === '' ? null : this.matching(key, form, example, '');
  }

  yes(key: string): boolean {
    return this.matching(key, /^(true|false)$/, 'true or false', 'false') === 'true';
  }

  /** A whole number within bounds. @param reason a sentence that says where the bounds come from */
  whole(key: string, otherwise: number | null, [least, most]: [number, number], reason: string): number | null {
    const text = this.text(key);
    if (text === '') return otherwise;
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new ConfigError(`${key} is '${text}'. Write a whole number from ${least} to ${most}: ${reason}.`);
  }
}

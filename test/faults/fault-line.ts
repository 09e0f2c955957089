import type { Stores } from '../../lambdas/store/stores.ts';

/** What happens to one call of a store. */
export type Fault =
  /** it throws, and nothing was done */
  | 'fails'
  /** it was done, and throws: the answer was lost */
  | 'loses-answer'
  /** the process dies before it */
  | 'dies-before'
  /** the process dies after it: it was done, nobody heard */
  | 'dies-after';

/** The fault of the n-th call that an invocation makes, from 0. */
export interface Plan {
  call: number;
  fault: Fault;
}

export const faults: readonly Fault[] = ['fails', 'loses-answer', 'dies-before', 'dies-after'];

/** An invocation that ended without an answer. */
export class Death extends Error {
  override readonly name = 'Death';
}

const PARTS = ['bucket', 'site', 'articles', 'objects', 'days', 'sites', 'digests', 'decisions', 'wishes', 'queues'] as const;

/** Everything that the handlers await, with a place to break each call of it. */
export class FaultLine {
  readonly stores: Stores;
  #plans: Plan[] = [];
  #calls = 0;
  /** the one that runs; null when it died */
  #invocation: object | null = null;
  /** its calls that were sent */
  #sent: Promise<unknown>[] = [];
  #die: (death: Death) => void = () => {};
  /** told of each call that was made and came true, with its arguments and its answer */
  onDone: (name: string, given: readonly unknown[], answer: unknown) => void = () => {};

  constructor(stores: Stores) {
    this.stores = { ...stores, ...Object.fromEntries(PARTS.map((part) => [part, this.#guarded(part, stores[part])])) };
  }

  /** How many calls the last invocation made. */
  get calls(): number {
    return this.#calls;
  }

  /**
   * Runs one invocation under these plans.
   *
   * @throws Death when it ended without an answer: what it had sent has come true by then, and nothing that it does afterwards will. In an
   *   account nobody looks in between: its messages stay hidden for minutes, and its wishes wait for seconds.
   */
  async invoke<T>(plans: readonly Plan[], work: () => Promise<T>): Promise<T> {
    this.#plans = [...plans];
    this.#calls = 0;
    this.#invocation = {};
    this.#sent = [];
    const death = new Promise<never>((_, reject) => {
      this.#die = reject;
    });
    death.catch(() => {});
    return Promise.race([work(), death]);
  }

  #guarded<T extends object>(part: string, store: T): T {
    return new Proxy(store, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name, target);
        if (typeof method !== 'function') return method;
        return (...given: unknown[]) =>
          this.#call(`${part}.${String(name)}`, given, () => Reflect.apply(method, target, given) as Promise<unknown>);
      },
    });
  }

  async #call(name: string, given: readonly unknown[], work: () => Promise<unknown>): Promise<unknown> {
    const invocation = this.#invocation;
    if (!invocation) return never();
    const number = this.#calls++;
    const fault = this.#plans.find(({ call }) => call === number)?.fault;
    if (fault === 'dies-before') return this.#dead(name);
    if (fault === 'fails') throw new Error(`${name} fails, as planned`);
    const answer = await this.#send(name, given, work);
    if (invocation !== this.#invocation) return never();
    if (fault === 'dies-after') return this.#dead(name);
    if (fault === 'loses-answer') throw new Error(`${name} loses its answer, as planned`);
    return answer;
  }

  #send(name: string, given: readonly unknown[], work: () => Promise<unknown>): Promise<unknown> {
    const done = work().then((answer) => {
      this.onDone(name, given, answer);
      return answer;
    });
    this.#sent.push(done);
    return done;
  }

  async #dead(name: string): Promise<never> {
    this.#invocation = null;
    await Promise.allSettled(this.#sent);
    this.#die(new Death(`dead at ${name}, as planned`));
    return never();
  }
}

/** Whatever waits for it was in a process that is dead. */
const never = (): Promise<never> => new Promise(() => {});

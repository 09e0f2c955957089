import { limits } from '../../model/limits.ts';
import { RefusalError } from '../refusal.ts';

const MB = 1024 * 1024;

/** The bytes that one object may still unpack to. Each container takes what its members need before it inflates them. */
export class Budget {
  #left: number = limits.unpackedBytes;

  /** The most that a stream may inflate to: its ratio, the bound of a member, and what is left. */
  boundFor(packed: number): number {
    return Math.min(Math.max(packed * limits.ratio, limits.ratioFreeBytes), limits.memberBytes, this.#left);
  }

  /** @throws RefusalError `too-large` when the object would unpack to more than it may */
  take(bytes: number): void {
    if (bytes > this.#left) {
      throw new RefusalError('too-large', `The object unpacks to more than ${limits.unpackedBytes / MB} MB: split it.`);
    }
    this.#left -= bytes;
  }
}

/** @throws RefusalError `too-large`, `too-compressed` when a member of that declared size must not be inflated */
export function checkSize(size: number, packed: number): void {
  if (size > limits.memberBytes) {
    throw new RefusalError('too-large', `The member unpacks to more than ${limits.memberBytes / MB} MB: split it.`);
  }
  if (size > limits.ratioFreeBytes && size > packed * limits.ratio) throw tooCompressed();
}

export const tooCompressed = (): RefusalError =>
  new RefusalError('too-compressed', `The member unpacks to more than ${limits.ratio} times its size, as no text does.`);

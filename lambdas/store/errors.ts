/** Something outside failed in a way that may pass: the message is thrown back to its queue and tried again. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
}

/** A conditional write met a newer state than the one it was based on. */
export class ConflictError extends TransientError {
  override readonly name = 'ConflictError' as 'TransientError';
}

/** True for an AWS error of one of these names. */
export function isAwsError(error: unknown, ...names: string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}

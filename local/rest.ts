/** A compilation is followed by a rest of so many times its length, while uploads wait. */
const TIMES = 5;
/** The longest rest: a reader sees how far a flood of uploads is. */
const MOST_MS = 60_000;
const LOOK_MS = 250;

/**
 * A rest after work that shares its core with more urgent work: as long as that is there, but never longer than some times what the work
 * took. In the cloud the two functions do not share a core.
 *
 * @param isUrgent whether there is more urgent work
 */
export function restWhile(isUrgent: () => Promise<boolean>): (tookMs: number, stopping: AbortSignal) => Promise<void> {
  return async (tookMs, stopping) => {
    const end = performance.now() + Math.min(MOST_MS, TIMES * tookMs);
    while (performance.now() < end && !stopping.aborted && (await isUrgent())) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  };
}

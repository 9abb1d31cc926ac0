import { setTimeout as wait } from "node:timers/promises";
import { PlatformError } from "../../errors.ts";

const MOST_TRIES = 3;
const FIRST_WAIT_MS = 250;
/** Nobody waits longer for an answer. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Does work for somebody who waits once more, up to three times, while Slack certainly did not do it and may do it soon.
 * What may have been done is never tried again.
 */
export async function tryAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const waitMs = attempt < MOST_TRIES ? waitAfter(error, attempt) : undefined;
      if (waitMs === undefined) throw error;
      await wait(waitMs);
    }
  }
}

/** Undefined when another try would not help, or might do the work twice. */
function waitAfter(error: unknown, attempt: number): number | undefined {
  if (!(error instanceof PlatformError)) return undefined;
  const { code, outcome, retryAfterMs = 0, gone } = error.fault;
  const mayPass = retryAfterMs > 0 || /^(?:E[A-Z]+|UND_ERR_CONNECT_TIMEOUT)$/u.test(code);
  if (outcome !== "refused" || gone !== undefined || !mayPass || retryAfterMs > LONGEST_WAIT_MS) return undefined;
  return Math.max(retryAfterMs, FIRST_WAIT_MS * attempt);
}

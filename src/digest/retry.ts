/** How failed posts are tried again. */
export interface RetryRule {
  /** After so many attempts a delivery is given up. */
  readonly mostAttempts: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/** Waits of up to 5 s, 10 s, … 30 min: some 7 hours in all, so that a platform's bad day does not cost the digest. */
export const RETRY: RetryRule = { mostAttempts: 22, firstWaitMs: 5_000, longestWaitMs: 30 * 60_000 };

/**
 * How long to wait after the given attempt (counted from 1), in milliseconds: twice as long each time, of which a random
 * half is left out so that many deliveries do not come back at once; never less than the platform asks for.
 */
export function waitAfter(
  attempt: number,
  { rule, random, retryAfterMs = 0 }: { rule: RetryRule; random: () => number; retryAfterMs?: number },
): number {
  const longest = Math.min(rule.longestWaitMs, rule.firstWaitMs * 2 ** Math.min(attempt - 1, 30));
  return Math.max(retryAfterMs, Math.round(longest * (0.5 + random() / 2)));
}

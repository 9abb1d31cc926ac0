import type { Post, Poster } from "../chat/poster.ts";
import { PlatformError, type PlatformFault } from "../errors.ts";
import { FOREVER, type Subscription } from "../model/subscription.ts";
import type { Claim, Ledger } from "../store/ledger.ts";
import { type Composed, type Digest, readDigest, writeDigest } from "./digest.ts";
import { type RetryRule, waitAfter } from "./retry.ts";

/** The moments between a claim and its record at which a process may die. */
export type DeliveryPoint = "claimed" | "composed" | "before post" | "after post" | "recorded";

/** What delivering works with; the clock gives epoch milliseconds, `random` 0 to 1. */
export interface DeliveryParts {
  readonly ledger: Ledger;
  readonly compose: (subscription: Subscription) => Promise<Composed>;
  readonly clock: () => number;
  readonly random: () => number;
  readonly retry: RetryRule;
  /** How long a claim, and after it each post, may take before another process looks after it. */
  readonly leaseMs: number;
  /** Told of what went wrong and is dealt with. */
  readonly onTrouble: (trouble: Trouble) => void;
  /** Called at each point, for tests that end the process there. */
  readonly atPoint?: ((point: DeliveryPoint) => Promise<void> | void) | undefined;
}

/** A try that failed, and what follows from it. */
export interface Trouble {
  readonly error: unknown;
  readonly next: "tried again" | "given up" | "subscription paused";
  readonly deliveryId: string;
  readonly attempt: number;
}

/** A claim in work: what it is for, and through whom it is posted. */
export interface Job {
  readonly claim: Claim;
  readonly subscription: Subscription;
  readonly poster: Poster;
}

/**
 * Delivers what a claim is for: composes once, posts message after message, records each. Whatever moment the process
 * dies at, the next claim goes on from the record, and looks for a message that may be there before it posts it again.
 * Faults of the platform and of composing are recorded; those of the store are passed on, and the lease runs out.
 */
export async function deliver(job: Job, parts: DeliveryParts): Promise<void> {
  const { claim } = job;
  await parts.atPoint?.("claimed");
  const digest = await tryTo(() => digestOf(job, parts), job, parts);
  if (digest === undefined) return;
  await parts.atPoint?.("composed");
  let { posted, isInDoubt } = claim;
  while (posted.length < digest.replies.length) {
    const reference = await tryTo(() => postNext(job, { digest, posted, isInDoubt }, parts), job, parts);
    if (reference === undefined) return;
    posted = [...posted, reference];
    isInDoubt = false;
    await parts.atPoint?.("after post");
    if (!(await parts.ledger.recordPosted(claim, posted))) return;
    await parts.atPoint?.("recorded");
  }
  const result = `posted ${digest.summary}`;
  await parts.ledger.end(claim, { state: "posted", result, toldUntil: digest.toldUntil }, parts.clock());
}

/** The digest an earlier attempt composed, else a new one, kept; undefined when there is nothing to post, or the claim is lost. */
async function digestOf({ claim, subscription }: Job, parts: DeliveryParts): Promise<Digest | undefined> {
  if (claim.messages !== null) return readDigest(claim.messages);
  const composed = await parts.compose(subscription);
  if ("digest" in composed) {
    return (await parts.ledger.keepMessages(claim, writeDigest(composed.digest))) ? composed.digest : undefined;
  }
  await parts.ledger.end(claim, { state: "skipped", result: composed.nothing }, parts.clock());
  return undefined;
}

/** Posts the next message unless it turns out to be there; its reference, or undefined when the claim is lost. */
async function postNext(
  { claim, subscription, poster }: Job,
  { digest, posted, isInDoubt }: { digest: Digest; posted: readonly string[]; isInDoubt: boolean },
  parts: DeliveryParts,
): Promise<string | undefined> {
  const reply = digest.replies[posted.length] ?? digest.replies[0];
  const [thread] = posted;
  const messageId = `${claim.id}-${posted.length}`;
  const post: Post = { place: subscription.place, reply, messageId, ...(thread === undefined ? {} : { thread }) };
  const found = isInDoubt ? await poster.findPosted(post) : undefined;
  if (found !== undefined) return found;
  const leaseUntil = parts.clock() + parts.leaseMs;
  if (!(await parts.ledger.beginPosting(claim, leaseUntil))) return undefined;
  await parts.atPoint?.("before post");
  // A process that was frozen here wakes up to a lease that is over or nearly so: whoever takes the delivery next must
  // find what we post, so nothing is posted in the second half of a lease.
  return parts.clock() < leaseUntil - parts.leaseMs / 2 ? poster.post(post) : undefined;
}

/** What the work gives; undefined after a fault, which is recorded. */
async function tryTo<T>(work: () => Promise<T>, job: Job, parts: DeliveryParts): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    // Whatever is no platform's word may have struck at any moment.
    const fault = error instanceof PlatformError ? error.fault : ({ code: "fault", outcome: "unknown" } as const);
    const next = await settle(job, fault, parts);
    parts.onTrouble({ error, next, deliveryId: job.claim.id, attempt: job.claim.attempt });
    return undefined;
  }
}

/** Records a fault: a channel that is gone pauses the subscription, anything else is tried again until it is given up. */
async function settle({ claim }: Job, fault: PlatformFault, parts: DeliveryParts): Promise<Trouble["next"]> {
  const { ledger, clock, retry, random } = parts;
  const now = clock();
  if (fault.gone !== undefined) {
    const pause = { until: FOREVER, reason: fault.gone };
    await ledger.end(claim, { state: "dead", result: `not posted: ${fault.gone}`, pause }, now);
    return "subscription paused";
  }
  if (claim.attempt >= retry.mostAttempts) {
    const doubt = fault.outcome === "unknown" ? "perhaps not posted" : "not posted";
    const result = `${doubt}, given up after ${claim.attempt} attempts (${fault.code})`;
    await ledger.end(claim, { state: "dead", result }, now);
    return "given up";
  }
  const { retryAfterMs } = fault;
  const wait = waitAfter(claim.attempt, {
    rule: retry,
    random,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
  const isInDoubt = fault.outcome === "unknown";
  await ledger.postpone(claim, { notBefore: now + wait, reason: fault.code, isInDoubt });
  return "tried again";
}

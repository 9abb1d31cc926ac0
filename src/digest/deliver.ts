import type { Post, Poster } from "../chat/poster.ts";
import { PlatformError, type PlatformFault } from "../errors.ts";
import { FOREVER, type Subscription } from "../model/subscription.ts";
import type { Claim, Ending, Ledger } from "../store/ledger.ts";
import { isStoreFault } from "../store/mark-faults.ts";
import { type Composed, type Digest, readDigest, writeDigest } from "./digest.ts";
import { type Failure, noteToSubscriber } from "./note-to-subscriber.ts";
import { type RetryRule, waitAfter } from "./retry.ts";

/** The moments between a claim and its record at which a process may die. */
export const DELIVERY_POINTS = ["claimed", "composed", "before post", "after post", "recorded"] as const;
export type DeliveryPoint = (typeof DELIVERY_POINTS)[number];

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

/** A try that failed, and what follows from it; of which delivery, unless there was none yet. */
export interface Trouble {
  readonly error: unknown;
  readonly next: "tried again" | "given up" | "subscription paused" | "subscriber not told";
  readonly deliveryId?: string;
  readonly attempt?: number;
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
  const composing: Attempt = { job, step: "compose", isInDoubt: claim.isInDoubt };
  const digest = await tryTo(() => digestOf(job, parts), composing, parts);
  if (digest === undefined) return;
  await parts.atPoint?.("composed");
  let { posted, isInDoubt } = claim;
  while (posted.length < digest.replies.length) {
    const state = { job, digest, posted };
    const looking: Attempt = { ...state, step: "look", isInDoubt };
    const looked = isInDoubt ? await tryTo(() => lookForNext(state), looking, parts) : { reference: undefined };
    if (looked === undefined) return;
    const posting: Attempt = { ...state, step: "post", isInDoubt: false };
    const reference = looked.reference ?? (await tryTo(() => postNext(state, parts), posting, parts));
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

/** How far a delivery has come. */
interface Progress {
  readonly job: Job;
  readonly digest: Digest;
  /** References of the messages that are posted. */
  readonly posted: readonly string[];
}

/** The next message of a delivery. */
function nextMessage({ job: { claim, subscription }, digest, posted }: Progress): Post {
  const reply = digest.replies[posted.length] ?? digest.replies[0];
  const [thread] = posted;
  const messageId = `${claim.id}-${posted.length}`;
  return { place: subscription.place, reply, messageId, ...(thread === undefined ? {} : { thread }) };
}

/** Whether the next message, which may have been posted, is there: its reference if so. */
async function lookForNext(progress: Progress): Promise<{ readonly reference: string | undefined }> {
  return { reference: await progress.job.poster.findPosted(nextMessage(progress)) };
}

/** Posts the next message, which certainly is not there; its reference, or undefined when the claim is lost. */
async function postNext(progress: Progress, parts: DeliveryParts): Promise<string | undefined> {
  const { claim, poster } = progress.job;
  const leaseUntil = parts.clock() + parts.leaseMs;
  if (!(await parts.ledger.beginPosting(claim, leaseUntil))) return undefined;
  await parts.atPoint?.("before post");
  // A process that was frozen here wakes up to a lease that is over or nearly so: whoever takes the delivery next must
  // find what we post, so nothing is posted in the second half of a lease.
  const notAfter = leaseUntil - parts.leaseMs / 2;
  return parts.clock() < notAfter ? poster.post({ ...nextMessage(progress), notAfter }) : undefined;
}

/** One step of a delivery, which may fail before there is a digest. */
interface Attempt extends Partial<Progress> {
  readonly job: Job;
  readonly step: "compose" | "look" | "post";
  /** Whether the next message may have been posted before this step. */
  readonly isInDoubt: boolean;
}

/** What the work gives; undefined after a fault, which is recorded. */
async function tryTo<T>(work: () => Promise<T>, attempt: Attempt, parts: DeliveryParts): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isStoreFault(error)) throw error;
    // Whatever is no platform's word may have struck at any moment.
    const fault = error instanceof PlatformError ? error.fault : ({ code: "fault", outcome: "unknown" } as const);
    const next = await settle(attempt, fault, parts);
    const { claim } = attempt.job;
    parts.onTrouble({ error, next, deliveryId: claim.id, attempt: claim.attempt });
    return undefined;
  }
}

/** Records a fault: a channel that is gone pauses the subscription, anything else is tried again until it is given up. */
async function settle(before: Attempt, fault: PlatformFault, parts: DeliveryParts): Promise<Trouble["next"]> {
  const { ledger, clock, retry, random } = parts;
  const { job, step } = before;
  const { claim } = job;
  // Only a post that fails tells anything of the message; a look that fails leaves it as open as it was.
  const isInDoubt = step === "post" ? fault.outcome === "unknown" : before.isInDoubt;
  const attempt = { ...before, isInDoubt };
  if (fault.gone !== undefined && step === "look") {
    // A channel may take posts from those who may not read it, so the next digest has its chance.
    const reason = `the answer to it was lost, and we cannot look for it (${fault.gone})`;
    await giveUp(attempt, { result: `${extentOf(attempt)}: ${reason}`, pausedFor: undefined }, parts);
    return "given up";
  }
  if (fault.gone !== undefined) {
    await giveUp(attempt, { result: `${extentOf(attempt)}: ${fault.gone}`, pausedFor: fault.gone }, parts);
    return "subscription paused";
  }
  if (claim.attempt >= retry.mostAttempts) {
    const result = `${extentOf(attempt)}, given up after ${claim.attempt} attempts (${fault.code})`;
    await giveUp(attempt, { result, pausedFor: undefined }, parts);
    return "given up";
  }
  const { retryAfterMs } = fault;
  const wait = waitAfter(claim.attempt, {
    rule: retry,
    random,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
  await ledger.postpone(claim, { notBefore: clock() + wait, reason: fault.code, isInDoubt });
  return "tried again";
}

/** How much of the digest the channel has seen. */
function extentOf({ posted = [], isInDoubt }: Attempt): string {
  if (posted.length > 0) return "posted in part";
  return isInDoubt ? "perhaps not posted" : "not posted";
}

/** Ends a delivery without its digest, and tells the member who asked for it. What a posted head has told is told. */
async function giveUp({ job, digest, posted = [] }: Attempt, failure: Failure, parts: DeliveryParts): Promise<void> {
  const { claim, subscription, poster } = job;
  const { result, pausedFor } = failure;
  const hasTold = digest !== undefined && posted.length > 0;
  const ending: Ending = {
    state: "dead",
    result,
    ...(hasTold ? { toldUntil: digest.toldUntil } : {}),
    ...(pausedFor === undefined ? {} : { pause: { until: FOREVER, reason: pausedFor } }),
  };
  if (!(await parts.ledger.end(claim, ending, parts.clock()))) return;
  try {
    const note = noteToSubscriber(subscription, { ...failure, now: parts.clock() });
    await poster.tell?.(subscription.place, subscription.member, note);
  } catch (error) {
    // The channel's list says it as well.
    parts.onTrouble({ error, next: "subscriber not told", deliveryId: claim.id, attempt: claim.attempt });
  }
}

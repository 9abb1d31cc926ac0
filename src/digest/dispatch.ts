import type { Poster } from "../chat/poster.ts";
import { isPaused } from "../model/subscription.ts";
import type { Claim } from "../store/ledger.ts";
import type { Subscriptions } from "../store/subscriptions.ts";
import { type DeliveryParts, deliver } from "./deliver.ts";
import { planSlot } from "./plan-slot.ts";
import { DAY_MS } from "./wall-clock.ts";

/** What dispatching works with; clock and randomness come in so that a year can be simulated. */
export interface DispatchParts extends DeliveryParts {
  readonly subscriptions: Subscriptions;
  /** By platform; only the deliveries of these are claimed. */
  readonly posters: ReadonlyMap<string, Poster>;
  /** Tells this process from every other. */
  readonly owner: string;
  /** A slot missed by longer than this is not caught up on. */
  readonly catchUpMs: number;
}

/** What one turn did. */
export interface Turn {
  readonly planned: number;
  readonly delivered: number;
}

/** Due rows are planned so many in a transaction, so that others may write in between. */
const PLANNED_AT_ONCE = 200;
/** So many posts are under way at once; each adapter keeps its platform's pace. */
const CLAIMED_AT_ONCE = 32;
/** Ended deliveries are remembered this long, and what a channel unsubscribed can be brought back for as long. */
const KEPT_MS = 30 * DAY_MS;
/** To forget means to look through all of them, so it is done so seldom. */
const FORGET_MS = DAY_MS;

/**
 * The dispatcher: each turn plans what has become due and delivers until nothing waits. A digest is due because a row
 * says so, so turns may be late, doubled or run by many processes at once.
 */
export function createDispatcher(parts: DispatchParts): { turn(): Promise<Turn> } {
  const { ledger, subscriptions, posters, clock, owner, leaseMs, catchUpMs } = parts;
  let forgetAt = 0;
  const onUnplanned = (error: unknown): void => parts.onTrouble({ error, next: "subscription paused" });
  const plan = async (platforms: readonly string[]): Promise<number> => {
    let planned = 0;
    for (;;) {
      const now = clock();
      const due = { platforms, now, most: PLANNED_AT_ONCE, onUnplanned };
      const number = await ledger.planDue(due, (subscription) => planSlot(subscription, { now, catchUpMs }));
      planned += number;
      if (number < PLANNED_AT_ONCE) return planned;
    }
  };
  const skip = (claim: Claim, result: string) => ledger.end(claim, { state: "skipped", result }, clock());
  const deliverClaim = async (claim: Claim): Promise<void> => {
    try {
      const subscription = await subscriptions.find(claim.subscriptionId);
      const poster = subscription && posters.get(subscription.place.platform);
      if (!subscription || !poster) await skip(claim, "unsubscribed");
      // What has begun is posted to its end.
      else if (isPaused(subscription, clock()) && claim.posted.length === 0)
        await skip(claim, `${claim.isInDoubt ? "perhaps " : ""}not posted, since it was paused`);
      else await deliver({ claim, subscription, poster }, parts);
    } catch (error) {
      // The store itself failed: the claim stays as it is, and is taken over when its lease ends.
      parts.onTrouble({ error, next: "tried again", deliveryId: claim.id, attempt: claim.attempt });
    }
  };
  return {
    turn: async () => {
      const platforms = [...posters.keys()];
      if (platforms.length === 0) return { planned: 0, delivered: 0 };
      const planned = await plan(platforms);
      let delivered = 0;
      for (;;) {
        const claims = await ledger.claim({ platforms, now: clock(), most: CLAIMED_AT_ONCE, owner, leaseMs });
        if (claims.length === 0) break;
        await Promise.all(claims.map(deliverClaim));
        delivered += claims.length;
      }
      if (clock() >= forgetAt) {
        await ledger.forget(clock() - KEPT_MS);
        await subscriptions.forgetRemoved(clock() - KEPT_MS);
        forgetAt = clock() + FORGET_MS;
      }
      return { planned, delivered };
    },
  };
}

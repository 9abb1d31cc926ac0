import type { Subscription } from "../model/subscription.ts";
import type { Plan } from "../store/ledger.ts";
import { latestSlot, nextSlot } from "./schedule.ts";
import { MINUTE_MS } from "./wall-clock.ts";

/** A slot is on time for so long: turns come every few seconds, and the one before may take its time. */
const ON_TIME_MS = 2 * MINUTE_MS;

/**
 * What a subscription that is due comes to. Of several slots missed while nobody was running, only the latest is
 * delivered, and only when it is no older than `catchUpMs`, or not late at all; a slot within a pause is passed over.
 */
export function planSlot(subscription: Subscription, { now, catchUpMs }: { now: number; catchUpMs: number }): Plan {
  const { rule, nextSlot: first, pausedUntil } = subscription;
  const latest = latestSlot(rule, { after: first - 1, until: now });
  const isWanted =
    latest !== undefined && now - latest <= Math.max(catchUpMs, ON_TIME_MS) && latest >= (pausedUntil ?? latest);
  return { slot: isWanted ? latest : undefined, nextSlot: nextSlot(rule, now) };
}

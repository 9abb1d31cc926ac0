import type { Subscription } from "../../src/model/subscription.ts";

/** What a subscription must say of itself; the rest is as a member gets it who only says when. */
type Told = Pick<Subscription, "id" | "place" | "rule" | "nextSlot"> & Partial<Subscription>;

/** A subscription that was just made, in a channel of nobody's. */
export function newSubscription(told: Told): Subscription {
  return {
    member: "nobody",
    topics: [],
    exclude: [],
    max: 5,
    style: "brief",
    whenEmpty: "skip",
    pausedUntil: null,
    pauseReason: null,
    toldUntil: 0,
    lastResult: null,
    ...told,
  };
}

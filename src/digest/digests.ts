import type { Place, Subscription } from "../model/subscription.ts";
import { type DigestWish, FOREVER } from "../model/subscription.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Subscriptions } from "../store/subscriptions.ts";
import type { Composition, ToldWish } from "./compose.ts";
import { nextSlot } from "./schedule.ts";

/** What became of a wish to subscribe. */
export interface Subscribed {
  readonly subscription: Subscription;
  /** What the digest was that is changed; undefined when it is new. */
  readonly before: Subscription | undefined;
}

export interface SubscribedBy {
  readonly place: Place;
  readonly member: string;
  /** The digest of the place that is to become what is wished. */
  readonly changed?: Subscription | undefined;
}

/** A channel's digests: all that commands may ask and change. A place sees and changes its own subscriptions only. */
export interface Digests {
  /**
   * At a time of day that the place has a digest at already, or with the digest to change, that one is changed; nothing is
   * where it would come to the time of another.
   */
  subscribe(wish: DigestWish, by: SubscribedBy): Promise<Subscribed | { readonly taken: Subscription }>;
  /** By time of day. */
  at(place: Place): Promise<readonly Subscription[]>;
  /** What the place unsubscribed and may have back, the last first. */
  removedAt(place: Place): Promise<readonly Subscription[]>;
  /** Until a moment in epoch milliseconds, or until somebody resumes it. False when it is gone. */
  pause(subscription: Subscription, until: number | undefined): Promise<boolean>;
  resume(subscription: Subscription): Promise<boolean>;
  unsubscribe(subscription: Subscription): Promise<boolean>;
  /** Brings back what the place unsubscribed, from its next time on; undefined when there is nothing to bring back. */
  restore(id: string, place: Place): Promise<Subscription | undefined>;
  /** What would be posted now, and what would not. */
  preview(wanted: ToldWish): Promise<Composition>;
  /** Posts a digest besides the slots, soon; false where one is on its way already. */
  postNow(subscription: Subscription): Promise<boolean>;
}

/** What the digests work with. */
export interface DigestsParts {
  readonly subscriptions: Subscriptions;
  readonly ledger: Ledger;
  readonly compose: (wanted: ToldWish) => Promise<Composition>;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Lets the dispatcher look at once. */
  readonly wake: () => void;
}

/** The digests over a store. Faults of the store are passed on. */
export function createDigests({ subscriptions, ledger, compose, clock, wake }: DigestsParts): Digests {
  return {
    subscribe: async (wish, { place, member, changed }) => {
      const now = clock();
      const subscription: Subscription = {
        ...wish,
        id: changed?.id ?? crypto.randomUUID().replaceAll("-", "").slice(0, 12),
        place,
        member,
        pausedUntil: null,
        pauseReason: null,
        nextSlot: nextSlot(wish.rule, now),
        // The first digest shows the newest articles, however long they have been on the shelf.
        toldUntil: 0,
        lastResult: null,
      };
      const put = await subscriptions.put(subscription, now);
      if ("taken" in put) return put;
      const { before } = put;
      return { subscription: before ? { ...subscription, id: before.id } : subscription, before };
    },
    at: (place) => subscriptions.listAt(place),
    removedAt: (place) => subscriptions.listRemovedAt(place),
    pause: ({ id }, until) => subscriptions.pause(id, { until: until ?? FOREVER, reason: null }),
    resume: ({ id }) => subscriptions.pause(id, { until: null, reason: null }),
    unsubscribe: ({ id }) => subscriptions.remove(id, clock()),
    restore: (id, place) => subscriptions.restore({ id, place }, (rule) => nextSlot(rule, clock())),
    preview: compose,
    postNow: async (subscription) => {
      const isPlanned = await ledger.planNow(subscription, clock());
      wake();
      return isPlanned;
    },
  };
}

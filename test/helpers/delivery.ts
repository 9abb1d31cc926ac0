import type { Post, Poster } from "../../src/chat/poster.ts";
import type { DeliveryPoint } from "../../src/digest/deliver.ts";
import { createDispatcher } from "../../src/digest/dispatch.ts";
import { RETRY } from "../../src/digest/retry.ts";
import { nextSlot } from "../../src/digest/schedule.ts";
import { PlatformError, type PlatformFault } from "../../src/errors.ts";
import { FOREVER } from "../../src/model/subscription.ts";
import { createLedger } from "../../src/store/ledger.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createSubscriptions } from "../../src/store/subscriptions.ts";
import { newSubscription } from "./subscription.ts";

/** A Monday, a minute before the digest is due. */
export const START = Date.parse("2027-03-01T07:59:00Z");
export const LEASE_MS = 60_000;
const reply = (fallback: string) => ({ visibility: "channel", fallback, blocks: [] }) as const;
const DIGEST = { replies: [reply("head"), reply("detail")], summary: "1 story", toldUntil: START } as const;

/** What the platform makes of a post. */
export type Answer = "yes" | "posted, answer lost" | PlatformFault;

/**
 * A channel on a platform that answers posts and looks as told, then with yes; and dispatchers that may stop at a point
 * as if killed.
 */
export async function openDelivery(answers: readonly Answer[] = [], lookFaults: readonly PlatformFault[] = []) {
  const store = await openStore({});
  const subscriptions = createSubscriptions(store);
  const ledger = createLedger(store);
  const rule = { hour: 8, minute: 0, days: ["mon"], timezone: "UTC" } as const;
  const subscription = newSubscription({
    id: "one",
    place: { platform: "test", tenant: "", channel: "general" },
    member: "ann",
    rule,
    nextSlot: nextSlot(rule, START),
  });
  await subscriptions.put(subscription, START);
  const left = [...answers];
  const leftLooks = [...lookFaults];
  const posts: Post[] = [];
  const told: string[] = [];
  const troubles: string[] = [];
  const house = {
    now: START,
    composed: 0,
    composingFaults: 0,
    looks: 0,
    isDeaf: false,
    troubles,
    posts,
    told,
    find: () => subscriptions.find("one"),
    pause: () => subscriptions.pause("one", { until: FOREVER, reason: null }),
  };
  const poster: Poster = {
    post: async (post) => {
      const answer = left.shift() ?? "yes";
      if (typeof answer !== "string") throw new PlatformError(answer.code, answer);
      posts.push(post);
      if (answer !== "yes") throw new PlatformError("lost", { code: "lost", outcome: "unknown" });
      return `reference of ${post.reply.fallback}`;
    },
    findPosted: async ({ messageId }) => {
      house.looks += 1;
      const fault = leftLooks.shift();
      if (fault) throw new PlatformError(fault.code, fault);
      return posts.find((post) => post.messageId === messageId)?.messageId;
    },
    tell: async (place, member, note) => {
      told.push(`${member} of ${place.channel}: ${note.fallback}`);
      if (house.isDeaf) throw new PlatformError("user_not_found", { code: "user_not_found", outcome: "refused" });
    },
  };
  const turn = async (atPoint?: (point: DeliveryPoint) => Promise<void> | void): Promise<void> => {
    const dispatcher = createDispatcher({
      ledger,
      subscriptions,
      posters: new Map([["test", poster]]),
      compose: async () => {
        if (house.composingFaults > 0) {
          house.composingFaults -= 1;
          throw new Error("the article is damaged");
        }
        house.composed += 1;
        return { digest: DIGEST };
      },
      clock: () => house.now,
      random: () => 1,
      retry: RETRY,
      leaseMs: LEASE_MS,
      catchUpMs: 24 * 60 * 60_000,
      owner: crypto.randomUUID(),
      onTrouble: ({ next }) => house.troubles.push(next),
      atPoint,
    });
    await dispatcher.turn();
  };
  return Object.assign(house, { turn });
}

/** What was posted, by its words. */
export const words = (posts: readonly Post[]): string[] => posts.map(({ reply: { fallback } }) => fallback);

import { describe, expect, it } from "vitest";
import type { Post, Poster } from "../../src/chat/poster.ts";
import { DELIVERY_POINTS, type DeliveryPoint } from "../../src/digest/deliver.ts";
import { createDispatcher } from "../../src/digest/dispatch.ts";
import { RETRY, waitAfter } from "../../src/digest/retry.ts";
import { nextSlot } from "../../src/digest/schedule.ts";
import { PlatformError, type PlatformFault } from "../../src/errors.ts";
import { FOREVER } from "../../src/model/subscription.ts";
import { createLedger } from "../../src/store/ledger.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createSubscriptions } from "../../src/store/subscriptions.ts";
import { newSubscription } from "../helpers/subscription.ts";

const START = Date.parse("2027-03-01T07:59:00Z");
const LEASE_MS = 60_000;
const reply = (fallback: string) => ({ visibility: "channel", fallback, blocks: [] }) as const;
const DIGEST = { replies: [reply("head"), reply("detail")], summary: "1 story", toldUntil: START } as const;

type Answer = "yes" | "posted, answer lost" | PlatformFault;

/**
 * A channel on a platform that answers posts and looks as told, then with yes; and dispatchers that may stop at a point
 * as if killed.
 */
async function open(answers: readonly Answer[] = [], lookFaults: readonly PlatformFault[] = []) {
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

const words = (posts: readonly Post[]): string[] => posts.map(({ reply: { fallback } }) => fallback);

describe("deliver", () => {
  it("posts the head, then its detail in the thread, and records it", async () => {
    const house = await open();
    house.now += 60_000;
    await house.turn();
    expect(words(house.posts)).toEqual(["head", "detail"]);
    expect(house.posts.map(({ thread }) => thread)).toEqual([undefined, "reference of head"]);
    expect(await house.find()).toMatchObject({ lastResult: { text: "posted 1 story" }, toldUntil: START });
  });

  it.each(DELIVERY_POINTS)(
    "posts each message once though the process dies at “%s”, every time it gets there",
    async (deadly) => {
      const house = await open();
      house.now += 60_000;
      for (let life = 0; life < 3; life += 1) {
        await house.turn((point) => {
          if (point === deadly) throw new Error("killed");
        });
        house.now += LEASE_MS + 1;
      }
      await house.turn();
      expect(words(house.posts)).toEqual(["head", "detail"]);
    },
  );

  it("posts nothing after it was frozen past half of its lease, and leaves it to the next", async () => {
    const house = await open();
    house.now += 60_000;
    await house.turn(async (point) => {
      if (point !== "before post" || house.posts.length > 0) return;
      // While this one sleeps, another takes over and delivers.
      house.now += LEASE_MS + 1;
      await house.turn();
    });
    expect(words(house.posts)).toEqual(["head", "detail"]);
  });

  it("looks before it posts again when the answer was lost", async () => {
    const house = await open(["posted, answer lost", "posted, answer lost"]);
    house.now += 60_000;
    for (let turns = 0; turns < 4; turns += 1) {
      await house.turn();
      house.now += 60_000;
    }
    expect(words(house.posts)).toEqual(["head", "detail"]);
    expect(house.looks).toBe(2);
    expect(house.composed).toBe(1);
  });

  it.each<PlatformFault>([
    { code: "429", outcome: "refused", retryAfterMs: 1_000 },
    { code: "ECONNREFUSED", outcome: "refused" },
    { code: "ECONNRESET", outcome: "unknown" },
  ])("looks again, and does not post, when the look itself fails: $code", async (fault) => {
    const house = await open(["posted, answer lost"], [fault, fault]);
    house.now += 60_000;
    for (let turns = 0; turns < 5; turns += 1) {
      await house.turn();
      house.now += 60_000;
    }
    expect(words(house.posts)).toEqual(["head", "detail"]);
    expect(house.looks).toBe(3);
  });

  it("gives up what may be posted where it cannot look, and goes on posting there", async () => {
    const fault = { code: "not_in_channel", outcome: "refused", gone: "Nutgraf is not in this channel" } as const;
    const house = await open(["posted, answer lost"], [fault]);
    house.now += 60_000;
    await house.turn();
    house.now += 60_000;
    await house.turn();
    const result =
      "perhaps not posted: the answer to it was lost, and we cannot look for it (Nutgraf is not in this channel)";
    expect(await house.find()).toMatchObject({ pausedUntil: null, lastResult: { text: result } });
    expect(house.troubles.at(-1)).toBe("given up");
    expect(house.told).toEqual([expect.stringContaining(`was ${result}.`)]);
    house.now = nextSlot({ hour: 8, minute: 0, days: ["mon"], timezone: "UTC" }, house.now);
    await house.turn();
    expect(words(house.posts)).toEqual(["head", "head", "detail"]);
  });

  it("looks for nothing after a digest that could not be composed", async () => {
    const house = await open();
    house.composingFaults = 1;
    house.now += 60_000;
    await house.turn();
    house.now += 60_000;
    await house.turn();
    expect(words(house.posts)).toEqual(["head", "detail"]);
    expect(house.looks).toBe(0);
  });

  it("waits as long as the platform asks, and posts then", async () => {
    const house = await open([{ code: "429", outcome: "refused", retryAfterMs: 90_000 }]);
    house.now += 60_000;
    await house.turn();
    house.now += 89_999;
    await house.turn();
    expect(house.posts).toEqual([]);
    house.now += 1;
    await house.turn();
    expect(words(house.posts)).toEqual(["head", "detail"]);
    expect(house.looks).toBe(0);
  });

  it("pauses the subscription of a channel that is gone, with the reason", async () => {
    const house = await open([{ code: "is_archived", outcome: "refused", gone: "the channel is archived" }]);
    house.now += 60_000;
    await house.turn();
    expect(await house.find()).toMatchObject({ pausedUntil: FOREVER, pauseReason: "the channel is archived" });
    expect((await house.find())?.lastResult?.text).toBe("not posted: the channel is archived");
    expect(house.told).toEqual([
      "ann of general: The digest you subscribed to, on Mondays at 8 am, UTC, was not posted: the channel is archived.",
    ]);
  });

  it("gives up after many attempts, and says that and why", async () => {
    const refused = { code: "500", outcome: "refused" } as const;
    const house = await open(Array.from({ length: 100 }, () => refused));
    house.now += 60_000;
    for (let attempt = 0; attempt < RETRY.mostAttempts; attempt += 1) {
      await house.turn();
      house.now += RETRY.longestWaitMs;
    }
    expect((await house.find())?.lastResult?.text).toBe(
      `not posted, given up after ${RETRY.mostAttempts} attempts (500)`,
    );
    await house.turn();
    expect(house.posts).toEqual([]);
  });

  const refused = { code: "500", outcome: "refused" } as const;
  const giveUp = async (house: Awaited<ReturnType<typeof open>>): Promise<void> => {
    house.now += 60_000;
    for (let attempt = 0; attempt < RETRY.mostAttempts; attempt += 1) {
      await house.turn();
      house.now += RETRY.longestWaitMs;
    }
  };

  it("tells the member who asked for it, once, when it gives up", async () => {
    const house = await open(Array.from({ length: 100 }, () => refused));
    await giveUp(house);
    await house.turn();
    expect(house.told).toEqual([expect.stringMatching(/^ann of general: .* was not posted, given up after/u)]);
  });

  it("has given up although the member cannot be told", async () => {
    const house = await open(Array.from({ length: 100 }, () => refused));
    house.isDeaf = true;
    await giveUp(house);
    expect((await house.find())?.lastResult?.text).toMatch(/given up/u);
    expect(house.troubles.at(-2)).toBe("subscriber not told");
  });

  it("has told what stood in the head when only a detail could not be posted", async () => {
    const house = await open(["yes", ...Array.from({ length: 100 }, () => refused)]);
    await giveUp(house);
    expect(words(house.posts)).toEqual(["head"]);
    expect(await house.find()).toMatchObject({
      toldUntil: START,
      lastResult: { text: expect.stringMatching(/^posted in part, given up/u) },
    });
  });
});

describe("waitAfter", () => {
  it("doubles up to a limit, leaves out up to half by chance, and obeys the platform", () => {
    const wait = (attempt: number, random: number, retryAfterMs = 0) =>
      waitAfter(attempt, { rule: RETRY, random: () => random, retryAfterMs });
    expect([1, 2, 3].map((attempt) => wait(attempt, 1))).toEqual([5_000, 10_000, 20_000]);
    expect(wait(3, 0)).toBe(10_000);
    expect(wait(1000, 1)).toBe(RETRY.longestWaitMs);
    expect(wait(1, 0, 90_000)).toBe(90_000);
  });
});

import { describe, expect, it } from "vitest";
import { DELIVERY_POINTS } from "../../src/digest/deliver.ts";
import { RETRY, waitAfter } from "../../src/digest/retry.ts";
import { FOREVER } from "../../src/model/subscription.ts";
import { LEASE_MS, openDelivery, START, words } from "../helpers/delivery.ts";

describe("deliver", () => {
  it("posts the head, then its detail in the thread, and records it", async () => {
    const house = await openDelivery();
    house.now += 60_000;
    await house.turn();
    expect(words(house.posts)).toEqual(["head", "detail"]);
    expect(house.posts.map(({ thread }) => thread)).toEqual([undefined, "reference of head"]);
    expect(await house.find()).toMatchObject({ lastResult: { text: "posted 1 story" }, toldUntil: START });
  });

  it.each(DELIVERY_POINTS)(
    "posts each message once though the process dies at “%s”, every time it gets there",
    async (deadly) => {
      const house = await openDelivery();
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
    const house = await openDelivery();
    house.now += 60_000;
    await house.turn(async (point) => {
      if (point !== "before post" || house.posts.length > 0) return;
      // While this one sleeps, another takes over and delivers.
      house.now += LEASE_MS + 1;
      await house.turn();
    });
    expect(words(house.posts)).toEqual(["head", "detail"]);
  });

  it("waits as long as the platform asks, and posts then", async () => {
    const house = await openDelivery([{ code: "429", outcome: "refused", retryAfterMs: 90_000 }]);
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
    const house = await openDelivery([{ code: "is_archived", outcome: "refused", gone: "the channel is archived" }]);
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
    const house = await openDelivery(Array.from({ length: 100 }, () => refused));
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
  const giveUp = async (house: Awaited<ReturnType<typeof openDelivery>>): Promise<void> => {
    house.now += 60_000;
    for (let attempt = 0; attempt < RETRY.mostAttempts; attempt += 1) {
      await house.turn();
      house.now += RETRY.longestWaitMs;
    }
  };

  it("tells the member who asked for it, once, when it gives up", async () => {
    const house = await openDelivery(Array.from({ length: 100 }, () => refused));
    await giveUp(house);
    await house.turn();
    expect(house.told).toEqual([expect.stringMatching(/^ann of general: .* was not posted, given up after/u)]);
  });

  it("has given up although the member cannot be told", async () => {
    const house = await openDelivery(Array.from({ length: 100 }, () => refused));
    house.isDeaf = true;
    await giveUp(house);
    expect((await house.find())?.lastResult?.text).toMatch(/given up/u);
    expect(house.troubles.at(-2)).toBe("subscriber not told");
  });

  it("has told what stood in the head when only a detail could not be posted", async () => {
    const house = await openDelivery(["yes", ...Array.from({ length: 100 }, () => refused)]);
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

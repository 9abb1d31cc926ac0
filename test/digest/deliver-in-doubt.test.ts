import { describe, expect, it } from "vitest";
import { nextSlot } from "../../src/digest/schedule.ts";
import type { PlatformFault } from "../../src/errors.ts";
import { type Answer, openDelivery, words } from "../helpers/delivery.ts";

describe("deliver, when a message may be posted or not", () => {
  it("looks before it posts again when the answer was lost", async () => {
    const house = await openDelivery(["posted, answer lost", "posted, answer lost"]);
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
    const house = await openDelivery(["posted, answer lost"], [fault, fault]);
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
    const house = await openDelivery(["posted, answer lost"], [fault]);
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

  it.each<[string, Answer, string]>([
    ["is not", { code: "500", outcome: "refused" }, "not posted, since it was paused"],
    ["may be", { code: "504", outcome: "unknown" }, "perhaps not posted, since it was paused"],
  ])("tries no more when the digest is paused while it %s posted", async (_, answer, result) => {
    const house = await openDelivery([answer]);
    house.now += 60_000;
    await house.turn();
    await house.pause();
    house.now += 60_000;
    await house.turn();
    expect(house.posts).toEqual([]);
    expect(await house.find()).toMatchObject({ lastResult: { text: result } });
  });

  it("posts the details of a digest whose head is there, though it was paused meanwhile", async () => {
    const house = await openDelivery(["yes", { code: "500", outcome: "refused" }]);
    house.now += 60_000;
    await house.turn();
    await house.pause();
    house.now += 60_000;
    await house.turn();
    expect(words(house.posts)).toEqual(["head", "detail"]);
  });

  it("looks for nothing after a digest that could not be composed", async () => {
    const house = await openDelivery();
    house.composingFaults = 1;
    house.now += 60_000;
    await house.turn();
    house.now += 60_000;
    await house.turn();
    expect(words(house.posts)).toEqual(["head", "detail"]);
    expect(house.looks).toBe(0);
  });
});

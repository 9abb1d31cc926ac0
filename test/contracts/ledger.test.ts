import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planSlot } from "../../src/digest/plan-slot.ts";
import { WEEKDAYS } from "../../src/model/schedule.ts";
import { FOREVER, type Place, type Subscription } from "../../src/model/subscription.ts";
import { createLedger } from "../../src/store/ledger.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createSubscriptions } from "../../src/store/subscriptions.ts";
import { storeMakers } from "../helpers/stores.ts";

const HOUR_MS = 60 * 60_000;
const SLOT = Date.parse("2027-03-01T08:00:00Z");
const SUBSCRIPTION: Subscription = {
  id: "one",
  place: { platform: "test", tenant: "team", channel: "general" },
  member: "ann",
  rule: { hour: 8, minute: 0, days: WEEKDAYS, timezone: "UTC" },
  topics: ["moon", "a, b"],
  exclude: [],
  max: 5,
  style: "quotes",
  whenEmpty: "say",
  pausedUntil: null,
  pauseReason: null,
  nextSlot: SLOT,
  toldUntil: 0,
  lastResult: null,
};
const DAYS_LATER = 72 * HOUR_MS;
const DAY = { catchUpMs: 24 * HOUR_MS };

for (const maker of storeMakers())
  describe.skipIf(!maker.isHere)(`on ${maker.engine}`, () => {
    beforeAll(() => maker.start());
    afterAll(() => maker.stop());

    /** A store with one subscription, due at `SLOT`. */
    async function open() {
      const store = await openStore(await maker.newPlace());
      const subscriptions = createSubscriptions(store);
      const ledger = createLedger(store);
      await subscriptions.put(SUBSCRIPTION, SLOT - HOUR_MS);
      const at = (now: number) => ({ platforms: ["test"], now, most: 10 });
      return {
        store,
        subscriptions,
        ledger,
        plan: (now: number) => ledger.planDue(at(now), (one) => planSlot(one, { now, ...DAY })),
        restore: (place: Place) => subscriptions.restore({ id: "one", place }, () => SLOT + DAYS_LATER),
        claim: (now: number, owner = "me") => ledger.claim({ ...at(now), owner, leaseMs: 60_000 }),
        [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
      };
    }

    describe("the subscriptions", () => {
      it("come back as they were put", async () => {
        await using house = await open();
        expect(await house.subscriptions.find("one")).toEqual(SUBSCRIPTION);
      });

      it("are changed, not doubled, by a second one of the same channel and time", async () => {
        await using house = await open();
        const before = await house.subscriptions.put({ ...SUBSCRIPTION, id: "two", max: 9, toldUntil: 77 }, SLOT);
        expect(before).toEqual({ before: SUBSCRIPTION });
        expect(await house.subscriptions.listAt(SUBSCRIPTION.place)).toEqual([{ ...SUBSCRIPTION, max: 9 }]);
      });

      it("are changed by their id, also to another time, but not to that of another one", async () => {
        await using house = await open();
        const { subscriptions } = house;
        const { rule, place } = SUBSCRIPTION;
        const later = { ...rule, hour: rule.hour + 1 };
        const other = { ...SUBSCRIPTION, id: "two", rule: later };
        await subscriptions.put(other, SLOT);
        expect(await subscriptions.put({ ...SUBSCRIPTION, rule: later, max: 9 }, SLOT)).toEqual({ taken: other });
        expect(await subscriptions.listAt(place)).toEqual([SUBSCRIPTION, other]);
        await subscriptions.remove("two", SLOT);
        const put = await subscriptions.put({ ...SUBSCRIPTION, rule: later, max: 9, toldUntil: 77 }, SLOT);
        expect(put).toEqual({ before: SUBSCRIPTION });
        expect(await subscriptions.listAt(place)).toEqual([{ ...SUBSCRIPTION, rule: later, max: 9 }]);
      });

      it("of members who subscribe at once become one", async () => {
        await using house = await open();
        const rule = { ...SUBSCRIPTION.rule, hour: 20 };
        const put = (id: string) => house.subscriptions.put({ ...SUBSCRIPTION, id, rule }, SLOT);
        const results = await Promise.all(["two", "three", "four"].map(put));
        expect(results.filter((result) => "before" in result && result.before === undefined)).toHaveLength(1);
        expect(await house.subscriptions.listAt(SUBSCRIPTION.place)).toHaveLength(2);
      });

      it("of one place are not changed by the same id in another", async () => {
        await using house = await open();
        const elsewhere = { ...SUBSCRIPTION, place: { ...SUBSCRIPTION.place, channel: "random" } };
        await expect(house.subscriptions.put(elsewhere, SLOT)).rejects.toThrow();
        expect(await house.subscriptions.find("one")).toEqual(SUBSCRIPTION);
      });

      it("are seen by their own workspace and channel alone", async () => {
        await using house = await open();
        const place = SUBSCRIPTION.place;
        expect(await house.subscriptions.listAt({ ...place, tenant: "rivals" })).toEqual([]);
        expect(await house.subscriptions.listAt({ ...place, channel: "random" })).toEqual([]);
        expect(await house.subscriptions.listAt({ platform: "test", tenant: "team" })).toHaveLength(1);
        await house.subscriptions.remove("one", SLOT);
        expect(await house.restore({ ...place, tenant: "rivals" })).toBeUndefined();
      });

      it("come back as they are put when they were removed meanwhile", async () => {
        await using house = await open();
        await house.subscriptions.remove("one", SLOT);
        expect(await house.subscriptions.put({ ...SUBSCRIPTION, max: 9 }, SLOT)).toEqual({ before: undefined });
        expect(await house.subscriptions.listAt(SUBSCRIPTION.place)).toEqual([{ ...SUBSCRIPTION, max: 9 }]);
      });

      it("come back after they were removed, unless another has taken their time", async () => {
        await using house = await open();
        const { subscriptions } = house;
        expect(await subscriptions.remove("one", SLOT)).toBe(true);
        expect(await subscriptions.remove("one", SLOT)).toBe(false);
        expect(await subscriptions.find("one")).toBeUndefined();
        expect(await house.restore(SUBSCRIPTION.place)).toEqual({ ...SUBSCRIPTION, nextSlot: SLOT + DAYS_LATER });
        expect(await subscriptions.find("one")).toEqual({ ...SUBSCRIPTION, nextSlot: SLOT + DAYS_LATER });
        await subscriptions.remove("one", SLOT);
        await subscriptions.put({ ...SUBSCRIPTION, id: "two" }, SLOT);
        expect(await house.restore(SUBSCRIPTION.place)).toBeUndefined();
      });
    });

    describe("the ledger", () => {
      it("plans nothing before the slot, and at it one delivery, however often it is asked", async () => {
        await using house = await open();
        expect(await house.plan(SLOT - 1)).toBe(0);
        expect(await Promise.all([house.plan(SLOT), house.plan(SLOT)])).toEqual(expect.arrayContaining([1, 0]));
        expect(await house.claim(SLOT)).toHaveLength(1);
        expect((await house.subscriptions.find("one"))?.nextSlot).toBe(SLOT + 24 * HOUR_MS);
      });

      it("makes one delivery of the slots that nobody was there for, the latest", async () => {
        await using house = await open();
        await house.plan(SLOT + 100 * HOUR_MS);
        expect((await house.claim(SLOT + 100 * HOUR_MS)).map(({ slot }) => slot)).toEqual([SLOT + 96 * HOUR_MS]);
      });

      it.each([
        [
          "a zone that this Node does not know",
          { timezone: "America/Nowhere" },
          /^it cannot be planned \(Invalid time zone specified: America.Nowhere\): subscribe anew$/u,
        ],
        ["topics that are no JSON", { topics: "[" }, /^it cannot be planned \(.*JSON/u],
      ])("pauses a subscription with %s, and plans the others", async (_, damage, reason) => {
        await using house = await open();
        const { store, subscriptions } = house;
        const bad = { ...SUBSCRIPTION, id: "bad", place: { ...SUBSCRIPTION.place, channel: "random" } };
        await subscriptions.put({ ...bad, nextSlot: SLOT - 1 }, SLOT - HOUR_MS);
        await store.db.updateTable("subscriptions").set(damage).where("id", "=", "bad").execute();
        expect(await house.plan(SLOT)).toBe(2);
        expect(await house.claim(SLOT)).toMatchObject([{ subscriptionId: "one" }]);
        const rows = store.db.selectFrom("subscriptions").select(["paused_until", "pause_reason"]);
        expect(await rows.where("id", "=", "bad").execute()).toEqual([
          { paused_until: FOREVER, pause_reason: expect.stringMatching(reason) },
        ]);
        expect(await house.plan(SLOT)).toBe(0);
      });

      it("plans no slot within a pause, and none that is too old", async () => {
        await using house = await open();
        await house.subscriptions.pause("one", { until: SLOT + HOUR_MS, reason: null });
        await house.plan(SLOT);
        expect(await house.claim(SLOT)).toEqual([]);
        const late = { platforms: ["test"], now: SLOT + 47 * HOUR_MS, most: 10 };
        await house.ledger.planDue(late, (one) => planSlot(one, { now: late.now, catchUpMs: HOUR_MS }));
        expect(await house.claim(late.now)).toEqual([]);
      });

      it("gives a delivery to one owner at a time, and to the next when its lease ends", async () => {
        await using house = await open();
        await house.plan(SLOT);
        const [first] = await house.claim(SLOT, "first");
        expect(await house.claim(SLOT + 59_000, "second")).toEqual([]);
        const [second] = await house.claim(SLOT + 61_000, "second");
        expect(second).toMatchObject({ id: first?.id, attempt: 2, owner: "second" });
      });

      it("lets nobody record under a claim that another has taken over", async () => {
        await using house = await open();
        await house.plan(SLOT);
        const [old] = await house.claim(SLOT, "me");
        const [current] = await house.claim(SLOT + 61_000, "me");
        if (!old || !current) throw new Error("no claims");
        const { ledger } = house;
        const wait = { notBefore: SLOT, reason: "late", isInDoubt: false };
        expect(await ledger.keepMessages(old, "old")).toBe(false);
        expect(await ledger.beginPosting(old, SLOT)).toBe(false);
        expect(await ledger.recordPosted(old, ["x"])).toBe(false);
        expect(await ledger.postpone(old, wait)).toBe(false);
        expect(await ledger.end(old, { state: "posted", result: "old" }, SLOT)).toBe(false);
        expect(await ledger.end(current, { state: "posted", result: "posted", toldUntil: 5 }, SLOT)).toBe(true);
        const { lastResult, toldUntil } = (await house.subscriptions.find("one")) ?? {};
        expect({ lastResult, toldUntil }).toEqual({ lastResult: { text: "posted", at: SLOT }, toldUntil: 5 });
        expect(await house.claim(SLOT + 500 * HOUR_MS)).toEqual([]);
      });

      it("keeps what an attempt composed, posted and left in doubt for the next one", async () => {
        await using house = await open();
        await house.plan(SLOT);
        const [claim] = await house.claim(SLOT);
        if (!claim) throw new Error("no claim");
        await house.ledger.keepMessages(claim, "messages");
        await house.ledger.recordPosted(claim, ["reference"]);
        await house.ledger.beginPosting(claim, SLOT + 60_000);
        await house.ledger.postpone(claim, { notBefore: SLOT + 5_000, reason: "silence", isInDoubt: true });
        expect(await house.claim(SLOT + 4_999)).toEqual([]);
        const next = { messages: "messages", posted: ["reference"], isInDoubt: true, attempt: 2 };
        expect(await house.claim(SLOT + 5_000)).toMatchObject([next]);
      });

      it("makes one delivery at once for those who ask at once, and another when that has ended", async () => {
        await using house = await open();
        const { ledger } = house;
        const asked = await Promise.all([SLOT - 9, SLOT - 8].map((slot) => ledger.planNow(SUBSCRIPTION, slot)));
        expect(asked.sort()).toEqual([false, true]);
        const [claim, ...others] = await house.claim(SLOT - 1);
        if (!claim) throw new Error("no claim");
        expect(others).toEqual([]);
        expect(await ledger.planNow(SUBSCRIPTION, SLOT - 1)).toBe(false);
        await ledger.end(claim, { state: "posted", result: "posted" }, SLOT - 1);
        expect(await ledger.planNow(SUBSCRIPTION, SLOT - 1)).toBe(true);
      });

      it("keeps the latest moment up to which was told, whichever digest ends last", async () => {
        await using house = await open();
        await house.ledger.planNow(SUBSCRIPTION, SLOT - 1);
        await house.plan(SLOT);
        const [one, other] = await house.claim(SLOT);
        if (!one || !other) throw new Error("no claims");
        await house.ledger.end(one, { state: "posted", result: "posted", toldUntil: 2_000 }, SLOT);
        await house.ledger.end(other, { state: "posted", result: "posted", toldUntil: 1_000 }, SLOT);
        expect(await house.subscriptions.find("one")).toMatchObject({ toldUntil: 2_000 });
      });

      it("keeps a subscription that was removed until its deliveries are forgotten as well", async () => {
        await using house = await open();
        const { store, subscriptions, ledger } = house;
        const isKept = async () => (await store.db.selectFrom("subscriptions").select("id").execute()).length > 0;
        await house.plan(SLOT);
        const [claim] = await house.claim(SLOT);
        if (!claim) throw new Error("no claim");
        await subscriptions.remove("one", SLOT);
        await ledger.end(claim, { state: "posted", result: "posted" }, SLOT);
        await subscriptions.forgetRemoved(SLOT + 1);
        expect(await isKept()).toBe(true);
        await ledger.forget(SLOT + 1);
        await subscriptions.forgetRemoved(SLOT);
        expect(await isKept()).toBe(true);
        await subscriptions.forgetRemoved(SLOT + 1);
        expect(await isKept()).toBe(false);
      });

      it("pauses the subscription whose channel is gone, and forgets what ended long ago", async () => {
        await using house = await open();
        await house.plan(SLOT);
        const [claim] = await house.claim(SLOT);
        if (!claim) throw new Error("no claim");
        const pause = { until: SLOT * 2, reason: "the channel is archived" };
        await house.ledger.end(claim, { state: "dead", result: "not posted", pause }, SLOT);
        expect(await house.subscriptions.find("one")).toMatchObject({
          pausedUntil: SLOT * 2,
          pauseReason: "the channel is archived",
        });
        await house.ledger.forget(SLOT + 1);
        await house.ledger.planNow(SUBSCRIPTION, SLOT);
        expect(await house.claim(SLOT)).toHaveLength(1);
      });
    });
  });

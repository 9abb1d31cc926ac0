import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FOREVER } from "../../src/model/subscription.ts";
import { createKeptInvocations } from "../../src/store/kept-invocations.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createSeenEvents } from "../../src/store/seen-events.ts";
import { createSubscriptions, fromRow } from "../../src/store/subscriptions.ts";
import { SUBSCRIPTION } from "../helpers/store-writer.ts";
import { storeMakers } from "../helpers/stores.ts";

const DAY_MS = 24 * 60 * 60_000;
const NOW = Date.parse("2027-03-01T08:00:00Z");

for (const maker of storeMakers())
  describe.skipIf(!maker.isHere)(`on ${maker.engine}`, () => {
    beforeAll(() => maker.start());
    afterAll(() => maker.stop());

    describe("kept invocations", () => {
      it("are recalled by another process, under one short id for the same text", async () => {
        const place = await maker.newPlace();
        await using store = await openStore(place);
        await using other = await openStore(place);
        const id = await createKeptInvocations(store).keep('{"command":"brief"}', NOW);
        expect(id).toMatch(/^[\w-]{22}$/u);
        expect(await createKeptInvocations(other).keep('{"command":"brief"}', NOW + 1)).toBe(id);
        expect(await createKeptInvocations(other).recall(id)).toBe('{"command":"brief"}');
        expect(await createKeptInvocations(other).recall("nothing")).toBeUndefined();
      });

      it("are forgotten ninety days after they were last kept", async () => {
        await using store = await openStore(await maker.newPlace());
        const kept = createKeptInvocations(store);
        const old = await kept.keep("old", NOW);
        const renewed = await kept.keep("renewed", NOW);
        await kept.keep("renewed", NOW + DAY_MS);
        await kept.forgetOld(NOW + 90 * DAY_MS + 1);
        expect([await kept.recall(old), await kept.recall(renewed)]).toEqual([undefined, "renewed"]);
      });
    });

    describe("seen events", () => {
      it("are first for one of those who ask at once", async () => {
        const place = await maker.newPlace();
        await using store = await openStore(place);
        await using other = await openStore(place);
        const asked = [store, other, store, other].map((one) => createSeenEvents(one).isFirst("event", NOW));
        expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
        expect(await createSeenEvents(store).isFirst("another", NOW)).toBe(true);
      });

      it("are forgotten after a day", async () => {
        await using store = await openStore(await maker.newPlace());
        const seen = createSeenEvents(store);
        await seen.isFirst("event", NOW);
        await seen.forgetOld(NOW + DAY_MS);
        expect(await seen.isFirst("event", NOW + DAY_MS)).toBe(false);
        await seen.forgetOld(NOW + DAY_MS + 1);
        expect(await seen.isFirst("event", NOW + DAY_MS)).toBe(true);
      });
    });

    describe("pauseAt", () => {
      const pausesOf = async (channel: string | undefined) => {
        await using store = await openStore(await maker.newPlace());
        const rows = [
          { ...SUBSCRIPTION, id: "a", channel: "one", hour: 8 },
          { ...SUBSCRIPTION, id: "b", channel: "one", hour: 9, paused_until: FOREVER, pause_reason: "archived" },
          { ...SUBSCRIPTION, id: "c", channel: "two", hour: 8 },
          { ...SUBSCRIPTION, id: "d", channel: "one", hour: 8, tenant: "another" },
        ];
        await store.db.insertInto("subscriptions").values(rows).execute();
        const { platform, tenant } = SUBSCRIPTION;
        const place = { platform, tenant, ...(channel === undefined ? {} : { channel }) };
        await createSubscriptions(store).pauseAt(place, { until: FOREVER, reason: "gone" });
        const all = await store.db.selectFrom("subscriptions").selectAll().orderBy("id").execute();
        return all.map(fromRow).map(({ pauseReason }) => pauseReason);
      };

      it("pauses a channel's digests, and keeps the reason of those that were paused", async () => {
        expect(await pausesOf("one")).toEqual(["gone", "archived", null, null]);
      });

      it("pauses all of a workspace, and none of another", async () => {
        expect(await pausesOf(undefined)).toEqual(["gone", "archived", "gone", null]);
      });
    });
  });

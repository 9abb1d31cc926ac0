import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { ROUNDS, SUBSCRIPTION, writeFromProcess } from "../helpers/store-writer.ts";
import { storeMakers } from "../helpers/stores.ts";

for (const maker of storeMakers())
  describe.skipIf(!maker.isHere)(`a store on ${maker.engine}`, () => {
    beforeAll(() => maker.start());
    afterAll(() => maker.stop());

    it("is opened by several processes at once, of which one makes the tables, and lets them write in turn", async () => {
      const place = await maker.newPlace();
      await Promise.all(["one", "two", "three"].map((name) => writeFromProcess(place, name)));
      await using store = await openStore(place);
      expect(await store.db.selectFrom("subscriptions").select("id").execute()).toHaveLength(3 * ROUNDS);
    });

    it("refuses tables that a newer program has changed, and says what to do", async () => {
      const place = await maker.newPlace();
      {
        await using store = await openStore(place);
        await sql`insert into kysely_migration (name, timestamp) values ('999-from-the-future', '2099-01-01')`.execute(
          store.db,
        );
      }
      await expect(openStore(place)).rejects.toThrow(/newer Nutgraf/u);
    });

    it("keeps what a transaction wrote, and nothing of one that failed", async () => {
      await using store = await openStore(await maker.newPlace());
      const write = (id: string, isBroken: boolean) =>
        store.db.transaction().execute(async (trx) => {
          await trx
            .insertInto("subscriptions")
            .values({ ...SUBSCRIPTION, id, channel: id })
            .execute();
          if (isBroken) throw new Error("stop");
        });
      await write("kept", false);
      await expect(write("lost", true)).rejects.toThrow("stop");
      const rows = await store.db.selectFrom("subscriptions").select(["id", "next_slot"]).execute();
      expect(rows).toEqual([{ id: "kept", next_slot: 1_800_000_000_000 }]);
    });

    it.skipIf(maker.engine === "sqlite")(
      "lives when the database ends a connection that is at work, and makes another",
      async () => {
        await using store = await openStore(await maker.newPlace());
        await expect(sql`select pg_terminate_backend(pg_backend_pid())`.execute(store.db)).rejects.toThrow();
        // The next query may still meet the connection that is ending.
        const isBack = () => sql<{ one: number }>`select 1 as one`.execute(store.db);
        expect((await vi.waitFor(isBack)).rows).toEqual([{ one: 1 }]);
      },
    );
  });

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createInstallations } from "../../src/store/installations.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createSeal } from "../../src/store/seal.ts";
import { storeMakers } from "../helpers/stores.ts";

const OLD = Buffer.alloc(32, 1).toString("base64");
const NEW = Buffer.alloc(32, 2).toString("base64");
const TOKEN = '{"bot":{"token":"xoxb-secret"}}';
const parts = (keys: string) => ({ platform: "slack", seal: createSeal(keys), clock: () => 1 });

for (const maker of storeMakers())
  describe.skipIf(!maker.isHere)(`installations on ${maker.engine}`, () => {
    beforeAll(() => maker.start());
    afterAll(() => maker.stop());

    it("are put, replaced and removed, each workspace for itself", async () => {
      await using store = await openStore(await maker.newPlace());
      const book = createInstallations(store, parts(NEW));
      await book.put("T1", "old");
      await book.put("T1", TOKEN);
      await book.put("T2", "two");
      expect([await book.get("T1"), await book.get("T2"), await book.get("T3")]).toEqual([TOKEN, "two", undefined]);
      await book.remove("T1");
      expect([await book.get("T1"), await book.get("T2")]).toEqual([undefined, "two"]);
    });

    it("are kept so that nobody reads them in the database, nor passes one off as another's", async () => {
      await using store = await openStore(await maker.newPlace());
      const book = createInstallations(store, parts(NEW));
      await book.put("T1", TOKEN);
      const row = await store.db.selectFrom("installations").selectAll().executeTakeFirstOrThrow();
      expect(JSON.stringify(row)).not.toContain("xoxb");
      await store.db
        .insertInto("installations")
        .values({ ...row, tenant: "T2" })
        .execute();
      await expect(book.get("T2")).rejects.toThrow();
    });

    it("are renewed by one process at a time, and by another when that took too long", async () => {
      await using store = await openStore(await maker.newPlace());
      let now = 1_000;
      const book = createInstallations(store, { ...parts(NEW), clock: () => now });
      expect(await book.renew("T1", 500)).toBeUndefined();
      await book.put("T1", TOKEN);
      const first = await book.renew("T1", 500);
      expect(first).toBeDefined();
      expect(await book.renew("T1", 500)).toBeUndefined();
      now += 500;
      const second = await book.renew("T1", 500);
      expect(second).toBeDefined();
      await first?.[Symbol.asyncDispose]();
      expect(await book.renew("T1", 500)).toBeUndefined();
      await second?.[Symbol.asyncDispose]();
      expect(await book.renew("T1", 500)).toBeDefined();
    });

    it("are read with an older key, and from then on need the newer alone", async () => {
      await using store = await openStore(await maker.newPlace());
      await createInstallations(store, parts(OLD)).put("T1", TOKEN);
      await expect(createInstallations(store, parts(NEW)).get("T1")).rejects.toThrow(/no key/u);
      expect(await createInstallations(store, parts(`${NEW},${OLD}`)).get("T1")).toBe(TOKEN);
      expect(await createInstallations(store, parts(NEW)).get("T1")).toBe(TOKEN);
    });
  });

describe("createSeal", () => {
  it("never seals a text the same twice, and opens no text that was changed", () => {
    const seal = createSeal(NEW);
    const [one, other] = [seal.seal(TOKEN, "a"), seal.seal(TOKEN, "a")];
    expect(one).not.toBe(other);
    expect(seal.open(one, "a").text).toBe(TOKEN);
    const changed = `${one.slice(0, -2)}${one.endsWith("A") ? "B" : "A"}A`;
    expect(() => seal.open(changed, "a")).toThrow();
  });

  it("takes no key of another length", () => {
    expect(() => createSeal("c2hvcnQ=")).toThrow(/32 bytes/u);
  });
});

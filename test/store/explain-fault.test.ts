import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { explainFault } from "../../src/store/explain-fault.ts";
import { openStore, type Store, type StorePlace } from "../../src/store/open-store.ts";
import { createShelf } from "../../src/store/shelf.ts";
import { hasPostgres, startPostgres } from "../helpers/postgres.ts";

const newFolder = (): string => mkdtempSync(join(tmpdir(), "nutgraf-fault-"));

/** What is said of a fault; of none, that there was none. */
async function faultOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return "no fault";
  } catch (error) {
    return explainFault(error);
  }
}

const openFault = (place: StorePlace) => faultOf(async () => (await openStore(place))[Symbol.asyncDispose]());
const names = (number: number) => Array.from({ length: number }, (_, index) => `article ${index} ${"x".repeat(200)}`);
const write = (store: Store) => createShelf(store).note(names(5_000), 0);

describe("explainFault, of a SQLite file", () => {
  it("that is no database", async () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, "nutgraf.db"), "This is a letter to my aunt, and no database at all.".repeat(100));
    expect(await openFault({ dataDir })).toMatch(/is no database: move it away/u);
  });

  it("that is damaged", async () => {
    const dataDir = newFolder();
    {
      await using store = await openStore({ dataDir });
      await write(store);
      await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
    }
    const file = join(dataDir, "nutgraf.db");
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, bytes.length);
    writeFileSync(file, bytes);
    expect(await openFault({ dataDir })).toMatch(/is damaged: put a backup/u);
  });

  it("that is a folder", async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, "nutgraf.db"));
    expect(await openFault({ dataDir })).toMatch(/cannot be opened: check that the data folder/u);
  });

  it("whose folder is a file", async () => {
    const dataDir = join(newFolder(), "file");
    writeFileSync(dataDir, "");
    expect(await openFault({ dataDir })).toMatch(/data folder cannot be made .*check DATA_DIR/u);
  });

  it("for which there is no room, and that can be written again when there is", async () => {
    await using store = await openStore({ dataDir: newFolder() });
    await sql`pragma max_page_count = 40`.execute(store.db);
    expect(await faultOf(() => write(store))).toBe("The disk under the database is full");
    await sql`pragma max_page_count = 1000000`.execute(store.db);
    expect(await faultOf(() => write(store))).toBe("no fault");
  });

  it("that may only be read", async () => {
    await using store = await openStore({ dataDir: newFolder() });
    await sql`pragma query_only = on`.execute(store.db);
    expect(await faultOf(() => write(store))).toMatch(/may only be read/u);
  });
});

describe.skipIf(!hasPostgres())("explainFault, of a PostgreSQL", () => {
  it("that is not there", async () => {
    expect(await openFault({ databaseUrl: "postgres://nutgraf@127.0.0.1:1/none" })).toBe(
      "The database cannot be reached",
    );
  });

  it("that goes away while we work, and is used again when it is back", async () => {
    await using cluster = await startPostgres();
    const databaseUrl = await cluster.createDatabase();
    await using store = await openStore({ databaseUrl });
    await write(store);
    if (cluster.restart) {
      await cluster.restart(async () => {
        expect(await faultOf(() => write(store))).toBe("The database cannot be reached");
      });
    }
    expect(await faultOf(() => write(store))).toBe("no fault");
  }, 60_000);

  it("that has no such database", async () => {
    await using cluster = await startPostgres();
    const databaseUrl = new URL("/nowhere", await cluster.createDatabase()).href;
    expect(await openFault({ databaseUrl })).toMatch(/refuses us: check the name, user and password/u);
  }, 60_000);
});

describe("explainFault, of anything else", () => {
  it("says nothing", () => {
    expect(explainFault(new TypeError("x is not a function"))).toBeUndefined();
    expect(explainFault("a word")).toBeUndefined();
  });

  it.each([
    ["a platform's connection", { code: "ECONNRESET", syscall: "read" }],
    ["a file that is not there", { code: "ENOENT", syscall: "open" }],
    ["a folder of somebody else's", { code: "EACCES", syscall: "mkdir" }],
    ["a driver of another's", { errcode: 13 }],
  ])("says nothing of %s, whatever its code", (_, facts) => {
    expect(explainFault(Object.assign(new Error("it failed"), facts))).toBeUndefined();
  });
});

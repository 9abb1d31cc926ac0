import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { createAnswer } from "../../src/chat/answer.ts";
import { understand } from "../../src/chat/understand.ts";
import { explainFault } from "../../src/store/explain-fault.ts";
import type { Store, StorePlace } from "../../src/store/open-store.ts";
import { openChannel } from "../helpers/channel-context.ts";
import { hasPostgres, startPostgres } from "../helpers/postgres.ts";
import { runCli } from "../helpers/run-cli.ts";
import { shippedLibrary } from "../helpers/shipped-library.ts";
import { SUBSCRIPTION } from "../helpers/store-writer.ts";

const library = await shippedLibrary();
const MONDAY = Date.parse("2027-03-01T07:00:00Z");
const MINUTE_MS = 60_000;
const newFolder = (): string => mkdtempSync(join(tmpdir(), "nutgraf-faults-"));

/** A channel over a store in which things go wrong, with what was said of it to the log. */
async function open(place: StorePlace) {
  let now = MONDAY;
  const troubles: (string | undefined)[] = [];
  const channel = await openChannel(library, {
    place,
    clock: () => now,
    onTrouble: (error) => troubles.push(explainFault(error)),
  });
  const answer = createAnswer({
    commands,
    context: channel.context,
    onFault: () => undefined,
    explain: explainFault,
  });
  return {
    ...channel,
    troubles,
    ask: async (line: string): Promise<string> => (await answer(understand(line, commands))).fallback,
    /** Looks for what is due, as the ticker does, so long after the last look. */
    lookAfter: async (waitMs: number): Promise<void> => {
      now += waitMs;
      channel.digests.wake();
      await channel.digests[Symbol.asyncDispose]();
    },
  };
}

/**
 * What a channel and its log are told while the store fails, from before a digest is due until an hour later; and how
 * often the digest was posted when it works again.
 */
async function liveThrough(place: StorePlace, fail: (store: Store, meanwhile: () => Promise<void>) => Promise<void>) {
  const channel = await open(place);
  await using _store = channel.store;
  await channel.ask("/digest subscribe 8:30 am timezone: UTC style: headlines");
  let said = "";
  await fail(channel.store, async () => {
    said = await channel.ask("/digest subscribe 9 pm");
    await channel.lookAfter(90 * MINUTE_MS);
    await channel.lookAfter(60 * MINUTE_MS);
    expect(channel.posts).toEqual([]);
  });
  await channel.lookAfter(MINUTE_MS);
  await channel.lookAfter(MINUTE_MS);
  const posts = channel.posts.length;
  const list = await channel.ask("/digest list");
  return { said, troubles: new Set(channel.troubles), posts, list };
}

/** Nothing is lost and nothing changed that was not: the one digest came once, late. */
const whole = { posts: 1, list: "1 digest in this channel." };

describe("while the store fails", () => {
  it("for want of room on the disk, commands say so, and the digest comes when there is some", async () => {
    const lived = await liveThrough({ dataDir: newFolder() }, async ({ db }, meanwhile) => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      await sql.raw(`pragma max_page_count = ${rows[0]?.page_count ?? 0}`).execute(db);
      await fillUp(db);
      await meanwhile();
      await sql`pragma max_page_count = 1000000`.execute(db);
    });
    expect(lived).toEqual({
      ...whole,
      said: "The disk under the database is full. Nothing was changed; please try again in a moment.",
      troubles: new Set(["The disk under the database is full"]),
    });
  });

  it("for it may only be read, commands say so, and the digest comes when it may be written", async () => {
    const lived = await liveThrough({ dataDir: newFolder() }, async ({ db }, meanwhile) => {
      await sql`pragma query_only = on`.execute(db);
      await meanwhile();
      await sql`pragma query_only = off`.execute(db);
    });
    const sentence = "The database may only be read: check the permissions of the data folder";
    expect(lived).toEqual({
      ...whole,
      said: `${sentence}. Nothing was changed; please try again in a moment.`,
      troubles: new Set([sentence]),
    });
  });

  it.skipIf(!hasPostgres())(
    "for it is stopped, commands say so, and the digest comes when it is back",
    async () => {
      await using cluster = await startPostgres();
      const { restart } = cluster;
      if (!restart) return;
      const lived = await liveThrough({ databaseUrl: await cluster.createDatabase() }, (_, meanwhile) =>
        restart(meanwhile),
      );
      expect(lived).toEqual({
        ...whole,
        said: "The database cannot be reached. Nothing was changed; please try again in a moment.",
        troubles: new Set(["The database cannot be reached"]),
      });
    },
    60_000,
  );
});

/** Writes rows that nobody reads until no page has room for one more. */
async function fillUp(db: Store["db"]): Promise<void> {
  const word = "x".repeat(200);
  const row = { ...SUBSCRIPTION, next_slot: Number.MAX_SAFE_INTEGER };
  const delivery = { platform: "nowhere", state: "posted", not_before: 0, updated_at: 0 } as const;
  await untilFull((id) =>
    db
      .insertInto("shelf")
      .values({ article: `${word} ${id}`, shelved_at: 0 })
      .execute(),
  );
  await untilFull((id) =>
    db
      .insertInto("subscriptions")
      .values({ ...row, id, channel: id })
      .execute(),
  );
  await untilFull((id, slot) =>
    db
      .insertInto("deliveries")
      .values({ ...delivery, id, subscription_id: "filler 0", slot })
      .execute(),
  );
}

async function untilFull(insert: (id: string, index: number) => Promise<unknown>): Promise<void> {
  for (let index = 0; ; index += 1) {
    try {
      await insert(`filler ${index}`, index);
    } catch (error) {
      expect(explainFault(error)).toBe("The disk under the database is full");
      return;
    }
  }
}

describe("a bot whose database file is no database", () => {
  it("does not start, and says why and what to do", () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, "nutgraf.db"), "This is a letter to my aunt, and no database at all.".repeat(100));
    const { status, stderr } = runCli(["start"], { input: "/brief\n", settings: { DATA_DIR: dataDir } });
    expect(status).toBe(1);
    expect(stderr).toBe("Nutgraf cannot go on. The database file is no database: move it away to start anew.\n");
  });
});

import { type Kysely, sql } from "kysely";
import type { Store } from "./open-store.ts";
import type { Schema } from "./schema.ts";

/** Longer than any platform sends an event again. */
const REMEMBERED_MS = 24 * 60 * 60_000;

/** Which events of the platforms were seen, by any process on this store. */
export interface SeenEvents {
  /** True for one caller alone, whoever asks at the same time. */
  isFirst(key: string, now: number): Promise<boolean>;
  /** Forgets events older than a day. */
  forgetOld(now: number): Promise<void>;
}

/**
 * Work whose writes need not be on the disk when it ends: every event of a platform writes one, and a flush holds up the
 * whole process for some milliseconds. They outlive the process all the same; only the last ones are lost with the power.
 */
async function withoutFlush<T>(connection: Kysely<Schema>, work: () => Promise<T>): Promise<T> {
  await sql`PRAGMA synchronous = NORMAL`.execute(connection);
  try {
    return await work();
  } finally {
    await sql`PRAGMA synchronous = FULL`.execute(connection);
  }
}

/** The seen events in a store. Faults of the store are passed on. */
export function createSeenEvents({ db, engine }: Store): SeenEvents {
  const insert = async (on: Kysely<Schema>, key: string, now: number): Promise<boolean> => {
    const { numInsertedOrUpdatedRows } = await on
      .insertInto("seen_events")
      .values({ key, seen_at: now })
      .onConflict((conflict) => conflict.column("key").doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  };
  return {
    isFirst: (key, now) =>
      engine === "sqlite"
        ? db.connection().execute((connection) => withoutFlush(connection, () => insert(connection, key, now)))
        : insert(db, key, now),
    forgetOld: async (now) => {
      await db
        .deleteFrom("seen_events")
        .where("seen_at", "<", now - REMEMBERED_MS)
        .execute();
    },
  };
}

import type { Store } from "./open-store.ts";

/** Longer than any platform sends an event again. */
const REMEMBERED_MS = 24 * 60 * 60_000;

/** Which events of the platforms were seen, by any process on this store. */
export interface SeenEvents {
  /** True for one caller alone, whoever asks at the same time. */
  isFirst(key: string, now: number): Promise<boolean>;
  /** Forgets events older than a day. */
  forgetOld(now: number): Promise<void>;
}

/** The seen events in a store. Faults of the store are passed on. */
export function createSeenEvents({ db }: Store): SeenEvents {
  return {
    isFirst: async (key, now) => {
      const insert = db.insertInto("seen_events").values({ key, seen_at: now });
      const { numInsertedOrUpdatedRows } = await insert
        .onConflict((conflict) => conflict.column("key").doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    forgetOld: async (now) => {
      await db
        .deleteFrom("seen_events")
        .where("seen_at", "<", now - REMEMBERED_MS)
        .execute();
    },
  };
}

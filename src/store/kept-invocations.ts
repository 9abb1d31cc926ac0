import { createHash } from "node:crypto";
import type { Store } from "./open-store.ts";

/** Longer than anybody looks for a button again. */
const KEPT_MS = 90 * 24 * 60 * 60_000;
/** 132 bits: nobody guesses the id of what another channel asked. */
const ID_LETTERS = 22;

/** Texts that do not fit a button, each under an id that does. */
export interface KeptInvocations {
  /** Keeps a text and returns its id, 22 letters, digits, “-” and “_”; the same text has the same id. */
  keep(text: string, now: number): Promise<string>;
  /** Undefined when nothing is kept under the id, or no longer. */
  recall(id: string): Promise<string | undefined>;
  /** Forgets what was last kept more than ninety days ago. */
  forgetOld(now: number): Promise<void>;
}

/** The kept invocations in a store. Faults of the store are passed on. */
export function createKeptInvocations({ db }: Store): KeptInvocations {
  return {
    keep: async (text, now) => {
      const id = createHash("sha256").update(text).digest("base64url").slice(0, ID_LETTERS);
      await db
        .insertInto("kept_invocations")
        .values({ id, invocation: text, kept_at: now })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ kept_at: now }))
        .execute();
      return id;
    },
    recall: async (id) => {
      const query = db.selectFrom("kept_invocations").select("invocation").where("id", "=", id);
      return (await query.executeTakeFirst())?.invocation;
    },
    forgetOld: async (now) => {
      await db
        .deleteFrom("kept_invocations")
        .where("kept_at", "<", now - KEPT_MS)
        .execute();
    },
  };
}

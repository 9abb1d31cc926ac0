import type { Store } from "./open-store.ts";

/** When the shelf first had each article. */
export interface Shelf {
  /** Notes the articles that were not there before as shelved now; an article that is known keeps its time. */
  note(articles: readonly string[], now: number): Promise<void>;
  /** The ids of what was shelved later than a moment, the latest first. */
  shelvedAfter(moment: number): Promise<readonly { readonly article: string; readonly shelvedAt: number }[]>;
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const NOTED_AT_ONCE = 10_000;

/** The shelf's memory in a store. Faults of the store are passed on. */
export function createShelf({ db }: Store): Shelf {
  return {
    note: async (articles, now) => {
      for (let start = 0; start < articles.length; start += NOTED_AT_ONCE) {
        const rows = articles.slice(start, start + NOTED_AT_ONCE).map((article) => ({ article, shelved_at: now }));
        const insert = db.insertInto("shelf").values(rows);
        await insert.onConflict((conflict) => conflict.column("article").doNothing()).execute();
      }
    },
    shelvedAfter: async (moment) => {
      const rows = await db
        .selectFrom("shelf")
        .selectAll()
        .where("shelved_at", ">", moment)
        .orderBy("shelved_at", "desc")
        .orderBy("article")
        .execute();
      return rows.map(({ article, shelved_at }) => ({ article, shelvedAt: shelved_at }));
    },
  };
}

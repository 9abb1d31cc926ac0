import type { Store } from "./open-store.ts";

/** When the shelf first had each article. */
export interface Shelf {
  /** Notes the articles that were not there before as shelved now; an article that is known keeps its time. */
  note(articles: readonly string[], now: number): Promise<void>;
  /** The ids of stored articles that were never noted. */
  unnoted(): Promise<readonly string[]>;
  /** What was shelved later than a moment, the latest first, whether it is still stored or not. */
  shelvedAfter(moment: number): Promise<readonly Noted[]>;
}

/** When the shelf first had an article, and whether the store has it still. */
export interface Noted {
  readonly article: string;
  readonly shelvedAt: number;
  readonly isStored: boolean;
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
    unnoted: async () => {
      const query = db.selectFrom("articles").leftJoin("shelf", "shelf.article", "articles.id");
      const rows = await query.select("articles.id").where("shelf.article", "is", null).execute();
      return rows.map(({ id }) => id);
    },
    shelvedAfter: async (moment) => {
      const rows = await db
        .selectFrom("shelf")
        .leftJoin("articles", "articles.id", "shelf.article")
        .select(["article", "shelved_at", "articles.id as stored"])
        .where("shelved_at", ">", moment)
        .orderBy("shelved_at", "desc")
        .orderBy("article")
        .execute();
      return rows.map(({ article, shelved_at, stored }) => ({
        article,
        shelvedAt: shelved_at,
        isStored: stored !== null,
      }));
    },
  };
}

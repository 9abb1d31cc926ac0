import { type Kysely, sql } from "kysely";
import type { Store } from "./open-store.ts";
import type { ArticleTable, Schema } from "./schema.ts";

/** An article as it is stored, and the words it is found by; of a text like no other, only as many as the engines take. */
export interface StoredArticle extends ArticleTable {
  readonly words: { readonly text: readonly string[]; readonly quotes: readonly string[] };
}

/** Which state an article is stored in. */
export type ArticleState = Omit<ArticleTable, "analysis" | "card">;

/** What is searched for: whole words, in the whole article or only where it quotes somebody. */
export interface WordSearch {
  readonly words: readonly string[];
  readonly within: "text" | "quotes";
  /** Whether an article must hold all of the words, or any. */
  readonly match: "all" | "any";
  readonly most: number;
  /** Articles to stay within, by their ids. */
  readonly among?: readonly string[];
}

/** The articles in a store. */
export interface Articles {
  /** Of all of them, in no order. */
  states(): Promise<readonly ArticleState[]>;
  /** Of all of them, by id, some dozen at a time, so that a large shelf does not stand in memory twice. */
  cards(): AsyncGenerator<readonly string[]>;
  /** Puts articles in, or in the place of those of the same ids, all or none; each id once. */
  put(articles: readonly StoredArticle[]): Promise<void>;
  /** Notes that a file was looked at again and holds what it held. */
  restamp(id: string, stamp: string): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** The analyses as they were put, by id; without those that are not there. */
  analysesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * The ids of up to `most` articles that hold the words, best first; none for no words. Where more hold all of them,
   * those put last; where more hold any, those that hold them best.
   */
  search(search: WordSearch): Promise<readonly string[]>;
}

/** Few enough that they are forgotten before they count as old: of 500, the rest lay about as garbage of 30 MB. */
const CARDS_AT_ONCE = 50;
/** SQLite takes 32,766 parameters in a statement. */
const REMOVED_AT_ONCE = 1000;

/** The articles in a store, on either engine. Faults of the store are passed on. */
export function createArticles({ db, engine }: Store): Articles {
  const isPostgres = engine === "postgres";
  return {
    states: () => db.selectFrom("articles").select(["id", "file", "stamp", "hash", "version"]).execute(),
    cards: async function* () {
      let last = "";
      for (;;) {
        const next = db.selectFrom("articles").select(["id", "card"]).where("id", ">", last).orderBy("id");
        const rows = await next.limit(CARDS_AT_ONCE).execute();
        yield rows.map(({ card }) => card);
        if (rows.length < CARDS_AT_ONCE) return;
        last = rows.at(-1)?.id ?? last;
      }
    },
    put: (articles) =>
      db.transaction().execute(async (trx) => {
        // The rows come first: another process that puts the same articles waits for them, and then finds their words.
        for (const { words: _, ...row } of articles) {
          const { id: __, ...rest } = row;
          await trx
            .insertInto("articles")
            .values(row)
            .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
            .execute();
        }
        // SQLite finds the words of an article by looking through all, so those of a pile are sought at once.
        const ids = articles.map(({ id }) => id);
        await trx.deleteFrom("article_words").where("article", "in", ids).execute();
        for (const { id, words } of articles) await putWords(trx, { id, words, isPostgres });
      }),
    restamp: async (id, stamp) => {
      await db.updateTable("articles").set({ stamp }).where("id", "=", id).execute();
    },
    remove: (ids) =>
      db.transaction().execute(async (trx) => {
        for (let start = 0; start < ids.length; start += REMOVED_AT_ONCE) {
          const some = ids.slice(start, start + REMOVED_AT_ONCE);
          await trx.deleteFrom("articles").where("id", "in", some).execute();
          await trx.deleteFrom("article_words").where("article", "in", some).execute();
        }
      }),
    analysesOf: async (ids) => {
      const rows = await db.selectFrom("articles").select(["id", "analysis"]).where("id", "in", ids).execute();
      return new Map(rows.map(({ id, analysis }) => [id, analysis]));
    },
    search: async (search) => {
      if (search.words.length === 0) return [];
      const { rows } = await (isPostgres ? searchPostgres(db, search) : searchSqlite(db, search));
      return rows.map(({ article }) => article);
    },
  };
}

async function putWords(
  trx: Kysely<Schema>,
  { id, words, isPostgres }: { id: string; words: StoredArticle["words"]; isPostgres: boolean },
): Promise<void> {
  const text = fitIndex(words.text).join(" ");
  const quotes = fitIndex(words.quotes).join(" ");
  const found = isPostgres
    ? sql`to_tsvector('simple', ${text}), to_tsvector('simple', ${quotes})`
    : sql`${text}, ${quotes}`;
  await sql`insert into article_words (article, text, quotes) values (${id}, ${found})`.execute(trx);
}

/**
 * PostgreSQL refuses words and their places beyond 1,048,575 bytes (textsearch-limitations in its manual); a text of 1 MB
 * comes that far only when hardly any of its words comes twice.
 */
const LARGEST_INDEX_BYTES = 1_000_000;
/** What a word takes besides its letters, and what each further place of it does. */
const WORD_BYTES = 8;
const PLACE_BYTES = 2;

/** As many of the words, from the first on, as any engine takes. */
function fitIndex(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  let bytes = 0;
  const end = words.findIndex((word) => {
    bytes += seen.has(word) ? PLACE_BYTES : Buffer.byteLength(word) + WORD_BYTES;
    seen.add(word);
    return bytes > LARGEST_INDEX_BYTES;
  });
  return end < 0 ? words : words.slice(0, end);
}

/** More than any shelf holds. */
const ALL_RANKED = 1_000_000;

/** To rank is most of the work, so of the articles that hold all words only those put last are ranked. */
const rankedOf = ({ match, most }: WordSearch): number => (match === "all" ? most : ALL_RANKED);

/** Words are letters and digits alone, so that between quotation marks they are no syntax of FTS5. */
function searchSqlite(db: Kysely<Schema>, search: WordSearch) {
  const { words, within, match, most, among } = search;
  const query = words.map((word) => `"${word}"`).join(match === "all" ? " AND " : " OR ");
  const isAmong = among ? sql`and article in (select value from json_each(${JSON.stringify(among)}))` : sql``;
  return sql<{ article: string }>`
    select article from (
      select article, bm25(article_words) as badness from article_words
      where article_words match ${`${within} : (${query})`} ${isAmong}
      order by rowid desc limit ${rankedOf(search)}
    ) order by badness limit ${most}
  `.execute(db);
}

function searchPostgres(db: Kysely<Schema>, search: WordSearch) {
  const { words, within, match, most, among } = search;
  const query = words.map((word) => `'${word}'`).join(match === "all" ? " & " : " | ");
  const isAmong = among ? sql`and article = any(${among})` : sql``;
  return sql<{ article: string }>`
    select article from (
      select article, ${sql.ref(within)} as found from article_words
      where ${sql.ref(within)} @@ ${query}::tsquery ${isAmong}
      order by number desc nulls last limit ${rankedOf(search)}
    ) as latest order by ts_rank(found, ${query}::tsquery, 1) desc, article limit ${most}
  `.execute(db);
}

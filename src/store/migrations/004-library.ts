import { type Kysely, sql } from "kysely";
import type { Engine } from "../schema.ts";

/** The analysed articles, and the words they are found by. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("articles")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("file", "text", (column) => column.notNull())
    .addColumn("stamp", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("card", "text", (column) => column.notNull())
    .addColumn("analysis", "text", (column) => column.notNull())
    .execute();
  if (engine === "sqlite") {
    // Which column a word stands in is all a search asks; the words come as stems already.
    await sql`create virtual table article_words using fts5(article unindexed, text, quotes, detail = column)`.execute(
      db,
    );
    return;
  }
  await sql`create table article_words (article text primary key, text tsvector not null, quotes tsvector not null)`.execute(
    db,
  );
  await sql`create index article_words_text on article_words using gin (text)`.execute(db);
  await sql`create index article_words_quotes on article_words using gin (quotes)`.execute(db);
}

import { type Kysely, sql } from "kysely";
import type { Engine } from "../schema.ts";

/**
 * The order in which the articles were put, which SQLite's words have by nature. Those that are there already have no
 * number and count as the oldest: to number them would write the whole table and its indexes anew.
 */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === "sqlite") return;
  await sql`alter table article_words add column number bigint`.execute(db);
  await sql`create sequence article_words_number owned by article_words.number`.execute(db);
  await sql`alter table article_words alter column number set default nextval('article_words_number')`.execute(db);
}

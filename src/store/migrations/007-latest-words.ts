import { type Kysely, sql } from "kysely";
import type { Engine } from "../schema.ts";

/** The order in which the articles were put, which SQLite's words have by nature. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === "postgres") await sql`alter table article_words add column number bigserial`.execute(db);
}

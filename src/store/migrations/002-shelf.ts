import type { Kysely } from "kysely";

/** When the shelf first had each article, so that a digest can tell the new from the known after a restart. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("shelf")
    .addColumn("article", "text", (column) => column.primaryKey())
    .addColumn("shelved_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("shelf_shelved_at").on("shelf").column("shelved_at").execute();
}

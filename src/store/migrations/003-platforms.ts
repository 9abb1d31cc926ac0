import type { Kysely } from "kysely";

/** What adapters remember: invocations too long for a button, and which events of a platform were seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("kept_invocations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("invocation", "text", (column) => column.notNull())
    .addColumn("kept_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("kept_invocations_kept_at").on("kept_invocations").column("kept_at").execute();
  await db.schema
    .createTable("seen_events")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("seen_events_seen_at").on("seen_events").column("seen_at").execute();
}

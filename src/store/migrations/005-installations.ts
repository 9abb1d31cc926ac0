import type { Kysely } from "kysely";

/** The workspaces that installed the bot, with what they gave it, sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("installations")
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("tenant", "text", (column) => column.notNull())
    .addColumn("sealed", "text", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("installations_key", ["platform", "tenant"])
    .execute();
}

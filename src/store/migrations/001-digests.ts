import { type Kysely, sql } from "kysely";

/** Subscriptions, and the ledger of what was delivered to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("subscriptions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("tenant", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("member", "text", (column) => column.notNull())
    .addColumn("hour", "integer", (column) => column.notNull())
    .addColumn("minute", "integer", (column) => column.notNull())
    .addColumn("days", "text", (column) => column.notNull())
    .addColumn("timezone", "text", (column) => column.notNull())
    .addColumn("topics", "text", (column) => column.notNull())
    .addColumn("exclude", "text", (column) => column.notNull())
    .addColumn("max", "integer", (column) => column.notNull())
    .addColumn("style", "text", (column) => column.notNull())
    .addColumn("when_empty", "text", (column) => column.notNull())
    .addColumn("paused_until", "bigint")
    .addColumn("pause_reason", "text")
    .addColumn("next_slot", "bigint", (column) => column.notNull())
    .addColumn("told_until", "bigint", (column) => column.notNull())
    .addColumn("last_result", "text")
    .addColumn("last_result_at", "bigint")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("removed_at", "bigint")
    .execute();
  // A second subscription of a channel at the same time is a change of the first.
  await db.schema
    .createIndex("subscriptions_place_time")
    .unique()
    .on("subscriptions")
    .columns(["platform", "tenant", "channel", "hour", "minute"])
    .where(sql.ref("removed_at"), "is", null)
    .execute();
  await db.schema
    .createIndex("subscriptions_next_slot")
    .on("subscriptions")
    .columns(["platform", "next_slot"])
    .where(sql.ref("removed_at"), "is", null)
    .execute();
  await db.schema
    .createTable("deliveries")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("subscription_id", "text", (column) => column.notNull().references("subscriptions.id"))
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("slot", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull().defaultTo("due"))
    .addColumn("attempt", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("owner", "text")
    .addColumn("lease_until", "bigint")
    .addColumn("not_before", "bigint", (column) => column.notNull())
    .addColumn("messages", "text")
    .addColumn("posted", "text", (column) => column.notNull().defaultTo("[]"))
    .addColumn("is_in_doubt", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("reason", "text")
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addUniqueConstraint("deliveries_subscription_slot", ["subscription_id", "slot"])
    .execute();
  await db.schema
    .createIndex("deliveries_open")
    .on("deliveries")
    .columns(["platform", "state", "not_before"])
    .execute();
}

import type { Kysely } from "kysely";

/** Which process renews the tokens of a workspace at the moment. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("installations").addColumn("renewing_until", "bigint").execute();
}

import { join } from "node:path";
import { Kysely } from "kysely";
import { migrate } from "./migrate.ts";
import { createPostgresDialect } from "./postgres.ts";
import type { Schema } from "./schema.ts";
import { createSqliteDialect, IN_MEMORY } from "./sqlite.ts";

/** What remembers: the articles' analyses, the subscriptions and what was delivered. */
export interface Store extends AsyncDisposable {
  readonly db: Kysely<Schema>;
  readonly engine: "sqlite" | "postgres";
}

/** Where the store is: a PostgreSQL when its address is given, else a file in the folder, else memory alone. */
export interface StorePlace {
  readonly dataDir?: string | undefined;
  readonly databaseUrl?: string | undefined;
}

const FILE = "nutgraf.db";

/**
 * Opens the store and brings its tables up to date. Several processes may open the same one.
 *
 * @throws ConfigError when a newer program has changed its tables; else the engine's error, which `explainFault` puts
 * into words.
 */
export async function openStore({ dataDir, databaseUrl }: StorePlace): Promise<Store> {
  const isPostgres = databaseUrl !== undefined && databaseUrl !== "";
  const file = dataDir === undefined ? IN_MEMORY : join(dataDir, FILE);
  const db = new Kysely<Schema>({
    dialect: isPostgres ? createPostgresDialect(databaseUrl) : createSqliteDialect(file),
  });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    engine: isPostgres ? "postgres" : "sqlite",
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}

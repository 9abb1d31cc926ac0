import { join } from "node:path";
import { type Dialect, Kysely } from "kysely";
import { markFaultsOf, markFaultsOfDialect } from "./mark-faults.ts";
import { migrate } from "./migrate.ts";
import type { Engine, Schema } from "./schema.ts";
import { createSqliteDialect, IN_MEMORY } from "./sqlite.ts";

/** What remembers: the articles' analyses, the subscriptions and what was delivered. */
export interface Store extends AsyncDisposable {
  readonly db: Kysely<Schema>;
  readonly engine: Engine;
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
  const engine = databaseUrl !== undefined && databaseUrl !== "" ? "postgres" : "sqlite";
  const file = dataDir === undefined ? IN_MEMORY : join(dataDir, FILE);
  const dialect = await markFaultsOf(() =>
    engine === "postgres" ? postgres(databaseUrl ?? "") : createSqliteDialect(file),
  );
  const db = new Kysely<Schema>({ dialect: markFaultsOfDialect(dialect) });
  try {
    await migrate(db, engine);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    engine,
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}

/** The driver is loaded only where it is wanted: it takes a tenth of a cold start. */
async function postgres(databaseUrl: string): Promise<Dialect> {
  const { createPostgresDialect } = await import("./postgres.ts");
  return createPostgresDialect(databaseUrl);
}

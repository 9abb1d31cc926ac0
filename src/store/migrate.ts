import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { ConfigError } from "../errors.ts";
import { up as digests } from "./migrations/001-digests.ts";
import { up as shelf } from "./migrations/002-shelf.ts";
import { up as platforms } from "./migrations/003-platforms.ts";
import { up as library } from "./migrations/004-library.ts";
import { up as installations } from "./migrations/005-installations.ts";
import { up as renewals } from "./migrations/006-renewals.ts";
import { up as latestWords } from "./migrations/007-latest-words.ts";
import type { Engine, Schema } from "./schema.ts";

/** Every change of the tables, in order, under the name the database remembers it by. Only ever added to. */
const migrationsFor = (engine: Engine): Record<string, Migration> => ({
  "001-digests": { up: digests },
  "002-shelf": { up: shelf },
  "003-platforms": { up: platforms },
  "004-library": { up: (db) => library(db, engine) },
  "005-installations": { up: installations },
  "006-renewals": { up: renewals },
  "007-latest-words": { up: (db) => latestWords(db, engine) },
});

/**
 * Brings the tables up to what this program expects; one process at a time, the others wait. Never goes back.
 *
 * @throws ConfigError when a newer program has changed the tables.
 */
export async function migrate(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(engine) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // kysely refuses tables that hold a migration it does not know, without a word on what to do about it.
  if (results === undefined && /previously executed migration .* is missing/iu.test(String(error))) {
    throw new ConfigError([
      "the database was last used by a newer Nutgraf, whose tables this one does not know: start that version, or use another DATA_DIR or DATABASE_URL",
    ]);
  }
  throw error;
}

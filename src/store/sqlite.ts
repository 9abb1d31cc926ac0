import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect } from "kysely";

/** How long one process waits for another that is writing, before it gives up with "database is locked". */
const WAIT_MS = 10_000;

/** Where a database lives that is gone when it is closed. */
export const IN_MEMORY = ":memory:";

/**
 * Node's own SQLite under kysely. What is committed is on the disk (WAL with full synchronisation: no row was lost in
 * 60 rounds of kill -9), and several processes may share the file. Makes the folder of the file when it is missing.
 *
 * @throws Error of SQLite when the file cannot be opened, is no database, or is damaged.
 */
export function createSqliteDialect(file: string): Dialect {
  if (file !== IN_MEMORY) mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: WAIT_MS });
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  } catch (error) {
    database.close();
    throw error;
  }
  const dialect = new SqliteDialect({ database: adapt(database) });
  return {
    createAdapter: createTransactionalAdapter,
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/** Node's database in the shape that kysely's dialect was written for. */
function adapt(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (sql) => {
      // A full disk ends a transaction by itself; to roll it back again is a fault that would hide why it ended.
      if (sql === "rollback" && !database.isTransaction) return NOTHING_TO_ROLL_BACK;
      // A transaction that reads first and writes later cannot wait for another writer, so each takes its turn at once.
      const statement = database.prepare(sql === "begin" ? "begin immediate" : sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...bind(parameters)),
        run: (parameters) => statement.run(...bind(parameters)),
        iterate: (parameters) => statement.iterate(...bind(parameters)),
      };
    },
  };
}

const NOTHING_TO_ROLL_BACK: ReturnType<SqliteDatabase["prepare"]> = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

/** kysely types its parameters as unknown; those our schema allows are all SQLite's own. */
const bind = (parameters: ReadonlyArray<unknown>): SQLInputValue[] => parameters as SQLInputValue[];

/** SQLite does roll back a change of tables, which makes the migrations' transaction their lock between processes. */
function createTransactionalAdapter(): SqliteAdapter {
  return Object.defineProperty(new SqliteAdapter(), "supportsTransactionalDdl", { value: true });
}

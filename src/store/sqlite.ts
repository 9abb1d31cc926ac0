import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect } from "kysely";

/** How long one process waits for another that is writing, before it gives up with "database is locked". */
const WAIT_MS = 10_000;

/** So many prepared statements are kept. */
const MOST_PREPARED = 200;

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

/**
 * Node's database in the shape that kysely's dialect was written for. kysely asks for each statement anew, so the
 * prepared ones are kept: to prepare and collect them was a third of the time of a turn of the digests.
 */
function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, PreparedStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      // A full disk ends a transaction by itself; to roll it back again is a fault that would hide why it ended.
      if (sql === "rollback" && !database.isTransaction) return NOTHING_TO_ROLL_BACK;
      const known = prepared.get(sql);
      if (known) return known;
      // Lists of values make new statements without end.
      if (prepared.size === MOST_PREPARED) prepared.clear();
      // A transaction that reads first and writes later cannot wait for another writer, so each takes its turn at once.
      const statement = prepare(database, sql === "begin" ? "begin immediate" : sql);
      prepared.set(sql, statement);
      return statement;
    },
  };
}

type PreparedStatement = ReturnType<SqliteDatabase["prepare"]>;

function prepare(database: DatabaseSync, sql: string): PreparedStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    // One that is walked must not be begun anew by another who asks the same meanwhile.
    iterate: (parameters) => database.prepare(sql).iterate(...bind(parameters)),
  };
}

const NOTHING_TO_ROLL_BACK: PreparedStatement = {
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

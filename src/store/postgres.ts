import { CompiledQuery, type Dialect, PostgresDialect } from "kysely";
import { Pool, types } from "pg";

const MOST_CONNECTIONS = 10;
/** A database that does not answer within this time is away; commands say so, and the digests are tried again. */
const CONNECT_MS = 5_000;
const QUERY_MS = 15_000;

/**
 * What a page out of order costs, of disks that turn no more. With its own 4, PostgreSQL reads the words of the whole
 * shelf rather than follow their index: 125 ms instead of 14 for a word in a sixth of 10,000 articles.
 */
const PAGE_COST = 1.1;

/** Times, in milliseconds, and counts are far below 2^53, so that a plain number holds them. */
const NUMBERS = { getTypeParser: (id: number) => (id === types.builtins.INT8 ? Number : types.getTypeParser(id)) };

/** PostgreSQL under kysely. Connections are made when they are needed; one that breaks while idle is forgotten. */
export function createPostgresDialect(databaseUrl: string): Dialect {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    types: NUMBERS,
  });
  // The pool drops a broken connection by itself, and whoever was using it has an error of their own.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new PostgresDialect({
    pool,
    // Searches are slower without it, but a connection that is not handed over would never be given back.
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(`set random_page_cost = ${PAGE_COST}`)).catch(() => undefined);
    },
  });
}

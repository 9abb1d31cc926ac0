import { isStoreFault } from "./mark-faults.ts";

/** What the codes of SQLite (https://sqlite.org/rescode.html) and PostgreSQL say to somebody who runs the bot. */
const SQLITE: readonly (readonly [code: number, sentence: string])[] = [
  [5, "The database is busy with somebody else’s change"],
  [6, "The database is busy with somebody else’s change"],
  [8, "The database may only be read: check the permissions of the data folder"],
  [10, "The disk under the database failed"],
  [11, "The database file is damaged: put a backup in its place, or move it away to start anew"],
  [13, "The disk under the database is full"],
  [14, "The database file cannot be opened: check that the data folder is there and may be written"],
  [26, "The database file is no database: move it away to start anew"],
];

const FOLDER = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOSPC"]);
const POSTGRES_AWAY = /^(?:08|57P)|^53300$/u;
const NETWORK_AWAY = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EPIPE", "EAI_AGAIN", "ENOENT"]);
const POOL_AWAY =
  /timeout exceeded when trying to connect|connection terminated|query read timeout|client has encountered a connection error/iu;

/**
 * A fault of the store as the beginning of a sentence for members and the log ("The disk under the database is full"),
 * without a stop; undefined when the error is none of the store's.
 */
export function explainFault(error: unknown): string | undefined {
  if (!isStoreFault(error)) return undefined;
  const facts = error as Error & { readonly code?: unknown; readonly errcode?: unknown };
  if (typeof facts.errcode === "number") {
    // The upper bits say more than people need.
    const primary = facts.errcode & 0xff;
    return SQLITE.find(([code]) => code === primary)?.[1] ?? `The database has a fault (${error.message})`;
  }
  const code = typeof facts.code === "string" ? facts.code : "";
  if (FOLDER.has(code) && "syscall" in error && error.syscall === "mkdir") {
    return `The data folder cannot be made (${error.message}): check DATA_DIR`;
  }
  if (code === "53100") return "The disk under the database is full";
  if (code === "25006") return "The database may only be read";
  if (/^28|^3D000/u.test(code)) return "The database refuses us: check the name, user and password in DATABASE_URL";
  const isAway = POSTGRES_AWAY.test(code) || POOL_AWAY.test(error.message) || NETWORK_AWAY.has(code);
  return isAway ? "The database cannot be reached" : undefined;
}

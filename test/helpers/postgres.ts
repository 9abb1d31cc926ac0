import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";

/** A PostgreSQL for one run of tests. */
export interface Cluster extends AsyncDisposable {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>;
  /** Stops the server, lets `meanwhile` happen, and starts it again; absent for one that is not ours to stop. */
  restart?(meanwhile: () => Promise<void>): Promise<void>;
}

const DEBIAN = "/usr/lib/postgresql";

/** Whether tests can have a PostgreSQL; in CI always, where its absence must fail rather than skip. */
export function hasPostgres(): boolean {
  return (process.env["TEST_DATABASE_URL"] ?? process.env["CI"] ?? findPostgres()) !== undefined;
}

/** The folder of PostgreSQL's programs; undefined where it is not installed. */
function findPostgres(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(DEBIAN, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
}

/**
 * The PostgreSQL that `TEST_DATABASE_URL` names (its user must be allowed to create databases), or a throwaway one made
 * from the installed programs, listening on loopback alone.
 */
export async function startPostgres(): Promise<Cluster> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given !== undefined && given !== "") {
    return {
      createDatabase: () => createDatabase(given),
      [Symbol.asyncDispose]: async () => undefined,
    };
  }
  const bin = findPostgres();
  if (bin === undefined) throw new Error("PostgreSQL is not installed: set TEST_DATABASE_URL or install it");
  const folder = mkdtempSync(join(tmpdir(), "nutgraf-postgres-"));
  const owner = ownerOf(folder);
  execFileSync(join(bin, "initdb"), ["-D", folder, "-U", "nutgraf", "-A", "trust", "--no-sync", "-E", "UTF8"], {
    stdio: "ignore",
    cwd: folder,
    ...owner,
  });
  const port = await freePort();
  const address = `postgres://nutgraf@127.0.0.1:${port}/postgres`;
  const start = async (): Promise<ChildProcess> => {
    const options = ["-D", folder, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1"];
    const started = spawn(join(bin, "postgres"), options, { stdio: "ignore", cwd: folder, ...owner });
    await waitFor(address);
    return started;
  };
  let server = await start();
  const stop = async (): Promise<void> => {
    server.kill("SIGQUIT");
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
  };
  return {
    createDatabase: () => createDatabase(address),
    restart: async (meanwhile) => {
      await stop();
      await meanwhile();
      server = await start();
    },
    [Symbol.asyncDispose]: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root, so root hands the folder to the user that Debian's package made. */
function ownerOf(folder: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" })));
  if (uid === undefined || gid === undefined) return {};
  chownSync(folder, uid, gid);
  return { uid, gid };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

async function waitFor(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return await query(address, "SELECT 1");
    } catch {
      await delay(100);
    }
  }
  throw new Error("PostgreSQL did not start");
}

async function createDatabase(address: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  await query(address, `CREATE DATABASE ${name}`);
  return new URL(`/${name}`, address).href;
}

async function query(address: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StorePlace } from "../../src/store/open-store.ts";
import { type Cluster, hasPostgres, startPostgres } from "./postgres.ts";

/** One engine under test: gives places of new, empty stores. */
export interface StoreMaker {
  readonly engine: "sqlite" | "postgres";
  /** False where the engine is not installed, so that its suite is skipped; never in CI. */
  readonly isHere: boolean;
  start(): Promise<void>;
  /** A place of its own; two stores opened there are two processes' views of one database. */
  newPlace(): Promise<StorePlace>;
  stop(): Promise<void>;
}

/** Both engines, for suites that must hold on each. */
export function storeMakers(): readonly StoreMaker[] {
  return [sqliteMaker(), postgresMaker()];
}

function sqliteMaker(): StoreMaker {
  return {
    engine: "sqlite",
    isHere: true,
    start: async () => undefined,
    newPlace: async () => ({ dataDir: mkdtempSync(join(tmpdir(), "nutgraf-store-")) }),
    stop: async () => undefined,
  };
}

function postgresMaker(): StoreMaker {
  let cluster: Cluster | undefined;
  return {
    engine: "postgres",
    isHere: hasPostgres(),
    start: async () => {
      cluster = await startPostgres();
    },
    newPlace: async () => {
      if (!cluster) throw new Error("start it first");
      return { databaseUrl: await cluster.createDatabase() };
    },
    stop: async () => cluster?.[Symbol.asyncDispose](),
  };
}

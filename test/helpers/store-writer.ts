import { execFile } from "node:child_process";
import { argv, execPath } from "node:process";
import { promisify } from "node:util";
import { openStore, type StorePlace } from "../../src/store/open-store.ts";

/** A row of a subscription, but for its id and channel. */
export const SUBSCRIPTION = {
  platform: "terminal",
  tenant: "",
  member: "somebody",
  hour: 8,
  minute: 30,
  days: "mon,tue",
  timezone: "Europe/Berlin",
  topics: "[]",
  exclude: "[]",
  max: 5,
  style: "brief",
  when_empty: "skip",
  next_slot: 1_800_000_000_000,
  told_until: 0,
  created_at: 0,
};

/** How many rows a process writes. */
export const ROUNDS = 20;

/** Lets a process of its own open the store and write `ROUNDS` rows, each in a transaction that reads first. */
export async function writeFromProcess(place: StorePlace, name: string): Promise<void> {
  await promisify(execFile)(execPath, [import.meta.filename, JSON.stringify(place), name]);
}

async function write(place: StorePlace, name: string): Promise<void> {
  await using store = await openStore(place);
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = `${name}-${round}`;
    await store.db.transaction().execute(async (trx) => {
      await trx.selectFrom("subscriptions").select("id").execute();
      await trx
        .insertInto("subscriptions")
        .values({ ...SUBSCRIPTION, id, channel: id })
        .execute();
    });
  }
}

const [, script, place, name] = argv;
if (script === import.meta.filename && place !== undefined && name !== undefined) await write(JSON.parse(place), name);

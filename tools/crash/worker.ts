import process, { argv } from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import type { DeliveryPoint } from "../../src/digest/deliver.ts";
import { createDispatcher } from "../../src/digest/dispatch.ts";
import { createLedger } from "../../src/store/ledger.ts";
import { openStore, type StorePlace } from "../../src/store/open-store.ts";
import { createSubscriptions } from "../../src/store/subscriptions.ts";
import { createPoster } from "./poster.ts";

/** What a worker is started with, as JSON in its first argument. */
export interface WorkerOrders {
  readonly place: StorePlace;
  readonly address: string;
  readonly blind: boolean;
  /** How likely it kills itself at each point of each delivery. */
  readonly death: number;
}

const LEASE_MS = 2_500;
const TURN_MS = 100;

/** One process of the bot: only the dispatcher, at work on a store that others share, until it is killed. */
async function work({ place, address, blind, death }: WorkerOrders): Promise<void> {
  const store = await openStore(place);
  const text = "Nothing of this is news.";
  const reply = { visibility: "channel", fallback: text, blocks: [] } as const;
  const dispatcher = createDispatcher({
    ledger: createLedger(store),
    subscriptions: createSubscriptions(store),
    posters: new Map([["crash", createPoster(address, { blind })]]),
    compose: async () => ({ digest: { replies: [reply, reply], summary: "2 messages", toldUntil: Date.now() } }),
    clock: Date.now,
    random: Math.random,
    retry: { mostAttempts: 100, firstWaitMs: 50, longestWaitMs: 1_000 },
    leaseMs: LEASE_MS,
    catchUpMs: 24 * 60 * 60_000,
    owner: crypto.randomUUID(),
    onTrouble: () => undefined,
    atPoint: async (point: DeliveryPoint) => {
      if (Math.random() >= death) return;
      process.stdout.write(`${point}\n`);
      // The word must be out before the process is gone.
      await delay(5);
      process.kill(process.pid, "SIGKILL");
      await delay(1_000);
    },
  });
  for (;;) {
    // A store that is busy or away is there again at some later turn.
    await dispatcher.turn().catch(() => undefined);
    await delay(TURN_MS);
  }
}

const [, script, orders] = argv;
if (script === import.meta.filename && orders !== undefined) await work(JSON.parse(orders));

import { argv } from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { nextSlot } from "../src/digest/schedule.ts";
import { WEEKDAYS } from "../src/model/schedule.ts";
import type { Subscription } from "../src/model/subscription.ts";
import { openStore, type Store, type StorePlace } from "../src/store/open-store.ts";
import { createSubscriptions } from "../src/store/subscriptions.ts";
import { type StoreMaker, storeMakers } from "../test/helpers/stores.ts";
import { newSubscription } from "../test/helpers/subscription.ts";
import { type Platform, startPlatform } from "./crash/platform.ts";
import { startWorkers, type Toll } from "./crash/workers.ts";

const SLOTS = 1_200;
const WORKERS = 3;
/** So many subscriptions become due at once, so long apart. */
const BATCH = 30;
const BATCH_MS = 1_000;
/** Each delivery passes eight points. */
const DEATH = 0.012;
const FREEZE_MS = 4_000;
const PATIENCE_MS = 120_000;
/** The messages of one digest: its head, and a detail in the thread. */
const MESSAGES = 2;

const blind = argv.includes("--blind");
const engines = storeMakers().filter(({ engine }) => argv.includes(engine) || !/sqlite|postgres/u.test(argv.join()));

/** A subscription whose slot was the minute that has just begun. */
function subscriptionOf(number: number, now: number): Subscription {
  const minute = Math.floor(now / 60_000);
  const rule = { hour: Math.floor(minute / 60) % 24, minute: minute % 60, days: WEEKDAYS, timezone: "UTC" };
  const place = { platform: "crash", tenant: "", channel: `channel${number}` };
  return newSubscription({ id: `slot${number}`, place, rule, nextSlot: nextSlot(rule, minute * 60_000 - 1) });
}

async function countOpen({ db }: Store): Promise<number> {
  const open = await db
    .selectFrom("deliveries")
    .select((row) => row.fn.countAll<number>().as("number"))
    .where("state", "in", ["due", "claimed"])
    .executeTakeFirst();
  return Number(open?.number ?? 0);
}

/** Makes the slots due, batch by batch, while workers are killed and frozen; then waits until nothing is open. */
async function run(store: Store, platform: Platform, place: StorePlace): Promise<{ toll: Toll; open: number }> {
  const subscriptions = createSubscriptions(store);
  const workers = startWorkers(WORKERS, { place, address: platform.address, blind, death: DEATH }, Math.random);
  const freezes: Promise<void>[] = [];
  for (let number = 0; number < SLOTS; number += 1) {
    const now = Date.now();
    await subscriptions.put(subscriptionOf(number, now), now);
    if (number % BATCH !== BATCH - 1) continue;
    workers.kill();
    await delay(BATCH_MS / 2);
    workers.kill();
    if (number % (BATCH * 4) === BATCH - 1) freezes.push(workers.freeze(FREEZE_MS));
    await delay(BATCH_MS / 2);
  }
  await Promise.all(freezes);
  workers.spare();
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && (platform.posted.length < SLOTS * MESSAGES || (await countOpen(store)) > 0))
    await delay(500);
  const open = await countOpen(store);
  workers.stop();
  return { toll: workers.toll, open };
}

/** How many messages came never, and how many more than once. */
function judge({ posted }: Platform): { lost: number; doubled: number; outOfThread: number } {
  const times = new Map<string, number>();
  for (const { messageId } of posted) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  return {
    lost: Math.max(0, SLOTS * MESSAGES - times.size),
    doubled: [...times.values()].filter((number) => number > 1).length,
    outOfThread: posted.filter(({ messageId, thread }) => messageId.endsWith("-0") !== (thread === undefined)).length,
  };
}

async function test(maker: StoreMaker): Promise<boolean> {
  const start = performance.now();
  await maker.start();
  try {
    const place = await maker.newPlace();
    await using platform = await startPlatform(Math.random);
    await using store = await openStore(place);
    const { toll, open } = await run(store, platform, place);
    const { lost, doubled, outOfThread } = judge(platform);
    const died = [...toll.died.values()].reduce((sum, number) => sum + number, 0);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      `${maker.engine}${blind ? ", blind" : ""}: ${SLOTS} slots of ${MESSAGES} messages, ${WORKERS} processes, ${seconds} s`,
    );
    console.log(`  killed ${toll.killed + died}: ${toll.killed} at random, ${list(toll.died)}; frozen ${toll.frozen}`);
    console.log(`  faults of the platform: ${list(platform.faults)}`);
    console.log(`  looked ${platform.looks.asked} times before posting again, found it ${platform.looks.found} times`);
    console.log(`  lost ${lost}, posted twice ${doubled}, out of their thread ${outOfThread}, still open ${open}\n`);
    return lost + doubled + outOfThread + open === 0;
  } finally {
    await maker.stop();
  }
}

const list = (numbers: ReadonlyMap<string, number>): string =>
  [...numbers].map(([name, number]) => `${number} ${name}`).join(", ");

let isGood = true;
for (const maker of engines) isGood = (await test(maker)) && isGood;
process.exitCode = isGood ? 0 : 1;

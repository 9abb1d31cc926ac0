import { argv } from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { DELIVERY_POINTS } from "../src/digest/deliver.ts";
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
/** Between two kills so many messages are posted, so that workers die at their work and not while they start. */
const BETWEEN_KILLS = 25;
/** Or so much time passes, should all of them be asleep. */
const MOST_BETWEEN_KILLS_MS = 8_000;
/** Each delivery passes eight points. */
const DEATH = 0.012;
/** A run in which fewer died, or nobody at one of the points, has shown nothing. */
const FEWEST_DEAD = 100;
const FREEZE_MS = 4_000;
/** One kill in so many is a freeze as well. */
const FREEZE_EACH = 10;
/** The last messages are left to workers whom nobody kills. */
const SPARED = 300;
const PATIENCE_MS = 120_000;
/** The messages of one digest: its head, and a detail in the thread. */
const MESSAGES = 2;

const blind = argv.includes("--blind");
const engines = storeMakers().filter(({ engine }) => argv.includes(engine) || !/sqlite|postgres/u.test(argv.join()));

/** A subscription whose slot is the minute that has just begun. */
function subscriptionOf(number: number, now: number): Subscription {
  const minute = Math.floor(now / 60_000);
  const rule = { hour: Math.floor(minute / 60) % 24, minute: minute % 60, days: WEEKDAYS, timezone: "UTC" };
  const place = { platform: "crash", tenant: "", channel: `channel${number}` };
  return newSubscription({ id: `slot${number}`, place, rule, nextSlot: nextSlot(rule, minute * 60_000 - 1) });
}

/** Writes them before anybody works: the platform, which is in this process, must not have to wait for a lock. */
async function subscribe(store: Store): Promise<void> {
  const subscriptions = createSubscriptions(store);
  const now = Date.now();
  for (let number = 0; number < SLOTS; number += 1) await subscriptions.put(subscriptionOf(number, now), now);
}

async function countOpen({ db }: Store): Promise<number> {
  const open = await db
    .selectFrom("deliveries")
    .select((row) => row.fn.countAll<number>().as("number"))
    .where("state", "in", ["due", "claimed"])
    .executeTakeFirst();
  return Number(open?.number ?? 0);
}

/** Has workers post what comes due, while they are killed and frozen; then waits until nothing is open. */
async function run(store: Store, platform: Platform, place: StorePlace): Promise<{ toll: Toll; open: number }> {
  await subscribe(store);
  const workers = startWorkers(WORKERS, { place, address: platform.address, blind, death: DEATH }, Math.random);
  const freezes: Promise<void>[] = [];
  for (let kill = 1; platform.posted.length < SLOTS * MESSAGES - SPARED; kill += 1) {
    await untilPosted(platform, BETWEEN_KILLS);
    workers.kill();
    if (kill % FREEZE_EACH === 0) freezes.push(workers.freeze(FREEZE_MS));
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

async function untilPosted(platform: Platform, more: number): Promise<void> {
  const [wanted, end] = [platform.posted.length + more, Date.now() + MOST_BETWEEN_KILLS_MS];
  while (platform.posted.length < wanted && Date.now() < end) await delay(20);
}

/** How many messages came never, how many outside their thread, and which more than once. */
function judge({ posted }: Platform): { lost: number; doubled: string[]; outOfThread: number } {
  const times = new Map<string, number>();
  for (const { messageId } of posted) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  return {
    lost: Math.max(0, SLOTS * MESSAGES - times.size),
    doubled: [...times].flatMap(([messageId, number]) => (number > 1 ? messageId : [])),
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
    const { asked, failed, found } = platform.looks;
    console.log(`  looked ${asked} times before posting again, was refused ${failed} times, found it ${found} times`);
    console.log(
      `  lost ${lost}, posted twice ${doubled.length}, out of their thread ${outOfThread}, still open ${open}\n`,
    );
    for (const messageId of doubled) console.log(`  ${messageId}: ${platform.historyOf(messageId).join(", ")}`);
    const isHard = toll.killed + died >= FEWEST_DEAD && DELIVERY_POINTS.every((point) => toll.died.has(point));
    if (!isHard) console.log(`  too few were killed: at least ${FEWEST_DEAD}, and some at each point, are wanted\n`);
    return isHard && lost + doubled.length + outOfThread + open === 0;
  } finally {
    await maker.stop();
  }
}

const list = (numbers: ReadonlyMap<string, number>): string =>
  [...numbers].map(([name, number]) => `${number} ${name}`).join(", ");

let isGood = true;
for (const maker of engines) isGood = (await test(maker)) && isGood;
process.exitCode = isGood ? 0 : 1;

import type { Poster } from "../src/chat/poster.ts";
import { createDispatcher } from "../src/digest/dispatch.ts";
import { RETRY } from "../src/digest/retry.ts";
import { nextSlot } from "../src/digest/schedule.ts";
import { type Rule, WEEKDAYS } from "../src/model/schedule.ts";
import type { Subscription } from "../src/model/subscription.ts";
import { createLedger } from "../src/store/ledger.ts";
import { openStore, type Store } from "../src/store/open-store.ts";
import { createSubscriptions } from "../src/store/subscriptions.ts";
import { slotsByCalendar, ZONES } from "../test/helpers/slots-by-calendar.ts";
import { newSubscription } from "../test/helpers/subscription.ts";

const SUBSCRIPTIONS = 1_000;
const YEAR = 2027;
const TICK_MS = 10_000;
/** Ticks fall where the process happened to start, not on full minutes. */
const OFFSET_MS = 7_000;
const LATEST_MS = 60_000;
const DAY_MS = 24 * 60 * 60_000;
const OUTAGES = 25;

/** A stretch of time in which nobody runs, from its beginning up to its end. */
interface Outage {
  readonly start: number;
  readonly end: number;
}

/** Numbers from 0 to 1 that are the same in every run (Park and Miller). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Every fourth at an hour that some zone skips or repeats, every fifth on some days only. */
function ruleOf(number: number, random: () => number): Rule {
  const days = WEEKDAYS.filter(() => number % 5 !== 0 || random() < 0.5);
  return {
    hour: number % 4 === 0 ? Math.floor(random() * 4) : Math.floor(random() * 24),
    minute: Math.floor(random() * 60),
    days: days.length === 0 ? WEEKDAYS : days,
    timezone: ZONES[number % ZONES.length] ?? "UTC",
  };
}

function subscriptionOf(number: number, rule: Rule, start: number): Subscription {
  const place = { platform: "year", tenant: "", channel: String(number) };
  return newSubscription({ id: String(number), place, rule, nextSlot: nextSlot(rule, start) });
}

/** The next tick at which a row is due: at all ticks before it a turn finds nothing, so they are passed over. */
async function nextTick({ db }: Store, now: number): Promise<number> {
  const slot = await db
    .selectFrom("subscriptions")
    .select((row) => row.fn.min("next_slot").as("next"))
    .executeTakeFirst();
  const ticks = Math.ceil((Number(slot?.next ?? 0) - OFFSET_MS) / TICK_MS);
  return Math.max(now + TICK_MS, ticks * TICK_MS + OFFSET_MS);
}

/** What each rule should get: its slots by the calendar; of those within an outage the last, at the outage's end. */
function expectedOf(rule: Rule, { start, end }: Outage, outages: readonly Outage[]): Map<number, number> {
  const due = new Map<number, number>();
  for (const slot of [YEAR - 1, YEAR, YEAR + 1].flatMap((year) => slotsByCalendar(rule, year))) {
    if (slot <= start || slot > end) continue;
    const outage = outages.find((one) => slot >= one.start && slot <= one.end);
    due.set(outage?.end ?? slot, slot);
  }
  return new Map([...due].map(([at, slot]) => [slot, at]));
}

async function simulate(outages: readonly Outage[]): Promise<boolean> {
  const random = createRandom(2027);
  const year = { start: Date.UTC(YEAR, 0, 1) + OFFSET_MS, end: Date.UTC(YEAR + 1, 0, 1) };
  let now = year.start;
  await using store = await openStore({});
  const subscriptions = createSubscriptions(store);
  const rules = Array.from({ length: SUBSCRIPTIONS }, (_, number) => ruleOf(number, random));
  for (const [number, rule] of rules.entries()) await subscriptions.put(subscriptionOf(number, rule, now), now);
  const posts = rules.map((): number[] => []);
  const poster: Poster = {
    post: async ({ place, messageId }) => {
      posts[Number(place.channel)]?.push(now);
      return messageId;
    },
    findPosted: async () => undefined,
  };
  const reply = { visibility: "channel", fallback: "news", blocks: [] } as const;
  const dispatcher = createDispatcher({
    ledger: createLedger(store),
    subscriptions,
    posters: new Map([["year", poster]]),
    compose: async () => ({ digest: { replies: [reply], summary: "news", toldUntil: now } }),
    clock: () => now,
    random,
    retry: RETRY,
    leaseMs: 60_000,
    catchUpMs: DAY_MS,
    owner: "year",
    onTrouble: ({ error }) => {
      throw error;
    },
  });
  const began = performance.now();
  const memory: number[] = [];
  let turns = 0;
  while (now <= year.end + TICK_MS) {
    await dispatcher.turn();
    turns += 1;
    if (turns % 20_000 === 0) memory.push(process.memoryUsage().rss / 1e6);
    const tick = await nextTick(store, now);
    const outage = outages.find(({ start, end }) => tick > start && tick < end);
    now = outage?.end ?? tick;
  }
  let [missing, surplus, early, late, latest] = [0, 0, 0, 0, 0];
  for (const [number, rule] of rules.entries()) {
    const expected = [...expectedOf(rule, year, outages).values()].sort((a, b) => a - b);
    const got = posts[number] ?? [];
    missing += Math.max(0, expected.length - got.length);
    surplus += Math.max(0, got.length - expected.length);
    for (const [index, at] of got.entries()) {
      const delay = at - (expected[index] ?? at);
      latest = Math.max(latest, delay);
      early += delay < 0 ? 1 : 0;
      late += delay > LATEST_MS ? 1 : 0;
    }
  }
  const number = posts.reduce((sum, times) => sum + times.length, 0);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${SUBSCRIPTIONS} subscriptions, ${ZONES.length} zones, the year ${YEAR}, ${outages.length} outages: ${seconds} s`,
  );
  console.log(
    `  ${number} digests, ${missing} missing, ${surplus} too many, ${early} early, ${late} late, the latest by ${latest / 1000} s`,
  );
  console.log(
    `  ${turns} turns; memory over the year: ${memory.map((megabytes) => megabytes.toFixed(0)).join(", ")} MB`,
  );
  return missing + surplus + early + late === 0;
}

/** Outages of up to a day, apart from each other. */
function outagesOfYear(): Outage[] {
  const random = createRandom(99);
  const stretch = 364 / OUTAGES;
  return Array.from({ length: OUTAGES }, (_, index) => {
    const start = Date.UTC(YEAR, 0, 2) + Math.floor(index * stretch * 144) * 600_000;
    return { start, end: start + Math.ceil(random() * 8_000) * TICK_MS };
  });
}

const isGood = (await simulate([])) && (await simulate(outagesOfYear()));
process.exitCode = isGood ? 0 : 1;

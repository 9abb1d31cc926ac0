import { planSlot } from "../src/digest/plan-slot.ts";
import { nextSlot } from "../src/digest/schedule.ts";
import { readWallClock } from "../src/digest/wall-clock.ts";
import { WEEKDAYS } from "../src/model/schedule.ts";
import { createLedger } from "../src/store/ledger.ts";
import { openStore } from "../src/store/open-store.ts";
import { createSubscriptions } from "../src/store/subscriptions.ts";
import { ZONES } from "../test/helpers/slots-by-calendar.ts";
import { type StoreMaker, storeMakers } from "../test/helpers/stores.ts";
import { newSubscription } from "../test/helpers/subscription.ts";

const SUBSCRIPTIONS = 10_000;
const AT_ONCE = { plan: 200, claim: 32 };
const NOW = Date.parse("2027-03-01T08:00:00Z");

/** Plans and claims as the dispatcher does, so many at once, until nothing is left; returns how many in a second. */
async function measure(step: () => Promise<number>): Promise<{ number: number; perSecond: number }> {
  const start = performance.now();
  let number = 0;
  for (let done = await step(); done > 0; done = await step()) number += done;
  return { number, perSecond: number / ((performance.now() - start) / 1000) };
}

async function bench(maker: StoreMaker): Promise<void> {
  await maker.start();
  try {
    await using store = await openStore(await maker.newPlace());
    const subscriptions = createSubscriptions(store);
    const ledger = createLedger(store);
    for (let number = 0; number < SUBSCRIPTIONS; number += 1) {
      const timezone = ZONES[number % ZONES.length] ?? "UTC";
      const { minutes } = readWallClock(NOW, timezone);
      const rule = { hour: Math.floor(minutes / 60), minute: minutes % 60, days: WEEKDAYS, timezone };
      const place = { platform: "bench", tenant: "", channel: String(number) };
      const due = newSubscription({ id: String(number), place, rule, nextSlot: nextSlot(rule, NOW - 1) });
      await subscriptions.put(due, NOW);
    }
    const before = process.memoryUsage().rss / 1e6;
    const due = { platforms: ["bench"], now: NOW, most: AT_ONCE.plan };
    const planned = await measure(() =>
      ledger.planDue(due, (one) => planSlot(one, { now: NOW, catchUpMs: 24 * 60 * 60_000 })),
    );
    const query = { ...due, most: AT_ONCE.claim, owner: "bench", leaseMs: 60_000 };
    const claimed = await measure(async () => (await ledger.claim(query)).length);
    const after = process.memoryUsage().rss / 1e6;
    console.log(
      `${maker.engine.padEnd(9)} planned ${planned.number} at ${planned.perSecond.toFixed(0)}/s, claimed ${claimed.number} at ` +
        `${claimed.perSecond.toFixed(0)}/s; memory ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`,
    );
  } finally {
    await maker.stop();
  }
}

console.log(`${SUBSCRIPTIONS} subscriptions due in the same minute, one process:`);
for (const maker of storeMakers()) if (maker.isHere) await bench(maker);

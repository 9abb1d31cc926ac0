import { describe, expect, it } from "vitest";
import { planSlot } from "../../src/digest/plan-slot.ts";
import { WEEKDAYS } from "../../src/model/schedule.ts";
import { newSubscription } from "../helpers/subscription.ts";

const SLOT = Date.parse("2027-03-01T08:00:00Z");
const HOUR_MS = 60 * 60_000;
const place = { platform: "test", tenant: "", channel: "general" };
const rule = { hour: 8, minute: 0, days: WEEKDAYS, timezone: "UTC" };
const subscription = newSubscription({ id: "one", place, rule, nextSlot: SLOT });

describe("planSlot", () => {
  it.each([
    ["to the millisecond", 0, 0, SLOT],
    ["some milliseconds late, though nothing is caught up on", 15, 0, SLOT],
    ["two minutes late, though nothing is caught up on", 120_000, 0, SLOT],
    ["later, when nothing is caught up on", 120_001, 0, undefined],
    ["within the time that is caught up on", HOUR_MS, HOUR_MS, SLOT],
    ["after the time that is caught up on", HOUR_MS + 1, HOUR_MS, undefined],
  ])("meets a slot %s", (_, lateMs, catchUpMs, slot) => {
    const plan = planSlot(subscription, { now: SLOT + lateMs, catchUpMs });
    expect(plan).toEqual({ slot, nextSlot: SLOT + 24 * HOUR_MS });
  });
});

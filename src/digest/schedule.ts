import { Cron } from "croner";
import { type Rule, WEEKDAYS } from "../model/schedule.ts";
import { DAY_MS, MINUTE_MS, readWallClock } from "./wall-clock.ts";

/**
 * The first slot of a rule strictly after an instant; both are epoch milliseconds. A local time that the clocks leap
 * over fires at the first instant after the leap, a local time that comes twice fires the first time, and a day that
 * the calendar leaves out has no slot. Throws RangeError for a zone that Intl does not know.
 */
export function nextSlot(rule: Rule, after: number): number {
  const next = firstMatch(cron(`${rule.minute} ${rule.hour} * * ${cronDays(rule, 0)}`, rule.timezone), after);
  return lostDayEnd(rule, after, next) ?? next;
}

/**
 * The last slot of a rule in a stretch of time, later than `after` and no later than `until`, both epoch milliseconds;
 * undefined when there is none. What a dispatcher owes that was away while several slots went by.
 */
export function latestSlot(rule: Rule, { after, until }: { after: number; until: number }): number | undefined {
  // A weekly rule may have to wait for 14 days where the calendar leaves a day out, so 15 days hold a slot of any rule.
  let latest: number | undefined;
  let slot = nextSlot(rule, Math.max(after, until - 15 * DAY_MS));
  while (slot <= until) {
    latest = slot;
    slot = nextSlot(rule, slot);
  }
  return latest;
}

/** The first instant (epoch milliseconds) of a day counted from 1970-01-01; of the day after, where the calendar leaves it out. */
export function startOfDay(day: number, timezone: string): number {
  const midnights: Rule = { hour: 0, minute: 0, days: WEEKDAYS, timezone };
  // No clock has been more than 15 hours ahead of UTC.
  let start = nextSlot(midnights, day * DAY_MS - 16 * 60 * 60_000);
  while (readWallClock(start, timezone).day < day) start = nextSlot(midnights, start);
  return start;
}

/**
 * The slot of a day whose clocks leap from before the rule's time to midnight (Nuuk in spring: 23:00 → 00:00). It is
 * the first instant of the next day. croner 11.0.1 passes over such a day; all other leaps it does as we promise.
 */
function lostDayEnd(rule: Rule, after: number, before: number): number | undefined {
  const { hour, minute, timezone } = rule;
  const midnights = cron(`0 0 * * ${cronDays(rule, 1)}`, timezone);
  let midnight = firstMatch(midnights, after);
  while (midnight < before) {
    const endsAsDaysDo = cron("59 23 * * *", timezone).match(new Date(midnight - MINUTE_MS));
    if (!endsAsDaysDo && readWallClock(midnight - 1, timezone).minutes < hour * 60 + minute) return midnight;
    midnight = firstMatch(midnights, midnight);
  }
  return undefined;
}

/** The days of a rule as cron counts them (Sunday is 0), or the days that follow them by some days. */
function cronDays({ days }: Rule, later: number): string {
  return days.length === WEEKDAYS.length ? "*" : days.map((day) => (WEEKDAYS.indexOf(day) + 1 + later) % 7).join(",");
}

/** Reading a pattern takes longer than using it, and most subscriptions share theirs with others. */
const MOST_PATTERNS = 1_000;
const patterns = new Map<string, Cron>();

function cron(pattern: string, timezone: string): Cron {
  const key = `${pattern} ${timezone}`;
  const known = patterns.get(key) ?? createCron(pattern, timezone);
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  patterns.set(key, known);
  return known;
}

function createCron(pattern: string, timezone: string): Cron {
  // Of an unknown zone Intl says so in a few words, and croner at length.
  readWallClock(0, timezone);
  return new Cron(pattern, { timezone, paused: true });
}

function firstMatch(pattern: Cron, after: number): number {
  const match = pattern.nextRun(new Date(after));
  if (!match) throw new RangeError(`“${pattern.getPattern()}” has no slot after ${new Date(after).toISOString()}`);
  return match.getTime();
}

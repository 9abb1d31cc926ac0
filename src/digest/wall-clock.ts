import { createZoneFormatters } from "../chat/zone-formatters.ts";
import { WEEKDAYS, type Weekday } from "../model/schedule.ts";

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** What the calendar and the clock on the wall show. */
export interface WallClock {
  /** Days from 1970-01-01 to the date on the calendar, whatever the zone. */
  readonly day: number;
  /** Minutes from 00:00 to the time on the clock, 0 to 1439. */
  readonly minutes: number;
}

/** Reads the clock on the wall of a zone at an instant (epoch milliseconds). Throws RangeError for a zone that Intl does not know. */
export function readWallClock(at: number, timezone: string): WallClock {
  const formatter = formatterOf(timezone);
  const parts = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    day: dayOf(part("year"), part("month"), part("day")),
    minutes: part("hour") * 60 + part("minute"),
  };
}

/** The day (from 1970-01-01) of a date; months count from 1. Dates past the end of a month run on into the next one. */
export function dayOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

/** The day of the week of a day counted from 1970-01-01, a Thursday. */
export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? "mon";
}

const formatterOf = createZoneFormatters("en-US-u-ca-gregory-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  hourCycle: "h23",
});

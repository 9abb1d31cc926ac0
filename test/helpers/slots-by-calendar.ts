import { Temporal } from "temporal-polyfill";
import { type Rule, WEEKDAYS, type Weekday } from "../../src/model/schedule.ts";

/**
 * The slots of a year in epoch milliseconds, worked out day by day without croner: a time that a day leaves out moves to
 * the end of the gap, one that it repeats counts the first time, and a day that is left out has none.
 */
export function slotsByCalendar({ hour, minute, days, timezone }: Rule, year: number): number[] {
  const slots: number[] = [];
  let date = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  for (; date.year === year; date = date.add({ days: 1 })) {
    const day: Weekday = WEEKDAYS[date.dayOfWeek - 1] ?? "mon";
    if (!days.includes(day)) continue;
    const local = date.toPlainDateTime({ hour, minute });
    const zoned = local.toZonedDateTime(timezone, { disambiguation: "earlier" });
    const isThere = zoned.toPlainDateTime().equals(local);
    const slot = isThere ? zoned : zoned.getTimeZoneTransition("next");
    if (slot) slots.push(slot.epochMilliseconds);
  }
  return slots;
}

/** Zones whose clocks do what clocks can do: gaps and repeats of an hour, half an hour and two, no midnight, odd offsets. */
export const ZONES = [
  "UTC",
  "America/New_York",
  "Europe/London",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Africa/Cairo",
  "Africa/Casablanca",
  "America/Havana",
  "America/St_Johns",
  "America/Santiago",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Asia/Beirut",
  "Antarctica/Troll",
];

import { monthNumber } from "../model/months.ts";
import { WEEKDAYS } from "../model/schedule.ts";
import { fromGerman } from "./from-german.ts";
import { type Problem, parseDay } from "./parse-when.ts";
import { startOfDay } from "./schedule.ts";
import { DAY_MS, dayOf, readWallClock, weekdayOf } from "./wall-clock.ts";

/** A pause for longer has no end that anybody waits for. */
const MOST_DAYS = 10 * 366;

/**
 * Reads the day a pause ends: "tomorrow", "friday", "2 weeks", "in 3 days", "2026-12-24", "dec 24", "1 January", and in
 * German "bis Montag", "2 Wochen", "24.12.". The instant is the first of that day in the zone, in epoch milliseconds,
 * and lies in the future.
 */
export function parseUntil(
  words: string,
  { now, timezone }: { now: number; timezone: string },
): { readonly until: number } | Problem {
  const today = readWallClock(now, timezone).day;
  const day = parseDate(fromGerman(words).replace(/^(?:until|till|to) /u, ""), today);
  const asked = words.trim().slice(0, 40);
  if (day === undefined) return { problem: `“${asked}” is no day: say “friday”, “2 weeks” or “2026-12-24”.` };
  if (day > today + MOST_DAYS)
    return { problem: `“${asked}” is too far away: leave it out for a pause without an end.` };
  if (day <= today) return { problem: `“${asked}” is not in the future: say “tomorrow” or a later day.` };
  return { until: startOfDay(day, timezone) };
}

/** A day counted from 1970-01-01. */
function parseDate(words: string, today: number): number | undefined {
  if (words === "tomorrow") return today + 1;
  const weekday = parseDay(words.replace(/^(?:next|on)\s+/u, ""));
  if (weekday !== undefined) {
    const current = WEEKDAYS.indexOf(weekdayOf(today));
    return today + (((weekday - current + 6) % 7) + 1);
  }
  const span = /^(?:in |for )?(\d{1,3}|a|one) (day|week|month)s?$/u.exec(words);
  if (span) return today + (Number(span[1]) || 1) * { day: 1, week: 7, month: 30 }[span[2] as "day" | "week" | "month"];
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})?$/u.exec(words);
  if (dotted) return nextDate(Number(dotted[2]), Number(dotted[1]), { year: dotted[3], today });
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(words);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?)?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?(?:,? (\d{4}))?$/u.exec(
      words,
    );
  const month = monthNumber(named?.[2] ?? "");
  const date = Number(named?.[1] ?? named?.[3]);
  if (month === undefined || Number.isNaN(date)) return undefined;
  return nextDate(month, date, { year: named?.[4], today });
}

/** The date in that year, or where none is said when it comes next: "Dec 24" said on the 25th is that of next year. */
function nextDate(month: number, date: number, { year, today }: { year: string | undefined; today: number }) {
  if (year !== undefined) return calendarDay(Number(year), month, date);
  const current = new Date(today * DAY_MS).getUTCFullYear();
  const thisYear = calendarDay(current, month, date);
  return thisYear !== undefined && thisYear <= today ? calendarDay(current + 1, month, date) : thisYear;
}

function calendarDay(year: number, month: number, date: number): number | undefined {
  const day = dayOf(year, month, date);
  return new Date(day * DAY_MS).getUTCDate() === date && month >= 1 && month <= 12 ? day : undefined;
}

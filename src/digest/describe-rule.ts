import { type Rule, WEEKDAYS, type Weekday } from "../model/schedule.ts";

const NAMES: Readonly<Record<Weekday, string>> = {
  mon: "Mondays",
  tue: "Tuesdays",
  wed: "Wednesdays",
  thu: "Thursdays",
  fri: "Fridays",
  sat: "Saturdays",
  sun: "Sundays",
};

/** "weekdays at 8:30 am, Europe/Berlin": what `parseWhenAndWhere` reads back. */
export function describeRule({ hour, minute, days, timezone }: Rule): string {
  return `${describeDays(days)} at ${describeClock(hour, minute)}, ${timezone}`;
}

/** "8:30 am"; "noon" and "midnight" for the two of which few know whether they are am or pm. */
function describeClock(hour: number, minute: number): string {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? "midnight" : "noon";
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? "am" : "pm"}`;
}

/** The same within a sentence: "on weekdays at 8:30 am, Europe/Berlin". */
export function sayRule(rule: Rule): string {
  return rule.days.length === WEEKDAYS.length ? describeRule(rule) : `on ${describeRule(rule)}`;
}

function describeDays(days: readonly Weekday[]): string {
  const key = days.join();
  if (key === WEEKDAYS.join()) return "every day";
  if (key === WEEKDAYS.slice(0, 5).join()) return "weekdays";
  if (key === WEEKDAYS.slice(5).join()) return "weekends";
  const names = days.map((day) => NAMES[day]);
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

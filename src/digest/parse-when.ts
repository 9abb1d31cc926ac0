import { WEEKDAYS, type Weekday } from "../model/schedule.ts";
import { fromGerman } from "./from-german.ts";
import { readClock } from "./read-clock.ts";
import { findTimezone } from "./timezones.ts";

/** A time of day, and the days where some were named. */
export interface When {
  readonly hour: number;
  readonly minute: number;
  readonly days?: readonly Weekday[];
}

/** What was wrong with a member's words, in a sentence that shows how to say it. */
export interface Problem {
  readonly problem: string;
}

const EXAMPLES = "say it like “8:30 am” or “weekdays at 17:30”";
/**
 * Reads a time of day and the days that may stand beside it: "8:30 am", "weekdays at 17:30", "mon-fri 6.45", "noon",
 * and in German "werktags um 8 Uhr". A bare "7" is seven in the morning.
 */
export function parseWhen(words: string): { readonly when: When } | Problem {
  const problem = { problem: `“${words.trim().slice(0, 40)}” is no time of day: ${EXAMPLES}.` };
  const clock = readClock(fromGerman(words));
  if (!clock) return problem;
  const { hour, minute } = clock;
  const rest = clock.rest.replace(/\bat\b|,\s*$/gu, " ");
  if (rest.trim() === "") return { when: { hour, minute } };
  const named = parseDays(rest);
  return "days" in named ? { when: { hour, minute, days: named.days } } : problem;
}

/**
 * Reads a time of day with the words of a place behind it, if there are any: "8:30 am in Tokyo", "weekdays at 9, New
 * York", "7 ET". A place is what `findTimezone` knows or takes for a slip.
 */
export function parseWhenAndWhere(words: string): { readonly when: When; readonly where?: string } | Problem {
  const whole = parseWhen(words);
  if ("when" in whole) return whole;
  // The longest time wins, so that no day is taken for a place.
  const gaps = [...words.matchAll(/,?\s+|,/gu)].toReversed();
  for (const { index, 0: gap } of gaps) {
    const parsed = parseWhen(words.slice(0, index));
    const where = words
      .slice(index + gap.length)
      .replace(/^in\s+|[\s.]+$/giu, "")
      .trim();
    if ("when" in parsed && isPlace(where)) return { when: parsed.when, where };
  }
  return whole;
}

function isPlace(words: string): boolean {
  const result = findTimezone(words);
  return /\p{L}/u.test(words) && !("unknown" in result && result.closest.length === 0);
}

const GROUPS: readonly (readonly [RegExp, readonly Weekday[]])[] = [
  [/^(?:every ?days?|daily|each day|all days|days?)$/u, WEEKDAYS],
  [/^(?:every |on )?(?:weekdays?|work(?:ing)? ?days?|business days)$/u, WEEKDAYS.slice(0, 5)],
  [/^(?:every |on |at )?weekends?$/u, WEEKDAYS.slice(5)],
];

/** Reads days of the week: "weekdays", "every day", "mon, thu", "Mondays and Thursdays", "mon-fri", "Mo–Fr". In the week's order. */
export function parseDays(words: string): { readonly days: readonly Weekday[] } | Problem {
  const text = fromGerman(words);
  const group = GROUPS.find(([pattern]) => pattern.test(text));
  if (group) return { days: group[1] };
  const parts = text
    .replace(/\b(?:every|on|each)\b/gu, " ")
    .split(/,|\/|\band\b|&|\s(?![-–]|to\b)(?<![-–]\s|\bto\s)/u)
    .filter((part) => part.trim() !== "");
  const days = parts.map(parseDayRange);
  const named = days.every((range) => range !== undefined) ? new Set(days.flat()) : new Set<Weekday>();
  if (named.size > 0) return { days: WEEKDAYS.filter((day) => named.has(day)) };
  return { problem: `“${words.trim().slice(0, 40)}” names no days: say “weekdays”, “every day” or “mon, thu”.` };
}

/** "mon", "Thursdays", "mon-fri", "sat to mon". */
function parseDayRange(part: string): readonly Weekday[] | undefined {
  const [from, to, ...more] = part.split(/\s*(?:-|–|\bto\b)\s*/u).map(parseDay);
  if (from === undefined || more.length > 0) return undefined;
  if (part.split(/-|–|\bto\b/u).length === 1) return [WEEKDAYS[from] ?? "mon"];
  if (to === undefined) return undefined;
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => WEEKDAYS[(from + index) % 7] ?? "mon");
}

const FULL_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The index of a day in the week, by its name or at least three letters of it. */
export function parseDay(word: string): number | undefined {
  const name = word.trim().replace(/\.$/u, "").replace(/days$/u, "day");
  const index =
    name.length < 3
      ? -1
      : FULL_NAMES.findIndex((full) => full.startsWith(name) || (name === "thurs" && full === "thursday"));
  return index < 0 ? undefined : index;
}

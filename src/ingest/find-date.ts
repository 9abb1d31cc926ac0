import type { Line } from "../model/article.ts";
import { sliceOf } from "../model/span.ts";
import { isCalendarDay } from "./front-matter.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = String.raw`(${MONTHS.join("|")})\p{L}{0,6}\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
/** "Aug. 3, 2024", "3 August 2024", "2024-08-03"; never "3/8/24", which is another day on the other side of the ocean. */
const DATE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${MONTH} ${DAY},? (\d{4})|${DAY} ${MONTH},? (\d{4})|(\d{4})-(\d\d)-(\d\d))`,
  "iu",
);

/**
 * The day an article gives itself, as YYYY-MM-DD: the first date with a year that stands above its first paragraph, where
 * sites say when they published; undefined where none stands there.
 */
export function findDate(text: string, lines: readonly Line[]): string | undefined {
  for (const line of lines) {
    if (line.name === "body") return undefined;
    const date = line.name === "headline" || line.name === "caption" ? undefined : readDate(sliceOf(text, line));
    if (date !== undefined) return date;
  }
  return undefined;
}

function readDate(words: string): string | undefined {
  const match = DATE.exec(words);
  if (match === null) return undefined;
  const [, monthFirst, day, year, dayFirst, month, yearBehind, ...digits] = match;
  const named = monthFirst ?? month;
  const date =
    named === undefined
      ? digits.join("-")
      : [year ?? yearBehind, MONTHS.indexOf(named.toLowerCase()) + 1, day ?? dayFirst].map(twoDigits).join("-");
  return isCalendarDay(date) ? date : undefined;
}

const twoDigits = (part: string | number | undefined): string => String(part).padStart(2, "0");

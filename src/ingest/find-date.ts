import type { Line } from "../model/article.ts";
import { monthNumber } from "../model/months.ts";
import { sliceOf } from "../model/span.ts";
import { isCalendarDay } from "./front-matter.ts";
import { MONTH } from "./lexicon/months.ts";

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
/**
 * "Aug. 3, 2024", "3 August 2024", "2024-08-03"; never "3/8/24", which is another day on the other side of the ocean.
 */
const DATE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${MONTH}) ${DAY},? (\d{4})|${DAY} (${MONTH}),? (\d{4})|(\d{4})-(\d\d)-(\d\d))`,
  "iu",
);

/** A time stamp is no longer, in characters. */
const LONGEST_STAMP = 80;
const OF_SOMETHING_ELSE = /copyright|©|^(?:related|read (?:more|also)|see also|watch|more)\b/iu;

/**
 * The day an article gives itself, as YYYY-MM-DD: the first date with a year above its first paragraph, where
 * sites say when they published, in a line that says when or who, else in another short one; undefined where none
 * stands there.
 */
export function findDate(text: string, lines: readonly Line[]): string | undefined {
  const story = lines.findIndex((line) => line.name === "body" && !isLabel(text, line));
  const above = lines.slice(0, Math.max(0, story));
  const signed = above.filter(({ name }) => name === "dateline" || name === "byline");
  const others = above.filter(({ name, start, end }) => isLoose(name) && end - start <= LONGEST_STAMP);
  for (const line of [...signed, ...others]) {
    const date = readDate(sliceOf(text, line));
    if (date !== undefined) return date;
  }
  return undefined;
}

const isLoose = (name: Line["name"]): boolean => name === "debris" || name === "body";

/**
 * Whether a line above the story has no name and is none of its paragraphs: "Heard on Evening Edition", a bare name.
 */
function isLabel(text: string, { start, end }: Line): boolean {
  return end - start <= LONGEST_STAMP && !/[.!?:…"”’)]$/u.test(text.slice(start, end));
}

function readDate(words: string): string | undefined {
  const match = OF_SOMETHING_ELSE.test(words) ? null : DATE.exec(words);
  if (match === null) return undefined;
  const [, monthFirst, day, year, dayFirst, month, yearBehind, ...digits] = match;
  const named = monthFirst ?? month;
  const date =
    named === undefined
      ? digits.join("-")
      : [year ?? yearBehind, monthNumber(named), day ?? dayFirst].map(twoDigits).join("-");
  return isCalendarDay(date) ? date : undefined;
}

const twoDigits = (part: string | number | undefined): string => String(part).padStart(2, "0");

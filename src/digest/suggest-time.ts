import { closest } from "../nlp/similarity.ts";
import { parseWhenAndWhere } from "./parse-when.ts";

/** What people call a time of day without its number. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:(?:around|about|by|near(?:ly)?) )?(?:noon|midday|lunch)[\p{L}-]*/u, "12:00"],
  [/\b(?:(?:around|about|by|near(?:ly)?) )?midnight[\p{L}-]*/u, "0:00"],
  [/\b(?:in the |early )?(?:morning|breakfast)[\p{L}-]*/u, "8:00"],
  [/\b(?:in the |early )?afternoon[\p{L}-]*/u, "15:00"],
  [/\b(?:in the |early )?(?:evening|dinner)[\p{L}-]*/u, "18:00"],
  [/\b(?:at )?night[\p{L}-]*/u, "21:00"],
];
const HOURS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const SPELT_HOUR = new RegExp(String.raw`\b(${HOURS.join("|")})\b`, "u");

/** Words of a schedule in which a slip of the keys is mended. */
const SCHEDULE_WORDS =
  "weekdays weekends monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays".split(
    " ",
  );
const SLIP = 0.9;
/** What says more than a time of day: to offer the time alone would turn "twice a day" and "tomorrow" into every day. */
const OF_A_SCHEDULE =
  /\d|\b(?:every|each|other|twice|once|tomorrow|today|tonight|weeks?|weekdays?|weekends?|months?|first|second|third|last|except|but|not|and|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/u;

/**
 * A time that may have been meant by words which `parseWhenAndWhere` does not read, in words that it does: "noonish" is
 * "12:00", "half past eight on mondays" is "8:30 on mondays", "weekdys at 8" is "weekdays at 8". Undefined where
 * nothing in the words sounds like a time, or they say something of the days that no digest can have.
 */
export function suggestTime(words: string): string | undefined {
  const text = words
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(SPELT_HOUR, (hour) => String(HOURS.indexOf(hour)))
    .replace(/\p{L}{5,}/gu, mendSlip);
  if ("when" in parseWhenAndWhere(text)) return text;
  const clock = readLooseClock(text);
  const named = NAMED.find(([pattern]) => pattern.test(text));
  const replaced = clock ?? (named && { whole: text.replace(named[0], named[1]), alone: named[1] });
  if (replaced === undefined) return undefined;
  const { whole, alone } = replaced;
  const candidates = OF_A_SCHEDULE.test(whole.replace(alone, "")) ? [whole] : [whole, alone];
  return candidates.map(tidy).find((candidate) => "when" in parseWhenAndWhere(candidate));
}

function mendSlip(word: string): string {
  const [meant] = closest(word, SCHEDULE_WORDS, { nameOf: (known) => known, atLeast: SLIP, most: 1 });
  return meant ?? word;
}

interface Replaced {
  /** The words with the time in them made readable, and the time alone. */
  readonly whole: string;
  readonly alone: string;
}

/** "half past 8", "quarter to 9", "8ish", "around 8 o'clock". */
function readLooseClock(text: string): Replaced | undefined {
  const parts = /\b(half past|half|quarter past|quarter to) (\d{1,2})\b/u.exec(text);
  const loose =
    /(?:\b(?:around|about|by|circa|approx(?:imately)?\.?|ca\.?|~) ?|~)?\b(\d{1,2}(?:[:.]\d{2})?)(?: ?([ap])m?(?:\b|(?=-?ish)))?(?:-?ish\b| ?o['’]?clock\b)?/u.exec(
      text,
    );
  const found = parts ?? loose;
  if (!found) return undefined;
  const alone = parts
    ? pastOrTo(parts[1] ?? "", Number(parts[2]))
    : `${found[1]}${found[2] === undefined ? "" : ` ${found[2]}m`}`;
  return { whole: text.replace(found[0], alone), alone };
}

function pastOrTo(part: string, hour: number): string {
  if (part === "quarter to") return `${(hour + 23) % 24}:45`;
  return `${hour}:${part.startsWith("half") ? "30" : "15"}`;
}

const tidy = (text: string): string =>
  text
    .replace(/\bin the (?=\d)/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

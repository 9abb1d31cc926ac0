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

/**
 * A time that may have been meant by words which `parseWhenAndWhere` does not read, in words that it does: "noonish" is
 * "12:00", "half past eight on mondays" is "8:30 on mondays". Undefined where nothing in the words sounds like a time.
 */
export function suggestTime(words: string): string | undefined {
  const text = words
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(SPELT_HOUR, (hour) => String(HOURS.indexOf(hour)));
  const clock = readLooseClock(text);
  const named = NAMED.find(([pattern]) => pattern.test(text));
  const replaced = clock ?? (named && { whole: text.replace(named[0], named[1]), alone: named[1] });
  if (replaced === undefined) return undefined;
  return [replaced.whole, replaced.alone].map(tidy).find((candidate) => "when" in parseWhenAndWhere(candidate));
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

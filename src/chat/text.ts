import type { Block, Inline, Reply } from "./reply.ts";
import { createZoneFormatters } from "./zone-formatters.ts";

/** Plain text as an inline. */
export function plain(text: string): Inline {
  return { type: "text", text };
}

/** Text with weight. */
export function strong(text: string): Inline {
  return { type: "text", text, style: "strong" };
}

/** A paragraph of plain sentences. */
export function paragraph(...inlines: readonly (Inline | string)[]): Block {
  return { type: "paragraph", inlines: inlines.map((inline) => (typeof inline === "string" ? plain(inline) : inline)) };
}

/** Small print of plain words. */
export function context(text: string): Block {
  return { type: "context", inlines: [plain(text)] };
}

/** A reply to the asking member alone that says one sentence, with what they may do next. */
export function notice(sentence: string, ...blocks: readonly Block[]): Reply {
  return { visibility: "ephemeral", fallback: sentence, blocks: [paragraph(sentence), ...blocks] };
}

/** Source text for display: runs of white space become one blank, nothing else changes. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** With a capital at its head, as a sentence or a label begins. */
export function capitalise(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** "moon", "moon or Iran", "moon, Iran or sanctions". */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** "1 quote", "3 quotes"; the plural is the noun with an s unless given. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** A day written YYYY-MM-DD as people write it, "14 Mar 2018", which no line breaks in two; other words stay as they are. */
export function dayInWords(day: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  if (date === undefined || Number.isNaN(date.getTime())) return day;
  return DAY.format(date).replaceAll(" ", "\u00a0");
}

const DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });

const MANY_DAYS_MS = 300 * 24 * 60 * 60_000;

/**
 * An instant (epoch milliseconds) on the clock of a zone, "Thu 26 Nov, 8:30 am", or only its day, "Fri 27 Nov", where
 * that begins with it; with the year where that is not the nearest to `now`. The zone is for the sentence to say, but for one
 * that Intl does not know (another Node wrote it): then the words end in "UTC".
 */
export function moment(at: number, { timezone, now }: { readonly timezone: string; readonly now: number }): Inline {
  const isKnown = isZone(timezone);
  const formatter = formatterOf(isKnown ? timezone : "UTC");
  const parts = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, value]));
  const words = (...types: readonly Intl.DateTimeFormatPartTypes[]): string =>
    types.map((type) => parts.get(type)).join("\u00a0");
  const isFar = Math.abs(at - now) > MANY_DAYS_MS;
  const day = words("weekday", "day", "month", ...(isFar ? (["year"] as const) : []));
  const [hour, minute, half] = [parts.get("hour"), parts.get("minute"), parts.get("dayPeriod")];
  const isDayAlone = hour === "12" && minute === "00" && half === "am";
  const time = `${hour}${minute === "00" ? "" : `:${minute}`}\u00a0${half}`;
  return {
    type: "time",
    at: new Date(at),
    style: isDayAlone ? "date" : "moment",
    words: `${isDayAlone ? day : `${day}, ${time}`}${isKnown ? "" : " UTC"}`,
  };
}

function isZone(timezone: string): boolean {
  try {
    formatterOf(timezone);
    return true;
  } catch {
    return false;
  }
}

const formatterOf = createZoneFormatters("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
});

/** At most `longest` characters, cut at a blank where there is one, with an ellipsis. For labels; verbatim text is never cut. */
export function shorten(text: string, longest: number): string {
  const folded = foldWhiteSpace(text);
  if (folded.length <= longest) return folded;
  const cut = folded.slice(0, startOfLetter(folded, longest - 1));
  const blank = cut.lastIndexOf(" ");
  return `${(blank > longest / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}

const LETTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Where what a reader takes for one letter begins at or before an index: no accent and no part of an emoji stands alone. */
function startOfLetter(text: string, index: number): number {
  return LETTERS.segment(text).containing(index)?.index ?? index;
}

import type { Span } from "../../model/span.ts";
import { LABELS } from "../lexicon/labels.ts";
import { MONTH } from "../lexicon/months.ts";

/**
 * A place in capitals of up to four words, perhaps a region, a date and an agency, then a dash; or an agency and a
 * dash.
 */
const PLACE = String.raw`(?!${LABELS}\b)\p{Lu}[\p{Lu}.’'-]{2,20}(?: [\p{Lu}.’'-]{2,20}){0,3}(?:[,/] ?\p{Lu}[\p{L}.][\p{L}.’' ]{0,25}){0,2}`;
const DATE = String.raw`(?:, ?${MONTH} \d{1,2}(?:, \d{4})?)?`;
const AGENCY = String.raw`(?:\([A-Z][A-Za-z. /&]{1,30}\)|/[A-Z][\w .-]{2,30}/)`;
const DASH = String.raw`\s{1,2}(?:—|–|--|-)\s{1,2}`;
/** A story opens with a capital, a figure or a quotation; "NATO — the alliance …" is an aside. */
const OPENING = String.raw`(?=[\p{Lu}\p{Lo}\p{N}"'“‘«$£€¿¡])`;
/**
 * Indian papers set a date and a colon behind the place ("New Delhi, May 9: "), or part two places by a stroke. What a
 * timeline or a programme has there is no place ("Tuesday, May 6: ").
 */
const ANY_PLACE = String.raw`(?!(?:[\p{L}.’' -]* )?(?:Day|Night|Week|Weekend|Phase|Part|Round|Update)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)\p{Lu}[\p{L}.’'-]{2,20}(?: \p{Lu}[\p{L}.’'-]{2,20}){0,2}(?: \(\p{Lu}{2,3}\))?`;
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH} \d{1,2})(?:,? \d{4})?(?: ${AGENCY})?`;
const TWO_PLACES = String.raw`\p{Lu}[\p{Lu}’'-]{2,20}/\p{Lu}[\p{Lu}’'-]{2,20}`;
const COLON = String.raw`:\s{1,3}`;
const DATELINE = new RegExp(
  `^(?:(?:${PLACE}${DATE}(?: ${AGENCY})?|${AGENCY})${DASH}|(?:${ANY_PLACE}, ${DAY}|${TWO_PLACES})${COLON})${OPENING}`,
  "u",
);

/**
 * The dateline that opens a paragraph ("BEIJING — ", "HOUSTON, Sept. 12 (AP) — "), without the white space behind its
 * dash or colon; undefined when the paragraph has none, or nothing follows it.
 */
export function findDateline(text: string, line: Span): Span | undefined {
  const match = DATELINE.exec(text.slice(line.start, Math.min(line.end, line.start + 120)));
  // "Rajpur, May 9: Amid the high tide, the...": the beginning of another story stays one line with the rest of its
  // list.
  if (!match || /(?:\.\.\.|…)$/u.test(text.slice(line.end - 3, line.end))) return undefined;
  const end = line.start + match[0].trimEnd().length;
  return end < line.end && line.start + match[0].length < line.end ? { start: line.start, end } : undefined;
}

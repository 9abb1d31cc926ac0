import type { Span } from "../../model/span.ts";
import { LABELS } from "../lexicon/labels.ts";
import { MONTH } from "../lexicon/months.ts";

/** A place in capitals of up to four words, perhaps a region, a date and an agency, then a dash; or an agency and a dash. */
const PLACE = String.raw`(?!${LABELS}\b)\p{Lu}[\p{Lu}.’'-]{2,20}(?: [\p{Lu}.’'-]{2,20}){0,3}(?:[,/] ?\p{Lu}[\p{L}.][\p{L}.’' ]{0,25}){0,2}`;
const DATE = String.raw`(?:, ?${MONTH} \d{1,2}(?:, \d{4})?)?`;
const AGENCY = String.raw`\([A-Z][A-Za-z. /&]{1,30}\)`;
const DASH = String.raw`\s{1,2}(?:—|–|--|-)\s{1,2}`;
/** A story opens with a capital, a figure or a quotation; "NATO — the alliance …" is an aside. */
const OPENING = String.raw`(?=[\p{Lu}\p{Lo}\p{N}"'“‘«$£€¿¡])`;
const DATELINE = new RegExp(`^(?:${PLACE}${DATE}(?: ${AGENCY})?|${AGENCY})${DASH}${OPENING}`, "u");

/**
 * The dateline that opens a paragraph ("BEIJING — ", "HOUSTON, Sept. 12 (AP) — "), without the white space behind its
 * dash; undefined when the paragraph has none, or nothing follows it.
 */
export function findDateline(text: string, line: Span): Span | undefined {
  const match = DATELINE.exec(text.slice(line.start, Math.min(line.end, line.start + 120)));
  if (!match) return undefined;
  const end = line.start + match[0].trimEnd().length;
  return end < line.end && line.start + match[0].length < line.end ? { start: line.start, end } : undefined;
}

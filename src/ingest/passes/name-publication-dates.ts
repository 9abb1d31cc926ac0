import { MONTH_STARTS } from "../../model/months.ts";
import { endsLikeSentence, type Pass } from "../page.ts";

/** In full, shortened, or in a language that opens it alike: "novembre", "Juni". */
const MONTH = `(?:${MONTH_STARTS.join("|")})[a-z]*`;
const STAMP_WORD =
  /^(?:written by: - )?(?:first |last |date )?(?:published|publish date|updated|posted|modified|created|issued)\b/iu;
const DATE_OR_TIME = new RegExp(
  String.raw`\b(?:${MONTH}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} ${MONTH}\.?,? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d\d|(?:min(?:ute)?s?|hours?|days?) ago)`,
  "iu",
);
const ONLY_DATE = new RegExp(
  String.raw`^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:${MONTH}\.? \d{1,2},? \d{4}|\d{1,2} ${MONTH}\.? \d{4}|\d{4}-\d\d-\d\d)(?:[ ,|·•at-]+\d{1,2}:\d\d.{0,12})?\.?$`,
  "iu",
);
/** Of the small words a stamp holds, none is longer than a preposition or a unit of time. */
const PROSE_WORD =
  /\b(?!(?:at|on|by|in|am|pm|est|edt|gmt|ago|and|read|minutes?|mins?|hours?|days?|st|nd|rd|th)\b)\p{Ll}{2,}\b/gu;
const FEWEST_PROSE_WORDS = 3;
const YEAR = /(?:19|20)\d{2}/u;
/** All that a time stamp is made of, in whatever order sites put it. */
const STAMP_PARTS = new RegExp(
  String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|${MONTH}|\d+(?:st|nd|rd|th)?|[ap]\.?m\b|(?:first |last )?(?:published|updated|posted|modified)|(?:min(?:ute)?s?|hours?|days?) ago|\b(?:gmt|utc|bst|est|edt|pst|pdt|cst|cdt|mst|mdt|et|pt|ct|cet|cest|ist|aest|at|on)\b|[\s.,:·|•/+–—-]+`,
  "giu",
);
const READING_TIME =
  /^(?:listen · )?\d{1,2}[ -]min(?:ute)?s?(?:[ -](?:read|listen|watch))?$|^\d{1,2} (?:min(?:ute)?|hour|day)s? ago$/iu;

/**
 * The line that says when the story was published: "Published 3:14 p.m. Aug. 3, 2024", "August 27, 2017", "5 min read".
 */
export const namePublicationDates: Pass = (line) => {
  if (line.wordCount > 16 || line.holdsQuotation) return undefined;
  if (STAMP_WORD.test(line.text) && DATE_OR_TIME.test(line.text) && !isProse(line.text)) return "dateline";
  if (READING_TIME.test(line.text)) return "dateline";
  return YEAR.test(line.text) && (ONLY_DATE.test(line.text) || isAllStamp(line.text)) ? "dateline" : undefined;
};

/**
 * "Tue 14 May 2024 06.00 BST", "February 3, 20259:41 AM GMT+1Updated 3 hours ago": a date, and nothing that is none of
 * a stamp's.
 */
function isAllStamp(text: string): boolean {
  return DATE_OR_TIME.test(text) && text.replace(STAMP_PARTS, "") === "";
}

/** "Updated plans are due on May 3, 2019." opens like a stamp, but is a sentence. */
function isProse(text: string): boolean {
  return endsLikeSentence(text) && (text.match(PROSE_WORD)?.length ?? 0) >= FEWEST_PROSE_WORDS;
}

import { endsLikeSentence, type Pass } from "../page.ts";

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const STAMP_WORD = /^(?:first |last )?(?:published|publish date|updated|posted|modified|created|issued)\b/iu;
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
const READING_TIME = /^\d{1,2}[ -]min(?:ute)?s?(?:[ -]read)?$/iu;

/** The line that says when the story was published: "Published 3:14 p.m. Aug. 3, 2024", "August 27, 2017", "5 min read". */
export const namePublicationDates: Pass = (line) => {
  if (line.wordCount > 16 || line.holdsQuotation) return undefined;
  if (STAMP_WORD.test(line.text) && DATE_OR_TIME.test(line.text) && !isProse(line.text)) return "dateline";
  return ONLY_DATE.test(line.text) || READING_TIME.test(line.text) ? "dateline" : undefined;
};

/** "Updated plans are due on May 3, 2019." opens like a stamp, but is a sentence. */
function isProse(text: string): boolean {
  return endsLikeSentence(text) && (text.match(PROSE_WORD)?.length ?? 0) >= FEWEST_PROSE_WORDS;
}

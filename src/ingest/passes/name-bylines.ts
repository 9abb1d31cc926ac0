import type { Pass } from "../page.ts";

/** "By JANE DOE", "By Jane Doe and John Roe, Associated Press", "Jane Doe, Staff Writer", "Posted by Jane Doe". */
const BY_NAMES =
  /^(?:(?:written|posted|reported|story|analysis|opinion|words) )?by[\s:.]+(?:the )?\p{Lu}[\p{L}’'.-]*(?:[\s,|/&•·-]+(?:\p{Lu}[\p{L}’'.-]*|and|of|the|for|de|van|von|al|in|desk|staff|writer|reporter|correspondent|editor)\.?)*\s*$/iu;
const CAPITALISED_AFTER_BY = /^(?:\p{L}+ )?[Bb][Yy][\s:.]+(?:the |The )?\p{Lu}/u;
const NAME_AND_ROLE =
  /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}\s*[,|–—-]\s*(?:(?:senior|chief|special|political|national|foreign|science|business|sports) )*(?:staff|contributing|guest|associated press|reporter|correspondent|columnist|editor|writer|special to|for the)[\p{L} ,’'.&-]*$/iu;

const LONGEST_BYLINE_WORDS = 20;

/** The line that says who wrote the story. Prose that opens with "By" ("By the time …", "By Monday, …") is no byline. */
export const nameBylines: Pass = (line) => {
  if (line.wordCount > LONGEST_BYLINE_WORDS) return undefined;
  if (BY_NAMES.test(line.text) && CAPITALISED_AFTER_BY.test(line.text) && !isDayOrMonth(line.text)) return "byline";
  return NAME_AND_ROLE.test(line.text) ? "byline" : undefined;
};

const isDayOrMonth = (text: string): boolean =>
  /^by (?:mon|tues|wednes|thurs|fri|satur|sun)day|^by (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu.test(
    text,
  );

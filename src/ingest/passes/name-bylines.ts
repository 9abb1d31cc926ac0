import { MONTHS } from "../../model/months.ts";
import { isProse } from "../find-story.ts";
import { MONTH } from "../lexicon/months.ts";
import type { Pass } from "../page.ts";

/** "By JANE DOE", "By Jane Doe and John Roe, Associated Press", "Jane Doe, Staff Writer", "Posted by Jane Doe". */
const NAME = String.raw`\p{Lu}[\p{L}’'.-]*`;
/** Small letters only, so that no word can be read as a name as well: that would take time without end. */
const JOINER = "(?:and|of|the|for|de|la|van|von|der|al|in|desk|staff|writer|reporter|correspondent|editor)";
const BETWEEN = String.raw`(?:\s*[,|/&•·]\s*|\s+(?:[–-]\s+)?)`;
const BY_NAMES = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L} ]{1,30} \| )?(?:(?i:written|posted|reported|story|analysis|opinion|words) )?(?:[Bb]y|BY|(?:Author|AUTHOR|Reporter):)[\s:.]+(?:[Tt]he )?${NAME}(?:${BETWEEN}(?:${NAME}|${JOINER}\.?))*\s*$`,
  "u",
);
const ROLE =
  "(?i:(?:(?:senior|chief|special|political|national|foreign|science|business|sports|digital|multimedia|data|web|news|managing|executive) )*(?:staff|contributing|guest|associated press|reporter|correspondent|columnist|editor|writer|journalist|producer|anchor|meteorologist|special to|for the))";
const NAME_AND_ROLE = new RegExp(
  String.raw`^\p{Lu}[\p{L}’'.-]+(?: (?:(?:de|la|van|von|der|al) )*\p{Lu}[\p{L}’'.-]+){1,3}\s*[,|–—-]\s*${ROLE}[\p{L} ,’'.&-]*$`,
  "u",
);
/** "…, editor of the Courier, resigned on Monday." goes on like a sentence. */
const GOES_ON = /, \p{Ll}.*[.!?]$/u;

const LONGEST_BYLINE_WORDS = 20;

/**
 * The line that says who wrote the story. Prose that opens with "By" ("By the time …", "By Monday, …") is no byline.
 */
export const nameBylines: Pass = (line) => {
  if (line.wordCount > LONGEST_BYLINE_WORDS) return undefined;
  if (BY_NAMES.test(withoutDate(line.text)) && !BY_DAY_OR_MONTH.test(line.text)) return "byline";
  const role = line.text.search(/[,|–—-]/u) + 1;
  if (!NAME_AND_ROLE.test(line.text) || GOES_ON.test(line.text.slice(role))) return undefined;
  return isProse(line) && !line.text.includes(",") ? undefined : "byline";
};

const DATE_BEHIND = new RegExp(String.raw`[\s,|·•]*\b${MONTH} \d{1,2}, \d{4}\b`, "u");

/** "By Jane Doe Nov. 18, 2025 5 a.m. Central": what stands before the date. */
function withoutDate(text: string): string {
  const date = /\d{4}/u.test(text) ? text.search(DATE_BEHIND) : -1;
  return date > 0 ? text.slice(0, date) : text;
}

const BY_DAY_OR_MONTH = new RegExp(
  String.raw`^by (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:${MONTHS.join("|")})\b)`,
  "iu",
);

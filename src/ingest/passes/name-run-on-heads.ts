import type { Span } from "../../model/span.ts";
import { LABELS } from "../lexicon/labels.ts";
import { MONTH } from "../lexicon/months.ts";

/** A stretch of a line that is not body, and what it is instead. */
export type RunOn = Span & { readonly name: "byline" | "dateline" | "debris" | "caption" };

interface HeadRule {
  readonly name: RunOn["name"];
  /** The rule is asked only behind a stretch of this name. */
  readonly after?: RunOn["name"];
  /**
   * Sticky; matched where the last stretch ended. Every repetition is bounded, so that a match costs no more than its
   * length.
   */
  readonly pattern: RegExp;
}

const DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4})`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\b\.?)?(?: ?\(?[A-Z]{2,5}\b\)?)?`;
const WEEKDAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?";
const AGO = String.raw`\d{1,2} (?:min(?:ute)?|hour|day)s? ago`;
const WHEN = `(?:(?:${TIME},? ?(?:on )?)?${WEEKDAY}${DATE}(?:,? ?(?:at )?${TIME})?|${TIME}|${AGO})`;
const STAMP_WORD =
  "(?:PUBLISHED|UPDATED|CREATED|Published|Updated|Created|First published|Last updated|Last Updated|LAST UPDATED)";
/** "PUBLISHED:. 14:11 EST, 25 October 2013. |. UPDATED:.", "Last updated at 4:09 PM on 18th November 2011." */
const STAMP = String.raw`${STAMP_WORD}(?: on| at|:)?\.? {0,2}${WHEN}\.?(?: {0,2}\|\.?)?`;

const NAME_WORD = String.raw`(?!(?:The|This|That|It|He|She|They|We|But|When|After)\b)[\p{Lu}][\p{L}'’-]{0,24}\.?`;
const GLUE = "(?:and|for|in|of|the|at|with|,|&)";
/**
 * Up to fourteen capitalised words, as in "Hayley Peterson and Daily Mail Reporter" and "Ian Parkes, Press
 * Association".
 */
const NAMES = `(?:${NAME_WORD}|and ${NAME_WORD})(?:,? (?:${GLUE} )?${NAME_WORD}){0,12}?`;
const AGENCY =
  "(?:CNN[A-Za-z ]{0,20}|AP|AFP|UPI|PA|Reuters|REUTERS|Bloomberg|Associated Press|Agence France-Presse|Xinhua)";
/** Any other name in brackets needs the dash behind it: "Senator Jane Doe (Republican) voted" is prose. */
const UNKNOWN_AGENCY = String.raw`[A-Z][A-Za-z]{2,20}(?:\.com)?(?: [A-Z][A-Za-z.]{2,20}){0,2}`;
/** What a story opens with; "NATO — the alliance that …" is an aside. */
const OPENING = String.raw`(?=\s{0,3}[\p{Lu}\p{Lo}\p{N}"'“‘«[$£€])`;
const REGION = String.raw`(?:[,.] [\p{Lu}][\p{L}.'’-]{1,20}(?: [\p{Lu}][\p{L}.'’-]{0,20}){0,2}){0,2}`;
const PLACE = String.raw`[\p{Lu}][\p{L}.'’-]{1,20}(?: [\p{Lu}][\p{L}.'’-]{0,20}){0,3}${REGION}`;
const LOUD_PLACE = String.raw`[\p{Lu}.'’-]{3,20}(?: [\p{Lu}.'’-]{2,20}){0,3}${REGION}`;
const DASH = "(?:--|[–—-])";

/** Tried in this order at the head of a line, again and again until none matches. */
const HEAD_RULES: readonly HeadRule[] = [
  // "By. Daily Mail Reporter." The point behind "By" is a line break that the scraper wrote down, so prose never has
  // it.
  { name: "byline", pattern: new RegExp(String.raw`By\. {0,2}${NAMES}(?:\. and ${NAMES}){0,3}\.(?=\s|$)`, "uy") },
  { name: "byline", after: "byline", pattern: new RegExp(String.raw`and ${NAMES}\.(?= [\p{Lu}'"‘“])`, "uy") },
  // "By Jane Doe PUBLISHED:" and "By Jane Doe, Associated Press." Anything else that starts with "By" is prose.
  { name: "byline", pattern: new RegExp(String.raw`By ${NAMES}[.,|]? {0,2}(?=\|? ?${STAMP_WORD}\b)`, "uy") },
  {
    name: "byline",
    pattern: new RegExp(
      String.raw`By ${NAMES},? (?:Associated Press|Press Association|Reuters|Reporter|Staff Writer|Correspondent|For Mail[Oo]nline)\.?(?=\s)${OPENING}`,
      "uy",
    ),
  },
  { name: "dateline", pattern: new RegExp(STAMP, "uy") },
  { name: "debris", pattern: /\|\.?(?=\s)/uy },
  { name: "debris", pattern: /Follow @{1,2}\w{1,30}\.?(?=\s{1,3}[\p{Lu}"'“‘]|\s*$)/uy },
  { name: "debris", pattern: /[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}\.?(?=\s{1,3}[\p{Lu}"'“‘|])/uy },
  {
    name: "dateline",
    pattern: new RegExp(
      String.raw`(?:${PLACE}\s{0,2})?\((?:${AGENCY}\)(?:\s{0,8}${DASH})?|${UNKNOWN_AGENCY}\)\s{0,3}${DASH})${OPENING}`,
      "uy",
    ),
  },
  {
    name: "dateline",
    pattern: new RegExp(String.raw`(?!${LABELS}\b)${LOUD_PLACE}\s{1,3}${DASH}(?=\s)${OPENING}`, "uy"),
  },
  // "(The Hollywood Reporter)It's official": glued to the story, as no brackets of a sentence are.
  { name: "dateline", pattern: new RegExp(String.raw`\(${UNKNOWN_AGENCY}\)(?=[\p{Lu}\p{N}"'“‘])`, "uy") },
  // "[READ ALSO] Ferry sinks" is a link as a whole, and none of a story's.
  {
    name: "debris",
    pattern: /\[(?!(?:read|see|watch) (?:also|more)\b|(?:READ|SEE|WATCH) (?:ALSO|MORE)\b)[^\]]{3,80}\]\s?\.?(?=\s)/uy,
  },
  { name: "dateline", pattern: new RegExp(String.raw`${MONTH} \d{1,2}, \d{4} \.(?=\s)`, "uy") },
];

/** Matches where any rule does: nearly every line is asked this one question. */
const ANY_HEAD = new RegExp(HEAD_RULES.map(({ pattern }) => `(?:${pattern.source})`).join("|"), "uy");

function opensWithHead(text: string, start: number): boolean {
  ANY_HEAD.lastIndex = start;
  return ANY_HEAD.test(text);
}

const blankFrom = (text: string, index: number, ceiling: number): number => {
  let next = index;
  while (next < ceiling && text.charCodeAt(next) <= 0x20) next += 1;
  return next;
};

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) <= 0x20) last -= 1;
  return last;
}

/**
 * The bylines, time stamps and datelines that stand at the head of `line` with the story run on behind them, in
 * source order: "By. Daily Mail Reporter. PUBLISHED:. 01:15 EST, 30 November 2013. |. A Florida woman said …".
 * Prose that opens with "By" stays body. Costs no more than the stretches it finds.
 */
export function findRunOnHeads(text: string, line: Span): readonly RunOn[] {
  const found: RunOn[] = [];
  let start = line.start;
  for (let isMatched = true; isMatched; ) {
    isMatched = false;
    if (!opensWithHead(text, start)) break;
    for (const { name, after, pattern } of HEAD_RULES) {
      if (after !== undefined && found.at(-1)?.name !== after) continue;
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (match === null || start + match[0].length > line.end) continue;
      const end = trimmedEnd(text, start, start + match[0].length);
      found.push({ start, end, name });
      start = blankFrom(text, end, line.end);
      isMatched = true;
      break;
    }
  }
  return found;
}

import { IRREGULAR_PASTS } from "../../model/irregular-pasts.ts";
import { MONTHS } from "../../model/months.ts";

const PAST_FORM = String.raw`\b(?:\p{L}{2,}ed|${IRREGULAR_PASTS.join("|")})\b`;
/** Behind a hyphen it is part of an adjective: "rebel-controlled". */
const PAST = new RegExp(`(?<!-)${PAST_FORM}`, "u");
/** So it is behind an article or a preposition: "near burned cars". */
const PAST_VERB = new RegExp(
  String.raw`(?<!-|\b(?:an?|the|of|in|on|at|near|with|from|by|for|over|under|beside|around|through|into|amid) )${PAST_FORM}`,
  "u",
);
/** Verbs that tell how things are, will be or may be: prose, not what a picture shows. */
const STATE =
  /\b(?:is|are|am|has|have|do|does|don['’]t|doesn['’]t|isn['’]t|aren['’]t|will|would|can|could|may|might|should|must|says?)\b|['’](?:re|ve|ll|m)\b/u;
/** Openings that join a sentence to others; the caption of a picture begins with who or what it shows. */
const JOINED =
  /^(?:he|she|it|they|but|and|so|yet|this|that|these|those|his|her|their|its|as|if|when|while|for|from|in|on|with|one|any|the)\b/iu;
const MONTH = MONTHS.join("|");
const PAST_MOMENT = new RegExp(
  String.raw`\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!['’]s)|(?:${MONTH}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.) \d|in (?:${MONTH}|(?:19|20)\d\d)|last (?:week|month|year)|earlier this|photograph)\b`,
  "u",
);
const QUOTED = /["“”]/u;
const LONGEST_CAPTION = 260;

/**
 * Whether the second sentence of a story is the caption of its picture, which scrapers run in behind the lede: it tells
 * a moment in the present tense ("A crane lifts the ferry Monday") where the lede tells the past, or with its past
 * date. Three in four of such lines in the development articles are captions; without them briefs gain 0.1 ROUGE-1.
 */
export function isPictureLine(lede: string, second: string): boolean {
  if (second.length > LONGEST_CAPTION || !second.endsWith(".") || JOINED.test(second)) return false;
  if (QUOTED.test(second) || STATE.test(second) || PAST_VERB.test(second)) return false;
  return PAST.test(lede) || PAST_MOMENT.test(second);
}

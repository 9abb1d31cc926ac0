import { isLoose } from "../find-story.ts";
import { FINITE, PAST_TENSE } from "../lexicon/telling-verbs.ts";
import type { Pass } from "../page.ts";

/**
 * "Above: …", "File photo of …", "Pictured are …"; "Photo evidence …", "File cabinets …" and "Above all, …" tell a
 * story.
 */
const LABEL =
  /^(?:(?:photo|image|picture|file|above|below)(?: (?:caption|above|below|left|right))?(?:[:,–—]| [–—-])|(?:file )?(?:photo|image|picture) (?:of|from|at|by|shows?|taken|released|provided|dated|courtesy)\b|(?:caption|pictured|clockwise)[ :,–—-])/iu;
const CREDIT_INSIDE =
  /^(?:image|media|figure|video) caption,|^enlarge \/ |^file(?: photo)? ?[-–—:] |credit\.{3}\s?\p{L}|\((?:(?:ap |afp |file |reuters |getty )?photos?\b|credit|image|picture|courtesy|via (?:ap|reuters|getty|afp|associated)\b|pool|handout)[^)]*\)|\((?:[\p{Lu}][\p{L}.’' -]+[/|] ?)?(?:AP|Reuters|AFP|Getty Images|Getty|EPA|NASA|UPI)[\])]\.?$|\| [\p{L}.’' -]{4,40}\/[\p{L} ]{2,30}$|\b(?:Getty Images|\/Reuters|\/AP|\/AFP|\/Getty)\.?$/iu;
/** "… the pier. Photo credit: Jane Doe"; but "give him credit: He never lied" and "the larger picture: Nobody …". */
const CREDIT_BEHIND =
  /\b(?:[Pp]hoto(?:graph)?|PHOTO(?:GRAPH)?|Image|IMAGE|Picture|PICTURE|Credit|CREDIT)(?: ?(?:[Cc]redit|CREDIT))?: ?\p{Lu}/u;
/** "REUTERS/Jane Doe"; "the Reuters/Ipsos poll" is none. */
const AGENCY_BEFORE_NAME = /\b(?:REUTERS|AFP|AP|EPA)\/\p{Lu}/u;
const CREDITED = [CREDIT_INSIDE, CREDIT_BEHIND, AGENCY_BEFORE_NAME];
const PHOTO_PHRASE =
  /\b(?:in|on|from) (?:a|an|this|the) (?:\p{L}+[ -]){0,3}(?:photo|photograph|picture|image|photo illustration|screen ?(?:grab|shot)|still)\b|\b(?:pictured|seen here|file photo|photo (?:taken|released|provided|dated))\b/iu;
const PLACE_IN_PICTURE =
  /(?:,|\() ?(?:left|right|center|centre|second from (?:left|right)|far (?:left|right))(?:,|\)|\.)/iu;
/** A line without any of these words is no caption on its own account. */
const OF_PICTURES =
  /caption,|Enlarge|[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit|[Ss]creen|[Ss]till|[Ss]een here|[Cc]ourtesy|[Hh]andout|FILE|File:|R(?:euters|EUTERS)|Getty|left[,.)]|right[,.)]|cent(?:er|re)[,.)]|\((?:AP|AFP|EPA|UPI|NASA|Pool|File)|\[File|\| /;
/** A participle where a verb should be: "… leader Kim Jong-un visiting a farm, in a photo …". */
const PARTICIPLE = /^[^.,]{3,90}? \p{Ll}{2,}ing\b/u;
/** How writers of Markdown set the words under a picture. */
const EMPHASISED = /^(?:\*[^*].*\*|_[^_].*_)$/u;
const LONGEST_CAPTION_WORDS = 70;
const LONGEST_VERBLESS = 200;

/**
 * The words under a picture. They are known by a label, by the credit inside or on the line below, and by a first
 * sentence that describes a picture instead of telling ("… visiting a farm, in a photo released on Friday").
 */
export const nameCaptions: Pass = (line, page) => {
  if (line.wordCount > LONGEST_CAPTION_WORDS || line.wordCount < 3) return undefined;
  const above = page.lines[line.index - 1];
  const below = page.lines[line.index + 1];
  if (isAgainWithCredit(line.text, below?.text) || isAgainWithCredit(above?.text, line.text)) return "caption";
  const isBelowPicture = above?.name === "credit" && page.lines[line.index - 2]?.name !== "caption";
  if (isBelowPicture && isLoose(line, page)) return "caption";
  if (EMPHASISED.test(line.text) && above?.text.startsWith("![")) return "caption";
  const hasCredit = below?.name === "credit";
  // Nearly every line of a story ends here, so the one quick question comes first.
  if (!hasCredit && !OF_PICTURES.test(line.text)) return undefined;
  if (CREDITED.some((pattern) => pattern.test(line.text)) || (hasCredit && LABEL.test(line.text))) return "caption";
  const first = firstSentenceOf(line.text);
  const pointsAtPicture = PLACE_IN_PICTURE.test(`${first}.`);
  const showsDoing = PARTICIPLE.test(first) && !FINITE.test(first);
  if ((pointsAtPicture || showsDoing) && PHOTO_PHRASE.test(line.text)) return "caption";
  if (!hasCredit || line.holdsQuotation) return undefined;
  return pointsAtPicture || (showsDoing && !PAST_TENSE.test(first)) || isVerbless(line.text) ? "caption" : undefined;
};

/**
 * "The pier at dawn." above "The pier at dawn.(WKTO)": a site says its caption twice, the second time with the credit.
 */
function isAgainWithCredit(text: string | undefined, again: string | undefined): boolean {
  if (text === undefined || again === undefined || !again.endsWith(")") || !again.startsWith(text)) return false;
  return /^\s?\([^()]{2,60}\)$/u.test(again.slice(text.length));
}

function firstSentenceOf(text: string): string {
  const stop = text.search(/[.!?](?:\s+\p{Lu}|$)/u);
  return stop < 0 ? text : text.slice(0, stop);
}

/** One short sentence that shows and does not tell: "Nelson Mandela with his wife, Winnie, on Sunday." */
function isVerbless(text: string): boolean {
  if (/[.!?]\s+\p{Lu}\p{Ll}/u.test(text.replace(/\b\p{Lu}[\p{L}]?\./gu, ""))) return false;
  return text.length <= LONGEST_VERBLESS && !FINITE.test(text) && !PAST_TENSE.test(text);
}

import { isLoose } from "../find-story.ts";
import { FINITE, PAST_TENSE } from "../lexicon/telling-verbs.ts";
import type { PageLine, Pass } from "../page.ts";

const LABEL =
  /^(?:photo|image|picture|caption|file|pictured|above|below|clockwise)(?: (?:caption|above|below|from|at))?[ :,–—-]/iu;
const CREDIT_INSIDE =
  /^file(?: photo)? ?[-–—:] |credit\.{3}\s?\p{L}|\((?:(?:ap |afp |file |reuters |getty )?photos?\b|credit|image|picture|courtesy|via (?:ap|reuters|getty|afp|associated)\b|pool|handout)[^)]*\)|\b(?:photo|image|photograph|picture|credit)\s?(?:credit)?: ?\p{Lu}|\((?:[\p{Lu}][\p{L}.’' -]+[/|] ?)?(?:AP|Reuters|AFP|Getty Images|Getty|EPA|NASA|UPI)[\])]\.?$|\| [\p{L}.’' -]{4,40}\/[\p{L} ]{2,30}$|\b(?:Getty Images|\/Reuters|\/AP|\/AFP|\/Getty)\.?$/iu;
/** "REUTERS/Jane Doe"; "the Reuters/Ipsos poll" is none. */
const AGENCY_BEFORE_NAME = /\b(?:REUTERS|AFP|AP|EPA)\/\p{Lu}/u;
const PHOTO_PHRASE =
  /\b(?:in|on|from) (?:a|an|this|the) (?:\p{L}+[ -]){0,3}(?:photo|photograph|picture|image|photo illustration|screen ?(?:grab|shot)|still)\b|\b(?:pictured|seen here|file photo|photo (?:taken|released|provided|dated))\b/iu;
const PLACE_IN_PICTURE =
  /(?:,|\() ?(?:left|right|center|centre|second from (?:left|right)|far (?:left|right))(?:,|\)|\.)/iu;
/** A line without any of these words is no caption on its own account. */
const OF_PICTURES =
  /[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit|[Ss]creen|[Ss]till|[Ss]een here|[Cc]ourtesy|[Hh]andout|FILE|File:|R(?:euters|EUTERS)|Getty|left[,.)]|right[,.)]|cent(?:er|re)[,.)]|\((?:AP|AFP|EPA|UPI|NASA|Pool|File)|\[File|\| /;
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
  const isBelowPicture = above?.name === "credit" && page.lines[line.index - 2]?.name !== "caption";
  if (isBelowPicture && isLoose(line, page)) return "caption";
  if (EMPHASISED.test(line.text) && above?.text.startsWith("![")) return "caption";
  const hasCredit = page.lines[line.index + 1]?.name === "credit";
  // Nearly every line of a story ends here, so the one quick question comes first.
  if (!hasCredit && !OF_PICTURES.test(line.text)) return undefined;
  if (CREDIT_INSIDE.test(line.text) || AGENCY_BEFORE_NAME.test(line.text) || (hasCredit && LABEL.test(line.text)))
    return "caption";
  if (describesPicture(line.text))
    return (hasCredit && !line.holdsQuotation) || PHOTO_PHRASE.test(line.text) ? "caption" : undefined;
  return hasCredit && isVerbless(line) ? "caption" : undefined;
};

/** Whether the first sentence points at a picture and has no finite verb of its own before it does. */
function describesPicture(text: string): boolean {
  const stop = text.search(/[.!?](?:\s+\p{Lu}|$)/u);
  const first = stop < 0 ? text : text.slice(0, stop);
  return PLACE_IN_PICTURE.test(`${first}.`) || (PARTICIPLE.test(first) && !FINITE.test(first));
}

/** One short sentence that shows and does not tell: "Nelson Mandela with his wife, Winnie, on Sunday." */
function isVerbless({ text, holdsQuotation }: PageLine): boolean {
  if (holdsQuotation || /[.!?]\s+\p{Lu}\p{Ll}/u.test(text.replace(/\b\p{Lu}[\p{L}]?\./gu, ""))) return false;
  return text.length <= LONGEST_VERBLESS && !FINITE.test(text) && !PAST_TENSE.test(text);
}

import { MONTHS } from "../../model/months.ts";
import type { Sentence } from "../../model/sentence.ts";
import { sliceOf } from "../../model/span.ts";
import { characterClass, SPACE } from "../characters.ts";
import { LEANING_CONNECTIVES, LEANING_PHRASES, LEANING_PRONOUNS } from "../lexicon/dangling-openers.ts";
import { isPictureLine } from "./picture-line.ts";
import { findCutQuotations } from "./quotation-balance.ts";

/** What a reader needs before a sentence can stand in a brief. */
export type Standing =
  /** It stands alone. */
  | "alone"
  /** It opens with a word whose antecedent is in the sentence before, so it stands only behind that one. */
  | "leaning"
  /** It never stands: a fragment, a part of a quotation, debris. */
  | "unfit";

const OPENING_MARKS = /^["'“‘«([\s–—-]+/u;
const FIRST_WORD = /^[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/u;
const LONGEST_OPENING = 40;
const LONGEST_ENDING = 14;
const CLOSERS = new Set([..."\"'”’»)]"].map((mark) => mark.charCodeAt(0)));
const STOPS = new Set([...".!?…"].map((mark) => mark.charCodeAt(0)));
const QUESTION_MARK = 0x3f;
const QUOTATION_MARKS = new Set([..."\"'“”‘’"].map((mark) => mark.charCodeAt(0)));

/** Words of the page, not of the story. What ingest named is gone by now; this is the second net. */
const DEBRIS =
  /»|\(CNN\)|\|\s|https?:|www\.|@@|\b(?:E-?mail to a friend|Scroll [Dd]own|SCROLL DOWN|[Cc]lick here|CLICK HERE|[Aa]ll rights reserved|contributed to this (?:report|story|article)|may not be published, broadcast|PUBLISHED:|UPDATED:|Last updated|Follow @|(?:READ|Read) (?:MORE|more):|[Ss]ign up for|[Nn]ewsletter|Copyright|File photo|pictured (?:above|below|left|right)|[Vv]iews expressed in this|transcript)\b|\((?:left|right|above|below|pictured above|pictured left|pictured right|[Ll]-[Rr]|[Ll] to [Rr]|from left|left to right)\)|^[\p{Lu}'‘"“][\p{L}\p{N}'’"”,!& -]{1,40}: [\p{Lu}\d£$]/u;
/** Behind a name "right" tells where somebody stands in a picture: "Captain Berg, right, greets …". */
const DEBRIS_OPENING =
  /^(?:By\. |(?:Above|Left|Right|Pictured|Photo|Video|Image|Caption)[,:]|[^,]{1,40}\p{L}, (?:far |second from )?(?:left|right|cent(?:er|re)), )/u;

/** “…,” he said: words whose speaker is only a pronoun. */
const SAID_BY_PRONOUN = /[,?!.…]["'”’]\s(?:(?:he|she|they|it)\s[\p{L}]+|(?:said|says|added|asked)\s(?:he|she|they)\b)/u;
/** The pier, he said, …: a speaker who is only a pronoun, named in the middle or at the end. */
const PRONOUN_SPEAKS =
  /,\s(?:he|she|they)\s(?:said|says|added|told|explained|argued|insisted|noted|recalled|(?:was|were) saying)\b/u;
const OPENS_WITH_TIME =
  /^(?:this|these) (?:past |last )?(?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|decade|century|time)/u;

const isLower = (letter: string): boolean => letter !== letter.toUpperCase();

/** "… to quote him.", "… would not settle for that.": what is meant is in a sentence before more often than not. */
const ENDS_ON_PRONOUN = /\s(?:him|that|this)[.!?]["'”’]*$/u;
/** "The owner of the ferry agreed.": with what, the sentence before tells. */
const ENDS_AGREEING = /\s(?:dis)?agrees?d?[.!?]$/u;
/** "The second half of that promise …": which one, the sentence before tells, unless it is a time ("of this week"). */
const OPENS_OF_THAT =
  /^(?:[\p{L}’'-]+\s){1,4}of (?:that|this|these|those) (?!(?:who|whose|in|on|at|from|with|near|killed|hurt|held|left|\p{L}+ed|past|last|week|weekend|month|year|season|decade|century|day|morning|afternoon|evening|spring|summer|autumn|fall|winter)\b)\p{Ll}+/u;
/**
 * "By the evening, he …", "In 2009, they …": who that is, a sentence before tells; nobody is named in such an opening.
 */
const OPENS_BEFORE_PRONOUN = new RegExp(
  String.raw`^(?:For|In|On|At|By|Until|After|Before|Since|During|From|Within|Earlier|Later|Last|Once|Sometimes|Now|Today)\b(?:\s(?:\p{Ll}[\p{L}’'-]*|[\d,]+|(?:${MONTHS.join("|")}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))){0,6},\s(?:he|she|they)\b`,
  "u",
);
/** "Because the pier was closed.": what for, the sentence before tells. */
const GIVES_REASON_ONLY = /^["“]?Because [^,]*(?:$|,["”])/u;
/** “Well, nobody asked,” or “Nobody asked,” Berg replied.: an answer without what was asked. */
const ANSWERS =
  /^["“](?:Yes|No|Well|Yeah|Sure|Right|Oh|Exactly)[,.]|,["”] (?:[\p{Lu}][\p{L}.’'-]*\s){1,4}(?:replied|answered|responded|retorted)\b|,["”] (?:replied|answered|responded|retorted)\s/u;

/** "Another storm …": at the head of a story it counts on from older news, which no reader misses. */
const COUNTS_ON = /^(?:Another|Both|Either|Neither|Such|The (?:pair|same|two))\s\p{Ll}/u;

/**
 * Whether a sentence opens with a word that leans on the one before: a pronoun, a connective, a phrase like "as a
 * result".
 */
function opensLeaning(words: string): boolean {
  const opening = words.slice(0, LONGEST_OPENING).replace(OPENING_MARKS, "").toLowerCase().replaceAll("’", "'");
  const first = FIRST_WORD.exec(opening)?.[0] ?? "";
  if (LEANING_PRONOUNS.has(first) || LEANING_CONNECTIVES.has(first)) return !OPENS_WITH_TIME.test(opening);
  return LEANING_PHRASES.some((phrase) => opening.startsWith(phrase) && !/^\p{L}/u.test(opening.slice(phrase.length)));
}

/** Whether a stop ends the sentence, behind nothing but closing marks. */
function endsWell(text: string, { start, end }: Sentence): boolean {
  let index = end - 1;
  while (index > start && CLOSERS.has(text.charCodeAt(index))) index -= 1;
  return index > start && STOPS.has(text.charCodeAt(index)) && characterClass(text.charCodeAt(index - 1)) !== SPACE;
}

/** What a walk over the words of a sentence tells already, as bits: it is long enough to stand; */
export const ENOUGH_WORDS = 1;
/** it holds a quotation mark outside a word; without one, nobody is quoted; */
export const QUOTATION = 2;
/** it holds a mark or a word that debris is made of; without one, it is no debris; */
export const MAYBE_DEBRIS = 4;
/** its first word is one of those that leaning openings begin with; without one, it does not lean. */
export const MAYBE_LEANING = 8;
/** it holds a pronoun; without one, its speaker is none. */
export const PRONOUN_INSIDE = 16;
const ALL_CLUES = ENOUGH_WORDS | QUOTATION | MAYBE_DEBRIS | MAYBE_LEANING | PRONOUN_INSIDE;

/** Whether a sentence asks: "So why did the ferry sail?" tells no news by itself. */
export function isQuestion(text: string, { start, end }: Sentence): boolean {
  let index = end - 1;
  while (index > start && CLOSERS.has(text.charCodeAt(index))) index -= 1;
  return text.charCodeAt(index) === QUESTION_MARK;
}

function standingOf(text: string, sentence: Sentence, clues: number): Standing {
  if ((clues & ENOUGH_WORDS) === 0 || !endsWell(text, sentence) || isLower(text.charAt(sentence.start))) return "unfit";
  const words = sliceOf(text, sentence);
  if (((clues & MAYBE_DEBRIS) !== 0 && DEBRIS.test(words)) || DEBRIS_OPENING.test(words)) return "unfit";
  if ((clues & QUOTATION) !== 0) {
    const isWhollyQuoted =
      QUOTATION_MARKS.has(words.charCodeAt(0)) && QUOTATION_MARKS.has(words.charCodeAt(words.length - 1));
    if (isWhollyQuoted || SAID_BY_PRONOUN.test(words) || ANSWERS.test(words)) return "leaning";
  }
  const ending = words.slice(-LONGEST_ENDING);
  const isLeaning =
    ENDS_ON_PRONOUN.test(ending) ||
    ENDS_AGREEING.test(ending) ||
    OPENS_OF_THAT.test(words) ||
    GIVES_REASON_ONLY.test(words) ||
    ((clues & PRONOUN_INSIDE) !== 0 && (PRONOUN_SPEAKS.test(words) || OPENS_BEFORE_PRONOUN.test(words))) ||
    ((clues & MAYBE_LEANING) !== 0 && opensLeaning(words));
  return isLeaning ? "leaning" : "alone";
}

/**
 * How each sentence can stand in a brief, in the order of `sentences`; `clues` has a number for each. Linear in the
 * text.
 */
export function judgeStanding(text: string, sentences: readonly Sentence[], clues: Int32Array): Standing[] {
  const isCut = findCutQuotations(text, sentences, (index) => ((clues[index] as number) & QUOTATION) !== 0);
  const [lede, second] = sentences;
  const hasPicture =
    lede !== undefined && second !== undefined && isPictureLine(sliceOf(text, lede), sliceOf(text, second));
  return sentences.map((sentence, index) => {
    if (isCut[index] || (index === 1 && hasPicture)) return "unfit";
    const standing = standingOf(text, sentence, clues[index] as number);
    return index === 0 &&
      standing === "leaning" &&
      COUNTS_ON.test(text.slice(sentence.start, sentence.start + LONGEST_OPENING))
      ? "alone"
      : standing;
  });
}

/** Whether a sentence, its quotations whole, can stand alone. */
export function standsAlone(text: string, sentence: Sentence): boolean {
  return standingOf(text, sentence, ALL_CLUES) === "alone";
}

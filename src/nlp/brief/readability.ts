import type { Sentence } from "../../model/sentence.ts";
import { sliceOf } from "../../model/span.ts";
import { characterClass, LETTER, SPACE } from "../characters.ts";
import { LEANING_CONNECTIVES, LEANING_PHRASES, LEANING_PRONOUNS } from "../lexicon/dangling-openers.ts";
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
const FEWEST_WORDS = 5;
const LONGEST_OPENING = 40;
const CLOSERS = new Set([..."\"'”’»)]"].map((mark) => mark.charCodeAt(0)));
const STOPS = new Set([...".!?…"].map((mark) => mark.charCodeAt(0)));
const QUOTATION_MARKS = new Set([..."\"'“”‘’"].map((mark) => mark.charCodeAt(0)));

/** Words of the page, not of the story. What ingest named is gone by now; this is the second net. */
const DEBRIS =
  /»|\|\s|https?:|www\.|@@|\b(?:E-?mail to a friend|Scroll [Dd]own|SCROLL DOWN|[Cc]lick here|CLICK HERE|[Aa]ll rights reserved|contributed to this (?:report|story|article)|may not be published, broadcast|PUBLISHED:|UPDATED:|Last updated|Follow @|(?:READ|Read) (?:MORE|more):|[Ss]ign up for|[Nn]ewsletter|Copyright|File photo|pictured (?:above|below|left|right)|[Vv]iews expressed in this|transcript)\b|\((?:left|right|above|below|pictured above|pictured left|pictured right)\)|^By\. |^[\p{Lu}'‘"“][\p{L}\p{N}'’"”,!& -]{1,40}: [\p{Lu}\d£$]|^(?:Above|Left|Right|Pictured|Photo|Video|Image|Caption)[,:]/u;

/** “…,” he said: words whose speaker is only a pronoun. */
const SAID_BY_PRONOUN = /[,?!.…]["'”’]\s(?:(?:he|she|they|it)\s[\p{L}]+|(?:said|says|added|asked)\s(?:he|she|they)\b)/u;
const OPENS_WITH_TIME =
  /^(?:this|these) (?:past |last )?(?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|decade|century|time)/u;

const isLower = (letter: string): boolean => letter !== letter.toUpperCase();

/** Every first word that a leaning opening may have, as far as its first apostrophe. */
const LEANING_STARTS: ReadonlySet<string> = new Set(
  [...LEANING_PRONOUNS, ...LEANING_CONNECTIVES, ...LEANING_PHRASES].map((one) => /^[a-z]+/u.exec(one)?.[0] ?? ""),
);

/** The letters that the sentence opens with, behind its marks. */
function firstLetters(words: string): string {
  let start = 0;
  while (start < words.length && characterClass(words.charCodeAt(start)) !== LETTER) start += 1;
  let end = start;
  while (characterClass(words.charCodeAt(end)) === LETTER) end += 1;
  return words.slice(start, end).toLowerCase();
}

/** Whether a sentence opens with a word that leans on the one before: a pronoun, a connective, a phrase like "as a result". */
export function opensLeaning(words: string): boolean {
  if (!LEANING_STARTS.has(firstLetters(words))) return false;
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

/** What a walk over the words of a sentence has shown already. */
export interface Clue {
  readonly words: number;
  readonly hasQuotationMark: boolean;
  /** It holds a mark or a word that debris is made of; false spares a search for it. */
  readonly mayBeDebris: boolean;
}

function standingOf(text: string, sentence: Sentence, { words: count, hasQuotationMark, mayBeDebris }: Clue): Standing {
  if (count < FEWEST_WORDS || !endsWell(text, sentence)) return "unfit";
  const words = sliceOf(text, sentence);
  if ((mayBeDebris && DEBRIS.test(words)) || isLower(text.charAt(sentence.start))) return "unfit";
  if (hasQuotationMark) {
    const isWhollyQuoted =
      QUOTATION_MARKS.has(words.charCodeAt(0)) && QUOTATION_MARKS.has(words.charCodeAt(words.length - 1));
    if (isWhollyQuoted || SAID_BY_PRONOUN.test(words)) return "leaning";
  }
  return opensLeaning(words) ? "leaning" : "alone";
}

/** How each sentence can stand in a brief, in the order of `sentences`. Linear in the text. */
export function judgeStanding(
  text: string,
  sentences: readonly Sentence[],
  clueOf: (index: number) => Clue,
): Standing[] {
  const clues = sentences.map((_, index) => clueOf(index));
  const isCut = findCutQuotations(text, sentences, (index) => clues[index]?.hasQuotationMark === true);
  return sentences.map((sentence, index) =>
    isCut[index] ? "unfit" : standingOf(text, sentence, clues[index] as Clue),
  );
}

/** Whether a sentence, its quotations whole, can stand alone. */
export function standsAlone(text: string, sentence: Sentence): boolean {
  return standingOf(text, sentence, { words: FEWEST_WORDS, hasQuotationMark: true, mayBeDebris: true }) === "alone";
}

import type { Sentence } from "../../model/sentence.ts";
import { sliceOf } from "../../model/span.ts";
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
const ENDS_WELL = /\S[.!?…]["'”’»)\]]*$/u;
const FEWEST_WORDS = 5;
const LONGEST_OPENING = 40;

/** Words of the page, not of the story. What ingest named is gone by now; this is the second net. */
const DEBRIS =
  /»|\|\s|https?:|www\.|@@|\b(?:E-?mail to a friend|Scroll [Dd]own|SCROLL DOWN|[Cc]lick here|CLICK HERE|[Aa]ll rights reserved|contributed to this (?:report|story|article)|may not be published, broadcast|PUBLISHED:|UPDATED:|Last updated|Follow @|(?:READ|Read) (?:MORE|more):|[Ss]ign up for|[Nn]ewsletter|Copyright|File photo|pictured (?:above|below|left|right)|[Vv]iews expressed in this|transcript)\b|\((?:left|right|above|below|pictured above|pictured left|pictured right)\)|^By\. |^[\p{Lu}'‘"“][\p{L}\p{N}'’"”,!& -]{1,40}: [\p{Lu}\d£$]|^(?:Above|Left|Right|Pictured|Photo|Video|Image|Caption)[,:]/u;

/** “…,” he said: words whose speaker is only a pronoun. */
const SAID_BY_PRONOUN = /[,?!.…]["'”’]\s(?:(?:he|she|they|it)\s[\p{L}]+|(?:said|says|added|asked)\s(?:he|she|they)\b)/u;
const WHOLLY_QUOTED = /^["'“‘].*["'”’]$/su;

function opensLeaning(words: string): boolean {
  const opening = words.slice(0, LONGEST_OPENING).replace(OPENING_MARKS, "").toLowerCase().replaceAll("’", "'");
  const first = FIRST_WORD.exec(opening)?.[0] ?? "";
  if (
    /^(?:this|these) (?:past |last )?(?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|decade|century|time)/u.test(
      opening,
    )
  )
    return false;
  if (LEANING_PRONOUNS.has(first) || LEANING_CONNECTIVES.has(first)) return true;
  return LEANING_PHRASES.some((phrase) => opening.startsWith(phrase) && !/^\p{L}/u.test(opening.slice(phrase.length)));
}

function standingOf(words: string): Standing {
  const isFragment = words.split(/\s+/u, FEWEST_WORDS).length < FEWEST_WORDS || !ENDS_WELL.test(words);
  if (isFragment || DEBRIS.test(words) || /^\p{Ll}/u.test(words)) return "unfit";
  if (WHOLLY_QUOTED.test(words) || SAID_BY_PRONOUN.test(words) || opensLeaning(words)) return "leaning";
  return "alone";
}

/** How each sentence can stand in a brief, in the order of `sentences`. Linear in the text. */
export function judgeStanding(text: string, sentences: readonly Sentence[]): readonly Standing[] {
  const isCut = findCutQuotations(text, sentences);
  return sentences.map((sentence, index) => (isCut[index] ? "unfit" : standingOf(sliceOf(text, sentence))));
}

import { isWordAt, lowerAt, type Reading, textAt } from "../reading.ts";
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  FEMALE_NOUN,
  GROUP,
  HONORIFIC,
  MALE_NOUN,
  NATIONALITY,
  ORGANISATION,
  OTHER_PRONOUN,
  PLAIN_SPEECH,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
  SENTENCE_WORD,
  SPEECH,
  SPEECH_GERUND,
  SUBJECT_PRONOUN,
  VERB,
} from "../word-classes.ts";
import type { FoundMention, Gender, MentionSort } from "./mention.ts";

const HEAD = ROLE | GROUP | ORGANISATION | DOCUMENT;
const BEFORE_THE_PHRASE = PREPOSITION | CONJUNCTION | AUXILIARY | SUBJECT_PRONOUN | OTHER_PRONOUN | POSSESSIVE;
/** Behind a noun, what does not go on with its phrase. */
const NOT_OF_A_PHRASE =
  PREPOSITION | CONJUNCTION | AUXILIARY | DETERMINER | SUBJECT_PRONOUN | OTHER_PRONOUN | SPEECH | VERB | ADVERB;
/** "the former Republican presidential front-runner" has five words; longer phrases are other things. */
const MOST_MODIFIERS = 6;

const SPEAKING_NUMBERS: ReadonlySet<string> = new Set(["one", "another"]);
const PLURAL = /[^su]s$/u;
const ENDS_LIKE_SOMEBODY = /(?:er|or|ist|ian|eer|man|woman|person|old)$/u;

/** The values of `isName`. */
export const PERSON_NAME = 1;
export const OTHER_NAME = 2;

const classesAt = (reading: Reading, index: number): number => reading.classes[index] ?? 0;

/** Whether the noun at `index` heads its phrase: no further noun of its kind, and no name, follows. */
function isHead(reading: Reading, index: number, end: number): boolean {
  const classes = classesAt(reading, index);
  if ((classes & POSSESSIVE) !== 0) return true;
  if (index + 1 >= end) return true;
  const next = classesAt(reading, index + 1);
  if (!isWordAt(reading, index + 1)) return true;
  // "Democratic nominee Hillary Clinton": a title, which belongs to the name.
  if ((next & CAPITAL) !== 0 && (next & (NATIONALITY | DETERMINER)) === 0) return false;
  // "Republican political consultant Chris Russell", "a 15-year-old program": an adjective.
  const isAdjective = (classes & (NATIONALITY | GROUP)) === NATIONALITY || lowerAt(reading, index).endsWith("-old");
  if (isAdjective && (next & NOT_OF_A_PHRASE) === 0) return false;
  if (isSpeakingNoun(reading, index + 1)) return false;
  // "The release |notes| said", but "the judge |notes| that"
  if ((next & HEAD) !== 0 && isFiniteVerb(reading, index + 2)) return false;
  return (next & HEAD) === 0 || (next & SPEECH) !== 0;
}

/** Whether a small verb of saying or an auxiliary stands at `index`. */
function isFiniteVerb(reading: Reading, index: number): boolean {
  const classes = classesAt(reading, index);
  return (classes & (SPEECH | AUXILIARY)) !== 0 && (classes & (CAPITAL | SPEECH_GERUND)) === 0;
}

/** What no noun is that speaks. */
const NO_NOUN = NOT_OF_A_PHRASE | CAPITAL | SENTENCE_WORD | POSSESSIVE;

/**
 * "the gang |wrote|", "The jury citation |praised|": whether a small word that is in no list is right before a verb of
 * saying, which makes it a noun.
 */
function isSpeakingNoun(reading: Reading, index: number): boolean {
  const verb = classesAt(reading, index + 1);
  if ((verb & SPEECH) === 0 || (verb & (CAPITAL | SPEECH_GERUND)) !== 0) return false;
  if (!isWordAt(reading, index) || (classesAt(reading, index) & (NO_NOUN | HEAD)) !== 0) return false;
  return reading.sentenceOf[index] === reading.sentenceOf[index + 1];
}

/** "|one of them| said": how many tokens behind a number belong to it. */
function partsBehind(reading: Reading, index: number): number {
  return textAt(reading, index + 1) === "of" && textAt(reading, index + 2) === "them" ? 2 : 0;
}

/** "“…,” |one| said. “…,” |another| said." */
function isSpeakingNumber(reading: Reading, index: number): boolean {
  return (
    (classesAt(reading, index + 1 + partsBehind(reading, index)) & PLAIN_SPEECH) !== 0 &&
    (classesAt(reading, index) & DETERMINER) !== 0 &&
    SPEAKING_NUMBERS.has(lowerAt(reading, index))
  );
}

/** Where the phrase of the head at `index` begins: at its determiner, or behind what cannot be part of it. */
function startOfPhrase(reading: Reading, index: number, floor: number): number {
  let start = index;
  while (start - 1 >= floor && index - start < MOST_MODIFIERS) {
    const before = start - 1;
    const classes = classesAt(reading, before);
    if (!isWordAt(reading, before)) break;
    if ((classes & DETERMINER) !== 0) return before;
    if ((classes & BEFORE_THE_PHRASE) !== 0 || ((classes & SPEECH) !== 0 && (classes & CAPITAL) === 0)) break;
    start = before;
  }
  return start;
}

function sortOf(classes: number): MentionSort {
  if ((classes & GROUP) !== 0) return "group";
  if ((classes & ROLE) !== 0) return "person";
  return (classes & ORGANISATION) !== 0 ? "organisation" : "document";
}

function genderOf(classes: number): Gender {
  if ((classes & MALE_NOUN) !== 0) return "male";
  return (classes & FEMALE_NOUN) !== 0 ? "female" : "unknown";
}

function isHeadWord(classes: number): boolean {
  return (classes & HEAD) !== 0 && (classes & HONORIFIC) === 0;
}

/** "a rider", "the gang", "Survey teams": the sort of a speaking noun that is in no list. */
function sortOfSpeaker(reading: Reading, head: number): MentionSort {
  if (isSpeakingNumber(reading, head)) return "person";
  if (PLURAL.test(lowerAt(reading, head))) return "group";
  return ENDS_LIKE_SOMEBODY.test(lowerAt(reading, head)) ? "person" : "organisation";
}

const JOINS: ReadonlySet<string> = new Set(["and", "or"]);

/**
 * Whether a phrase opens with a determiner or is a plural, and no preposition governs it ("|on the phone| said", "of
 * fires and |protests| said").
 */
function isPhrase(reading: Reading, start: number, head: number): boolean {
  const isJoined = JOINS.has(textAt(reading, start - 1));
  return (
    ((classesAt(reading, start) & DETERMINER) !== 0 || (PLURAL.test(lowerAt(reading, head)) && !isJoined)) &&
    (reading.sentenceOf[start - 1] !== reading.sentenceOf[start] || (classesAt(reading, start - 1) & PREPOSITION) === 0)
  );
}

/** "the league’s |commissioner|", "Inkpad, whose |founder| wrote", "Inkpad’s |website| promises" */
function isOwned(reading: Reading, head: number): boolean {
  if (reading.sentenceOf[head - 1] !== reading.sentenceOf[head]) return false;
  // "the department’s chief fire marshal"
  if (isWordAt(reading, head + 1) && (classesAt(reading, head + 1) & NOT_OF_A_PHRASE) === 0) return false;
  return (classesAt(reading, head - 1) & POSSESSIVE) !== 0 || textAt(reading, head - 1) === "whose";
}

function descriptionAt(reading: Reading, head: number, floor: number): FoundMention | null {
  const classes = classesAt(reading, head);
  const start = startOfPhrase(reading, head, floor);
  const isListed = isHeadWord(classes);
  const sort = isListed ? sortOf(classes) : sortOfSpeaker(reading, head);
  if (!isListed && !isSpeakingNumber(reading, head) && !isPhrase(reading, start, head)) return null;
  // A verb of the same spelling ("he notes", "they plan"): without a determiner only people stand alone.
  if (sort !== "group" && start === head && (classes & (CAPITAL | DETERMINER)) === 0 && !isOwned(reading, head))
    return null;
  const last = isListed || !isSpeakingNumber(reading, head) ? head : head + partsBehind(reading, head);
  const possessive = (classes & POSSESSIVE) === 0 ? "" : (/['’](?:s|S)?$/u.exec(textAt(reading, head))?.[0] ?? "");
  return {
    start: reading.starts[start] ?? 0,
    end: (reading.ends[last] ?? 0) - possessive.length,
    kind: "description",
    sort,
    gender: genderOf(classes),
    isPlural: sort === "group",
    titleToken: start,
    firstToken: start,
    endToken: last + 1,
    isPossessive: possessive !== "",
    words: [],
    suffix: "",
    isDoubtful: false,
  };
}

/** What cannot stand between a determiner and the name of a noun's phrase. */
const NOT_BEFORE_NAME = BEFORE_THE_PHRASE | HEAD | SPEECH | VERB | CAPITAL;
const MOST_ADJECTIVES = 2;

/**
 * "a |Pell| spokesperson", "a former |Pell| engineer": a determiner opens the phrase of the name at `index`, so that it
 * is said of the noun behind it.
 */
function isDetermined(reading: Reading, isName: Uint8Array, index: number): boolean {
  let first = index;
  while (index - first < MOST_MODIFIERS && isName[first - 1] === PERSON_NAME) first -= 1;
  for (let before = first - 1; before >= first - 1 - MOST_ADJECTIVES && isWordAt(reading, before); before -= 1) {
    const classes = classesAt(reading, before);
    if ((classes & DETERMINER) !== 0) return (classes & CAPITAL) === 0 || reading.opensSentence[before] === 1;
    if ((classes & NOT_BEFORE_NAME) !== 0) return false;
  }
  return false;
}

/**
 * Finds descriptions of possible sources in the body, in source order: phrases headed by a role, a group, an
 * organisation or a document ("the mayor", "two officials", "a statement"), from their determiner to their head.
 * `isName` tells which tokens are taken by names, and whether by somebody's (`PERSON_NAME`) or others (`OTHER_NAME`).
 */
export function findDescriptions(reading: Reading, isName: Uint8Array): FoundMention[] {
  const found: FoundMention[] = [];
  for (const block of reading.blocks) {
    if (block.paragraph === 0) continue;
    let floor = block.firstToken;
    for (let index = block.firstToken; index < block.endToken; index += 1) {
      if ((isName[index] ?? 0) > 0) {
        // "Trump campaign officials" is found from behind the name, "the New York businessman" from its determiner.
        if (isName[index] === PERSON_NAME && !isDetermined(reading, isName, index)) floor = index + 1;
        continue;
      }
      const isListed = isHeadWord(classesAt(reading, index)) && isHead(reading, index, block.endToken);
      // Most words are neither, and stand before no verb of saying.
      if (!isListed && (classesAt(reading, index + 1) & (SPEECH | PREPOSITION)) === 0) continue;
      if (!isListed && !isSpeakingNoun(reading, index) && !isSpeakingNumber(reading, index)) continue;
      const description = descriptionAt(reading, index, floor);
      if (description === null) continue;
      found.push(description);
      floor = index + 1;
    }
  }
  return found;
}

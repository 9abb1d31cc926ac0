import {
  AUXILIARIES,
  CALENDAR_WORDS,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  SENTENCE_WORDS,
  SPOKEN_WORDS,
  SUBJECT_PRONOUNS,
} from "./lexicon/function-words.ts";
import { FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES } from "./lexicon/given-names.ts";
import { NAME_PARTICLES, NAME_SUFFIXES, TITLE_ABBREVIATIONS } from "./lexicon/honorifics.ts";
import { DOCUMENT_NOUNS, ORGANISATION_NOUNS } from "./lexicon/organisations.ts";
import { NATIONALITY_WORDS, PLACE_HEADS, PLACE_WORDS } from "./lexicon/places.ts";
import { FEMALE_NOUNS, GROUP_NOUNS, MALE_NOUNS, ROLE_NOUNS } from "./lexicon/roles.ts";
import { PLAIN_SPEECH_VERBS, SPEECH_VERBS } from "./lexicon/speech-verbs.ts";

// Bits, because a word belongs to several classes and the finders ask millions of times a second.
export const SPEECH = 1 << 0;
/** One of the few verbs that carry most quotations ("said"). */
export const PLAIN_SPEECH = 1 << 1;
/** A verb of saying in its -ing form, which hangs on another verb's subject. */
export const SPEECH_GERUND = 1 << 2;
export const PREPOSITION = 1 << 3;
export const DETERMINER = 1 << 4;
export const SUBJECT_PRONOUN = 1 << 5;
export const OTHER_PRONOUN = 1 << 6;
export const AUXILIARY = 1 << 7;
export const CONJUNCTION = 1 << 8;
export const HONORIFIC = 1 << 9;
export const ROLE = 1 << 10;
/** People spoken of together: a plural role, or "police". */
export const GROUP = 1 << 11;
export const ORGANISATION = 1 << 12;
export const DOCUMENT = 1 << 13;
export const PLACE = 1 << 14;
export const PLACE_HEAD = 1 << 15;
export const NATIONALITY = 1 << 16;
export const MALE_NAME = 1 << 17;
export const FEMALE_NAME = 1 << 18;
export const ADVERB = 1 << 19;
export const CALENDAR = 1 << 20;
export const PARTICLE = 1 << 21;
export const NAME_SUFFIX = 1 << 22;
/** May open a sentence with a capital without being a name. */
export const SENTENCE_WORD = 1 << 23;
/** Looks like a finite verb that is no verb of saying. */
export const VERB = 1 << 24;
export const CAPITAL = 1 << 25;
/** Two or more letters, all of them capitals. */
export const ALL_CAPITALS = 1 << 26;
export const POSSESSIVE = 1 << 27;
export const MALE_NOUN = 1 << 28;
export const FEMALE_NOUN = 1 << 29;

/** "I", "we're", "don't": words of somebody speaking. */
export const SPOKEN = 1 << 30;

/** A word, whatever its classes, rather than a mark: set where words stand among marks. */
export const WORD = 1 << 31;

export const GIVEN_NAME = MALE_NAME | FEMALE_NAME;
export const FUNCTION_WORD =
  PREPOSITION | DETERMINER | SUBJECT_PRONOUN | OTHER_PRONOUN | AUXILIARY | CONJUNCTION | SENTENCE_WORD;

const LEXICONS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [SPEECH, SPEECH_VERBS],
  [PLAIN_SPEECH, PLAIN_SPEECH_VERBS],
  [PREPOSITION, PREPOSITIONS],
  [DETERMINER, DETERMINERS],
  [SUBJECT_PRONOUN, SUBJECT_PRONOUNS],
  [OTHER_PRONOUN, OTHER_PRONOUNS],
  [AUXILIARY, AUXILIARIES],
  [CONJUNCTION, CONJUNCTIONS],
  [HONORIFIC, TITLE_ABBREVIATIONS],
  [ROLE, ROLE_NOUNS],
  [GROUP, GROUP_NOUNS],
  [ORGANISATION, ORGANISATION_NOUNS],
  [DOCUMENT, DOCUMENT_NOUNS],
  [PLACE, PLACE_WORDS],
  [PLACE_HEAD, PLACE_HEADS],
  [NATIONALITY, NATIONALITY_WORDS],
  [MALE_NAME, MALE_GIVEN_NAMES],
  [FEMALE_NAME, FEMALE_GIVEN_NAMES],
  [CALENDAR, CALENDAR_WORDS],
  [PARTICLE, NAME_PARTICLES],
  [NAME_SUFFIX, NAME_SUFFIXES],
  [SENTENCE_WORD, SENTENCE_WORDS],
  [VERB, COMMON_VERBS],
  [MALE_NOUN, MALE_NOUNS],
  [FEMALE_NOUN, FEMALE_NOUNS],
  [SPOKEN, SPOKEN_WORDS],
];

function lexiconClasses(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const [bit, words] of LEXICONS) {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit);
  }
  for (const role of ROLE_NOUNS) {
    const plural = `${role}s`;
    classes.set(plural, (classes.get(plural) ?? 0) | GROUP);
  }
  return classes;
}

const CLASSES = lexiconClasses();
const POSSESSIVE_ENDING = /['’](?:s|S)?$/u;
const FIRST_CAPITAL = /^(?:(?:al|el|bin|ibn|d|l|de|as|an|ad|ash|ul|ur)['’-])?\p{Lu}/u;
const ALL_CAPITALS_WORD = /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&-]+$/u;

function shapeClasses(word: string, lower: string): number {
  let classes = 0;
  if (FIRST_CAPITAL.test(word)) classes |= CAPITAL;
  if (ALL_CAPITALS_WORD.test(word)) classes |= ALL_CAPITALS;
  if (lower.length > 4 && lower.endsWith("ly")) classes |= ADVERB;
  if (lower.length > 4 && lower.endsWith("ed") && word === lower) classes |= VERB;
  return classes;
}

/**
 * "vice-president", "ex-mayor" and "anti-war activist": the last part of a hyphenated word gives its class; "the
 * 15-year-old" is somebody.
 */
function hyphenClasses(lower: string): number {
  const hyphen = lower.lastIndexOf("-");
  if (hyphen < 1) return 0;
  if (lower.endsWith("-year-old")) return ROLE;
  return (CLASSES.get(lower.slice(hyphen + 1)) ?? 0) & (ROLE | GROUP | MALE_NOUN | FEMALE_NOUN);
}

/**
 * The classes a word may belong to, as a set of bits; a possessive counts as its word. Remembers nothing, for a caller
 * that does.
 */
export function classifyWord(word: string): number {
  const base = word.replace(POSSESSIVE_ENDING, "");
  const lower = base.toLowerCase();
  let classes =
    (CLASSES.get(lower) ?? CLASSES.get(word.toLowerCase()) ?? hyphenClasses(lower)) | shapeClasses(base, lower);
  if (base !== word) classes |= POSSESSIVE;
  if ((classes & SPEECH) !== 0 && lower.endsWith("ing")) classes |= SPEECH_GERUND;
  if ((classes & SPEECH) !== 0) classes &= ~VERB;
  // "Dr" and "Lt" are honorifics only with their capital.
  if ((classes & CAPITAL) === 0) classes &= ~(HONORIFIC | MALE_NAME | FEMALE_NAME | CALENDAR | PLACE | NAME_SUFFIX);
  if ((classes & CAPITAL) !== 0) classes &= ~PARTICLE;
  return classes;
}

/** Bounds the memory of a process that reads for months. */
const MOST_REMEMBERED = 200_000;
const remembered = new Map<string, number>();

/** What `classifyWord` says of a word, from memory where it was asked before. */
export function wordClasses(word: string): number {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const classes = classifyWord(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, classes);
  return classes;
}

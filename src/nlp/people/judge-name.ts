import { FEMALE_HONORIFICS, MALE_HONORIFICS, NAME_PARTICLES } from "../lexicon/honorifics.ts";
import { COMPANY_WORDS } from "../lexicon/organisations.ts";
import { PLACE_OPENERS } from "../lexicon/places.ts";
import { classesAt, hasClass, isWordAt, lowerAt, type Reading, textAt } from "../reading.ts";
import {
  ALL_CAPITALS,
  AUXILIARY,
  CALENDAR,
  CAPITAL,
  DETERMINER,
  FEMALE_NAME,
  FEMALE_NOUN,
  FUNCTION_WORD,
  GIVEN_NAME,
  HONORIFIC,
  MALE_NAME,
  MALE_NOUN,
  NATIONALITY,
  ORGANISATION,
  PLACE,
  PLACE_HEAD,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
  SENTENCE_WORD,
  SPEECH,
  VERB,
} from "../word-classes.ts";
import type { Gender, MentionSort } from "./mention.ts";

const MOST_PERSON_WORDS = 5;
const TITLE = HONORIFIC | ROLE;
const GRAMMAR = FUNCTION_WORD & ~SENTENCE_WORD;
const GENDERED = MALE_NOUN | FEMALE_NOUN;
const FINITE = SPEECH | VERB | AUXILIARY;

const isSmall = (reading: Reading, index: number): boolean => !hasClass(reading, index, CAPITAL | POSSESSIVE);

/**
 * "his wife, |Ghazala Malik|", "|Pat Lee|, a spokeswoman": the gender of the noun that a comma joins to a name; 0 when
 * there is none.
 */
function nounBeside(reading: Reading, start: number, end: number): number {
  const first = lowerAt(reading, start - 1).endsWith("-year-old") ? start - 1 : start;
  const before = textAt(reading, first - 1) === "," ? first - 2 : first - 1;
  const noun = classesAt(reading, before) & GENDERED;
  // "his wife, Ghazala" is she; "his wife, Tom said" is not.
  if (noun !== 0 && isSmall(reading, before) && (before === first - 1 || !hasClass(reading, end, SPEECH))) return noun;
  if (textAt(reading, end) !== "," || !hasClass(reading, end + 1, DETERMINER)) return 0;
  for (let index = end + 2; index < end + 5; index += 1) {
    if (!isWordAt(reading, index) || hasClass(reading, index, GRAMMAR | POSSESSIVE | CAPITAL)) return 0;
    // "Reviewed by the Hale Searchlight, a woman |tells|": whoever has a verb of her own.
    if (hasClass(reading, index, GENDERED))
      return hasClass(reading, index + 1, FINITE) ? 0 : classesAt(reading, index) & GENDERED;
  }
  return 0;
}

/** "|Grace Park|, 41,", "|Aiden Park|, a 12-year-old": whether somebody's age stands behind a name. */
function hasAge(reading: Reading, end: number): boolean {
  if (textAt(reading, end) !== ",") return false;
  const behind = hasClass(reading, end + 1, DETERMINER) ? end + 2 : end + 1;
  return /^(?:\d{1,2}|\d{1,3}-year-old)$/u.test(textAt(reading, behind)) && !isNumberGoingOn(reading, behind);
}

/** "June 5, 40 people": a number that counts what is behind it. */
const isNumberGoingOn = (reading: Reading, index: number): boolean =>
  /^\d+$/u.test(textAt(reading, index)) && isWordAt(reading, index + 1);

/**
 * "founder |Hideo Park|", "his mother, |Grace Park|,", "|Lindy North|, a journalist with 90,000 readers": whether what
 * somebody is stands beside a name.
 */
function hasRoleBeside(reading: Reading, start: number, end: number): boolean {
  const isApposed = textAt(reading, start - 1) === "," && !isWordAt(reading, end);
  const before = isApposed ? start - 2 : start - 1;
  if ((hasClass(reading, before, ROLE) && isSmall(reading, before)) || hasAge(reading, end)) return true;
  if (textAt(reading, end) !== "," || !hasClass(reading, end + 1, DETERMINER)) return false;
  for (let index = end + 2; index < end + 5; index += 1) {
    if (!isWordAt(reading, index) || hasClass(reading, index, GRAMMAR | POSSESSIVE | CAPITAL)) return false;
    if (hasClass(reading, index, ROLE)) return !hasClass(reading, index + 1, FINITE);
  }
  return false;
}

const isParticle = (reading: Reading, index: number): boolean => NAME_PARTICLES.has(lowerAt(reading, index));

/**
 * The gender that honorifics, titles, kin and given names tell of a name: its titles begin at `start`, its own words
 * are `[from, end)`.
 */
export function genderOf(reading: Reading, start: number, from: number, end: number): Gender {
  for (let index = start; index < from; index += 1) {
    const title = lowerAt(reading, index);
    if (MALE_HONORIFICS.has(title)) return "male";
    if (FEMALE_HONORIFICS.has(title)) return "female";
  }
  for (let index = start; index < from; index += 1) {
    const noun = classesAt(reading, index) & (MALE_NOUN | FEMALE_NOUN);
    if (noun !== 0) return noun === MALE_NOUN ? "male" : "female";
  }
  const kin = nounBeside(reading, start, end);
  if (kin !== 0) return kin === MALE_NOUN ? "male" : "female";
  if (end - from < 2) return "unknown";
  const first = classesAt(reading, from) & GIVEN_NAME;
  // "Jo Ellen Marchand"
  const isTold = first === MALE_NAME || first === FEMALE_NAME || end - from < 3 || isParticle(reading, from + 1);
  const given = isTold ? first : classesAt(reading, from + 1) & GIVEN_NAME;
  if (given === MALE_NAME) return "male";
  return given === FEMALE_NAME ? "female" : "unknown";
}

const INNER_CAPITAL = /^\p{Lu}\p{Ll}+\p{Lu}/u;
/** "McHale", "DeSoto", "LaDonna": a capital behind these begins the rest of somebody's name. */
const NAME_OPENERS =
  /^(?:Ma?c|D[aeiu]|L[aeiou]|V[ao]n|Fitz|Jo|J[aeo]|[SK]h?[aeiou]|R[aeou]|T[ry]?[aeiy]|Mar|Al|El|Ber|Saint|Ste?)\p{Lu}/u;

/** "GitHub", "StayShore": one word of two, which nobody is called. */
const isCoined = (word: string): boolean => INNER_CAPITAL.test(word) && !NAME_OPENERS.test(word);

/**
 * What sort of thing a name is, as far as its words tell: its titles begin at `start`, its own words are `[from, end)`.
 */
export function sortOf(reading: Reading, start: number, from: number, end: number): MentionSort {
  const words = end - from;
  const titled = from > start && hasClass(reading, start, TITLE);
  const isGiven = hasClass(reading, from, GIVEN_NAME);
  const last = classesAt(reading, end - 1);
  if (words >= 2 && from === start && PLACE_OPENERS.has(lowerAt(reading, from))) return "place";
  let places = 0;
  for (let index = from; index < end; index += 1) {
    if (textAt(reading, index) === "&") return "organisation";
    if (!isWordAt(reading, index)) continue;
    if (hasClass(reading, index, PLACE | NATIONALITY | CALENDAR)) places += 1;
    const text = textAt(reading, index);
    if (text === "of" || text === "for" || text === "on" || text === "and" || text === "the") return "organisation";
  }
  if (titled && words <= MOST_PERSON_WORDS) return "person";
  if ((last & ORGANISATION) !== 0) return "organisation";
  if (isGiven && words >= 2 && (last & PLACE_HEAD) === 0) return "person";
  if (words >= 2 && from === start && COMPANY_WORDS.has(lowerAt(reading, end - 1))) return "organisation";
  // Not "In Lake County, a deputy".
  const isPlace = (last & (PLACE | PLACE_HEAD)) !== 0;
  if (isPlace && words === 2 && !hasClass(reading, start - 1, PREPOSITION) && hasRoleBeside(reading, start, end))
    return "person";
  if ((last & PLACE_HEAD) !== 0 && words >= 2) return "place";
  // "Interstate 75"
  if (words === 1 && (last & PLACE_HEAD) !== 0 && /^\d/u.test(textAt(reading, end))) return "place";
  if (places === words || ((last & PLACE) !== 0 && !isGiven)) return "place";
  if (words === 1 && ((last & ALL_CAPITALS) !== 0 || isCoined(textAt(reading, from)))) return "organisation";
  if (places > 0 || words > MOST_PERSON_WORDS)
    return hasClass(reading, end - 1, ORGANISATION) ? "organisation" : "unknown";
  return "unknown";
}

import { hasClass, isWordAt, lowerAt, type Reading, textAt } from "../reading.ts";
import {
  FUNCTION_WORD,
  GIVEN_NAME,
  HONORIFIC,
  ORGANISATION,
  SENTENCE_WORD,
  SPEECH,
  SPEECH_GERUND,
} from "../word-classes.ts";

const GRAMMAR_WORD = FUNCTION_WORD & ~SENTENCE_WORD;
/** "Eleven-year-old |Jayden Price|", "Chipmaker |Aldera|": what somebody is, and no name, where it opens a sentence. */
const EPITHETS =
  /-(?:day|week|month|year)s?-old$|-graders?$|^start-?up$|^(?:auto|car|chip|drug|film|game|lap|phone|plane)maker$/u;
/** "Junior |Mateo Webb|", but Junior Webb. */
const YEARS_OF_SCHOOL = /^(?:junior|senior)$/u;

/** Nouns of organisations that people are called by. */
const SURNAMES: ReadonlySet<string> = new Set(
  "house church post temple guard bank court press force college school club hospital union".split(" "),
);

/** "Department", which nobody is called, but "House". */
export function isNoSurname(reading: Reading, index: number): boolean {
  return hasClass(reading, index, ORGANISATION) && !SURNAMES.has(lowerAt(reading, index));
}

/** Where two or more capitals end in the noun of an organisation ("National Weather Service", "State Department"), and in nobody's surname ("John House"). */
export function endsInOrganisation(reading: Reading, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && !isWordAt(reading, last)) last -= 1;
  if (last === start || !hasClass(reading, last, ORGANISATION)) return false;
  return isNoSurname(reading, last) || !followsFirstWord(reading, start, last);
}

function isEpithetAt(reading: Reading, index: number): boolean {
  const word = lowerAt(reading, index);
  return EPITHETS.test(word) || (YEARS_OF_SCHOOL.test(word) && hasClass(reading, index + 1, GIVEN_NAME));
}

/**
 * Skips the words a sentence opens with ("But Mr. Kim", "When President Obama", "Added Mr. Kim"), unless one is somebody's
 * given name ("Will Hurd") or begins the name of an organisation ("The |National| Weather Service").
 */
export function afterOpeners(reading: Reading, start: number, end: number): number {
  const opens = reading.opensSentence[start] === 1;
  const opener = !opens
    ? GRAMMAR_WORD
    : endsInOrganisation(reading, start, end)
      ? GRAMMAR_WORD | SPEECH_GERUND
      : FUNCTION_WORD | SPEECH_GERUND;
  let index = start;
  while (index < end) {
    const isGiven =
      hasClass(reading, index, GIVEN_NAME) && index + 1 < end && !hasClass(reading, index + 1, FUNCTION_WORD);
    const isEpithet = opens && index === start && end - start > 1 && isEpithetAt(reading, index);
    const isVerb = opens && index === start && end - start > 1 && hasClass(reading, index, SPEECH) && !isGiven;
    if (!isVerb && !isEpithet && (isGiven || (isWordAt(reading, index) && !hasClass(reading, index, opener)))) break;
    index += 1;
  }
  return index;
}

/** "Stephen King", "Mr. King", "Peter T. King": a given name, an honorific or an initial stands before the word. */
export function followsFirstWord(reading: Reading, start: number, index: number): boolean {
  let before = index - 1;
  while (before > start && !isWordAt(reading, before)) before -= 1;
  if (before < start) return false;
  return hasClass(reading, before, GIVEN_NAME | HONORIFIC) || textAt(reading, before).length === 1;
}

import { FEMALE_HONORIFICS, MALE_HONORIFICS } from "../lexicon/honorifics.ts";
import { PLACE_OPENERS } from "../lexicon/places.ts";
import { type Block, isWordAt, lowerAt, type Reading, textAt } from "../reading.ts";
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
  GROUP,
  HONORIFIC,
  MALE_NAME,
  MALE_NOUN,
  NAME_SUFFIX,
  NATIONALITY,
  ORGANISATION,
  PARTICLE,
  PLACE,
  PLACE_HEAD,
  POSSESSIVE,
  ROLE,
  SENTENCE_WORD,
  SPEECH,
  SPEECH_GERUND,
  SUBJECT_PRONOUN,
} from "../word-classes.ts";
import type { FoundMention, Gender, MentionSort } from "./mention.ts";
import { endOfRun } from "./name-run.ts";

const MOST_PERSON_WORDS = 5;
const TITLE = HONORIFIC | ROLE;
/** "4 P.M." is a time and no part of a name. */
const TIMES_OF_DAY: ReadonlySet<string> = new Set(["a.m.", "p.m.", "a.m", "p.m", "am", "pm"]);

const classesAt = (reading: Reading, index: number): number => reading.classes[index] ?? 0;
const has = (reading: Reading, index: number, classes: number): boolean => (classesAt(reading, index) & classes) !== 0;

/** Skips the words a sentence opens with ("But Mr. Kim", "When President Obama"), unless one is somebody's given name ("Will Hurd"). */
function afterOpeners(reading: Reading, start: number, end: number): number {
  let index = start;
  while (index < end) {
    const isGiven = has(reading, index, GIVEN_NAME) && index + 1 < end && !has(reading, index + 1, FUNCTION_WORD);
    const opener = reading.opensSentence[start] === 1 ? FUNCTION_WORD | SPEECH_GERUND : FUNCTION_WORD & ~SENTENCE_WORD;
    if (isGiven || (isWordAt(reading, index) && !has(reading, index, opener))) break;
    index += 1;
  }
  return index;
}

/** "Stephen King", "Mr. King", "Peter T. King": a given name, an honorific or an initial stands before the word. */
function followsFirstWord(reading: Reading, start: number, index: number): boolean {
  let before = index - 1;
  while (before > start && !isWordAt(reading, before)) before -= 1;
  if (before < start) return false;
  return has(reading, before, GIVEN_NAME | HONORIFIC) || textAt(reading, before).length === 1;
}

/** Where the person's own words begin behind titles ("Secretary of State |Rex Tillerson"); `end` when there are only titles. */
function afterTitles(reading: Reading, start: number, end: number): number {
  let from = start;
  let last = end - 1;
  while (last > start && (!isWordAt(reading, last) || has(reading, last, NAME_SUFFIX))) last -= 1;
  for (let index = start; index < end; index += 1) {
    if (!has(reading, index, TITLE | GROUP)) continue;
    // "Stephen King" and "Dean Smith": a surname or a given name that is also a title.
    const isSurname = index === last && !has(reading, index, HONORIFIC) && followsFirstWord(reading, start, index);
    const isGiven = has(reading, index, GIVEN_NAME) && !has(reading, index, HONORIFIC) && index === last - 1;
    if (isSurname || isGiven) continue;
    from = index + 1;
    while (from < end && !isWordAt(reading, from)) from += 1;
  }
  // "Secretary of State Rex Tillerson", "Director of National Intelligence James Clapper".
  const connector = textAt(reading, from);
  if (from > start && (connector === "of" || connector === "for")) {
    for (let index = from + 1; index < end - 1; index += 1) if (has(reading, index, GIVEN_NAME)) return index;
    return end - from >= 4 ? end - 2 : end;
  }
  return from;
}

function genderOf(reading: Reading, start: number, from: number, end: number): Gender {
  for (let index = start; index < from; index += 1) {
    const title = lowerAt(reading, index);
    if (MALE_HONORIFICS.has(title)) return "male";
    if (FEMALE_HONORIFICS.has(title)) return "female";
  }
  for (let index = start; index < from; index += 1) {
    const noun = classesAt(reading, index) & (MALE_NOUN | FEMALE_NOUN);
    if (noun !== 0) return noun === MALE_NOUN ? "male" : "female";
  }
  if (end - from < 2) return "unknown";
  const given = classesAt(reading, from) & GIVEN_NAME;
  if (given === MALE_NAME) return "male";
  return given === FEMALE_NAME ? "female" : "unknown";
}

function sortOf(reading: Reading, start: number, from: number, end: number): MentionSort {
  const words = end - from;
  const titled = from > start && has(reading, start, TITLE);
  const isGiven = has(reading, from, GIVEN_NAME);
  const last = classesAt(reading, end - 1);
  if (words >= 2 && from === start && PLACE_OPENERS.has(lowerAt(reading, from))) return "place";
  let places = 0;
  for (let index = from; index < end; index += 1) {
    if (!isWordAt(reading, index)) continue;
    if (has(reading, index, PLACE | NATIONALITY | CALENDAR)) places += 1;
    const text = textAt(reading, index);
    if (text === "of" || text === "for" || text === "and" || text === "the") return "organisation";
  }
  if (titled && words <= MOST_PERSON_WORDS) return "person";
  if ((last & ORGANISATION) !== 0) return "organisation";
  if (isGiven && words >= 2 && (last & PLACE_HEAD) === 0) return "person";
  if ((last & PLACE_HEAD) !== 0 && words >= 2) return "place";
  if (places === words || ((last & PLACE) !== 0 && !isGiven)) return "place";
  if (words === 1 && (last & ALL_CAPITALS) !== 0) return "organisation";
  if (places > 0 || words > MOST_PERSON_WORDS) return has(reading, end - 1, ORGANISATION) ? "organisation" : "unknown";
  return "unknown";
}

/** The word of a name at `index` without its possessive and accents, lower case: "Peña's" gives "pena". The table remembers it. */
function foldName({ table, words }: Reading, index: number): string {
  const word = words[index] ?? -1;
  const known = table.folded.get(word);
  if (known !== undefined) return known;
  const plain = (table.texts[word] ?? "")
    .replace(/['’](?:s|S)?$/u, "")
    .replace(/’/gu, "'")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  table.folded.set(word, plain);
  return plain;
}

function wordsOf(reading: Reading, from: number, end: number): { words: string[]; suffix: string; wordsEnd: number } {
  const words: string[] = [];
  let suffix = "";
  let wordsEnd = end;
  for (let index = from; index < end; index += 1) {
    if (!isWordAt(reading, index)) continue;
    if (has(reading, index, NAME_SUFFIX) && words.length > 0) suffix = lowerAt(reading, index);
    else words.push(foldName(reading, index));
  }
  if (words.length === 0) wordsEnd = from;
  return { words, suffix, wordsEnd };
}

function isDoubtful(reading: Reading, from: number, end: number, titled: boolean): boolean {
  if (titled || end - from !== 1 || reading.opensSentence[from] !== 1) return false;
  return !has(reading, end, SPEECH | AUXILIARY) && !has(reading, from, POSSESSIVE | PLACE | ALL_CAPITALS);
}

/** A common word with a capital inside a sentence, or as the subject of a verb of saying. */
function mayBeSurname(reading: Reading, index: number): boolean {
  if (reading.opensSentence[index] === 0 || has(reading, index + 1, SPEECH | AUXILIARY)) return true;
  return has(reading, index, ROLE) && !isWordAt(reading, index + 1);
}

/** The name within one run of capitals, or null when the run is titles, a weekday, or only a sentence's first word. */
function nameInRun(reading: Reading, runStart: number, runEnd: number): FoundMention | null {
  let start = afterOpeners(reading, runStart, runEnd);
  if (start === runEnd) start = runEnd - 1;
  let from = afterTitles(reading, start, runEnd);
  if (from === runEnd && runEnd - start === 1) from = start;
  // "Republican Ted Cruz": a party or nation before a given name.
  while (from < runEnd - 1 && has(reading, from, NATIONALITY) && has(reading, from + 1, GIVEN_NAME)) from += 1;
  let end = runEnd;
  while (end > from && (!isWordAt(reading, end - 1) || has(reading, end - 1, CALENDAR))) {
    if (textAt(reading, end - 1) === "." && has(reading, end - 2, NAME_SUFFIX)) break;
    end -= 1;
  }
  // "Ms. van der Berg": behind a title a name may begin with its particle.
  const isParticle = from > start && has(reading, from, PARTICLE);
  if (from >= end || !(has(reading, from, CAPITAL) || isParticle)) return null;
  const titled = from > start;
  const isCommonWord = has(reading, from, NATIONALITY | FUNCTION_WORD | GROUP | ROLE);
  // "Cuban", "Will", "King": only when somebody in the article bears the name.
  if (
    end - from === 1 &&
    !titled &&
    (has(reading, from, CALENDAR | SUBJECT_PRONOUN | DETERMINER) || (isCommonWord && !mayBeSurname(reading, from)))
  ) {
    return null;
  }
  const { words, suffix, wordsEnd } = wordsOf(reading, from, end);
  if (words.length === 0) return null;
  const last = textAt(reading, wordsEnd - 1);
  const possessive = has(reading, wordsEnd - 1, POSSESSIVE) ? (/['’](?:s|S)?$/u.exec(last)?.[0] ?? "") : "";
  return {
    start: reading.starts[from] ?? 0,
    end: (reading.ends[wordsEnd - 1] ?? 0) - possessive.length,
    kind: "name",
    sort: sortOf(reading, start, from, wordsEnd),
    gender: genderOf(reading, start, from, wordsEnd),
    isPlural: false,
    titleToken: start,
    firstToken: from,
    endToken: end,
    isPossessive: possessive !== "" || (last.endsWith("s") && /^['’]$/u.test(textAt(reading, end))),
    words,
    suffix,
    isDoubtful: isDoubtful(reading, from, end, titled) || (end - from === 1 && !titled && isCommonWord),
  };
}

/** Lines written Like This One hide where names begin and end. */
const TITLE_CASE_SHARE = 0.7;
const SHORTEST_TITLE_WORD = 4;

/** Whether a line is Written Like This. */
export function isTitleCase(reading: Reading, block: Block): boolean {
  if (block.endToken - block.firstToken > 40) return false;
  let words = 0;
  let capitals = 0;
  for (let index = block.firstToken; index < block.endToken; index += 1) {
    if (!isWordAt(reading, index)) continue;
    if ((reading.ends[index] ?? 0) - (reading.starts[index] ?? 0) < SHORTEST_TITLE_WORD) continue;
    words += 1;
    if (has(reading, index, CAPITAL)) capitals += 1;
  }
  return words > 4 && capitals / words > TITLE_CASE_SHARE;
}

/**
 * Finds the names of an article, in source order: runs of capitalised words without the words that open the sentence and
 * without titles ("But Secretary of State Rex Tillerson" gives "Rex Tillerson"). Names of places are among them.
 */
export function findNames(reading: Reading): FoundMention[] {
  const found: FoundMention[] = [];
  for (const block of reading.blocks) {
    if (isTitleCase(reading, block)) continue;
    for (let index = block.firstToken; index < block.endToken; index += 1) {
      if (!has(reading, index, CAPITAL) || TIMES_OF_DAY.has(lowerAt(reading, index))) continue;
      const end = endOfRun(reading, index, block.endToken);
      const name = nameInRun(reading, index, end);
      if (name !== null) found.push(name);
      index = end - 1;
    }
  }
  return found;
}

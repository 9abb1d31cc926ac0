import { COMPANY_WORDS } from "../lexicon/organisations.ts";
import { type Block, classesAt, hasClass, isWordAt, lowerAt, type Reading, textAt } from "../reading.ts";
import {
  ADVERB,
  ALL_CAPITALS,
  AUXILIARY,
  CALENDAR,
  CAPITAL,
  DETERMINER,
  FUNCTION_WORD,
  GIVEN_NAME,
  GROUP,
  HONORIFIC,
  NAME_SUFFIX,
  NATIONALITY,
  ORGANISATION,
  PARTICLE,
  PLACE,
  PLAIN_SPEECH,
  POSSESSIVE,
  ROLE,
  SENTENCE_WORD,
  SPEECH,
  SUBJECT_PRONOUN,
  VERB,
} from "../word-classes.ts";
import { handleAt, isCalledHandle, isHandleAt } from "./find-handle.ts";
import { genderOf, sortOf } from "./judge-name.ts";
import type { FoundMention } from "./mention.ts";
import { afterOpeners, endsInOrganisation, followsFirstWord, isNoSurname } from "./name-openers.ts";
import { endOfRun } from "./name-run.ts";

const TITLE = HONORIFIC | ROLE;
const GRAMMAR_WORD = FUNCTION_WORD & ~SENTENCE_WORD;
const WEEKDAYS = /^(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?:\.|day|nesday|sday|rday|urday)?$/u;
/** "Carl Webb, D-Millbrook", "R-Ill.": what an officeholder is, and no name. */
const PARTY_AND_PLACE = /^[DRI]-\p{Lu}/u;
const HYPHEN = "-".charCodeAt(0);
const FINITE = PLAIN_SPEECH | VERB | AUXILIARY;
/** "OpenMind" */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
const PLURAL_AUXILIARIES = /^(?:have|are|were|do)(?:n['’]t)?$/u;
/** "4 P.M." is a time and no part of a name. */
const TIMES_OF_DAY: ReadonlySet<string> = new Set(["a.m.", "p.m.", "a.m", "p.m", "am", "pm"]);
const LONGEST_TIME_OF_DAY = 4;

/** "Tech |Workers| United": a plural behind a word that is no title itself. */
function isOfUnion(reading: Reading, start: number, index: number): boolean {
  if (index === start || hasClass(reading, index, ROLE) || !/s$/u.test(lowerAt(reading, index))) return false;
  return !hasClass(reading, index - 1, TITLE | GROUP | NATIONALITY | FUNCTION_WORD | PLACE | ORGANISATION);
}

/**
 * Where the person's own words begin behind titles ("Secretary of State |Rex Tillerson"); `end` when there are only
 * titles.
 */
function afterTitles(reading: Reading, start: number, end: number): number {
  let from = start;
  let last = end - 1;
  while (last > start && (!isWordAt(reading, last) || hasClass(reading, last, NAME_SUFFIX))) last -= 1;
  const isOrganisation = endsInOrganisation(reading, start, end);
  // "Cardinal Energy", but "Chief Rosa Power".
  if (last === start + 1 && COMPANY_WORDS.has(lowerAt(reading, last)) && !hasClass(reading, start, HONORIFIC))
    return start;
  for (let index = start; index < end; index += 1) {
    if (!hasClass(reading, index, TITLE | GROUP)) continue;
    // "the Police Department", but "Governor Mark House"; "Tech |Workers| United".
    if (hasClass(reading, index, GROUP) && (isOrganisation || isOfUnion(reading, start, index))) continue;
    // "the Justice Department"
    if (isOrganisation && index === last - 1 && isNoSurname(reading, last)) continue;
    // "Stephen King" and "Dean Smith": a surname or a given name that is also a title.
    const isSurname = index === last && !hasClass(reading, index, HONORIFIC) && followsFirstWord(reading, start, index);
    const isGiven = hasClass(reading, index, GIVEN_NAME) && !hasClass(reading, index, HONORIFIC) && index === last - 1;
    if (isSurname || isGiven) continue;
    from = index + 1;
    while (from < end && !isWordAt(reading, from)) from += 1;
  }
  // "Secretary of State Rex Tillerson", "Director of National Intelligence James Clapper".
  const connector = textAt(reading, from);
  if (from > start && (connector === "of" || connector === "for")) {
    for (let index = from + 1; index < end - 1; index += 1) if (hasClass(reading, index, GIVEN_NAME)) return index;
    return end - from >= 4 ? end - 2 : end;
  }
  return from;
}

/**
 * The word of a name at `index` without its possessive and accents, lower case: "Peña's" gives "pena". The table
 * remembers it.
 */
function foldName({ table, words }: Reading, index: number): string {
  const word = words[index] ?? -1;
  const known = table.folded[word];
  if (known !== undefined) return known;
  const plain = (table.texts[word] ?? "")
    .replace(/['’](?:s|S)?$/u, "")
    .replace(/’/gu, "'")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  table.folded[word] = plain;
  return plain;
}

function wordsOf(reading: Reading, from: number, end: number): { words: string[]; suffix: string; wordsEnd: number } {
  // Most names are one word, and an array that is pushed to makes room for many.
  if (end - from === 1 && isWordAt(reading, from))
    return { words: [foldName(reading, from)], suffix: "", wordsEnd: end };
  const words: string[] = [];
  let suffix = "";
  let wordsEnd = end;
  for (let index = from; index < end; index += 1) {
    if (!isWordAt(reading, index)) continue;
    if (hasClass(reading, index, NAME_SUFFIX) && words.length > 0) suffix = lowerAt(reading, index);
    else words.push(foldName(reading, index));
  }
  if (words.length === 0) wordsEnd = from;
  return { words, suffix, wordsEnd };
}

function isFollowedByRelative(reading: Reading, end: number): boolean {
  const word = textAt(reading, end + 1);
  return textAt(reading, end) === "," && (word === "who" || word === "which" || word === "whose");
}

function isDoubtful(reading: Reading, from: number, end: number, titled: boolean): boolean {
  if (titled || end - from !== 1 || reading.opensSentence[from] !== 1) return false;
  // "Webb, who", "OpenMind"
  if (isFollowedByRelative(reading, end) || INNER_CAPITAL.test(textAt(reading, from))) return false;
  // "Webb has", but "Sanctions have".
  const isSubject = hasClass(reading, end, SPEECH | AUXILIARY) && !PLURAL_AUXILIARIES.test(textAt(reading, end));
  return !isSubject && !hasClass(reading, from, POSSESSIVE | PLACE | ALL_CAPITALS);
}

/** A common word with a capital inside a sentence, or as the subject of a verb of saying. */
function mayBeSurname(reading: Reading, index: number): boolean {
  if (reading.opensSentence[index] === 0 || hasClass(reading, index + 1, SPEECH | AUXILIARY)) return true;
  return hasClass(reading, index, ROLE) && !isWordAt(reading, index + 1);
}

/**
 * "Theresa May", "“…,” May said", "columnist Ai Jun wrote": a month that is somebody's name, being given one, or
 * speaking.
 */
function isNamedLikeAMonth(reading: Reading, from: number, index: number): boolean {
  if (WEEKDAYS.test(lowerAt(reading, index)) || /^\d/u.test(textAt(reading, index + 1))) return false;
  return (
    hasClass(reading, index + 1, PLAIN_SPEECH) || (index > from && hasClass(reading, index - 1, GIVEN_NAME | HONORIFIC))
  );
}

/** "|Republican| political consultant Chris Russell": a party or nation with a small word of its phrase behind it. */
function isAdjective(reading: Reading, index: number): boolean {
  const next = classesAt(reading, index + 1);
  const goesOn = isWordAt(reading, index + 1) && (next & (CAPITAL | GRAMMAR_WORD | SPEECH | VERB | ADVERB)) === 0;
  return goesOn && hasClass(reading, index, NATIONALITY) && !/(?:s|S)$/u.test(textAt(reading, index));
}

/** "Juror |No|. 7" */
function isNumbered(reading: Reading, index: number): boolean {
  return /^Nos?$/u.test(textAt(reading, index)) && /^\d/u.test(textAt(reading, index + 2));
}

/** The name within one run of capitals, or null when the run is titles, a weekday, or only a sentence's first word. */
function nameInRun(reading: Reading, runStart: number, runEnd: number): FoundMention | null {
  let start = afterOpeners(reading, runStart, runEnd);
  if (start === runEnd) start = runEnd - 1;
  // "9-year-old Lila"
  const hasAge = start === runStart && lowerAt(reading, start - 1).endsWith("-year-old");
  let from = afterTitles(reading, start, runEnd);
  if (from === runEnd && runEnd - start === 1) from = start;
  // "Republican Ted Cruz": a party or nation before a given name.
  while (
    from < runEnd - 1 &&
    hasClass(reading, from, NATIONALITY) &&
    hasClass(reading, from + 1, GIVEN_NAME) &&
    !hasClass(reading, from + 1, PLACE)
  )
    from += 1;
  let end = runEnd;
  while (
    end > from &&
    (!isWordAt(reading, end - 1) ||
      // "Millbrook City Council |on Tuesday|"
      (end < runEnd && !hasClass(reading, end - 1, CAPITAL | NAME_SUFFIX)) ||
      isNumbered(reading, end - 1) ||
      (hasClass(reading, end - 1, CALENDAR) && !isNamedLikeAMonth(reading, from, end - 1)))
  ) {
    if (textAt(reading, end - 1) === "." && hasClass(reading, end - 2, NAME_SUFFIX)) break;
    end -= 1;
  }
  // "Ms. van der Berg": behind a title a name may begin with its particle.
  const isParticle = from > start && hasClass(reading, from, PARTICLE);
  if (from >= end || !(hasClass(reading, from, CAPITAL) || isParticle)) return null;
  const titled = from > start;
  const isCommonWord = hasClass(reading, from, NATIONALITY | FUNCTION_WORD | GROUP | ROLE | CALENDAR);
  // "Cuban", "Will", "King": only when somebody in the article bears the name.
  if (
    end - from === 1 &&
    !titled &&
    (hasClass(reading, from, SUBJECT_PRONOUN | DETERMINER) ||
      (hasClass(reading, from, CALENDAR) && !isNamedLikeAMonth(reading, from, from)) ||
      (isCommonWord && !mayBeSurname(reading, from)) ||
      isAdjective(reading, from))
  ) {
    return null;
  }
  const { words, suffix, wordsEnd } = wordsOf(reading, from, end);
  if (words.length === 0) return null;
  const last = textAt(reading, wordsEnd - 1);
  const possessive = hasClass(reading, wordsEnd - 1, POSSESSIVE) ? (/['’](?:s|S)?$/u.exec(last)?.[0] ?? "") : "";
  return {
    start: reading.starts[from] ?? 0,
    end: (reading.ends[wordsEnd - 1] ?? 0) - possessive.length,
    kind: "name",
    sort: sortOf(reading, start, from, wordsEnd),
    gender: genderOf(reading, start, from, wordsEnd),
    isPlural: false,
    titleToken: hasAge ? start - 1 : start,
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
    // “Nobody was hurt,” said Police Chief Maria Lopez: a headline would write Said. "State Senator Maria Lopez was
    // blunter."
    if (hasClass(reading, index, FINITE) && !hasClass(reading, index, CAPITAL)) return false;
    if ((reading.ends[index] ?? 0) - (reading.starts[index] ?? 0) < SHORTEST_TITLE_WORD) continue;
    words += 1;
    if (hasClass(reading, index, CAPITAL)) capitals += 1;
  }
  return words > 4 && capitals / words > TITLE_CASE_SHARE;
}

/**
 * Whether a word with a capital is a time of day or an officeholder's party and place. Nearly every word is neither for
 * its length and its second letter.
 */
function isTimeOrParty(reading: Reading, index: number): boolean {
  const start = reading.starts[index] ?? 0;
  const length = (reading.ends[index] ?? 0) - start;
  if (length <= LONGEST_TIME_OF_DAY && TIMES_OF_DAY.has(lowerAt(reading, index))) return true;
  return reading.text.charCodeAt(start + 1) === HYPHEN && PARTY_AND_PLACE.test(textAt(reading, index));
}

/**
 * Finds the names of an article, in source order: runs of capitalised words without the words that open the sentence
 * and without titles ("But Secretary of State Rex Tillerson" gives "Rex Tillerson"), and handles ("@mossyrock"). Names
 * of places are among them.
 */
export function findNames(reading: Reading): FoundMention[] {
  const found: FoundMention[] = [];
  for (const block of reading.blocks) {
    if (isTitleCase(reading, block)) continue;
    for (let index = block.firstToken; index < block.endToken; index += 1) {
      const isMark = reading.classes[index] === 0;
      if ((isMark && isHandleAt(reading, index)) || (!isMark && isCalledHandle(reading, index))) {
        const handle = handleAt(reading, index, block.endToken);
        found.push(handle);
        index = handle.endToken - 1;
        continue;
      }
      if (!hasClass(reading, index, CAPITAL) || isTimeOrParty(reading, index)) continue;
      const end = endOfRun(reading, index, block.endToken);
      const name = nameInRun(reading, index, end);
      if (name !== null) found.push(name);
      index = end - 1;
    }
  }
  return found;
}

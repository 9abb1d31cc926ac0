import { isWordAt, lowerAt, type Reading, textAt } from "../reading.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  CONJUNCTION,
  GIVEN_NAME,
  HONORIFIC,
  NAME_SUFFIX,
  ORGANISATION,
  PARTICLE,
  PLACE_HEAD,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
} from "../word-classes.ts";

const OFFICE = ORGANISATION | CAPITAL;
const NAMES_GO_ON = ORGANISATION | ROLE | PLACE_HEAD;
/** "Department of Justice", "Center for Strategic and International Studies". */
const CONNECTORS: ReadonlySet<string> = new Set(["of", "for", "on", "and", "&", "the"]);
/** In words, of a second task: "Government Reform Committee". */
const LONGEST_TASK = 5;
/** Longer runs are headlines or lists, and later steps look at a run more than once. */
const LONGEST_RUN = 14;

/** The token behind `index` when it stands close enough to belong to the same name; -1 otherwise. */
function nextToken(reading: Reading, index: number, end: number): number {
  if (index + 1 >= end) return -1;
  return (reading.starts[index + 1] ?? 0) - (reading.ends[index] ?? 0) <= 1 ? index + 1 : -1;
}

/** A single capital letter, or a title or suffix that is shortened by a point. */
function takesPoint(reading: Reading, index: number): boolean {
  const text = textAt(reading, index);
  const classes = reading.classes[index] ?? 0;
  return text.length === 1 || text === "St" || (text.length <= 5 && (classes & (HONORIFIC | NAME_SUFFIX)) !== 0);
}

/** "Jr." behind a comma: the index of the suffix, or -1. */
function suffixBehindComma(reading: Reading, comma: number, end: number): number {
  if (textAt(reading, comma) !== ",") return -1;
  const suffix = nextToken(reading, comma, end);
  return suffix >= 0 && ((reading.classes[suffix] ?? 0) & NAME_SUFFIX) !== 0 ? suffix : -1;
}

type JoinsName = (reading: Reading, index: number) => boolean;

/** Behind small words of a name ("de", "van der", "of the"): the index of the next capital, or -1. */
function capitalBehind(reading: Reading, from: number, end: number, joins: JoinsName): number {
  let index = from;
  for (let steps = 0; steps < 3 && index >= 0; steps += 1) {
    if (((reading.classes[index] ?? 0) & CAPITAL) !== 0) return steps === 0 ? -1 : index;
    if (!joins(reading, index)) return -1;
    index = nextToken(reading, index, end);
  }
  return -1;
}

/** Marcia "Cia" Price: the index of the capital behind a nickname of one word in quotation marks, or -1. */
function behindNickname(reading: Reading, mark: number, end: number): number {
  if (isWordAt(reading, mark) || !/^["“(]$/u.test(textAt(reading, mark))) return -1;
  if (mark + 3 >= end || !/^["”)]$/u.test(textAt(reading, mark + 2))) return -1;
  const isCapital = (index: number): boolean => ((reading.classes[index] ?? 0) & CAPITAL) !== 0;
  const nickname = textAt(reading, mark + 1);
  return isCapital(mark + 1) && isCapital(mark + 3) && nickname.length > 1 && !/[.-]/u.test(nickname) ? mark + 3 : -1;
}

/** "Barbara |Boxer| of California", "Peter T. |King| of New York": a surname that is also a title, behind a given name or an initial. */
function isSurname(reading: Reading, index: number, start: number): boolean {
  let before = index - 1;
  if (before > start && textAt(reading, before) === ".") before -= 1;
  return (
    before >= start && (((reading.classes[before] ?? 0) & GIVEN_NAME) !== 0 || textAt(reading, before).length === 1)
  );
}

/** "the |Securities| and Exchange Commission", but not "the FBI and Justice Department": behind "the" one body may have two tasks. */
function joinsOneName(reading: Reading, start: number, index: number): boolean {
  if (lowerAt(reading, start) !== "the" && lowerAt(reading, start - 1) !== "the") return false;
  if (((reading.classes[index] ?? 0) & (ORGANISATION | ALL_CAPITALS)) !== 0) return false;
  let last = index + 1;
  while (last - index < LONGEST_TASK && ((reading.classes[last + 1] ?? 0) & CAPITAL) !== 0) last += 1;
  return last > index + 2 && ((reading.classes[last] ?? 0) & ORGANISATION) !== 0;
}

function isConnector(reading: Reading, index: number): boolean {
  return CONNECTORS.has(textAt(reading, index));
}

function isParticle(reading: Reading, index: number): boolean {
  const classes = reading.classes[index] ?? 0;
  return (classes & PARTICLE) !== 0 && (classes & (PREPOSITION | CONJUNCTION)) === 0;
}

/**
 * The end (exclusive) of the run of capitalised words that starts at `start`: what may be one name with its titles.
 * Takes in initials, points of abbreviations, particles, suffixes, and the small words inside the names of offices and
 * organisations. Stops at a possessive. `end` bounds the run.
 */
export function endOfRun(reading: Reading, start: number, end: number): number {
  let index = start;
  let hasConnector = false;
  while (index - start < LONGEST_RUN) {
    const classes = reading.classes[index] ?? 0;
    const goesOn = (classes & NAMES_GO_ON) !== 0 && !isSurname(reading, index, start);
    let next = nextToken(reading, index, end);
    if ((classes & POSSESSIVE) !== 0) {
      // "the Lake County Sheriff's Office"
      if ((classes & ROLE) === 0 || ((reading.classes[next] ?? 0) & OFFICE) !== OFFICE) return index + 1;
    }
    if (next >= 0 && textAt(reading, next) === "." && takesPoint(reading, index)) {
      index = next;
      next = nextToken(reading, index, end);
    }
    if (next < 0) return index + 1;
    const suffix = suffixBehindComma(reading, next, end);
    if (suffix >= 0) {
      index = suffix;
      continue;
    }
    if (((reading.classes[next] ?? 0) & CAPITAL) !== 0) {
      index = next;
      continue;
    }
    const nicknamed = behindNickname(reading, next, end);
    if (nicknamed >= 0) {
      index = nicknamed;
      continue;
    }
    const word = textAt(reading, next);
    const particle = capitalBehind(reading, next, end, isParticle);
    if (particle >= 0) {
      index = particle;
      continue;
    }
    const mayConnect =
      word === "and"
        ? hasConnector || joinsOneName(reading, start, index)
        : word === "&" || (goesOn && word !== "the" && isConnector(reading, next));
    const connected = mayConnect ? capitalBehind(reading, next, end, isConnector) : -1;
    if (connected < 0) return index + 1;
    hasConnector = true;
    index = connected;
  }
  return index + 1;
}

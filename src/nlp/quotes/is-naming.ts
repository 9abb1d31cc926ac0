import { isWordAt, lowerAt, type Reading, textAt } from "../reading.ts";
import { CAPITAL, DETERMINER, FUNCTION_WORD, SUBJECT_PRONOUN } from "../word-classes.ts";
import type { Stretch } from "./pair-marks.ts";

/** Works that carry a title. */
const WORKS: ReadonlySet<string> = new Set(
  "novel book film movie song album play musical opera series show sitcom podcast memoir documentary ballad hymn poem painting sculpture episode single novella anthem sketch title subtitle headline".split(
    " ",
  ),
);
/**
 * "known as the “zero option”", "translated as the “Spear of the Nation”": what something is called, rather than what
 * somebody said.
 */
const NAMED: ReadonlySet<string> = new Set("known translated nicknamed titled entitled named christened".split(" "));
/** "a setting labeled “Relay”", but not "labeled as “unfair”". */
const LABELED: ReadonlySet<string> = new Set("labeled labelled marked captioned stamped".split(" "));
/** Lines of print, which are longer than names. */
const PRINTED: ReadonlySet<string> = new Set("headlined headed heading headline".split(" "));
/** "Talk of a “space race”": words that are spoken of, by nobody in particular. */
const SPOKEN_OF: ReadonlySet<string> = new Set(
  "talk idea notion concept theory myth era age term word label".split(" "),
);
const TERMS: ReadonlySet<string> = new Set("name names word words term terms phrase nickname".split(" "));
/** "the word “patron”", "the heading “Your Day”": words as words, unless somebody is said to use them. */
const SUCH_WORDS: ReadonlySet<string> = new Set(
  "word term phrase expression name nickname label heading tag handle username password hashtag acronym".split(" "),
);
const USING: ReadonlySet<string> = new Set(
  "use uses used using utter uttered uttering invoke invokes invoked repeat repeats repeated repeating say says said saying write wrote coin coined chose chanted chanting shouted add added with".split(
    " ",
  ),
);
/** "folders with labels such as “raw”" */
const LISTED: ReadonlySet<string> = new Set(
  "labels names titles words terms phrases categories tags headings nicknames".split(" "),
);
const FILE_NAME = /_|^\S+\.[a-z]{2,4}$/u;
/** What is "called" something is named; whoever "called" it so speaks. */
const CALLED = "called";
const LONGEST_NAME = 6;
const LONGEST_TITLE = 10;
/** In tokens: a word or two and the point inside the marks. */
const LONGEST_CALL_SIGN = 3;

function hasEndMark(reading: Reading, stretch: Stretch): boolean {
  const last = lowerAt(reading, stretch.close - 1);
  return !isWordAt(reading, stretch.close - 1) && last !== "." && last !== ",";
}

/** Whether every word but the small ones has a capital: The Old Man and the Sea. */
export function isTitle(reading: Reading, { first, close }: Stretch): boolean {
  for (let index = first; index < close; index += 1) {
    const classes = reading.classes[index] ?? 0;
    if (!isWordAt(reading, index) || (classes & CAPITAL) !== 0) continue;
    if (index === first || (classes & FUNCTION_WORD) === 0) return false;
  }
  return true;
}

function isSomebodyAt(reading: Reading, index: number): boolean {
  return ((reading.classes[index] ?? 0) & (CAPITAL | SUBJECT_PRONOUN)) !== 0;
}

/** "Cooks have a |name for| this: “the rush.”" */
function isTermBehind(reading: Reading, colon: number): boolean {
  const sentence = reading.sentenceOf[colon];
  for (let index = colon - 1; index > colon - LONGEST_TITLE && reading.sentenceOf[index] === sentence; index -= 1)
    if (textAt(reading, index) === "for" && TERMS.has(textAt(reading, index - 1))) return true;
  return false;
}

/** "folders called “intake_raw”" */
function isFileName({ text, starts, ends }: Reading, { first, close }: Stretch): boolean {
  return FILE_NAME.test(text.slice(starts[first], ends[close - 1]));
}

/** "the |word| “patron”", "labels |such as| “raw”", but not "he used the word “liar”". */
function isWordAsWord(reading: Reading, before: number): boolean {
  const word = lowerAt(reading, before);
  if (word === "as" && lowerAt(reading, before - 1) === "such") return LISTED.has(lowerAt(reading, before - 2));
  // "She pauses at the words “hard truths.”"
  if (word === "words" && lowerAt(reading, before - 1) === "the") return lowerAt(reading, before - 2) === "at";
  return SUCH_WORDS.has(word) && lowerAt(reading, before - 1) === "the" && !USING.has(lowerAt(reading, before - 2));
}

const MUST_NOT = /^(?:can['’]t|cannot|don['’]t|never|couldn['’]t|shouldn['’]t)$/u;

/** "You can’t |say| “fine.”": what nobody says. */
function isForbidden(reading: Reading, before: number): boolean {
  if (lowerAt(reading, before) !== "say" || !MUST_NOT.test(lowerAt(reading, before - 1))) return false;
  return lowerAt(reading, before - 2) === "you";
}

/**
 * Whether the words before a stretch announce a title or a name: “the novel ‘Stone Bridges’”, “known as the ‘zero
 * option’”.
 */
export function isNaming(reading: Reading, stretch: Stretch): boolean {
  const length = stretch.close - stretch.first;
  if (!stretch.closed || length > LONGEST_TITLE || hasEndMark(reading, stretch)) return false;
  let before = stretch.open - 1;
  if (lowerAt(reading, before) === "so-called" || isFileName(reading, stretch)) return true;
  if (PRINTED.has(lowerAt(reading, before))) return true;
  if (length <= LONGEST_NAME && textAt(reading, before) === ":") return isTermBehind(reading, before);
  if (WORKS.has(lowerAt(reading, before)) && isTitle(reading, stretch)) return true;
  if (NAMED.has(lowerAt(reading, before)) && isTitle(reading, stretch)) return true;
  if (length > LONGEST_NAME) return false;
  if (LABELED.has(lowerAt(reading, before))) return true;
  if (isWordAsWord(reading, before) || isForbidden(reading, before)) return true;
  // The assistant, called “Finch,” but not: Ms. Lopez called “Finch” a toy.
  if (lowerAt(reading, before) === CALLED && isTitle(reading, stretch)) return !isSomebodyAt(reading, before - 1);
  // The "Columbia": a ship, a house, a play on the bill.
  if (length <= LONGEST_CALL_SIGN && lowerAt(reading, before) === "the" && isTitle(reading, stretch)) return true;
  if (((reading.classes[before] ?? 0) & DETERMINER) !== 0) before -= 1;
  if (lowerAt(reading, before) === "of") return SPOKEN_OF.has(lowerAt(reading, before - 1));
  const isAs = lowerAt(reading, before) === "as";
  return NAMED.has(lowerAt(reading, isAs ? before - 1 : before));
}

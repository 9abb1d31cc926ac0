import type { Paragraph } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { characterClass, isWordCharacter, LETTER, SPACE } from "./characters.ts";
import { LEADING_ABBREVIATIONS, SENTENCE_OPENERS, TRAILING_ABBREVIATIONS } from "./lexicon/abbreviations.ts";
import { SPEECH_VERBS } from "./lexicon/speech-verbs.ts";
import { findSentenceStarts } from "./paragraph-heads.ts";

const CLOSERS = new Set([..."\"'”’»)]}"]);
const OPENERS = new Set([..."\"'“‘«([{"]);
const POINT = ".";
const STOPS = new Set([...".!?…:;", ...CLOSERS]);
/** No abbreviation or initial is longer; looking further back would make a long word quadratic. */
const LONGEST_ABBREVIATION = 12;

/** Up to four words of a name, then a verb of saying. */
const ATTRIBUTION = new RegExp(String.raw`^(?:[\p{L}.'’-]+ ){1,4}(?:${[...SPEECH_VERBS].join("|")})\b`, "u");
const LONGEST_ATTRIBUTION = 60;

/** Marks of footnotes that cling to the stop of a sentence: "It sank.[2][note 3] Nobody saw it." */
const NOTES = /(?<=[.!?…]["'”’)]*)(?:\[[\p{L}\p{N}][\p{L}\p{N} ]{0,24}\])+(?=\s|$)/gu;

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * The word that ends at `end` (its final point excluded), lower-cased when asked for by the lexicons; "" when there is
 * none.
 */
function wordBefore(text: string, end: number, floor: number): string {
  let start = end;
  while (start > floor && end - start <= LONGEST_ABBREVIATION) {
    const unit = text.charCodeAt(start - 1);
    if (!isWordCharacter(unit) && text[start - 1] !== POINT) break;
    start -= 1;
  }
  return end - start > LONGEST_ABBREVIATION ? "" : text.slice(start, end);
}

function wordAfter(text: string, start: number, ceiling: number): string {
  let from = start;
  while (from < ceiling && OPENERS.has(text.charAt(from))) from += 1;
  let end = from;
  while (end < ceiling && end - from <= LONGEST_ABBREVIATION && isWordCharacter(text.charCodeAt(end))) end += 1;
  return text.slice(from, end);
}

const isLower = (letter: string): boolean => letter !== letter.toUpperCase();
const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
const isLetter = (letter: string): boolean => characterClass(letter.charCodeAt(0)) === LETTER;

/**
 * "Michael J.", "J. K." and "J.K.": a capital letter before a point is an initial, unless the sentence ends on it
 * ("Plan B. The …").
 */
function isInitial(word: string): boolean {
  return word.split(POINT).every((letter) => letter.length === 1 && isLetter(letter) && isUpper(letter));
}

/** A quoted question or cry and its attribution are one sentence: “Who?” Mr. Trump asked. */
function isAttributed(text: string, end: number, next: number, ceiling: number): boolean {
  if (!CLOSERS.has(text.charAt(end - 1)) || !/[?!…—–,-]/u.test(text.charAt(end - 2))) return false;
  return ATTRIBUTION.test(text.slice(next, Math.min(ceiling, next + LONGEST_ATTRIBUTION)));
}

/** Whether the text runs on over a boundary that `Intl.Segmenter` proposes between `end` and `next`. */
function runsOn(text: string, boundary: { floor: number; end: number; next: number; ceiling: number }): boolean {
  const { floor, end, next, ceiling } = boundary;
  const follower = wordAfter(text, next, ceiling);
  // “Will they?” he asked: a sentence does not open with a small letter.
  if (isLower(follower.charAt(0))) return true;
  if (isAttributed(text, end, next, ceiling)) return true;
  if (text.charAt(end - 1) !== POINT) return false;
  const word = wordBefore(text, end - 1, floor);
  if (word === "") return false;
  const lower = word.toLowerCase();
  if (LEADING_ABBREVIATIONS.has(lower)) {
    // "No." is a number's abbreviation only before a number; alone it is an answer.
    return lower === "no" || lower === "nos" ? /^\p{N}/u.test(follower) : follower !== "";
  }
  const opensSentence = SENTENCE_OPENERS.has(follower.toLowerCase());
  if (isInitial(word) || TRAILING_ABBREVIATIONS.has(lower)) return follower !== "" && !opensSentence;
  return false;
}

const isSpaceAt = (text: string, index: number): boolean => characterClass(text.charCodeAt(index)) === SPACE;

/** `next`, moved back over white space, but not before `start`. */
function lastOfSentence(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && isSpaceAt(text, end - 1)) end -= 1;
  return end;
}

function pushTrimmed(sentences: Sentence[], text: string, sentence: Sentence): void {
  let start = sentence.start;
  while (start < sentence.end && isSpaceAt(text, start)) start += 1;
  const end = lastOfSentence(text, start, sentence.end);
  if (start < end) sentences.push({ start, end, paragraph: sentence.paragraph });
}

function afterSpace(text: string, index: number, ceiling: number): number {
  let next = index;
  while (next < ceiling && isSpaceAt(text, next)) next += 1;
  return next;
}

/**
 * Pushes a stretch that the segmenter took for one sentence, which it may do where marks of footnotes follow a stop.
 */
function pushWithoutNotes(sentences: Sentence[], text: string, { start, end, paragraph }: Sentence): void {
  let from = start;
  const words = text.slice(start, end);
  if (words.includes("]")) {
    for (const note of words.matchAll(NOTES)) {
      const behind = start + note.index + note[0].length;
      const next = afterSpace(text, behind, end);
      // "the U.S.[4] fell": behind a note as without it, the point of a short word ends nothing.
      if (next < end && runsOn(text, { floor: from, end: start + note.index, next, ceiling: end })) continue;
      pushTrimmed(sentences, text, { start: from, end: start + note.index, paragraph });
      from = behind;
    }
  }
  pushTrimmed(sentences, text, { start: from, end, paragraph });
}

/** Where the segmenter leaves a closing mark at the head of the next sentence (`… it. ” He`), the mark moves back. */
function afterClosers(text: string, index: number, ceiling: number): number {
  let end = index;
  while (end < ceiling && CLOSERS.has(text.charAt(end)) && isSpaceAt(text, end + 1)) end += 1;
  return end;
}

/**
 * Splits the paragraphs of an article into sentences, in source order. Starts from the boundaries of `Intl.Segmenter`
 * (Unicode Standard Annex 29) and takes back those that follow an honorific, an initial or an abbreviation, or that
 * stand before a small letter. Every character but white space, marks of footnotes and what heads
 * a paragraph (`findSentenceStarts`) is in exactly one sentence. Linear in the text.
 *
 * The segmenter runs over the text as a whole, since each call of it costs as much as a paragraph; a line break
 * always is a boundary to it, so that one paragraph never sways the next.
 */
export function splitSentences(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  const boundaries = segmenter.segment(text)[Symbol.iterator]();
  let boundary = boundaries.next();
  const starts = findSentenceStarts(text, paragraphs);
  for (const [index, paragraph] of paragraphs.entries()) {
    let start = starts[index] ?? paragraph.start;
    // The last boundary seen, and the end of the last word before it: a run of blank lines is walked over once.
    let seen = start;
    let end = start;
    for (; boundary.done !== true && boundary.value.index < paragraph.end; boundary = boundaries.next()) {
      const next = boundary.value.index;
      if (next <= start) continue;
      const last = lastOfSentence(text, seen, next);
      if (last > seen) end = last;
      seen = next;
      if (end <= start) continue;
      const closed = afterClosers(text, next, paragraph.end);
      // A boundary that follows no mark is only the end of a line inside hard-wrapped prose.
      const ends = STOPS.has(text.charAt(end - 1));
      if (!ends || runsOn(text, { floor: start, end, next: closed, ceiling: paragraph.end })) continue;
      pushWithoutNotes(sentences, text, { start, end: closed, paragraph: paragraph.number });
      start = closed;
    }
    pushWithoutNotes(sentences, text, { start, end: paragraph.end, paragraph: paragraph.number });
  }
  return sentences;
}

import type { Span } from "../model/span.ts";
import { characterClass, DIGIT, isWordCharacter, LETTER, SPACE } from "./characters.ts";

/** A word, or one other character that is not white space. */
export interface Token extends Span {
  readonly text: string;
  /** A word starts with a letter or a digit; every other token is a mark or a symbol. */
  readonly isWord: boolean;
}

/** Longer runs of letters are cut: no language has such words, and later stages may spend time per letter squared. */
const LONGEST_WORD = 60;

/** 1 by the unit of a mark that may join two parts of a word. */
const JOINERS = new Uint8Array(0x10000);
for (const mark of "'’.&-‑") JOINERS[mark.charCodeAt(0)] = 1;
const POINT = ".".charCodeAt(0);
const COMMA = ",".charCodeAt(0);

/** Whether the mark at `index` holds the two parts of one word together: "don't", "Jong-un", "U.S", "1,000". */
function joins(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit === COMMA) {
    return characterClass(text.charCodeAt(index - 1)) === DIGIT && characterClass(text.charCodeAt(index + 1)) === DIGIT;
  }
  return JOINERS[unit] === 1 && isWordCharacter(text.charCodeAt(index + 1));
}

/** "U.S." and "a.m." keep their last point: it belongs to the word when a single letter between points stands before it. */
function keepsFinalPoint(text: string, start: number, end: number): boolean {
  return (
    text.charCodeAt(end) === POINT &&
    end - start >= 3 &&
    text.charCodeAt(end - 2) === POINT &&
    characterClass(text.charCodeAt(end - 1)) === LETTER
  );
}

/** The end of the word that starts at `start`, at most `limit`. */
export function endOfWord(text: string, start: number, limit: number): number {
  const longest = Math.min(limit, start + LONGEST_WORD);
  let end = start + 1;
  while (end < longest && (isWordCharacter(text.charCodeAt(end)) || (end + 1 < limit && joins(text, end)))) end += 1;
  return end < longest && keepsFinalPoint(text, start, end) ? end + 1 : end;
}

/**
 * Splits `[start, end)` of `text` into tokens, in source order: words keep apostrophes, hyphens and points between
 * their letters ("don't", "Jong-un", "U.S.", "a.m."), an ampersand ("AT&T") and a comma between digits ("1,000");
 * a possessive stays part of its word ("Tillerson's"). Linear in the length of the span.
 */
export function tokenize(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  let start = span.start;
  while (start < span.end) {
    const unit = text.charCodeAt(start);
    if (characterClass(unit) === SPACE) {
      start += 1;
      continue;
    }
    const isWord = isWordCharacter(unit);
    const end = isWord ? endOfWord(text, start, span.end) : start + 1;
    tokens.push({ start, end, text: text.slice(start, end), isWord });
    start = end;
  }
  return tokens;
}

import type { Span } from "../../model/span.ts";
import { characterClass, DIGIT, isWordCharacter } from "../characters.ts";

/** What a character is, as bits: a letter or a digit; */
const WORD = 1;
/** a quotation mark or an apostrophe outside a word; one that opens a quotation as far as it alone can tell; */
export const QUOTATION_MARK = 2;
export const OPENING_MARK = 4;
/** a mark of the page rather than of prose. */
export const PAGE_MARK = 8;

const unitOf = (mark: string): number => mark.charCodeAt(0);
const BITS = Uint8Array.from({ length: 0x10000 }, (_, unit) => (isWordCharacter(unit) ? WORD : 0));
for (const mark of "'‘’") BITS[unitOf(mark)] = QUOTATION_MARK;
for (const mark of '"“”') BITS[unitOf(mark)] = QUOTATION_MARK | OPENING_MARK;
for (const mark of "»|@:(") BITS[unitOf(mark)] = PAGE_MARK;

const SPACE = unitOf(" ");
const APOSTROPHE = unitOf("'");
const OPENING_QUOTE = unitOf("‘");
const CLOSING_QUOTE = unitOf("’");
const COMMA = unitOf(",");
const POINT = unitOf(".");
const LONGEST_WORD = 60;

/** Whether the mark at `index`, behind a word character, joins it to another: "don't", "1,000". */
function joins(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit === APOSTROPHE || unit === CLOSING_QUOTE) return isWordCharacter(text.charCodeAt(index + 1));
  if (unit !== COMMA && unit !== POINT) return false;
  return characterClass(text.charCodeAt(index - 1)) === DIGIT && characterClass(text.charCodeAt(index + 1)) === DIGIT;
}

/**
 * Where the word that starts at `start` ends: letters and digits, with an apostrophe between letters ("don't") and a
 * comma or point between digits ("1,000"). Other marks divide words, as they do for those who score summaries.
 */
function endOfWord(text: string, start: number, limit: number): number {
  const longest = Math.min(limit, start + LONGEST_WORD);
  let end = start + 1;
  while (end < longest) {
    if (BITS[text.charCodeAt(end)] === WORD || (end + 1 < limit && joins(text, end))) end += 1;
    else break;
  }
  return end;
}

/** Shows each word of a stretch to `visit`, in order, and gives the bits of the marks between them. Linear. */
export function scanWords(text: string, { start, end }: Span, visit: (start: number, end: number) => void): number {
  let marks = 0;
  for (let index = start; index < end; ) {
    const unit = text.charCodeAt(index);
    const bits = BITS[unit] as number;
    if (bits === WORD) {
      const wordEnd = endOfWord(text, index, end);
      visit(index, wordEnd);
      index = wordEnd;
      continue;
    }
    marks |= bits;
    const isSingle = unit === APOSTROPHE || unit === OPENING_QUOTE;
    if (isSingle && (index === start || text.charCodeAt(index - 1) === SPACE)) marks |= OPENING_MARK;
    index += 1;
  }
  return marks;
}

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
export const LONGEST_WORD = 60;

/** Whether the mark at `index`, behind a word character, joins it to another: "don't", "1,000". */
function joins(text: string, index: number, unit: number): boolean {
  if (unit === APOSTROPHE || unit === CLOSING_QUOTE) return isWordCharacter(text.charCodeAt(index + 1));
  if (unit !== COMMA && unit !== POINT) return false;
  return characterClass(text.charCodeAt(index - 1)) === DIGIT && characterClass(text.charCodeAt(index + 1)) === DIGIT;
}

/** Is shown a word: where it stands. */
export type VisitWord = (start: number, end: number) => void;

/** The bits of the mark at `index` of a stretch that starts at `start`. */
export function marksAt(text: string, index: number, start: number): number {
  const unit = text.charCodeAt(index);
  const bits = BITS[unit] as number;
  const isSingle = unit === APOSTROPHE || unit === OPENING_QUOTE;
  return isSingle && (index === start || text.charCodeAt(index - 1) === SPACE) ? bits | OPENING_MARK : bits;
}

/**
 * Shows each word of a stretch to `visit`, in order, and gives the bits of the marks between them. A word is letters and
 * digits, with an apostrophe between letters ("don't") and a comma or point between digits ("1,000"). Other marks divide
 * words, as they do for those who score summaries. Linear: one look at each character.
 */
export function scanWords(text: string, span: Span, visit: VisitWord): number {
  const limit = span.end;
  let marks = 0;
  for (let index = span.start; index < limit; ) {
    if (BITS[text.charCodeAt(index)] !== WORD) {
      marks |= marksAt(text, index, span.start);
      index += 1;
      continue;
    }
    const start = index;
    const longest = Math.min(limit, start + LONGEST_WORD);
    for (index += 1; index < longest; index += 1) {
      const next = text.charCodeAt(index);
      if (BITS[next] !== WORD && (index + 1 >= limit || !joins(text, index, next))) break;
    }
    visit(start, index);
  }
  return marks;
}

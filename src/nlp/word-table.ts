import type { Span } from "../model/span.ts";
import { isWordCharacter } from "./characters.ts";
import { classifyWord, WORD } from "./word-classes.ts";

/**
 * Every distinct word and mark that was read, each with a number from 0. Asking a word once for what stays true of it
 * wherever it stands is what makes reading fast: a text has few distinct words.
 */
export interface WordTable {
  /** By number. */
  readonly texts: string[];
  /** By number, in lower case. */
  readonly lowers: string[];
  /** By number, once a name has asked: without possessive and accents, in lower case. */
  readonly folded: (string | undefined)[];
  /** By number: `classifyWord`, with `WORD` for words; 0 for marks. */
  classes: Int32Array;
  /**
   * Open addressing, four numbers a slot so that one look at the memory tells all: the hash; the number plus one,
   * negative for a word that is no packed one, 0 for a free slot; the packed units, or where the word's units begin in
   * `letters` and how many they are.
   */
  slots: Int32Array;
  /**
   * The units of all words that are no packed ones: to compare with one array takes less than to fetch each word's
   * string.
   */
  letters: Uint16Array;
  letterCount: number;
}

/** Units of a word as they are read. At most eight of one byte each are told apart by two numbers, without a loop. */
export interface PackedWord {
  /** Those of the whole text. */
  units: Uint16Array;
  hash: number;
  /** The last four units, and the four before. */
  low: number;
  high: number;
  isPacked: boolean;
}

/**
 * Longer runs of occupied slots hardly come by chance; a word behind one is entered anew each time, so that no text
 * makes looking up slow.
 */
const MOST_PROBES = 24;
const FIRST_SLOTS = 1 << 14;
const SLOT_SIZE = 4;

/** Creates an empty table. */
export function createWordTable(): WordTable {
  return {
    texts: [],
    lowers: [],
    folded: [],
    classes: new Int32Array(FIRST_SLOTS),
    slots: new Int32Array(SLOT_SIZE * FIRST_SLOTS),
    letters: new Uint16Array(FIRST_SLOTS),
    letterCount: 0,
  };
}

/** Twice the room, with what was in it. */
function grow(table: WordTable): void {
  const old = table.slots;
  const slots = new Int32Array(2 * old.length);
  const mask = slots.length - 1;
  for (let from = 0; from < old.length; from += SLOT_SIZE) {
    if (old[from + 1] === 0) continue;
    let slot = ((old[from] as number) * SLOT_SIZE) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + SLOT_SIZE) & mask;
    slots.set(old.subarray(from, from + SLOT_SIZE), slot);
  }
  table.slots = slots;
  const classes = new Int32Array(2 * table.classes.length);
  classes.set(table.classes);
  table.classes = classes;
}

/** Keeps the units of a word; gives where they begin. */
function keepLetters(table: WordTable, word: string): number {
  const first = table.letterCount;
  if (first + word.length > table.letters.length) {
    const letters = new Uint16Array(2 * table.letters.length);
    letters.set(table.letters);
    table.letters = letters;
  }
  for (let index = 0; index < word.length; index += 1) table.letters[first + index] = word.charCodeAt(index);
  table.letterCount += word.length;
  return first;
}

/** Enters the new word at `[start, end)`; `slot` is where it belongs, -1 for nowhere. */
function enter(table: WordTable, packed: PackedWord, span: Span, slot: number): number {
  const number = table.texts.length;
  // Made of its units: a slice of the text would keep the whole text in memory as long as the table.
  const word = String.fromCharCode(...packed.units.subarray(span.start, span.end));
  if (slot >= 0) {
    table.slots[slot] = packed.hash;
    table.slots[slot + 1] = packed.isPacked ? number + 1 : -number - 1;
    table.slots[slot + 2] = packed.isPacked ? packed.low : keepLetters(table, word);
    table.slots[slot + 3] = packed.isPacked ? packed.high : word.length;
  }
  table.texts.push(word);
  table.lowers.push(word.toLowerCase());
  table.folded.push(undefined);
  table.classes[number] = isWordCharacter(word.charCodeAt(0)) ? classifyWord(word) | WORD : 0;
  // At most half full: then a free slot is near, and there is room for the next word's classes.
  if (2 * table.texts.length * SLOT_SIZE > table.slots.length) grow(table);
  return number;
}

/** Whether the units of the text from `start` on are those kept from `first` on. */
function isSame({ letters }: WordTable, first: number, length: number, { units }: PackedWord, start: number): boolean {
  for (let index = 0; index < length; index += 1) if (letters[first + index] !== units[start + index]) return false;
  return true;
}

/**
 * The number of the word or mark at `[start, end)` of the units, which is entered when it is new. The same words have
 * the same number, save after dozens of words made to collide. Takes time in proportion to the word.
 */
export function numberWord(table: WordTable, packed: PackedWord, start: number, end: number): number {
  const { slots } = table;
  const { hash, low, high, isPacked } = packed;
  const mask = slots.length - 1;
  let slot = (hash * SLOT_SIZE) & mask;
  for (let probe = 0; probe < MOST_PROBES; probe += 1) {
    const number = slots[slot + 1] as number;
    if (number === 0) return enter(table, packed, { start, end }, slot);
    if (slots[slot] === hash) {
      if (number > 0) {
        if (isPacked && slots[slot + 2] === low && slots[slot + 3] === high) return number - 1;
      } else if (
        !isPacked &&
        slots[slot + 3] === end - start &&
        isSame(table, slots[slot + 2] as number, end - start, packed, start)
      ) {
        return -number - 1;
      }
    }
    slot = (slot + SLOT_SIZE) & mask;
  }
  return enter(table, packed, { start, end }, -1);
}

import type { Span } from "../model/span.ts";
import { characterClass, DIGIT, isWordCharacter, LETTER, SPACE } from "./characters.ts";
import { createWordTable, numberWord, type PackedWord, type WordTable } from "./word-table.ts";

/**
 * The tokens of a text, by number; the arrays are longer than `count` and hold these tokens until the next text is
 * opened.
 */
export interface TokenScan {
  readonly table: WordTable;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** Numbers in `table`. */
  words: Int32Array;
}

/** Longer runs of letters are cut: no language has such words, and later stages may spend time per letter squared. */
const LONGEST_WORD = 60;

// What a unit may be to a word.
const GAP = 0;
const PART = 1;
const MARK = 2;
/** Holds two parts of one word together: "don't", "Jong-un", "U.S", "AT&T". */
const JOINER = 3;
/** Holds digits together: "1,000". */
const DIGIT_JOINER = 4;

const ROLES = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  if (isWordCharacter(unit)) return PART;
  return characterClass(unit) === SPACE ? GAP : MARK;
});
for (const mark of "'’.&-‑") ROLES[mark.charCodeAt(0)] = JOINER;
ROLES[",".charCodeAt(0)] = DIGIT_JOINER;
const POINT = ".".charCodeAt(0);

/** Bounds the memory of a process that reads for months; a news corpus of 10 MB holds about 60,000 distinct words. */
const MOST_WORDS = 150_000;
const ONE_BYTE = 0x100;
const MOST_PACKED = 8;
/** 2³² over the golden ratio: spreads neighbouring letters far. */
const SPREAD = 0x9e3779b1;

let table = createWordTable();
/**
 * Room for one text, kept from one to the next. Reading units from an array is four times faster than from a string.
 */
let units = new Uint16Array(0);
let scan: TokenScan = {
  table,
  count: 0,
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  words: new Int32Array(0),
};
const packed: PackedWord = { units, hash: 0, low: 0, high: 0, isPacked: true };

/** The text whose units are at hand. */
let opened = "";

function load(text: string): void {
  scan = { ...scan, table, count: 0 };
  if (opened === text) return;
  opened = text;
  if (units.length < text.length) {
    const size = 2 * text.length;
    units = new Uint16Array(size);
    packed.units = units;
    scan = { ...scan, starts: new Int32Array(size), ends: new Int32Array(size), words: new Int32Array(size) };
  }
  Buffer.from(units.buffer).write(text, "utf16le");
}

/** "1,000": whether digits stand on both sides. */
function isBetweenDigits(index: number): boolean {
  return characterClass(units[index - 1] as number) === DIGIT && characterClass(units[index + 1] as number) === DIGIT;
}

/**
 * "U.S." and "a.m." keep their last point: it belongs to the word when a single letter between points stands before it.
 */
function keepsFinalPoint(start: number, end: number): boolean {
  return (
    units[end] === POINT &&
    end - start >= 3 &&
    units[end - 2] === POINT &&
    characterClass(units[end - 1] as number) === LETTER
  );
}

/** The end of the word that starts at `start`; leaves its hash and its packed form in `packed`. */
function packWord(start: number, limit: number): number {
  const longest = Math.min(limit, start + LONGEST_WORD);
  let low = units[start] as number;
  let high = 0;
  let all = low;
  let hash = Math.imul(low, SPREAD);
  let end = start + 1;
  let isOver = false;
  while (end < longest && !isOver) {
    const unit = units[end] as number;
    const role = ROLES[unit] as number;
    if (role !== PART) {
      const goesOn =
        (role === JOINER && end + 1 < limit && ROLES[units[end + 1] as number] === PART) ||
        (role === DIGIT_JOINER && end + 1 < limit && isBetweenDigits(end));
      if (!goesOn) {
        if (!keepsFinalPoint(start, end)) break;
        isOver = true;
      }
    }
    hash = Math.imul(hash ^ unit, SPREAD);
    high = (high << 8) | (low >>> 24);
    low = (low << 8) | unit;
    all |= unit;
    end += 1;
  }
  packed.hash = hash ^ (hash >>> 15);
  packed.low = low;
  packed.high = high;
  packed.isPacked = all < ONE_BYTE && end - start <= MOST_PACKED;
  return end;
}

function packMark(start: number): number {
  const unit = units[start] as number;
  const hash = Math.imul(unit, SPREAD);
  packed.hash = hash ^ (hash >>> 15);
  packed.low = unit;
  packed.high = 0;
  packed.isPacked = unit < ONE_BYTE;
  return start + 1;
}

/** Opens a text: its units and the room for its tokens are ready for `scanSpan`. */
export function openText(text: string): TokenScan {
  if (table.texts.length > MOST_WORDS) table = createWordTable();
  load(text);
  return scan;
}

/** The tokens of a stretch of any text, by the same table as the text that was opened last. */
export function scanAside(text: string, { start, end }: Span): TokenScan {
  load(text);
  scanSpan(start, end);
  return scan;
}

/** Appends the tokens of `[from, to)` of the text that was opened last, in source order. Linear. */
export function scanSpan(from: number, to: number): void {
  const { starts, ends, words } = scan;
  let { count } = scan;
  let start = from;
  while (start < to) {
    const role = ROLES[units[start] as number] as number;
    if (role === GAP) {
      start += 1;
      continue;
    }
    const end = role === PART ? packWord(start, to) : packMark(start);
    starts[count] = start;
    ends[count] = end;
    words[count] = numberWord(table, packed, start, end);
    count += 1;
    start = end;
  }
  scan.count = count;
}

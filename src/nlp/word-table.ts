import { isWordCharacter } from "./characters.ts";
import { WORD, wordClasses } from "./word-classes.ts";

/**
 * Every distinct word and mark that was read, each with a number from 0. Comparing numbers, and asking a word once for
 * what stays true of it wherever it stands, is what makes reading fast: a text has few distinct words.
 */
export interface WordTable {
  /** By number. */
  readonly texts: string[];
  /** By number, in lower case. */
  readonly lowers: string[];
  /** By number: `wordClasses`, with `WORD` for words; 0 for marks. */
  readonly classes: number[];
  /** By number: the hash of the word, and where its units stand in `units`. */
  readonly hashes: number[];
  readonly ends: number[];
  units: Uint16Array;
  /** Open addressing: a number plus one; 0 is free. */
  slots: Int32Array;
}

/** Longer runs of occupied slots hardly come by chance; a word behind one is entered anew each time, so that no text makes looking up slow. */
const MOST_PROBES = 24;
const FIRST_SLOTS = 1 << 14;

/** Creates an empty table. */
export function createWordTable(): WordTable {
  return {
    texts: [],
    lowers: [],
    classes: [],
    hashes: [],
    ends: [],
    units: new Uint16Array(8 * FIRST_SLOTS),
    slots: new Int32Array(FIRST_SLOTS),
  };
}

/** Whether the entry `number` of the table is `[start, end)` of the text. */
function isEntry(table: WordTable, number: number, text: string, start: number, end: number): boolean {
  const from = number === 0 ? 0 : (table.ends[number - 1] as number);
  if ((table.ends[number] as number) - from !== end - start) return false;
  const { units } = table;
  for (let index = start, at = from; index < end; index += 1, at += 1)
    if (units[at] !== text.charCodeAt(index)) return false;
  return true;
}

function growSlots(table: WordTable): void {
  table.slots = new Int32Array(2 * table.slots.length);
  const mask = table.slots.length - 1;
  table.hashes.forEach((hash, number) => {
    for (let probe = 0, slot = hash & mask; probe < MOST_PROBES; probe += 1, slot = (slot + 1) & mask) {
      if (table.slots[slot] !== 0) continue;
      table.slots[slot] = number + 1;
      return;
    }
  });
}

function enter(table: WordTable, word: string, options: { hash: number; slot: number }): number {
  const number = table.texts.length;
  const from = table.ends.at(-1) ?? 0;
  if (from + word.length > table.units.length) {
    const units = new Uint16Array(2 * table.units.length + word.length);
    units.set(table.units);
    table.units = units;
  }
  for (let index = 0; index < word.length; index += 1) table.units[from + index] = word.charCodeAt(index);
  table.texts.push(word);
  table.lowers.push(word.toLowerCase());
  table.classes.push(isWordCharacter(word.charCodeAt(0)) ? wordClasses(word) | WORD : 0);
  table.hashes.push(options.hash);
  table.ends.push(from + word.length);
  if (options.slot >= 0) table.slots[options.slot] = number + 1;
  if (2 * table.texts.length > table.slots.length) growSlots(table);
  return number;
}

/**
 * The number of the word or mark at `[start, end)` of the text, which is entered when it is new. The same words have
 * the same number, save after thousands of words made to collide. Takes time in proportion to the word.
 */
export function numberWord(table: WordTable, text: string, start: number, end: number): number {
  let hash = 0;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1);
  hash ^= hash >>> 15;
  const mask = table.slots.length - 1;
  for (let probe = 0, slot = hash & mask; probe < MOST_PROBES; probe += 1, slot = (slot + 1) & mask) {
    const number = (table.slots[slot] as number) - 1;
    if (number < 0) return enter(table, text.slice(start, end), { hash, slot });
    if (table.hashes[number] === hash && isEntry(table, number, text, start, end)) return number;
  }
  return enter(table, text.slice(start, end), { hash, slot: -1 });
}

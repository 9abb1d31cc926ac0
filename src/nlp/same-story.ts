import type { Article } from "../model/article.ts";
import { sliceOf } from "../model/span.ts";
import { topicStems } from "./topic.ts";

/** What an article is about, in the stems of its headline and its first words: small, and quick to compare. */
export interface StoryPrint {
  /** A number of `STEM_BITS` bits for each stem, ascending, each once. */
  readonly stems: Uint32Array;
  /** Epoch milliseconds of the day it is from; NaN where that is not known. */
  readonly day: number;
}

const LETTERS = 1200;
/**
 * Few enough for four digits to the base of 36; of prints of a hundred stems, one pair in a hundred shares one by
 * chance.
 */
const STEM_BITS = 20;
const DIGITS = 4;
const BASE = 36;
const CODE_0 = "0".charCodeAt(0);
const CODE_A = "a".charCodeAt(0);

/** The print of an article; empty for one without words. Linear in the first paragraphs. */
export function printStory(article: Article): StoryPrint {
  const [first] = article.paragraphs;
  const start = first?.start ?? 0;
  const stems = topicStems(`${article.headline} ${sliceOf(article.text, { start, end: start + LETTERS })}`);
  return { stems: Uint32Array.from(new Set([...stems].map(numberOf))).sort(), day: dayOf(article.date) };
}

/** A print's stems as text; `unpackStems` reads them back. */
export function packStems({ stems }: Pick<StoryPrint, "stems">): string {
  return [...stems].map((stem) => stem.toString(BASE).padStart(DIGITS, "0")).join("");
}

/** The stems of what `packStems` wrote, as a print has them. */
export function unpackStems(packed: string): Uint32Array {
  const stems = new Uint32Array(countStems(packed));
  // Digit by digit: a large shelf has a million of them, and each slice would be garbage.
  for (let index = 0; index < packed.length; index += 1) {
    const place = Math.floor(index / DIGITS);
    stems[place] = (stems[place] ?? 0) * BASE + digitOf(packed.charCodeAt(index));
  }
  return stems;
}

/** "0" to "9", then "a" to "z". */
function digitOf(code: number): number {
  return code < CODE_A ? code - CODE_0 : code - CODE_A + 10;
}

/** How many stems `packStems` wrote. */
export function countStems(packed: string): number {
  return packed.length / DIGITS;
}

/** The day of a print, by its article's date. */
export const dayOf = (date: string | undefined): number => Date.parse(date ?? "");

/** The FNV-1a hash of a stem, folded to `STEM_BITS` bits. */
function numberOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < stem.length; index += 1) hash = Math.imul(hash ^ stem.charCodeAt(index), 0x01000193);
  return ((hash >>> STEM_BITS) ^ hash) & ((1 << STEM_BITS) - 1);
}

/**
 * Measured on 202 articles of 100 stories (Multi-News): finds half of the pairs that tell one story and joins none of
 * 20,000 that do not, but for pages that are word for word the same. To join two stories hides one, so this is strict.
 * The share of the smaller print's stems that the other must have.
 */
const SAME_STORY = 0.25;
/** In a notice of two lines a quarter is a handful, which any two pages of a town share. */
const FEWEST_SHARED = 8;

/** Whether two prints of so many stems share enough of them to tell one story. */
export function isEnoughShared(shared: number, one: number, other: number): boolean {
  return shared >= FEWEST_SHARED && shared >= SAME_STORY * Math.min(one, other);
}

const DAY_MS = 24 * 60 * 60_000;
/** Papers of one story come out within a few days. */
const NEAR_DAYS = 3;

/** Whether two articles tell one story: much the same words, and not on days far apart. */
export function isSameStory(one: StoryPrint, other: StoryPrint): boolean {
  return (
    isNearInTime(one.day, other.day) && isEnoughShared(countShared(one, other), one.stems.length, other.stems.length)
  );
}

/** Whether articles of two days may tell one story; so may those of which a day is not known (NaN). */
export function isNearInTime(one: number, other: number): boolean {
  return !(Math.abs(one - other) > NEAR_DAYS * DAY_MS);
}

function countShared({ stems: one }: StoryPrint, { stems: other }: StoryPrint): number {
  let shared = 0;
  let place = 0;
  for (const stem of one) {
    while (place < other.length && (other[place] ?? 0) < stem) place += 1;
    if (other[place] === stem) shared += 1;
  }
  return shared;
}

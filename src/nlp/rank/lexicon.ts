import { characterClass, DIGIT } from "../characters.ts";
import { LEANING_CONNECTIVES, LEANING_PHRASES, LEANING_PRONOUNS } from "../lexicon/dangling-openers.ts";
import { STOP_STEMS } from "../lexicon/stop-words.ts";
import { stemOf } from "../stems.ts";
import { UNKNOWN_WORD, type Vocabulary } from "./vocabulary.ts";

/** What a word is, as bits of `kinds`. */
export const STOP = 1;
export const NUMBER = 2;
export const PRONOUN = 4;
export const FIRST_PERSON = 8;
export const DAY = 16;
export const PRESENT = 32;
export const SAYING = 64;
export const ARTICLE = 128;
/** It may belong to the page rather than to the story: "newsletter". */
export const PAGE = 256;
/** It is written with a capital as a rule, in the article at hand: a name. */
export const NAME = 512;
/** At the head of a sentence it may lean on the sentence before: "he", "however". */
export const LEANING = 1024;

const STEMS_BY_KIND: readonly (readonly [number, ReadonlySet<string>])[] = [
  [STOP, STOP_STEMS],
  [PRONOUN, new Set("he she thei it him her them hi their".split(" "))],
  [FIRST_PERSON, new Set("i we you my our your i'm we'r i'v".split(" "))],
  [DAY, new Set("mondai tuesdai wednesdai thursdai fridai saturdai sundai".split(" "))],
  [PRESENT, new Set("is ar ha have will".split(" "))],
  [SAYING, new Set(["said", "sai"])],
  [ARTICLE, new Set(["the", "a", "an"])],
  [
    LEANING,
    new Set(
      [...LEANING_PRONOUNS, ...LEANING_CONNECTIVES, ...LEANING_PHRASES].map((one) =>
        stemOf(one.replace(/[ -].*/u, "")),
      ),
    ),
  ],
  [
    PAGE,
    new Set(
      (
        "e email mail scroll click reserv contribut publish broadcast updat sign newslett copyright photo pictur express " +
        "transcript http www"
      ).split(" "),
    ),
  ],
];

/**
 * Numbers for words: every form seen once is found by two hashes of its characters, without a string being made of it.
 * Two forms of the same 64 bits would count as one word in the ranking; no shown text depends on it.
 */
export interface Lexicon {
  /** Begins an article: numbers given before may mean other stems from now on. */
  open(): void;
  /** The number of the stem of a word as `scanWords` shows it, from 0. */
  numberOf(text: string, start: number, end: number, hash: number, second: number): number;
  readonly stems: readonly string[];
  readonly kinds: readonly number[];
  readonly rarities: readonly number[];
  readonly appeals: readonly number[];
}

/** Bounds the memory of a process that reads for months; a news corpus of 10 MB holds about 60,000 forms. */
const MOST_FORMS = 150_000;
const FIRST_SLOTS = 1 << 10;
/** Numbers per slot: a slot lies within one line of the processor's cache. */
const SLOT_SHIFT = 2;
const SLOT = 1 << SLOT_SHIFT;

function kindOf(stem: string): number {
  let kind = characterClass(stem.charCodeAt(0)) === DIGIT ? NUMBER : 0;
  for (const [bit, stems] of STEMS_BY_KIND) if (stems.has(stem)) kind |= bit;
  return kind;
}

/** An empty lexicon that knows of stems what the vocabulary does. */
export function createLexicon(vocabulary: Vocabulary): Lexicon {
  const stems: string[] = [];
  const kinds: number[] = [];
  const rarities: number[] = [];
  const appeals: number[] = [];
  const numbers = new Map<string, number>();
  /** By slot two hashes of a form and the number of its stem plus 1, which is 0 where the slot is free. */
  let slots = new Int32Array(FIRST_SLOTS * SLOT);
  let forms = 0;

  function forget(): void {
    numbers.clear();
    for (const list of [stems, kinds, rarities, appeals]) list.length = 0;
    slots = new Int32Array(FIRST_SLOTS * SLOT);
    forms = 0;
  }

  function numberOfStem(stem: string): number {
    const known = numbers.get(stem);
    if (known !== undefined) return known;
    const number = stems.length;
    const { rarity, appeal } = vocabulary.get(stem) ?? UNKNOWN_WORD;
    numbers.set(stem, number);
    stems.push(stem);
    kinds.push(kindOf(stem));
    rarities.push(rarity);
    appeals.push(appeal);
    return number;
  }

  /** The first free slot for a hash. */
  function freeSlot(hash: number): number {
    const mask = slots.length - 1;
    let at = (hash << SLOT_SHIFT) & mask;
    while (slots[at + 2] !== 0) at = (at + SLOT) & mask;
    return at;
  }

  function widen(): void {
    const before = slots;
    slots = new Int32Array(before.length * 2);
    for (let from = 0; from < before.length; from += SLOT) {
      if (before[from + 2] === 0) continue;
      const at = freeSlot(before[from] as number);
      for (let part = 0; part < SLOT; part += 1) slots[at + part] = before[from + part] as number;
    }
  }

  function addForm(form: string, hash: number, second: number): number {
    if (forms * 2 * SLOT >= slots.length) widen();
    const at = freeSlot(hash);
    const number = numberOfStem(stemOf(form));
    slots[at] = hash;
    slots[at + 1] = second;
    slots[at + 2] = number + 1;
    forms += 1;
    return number;
  }

  function numberOf(text: string, start: number, end: number, hash: number, second: number): number {
    const mask = slots.length - 1;
    for (let at = (hash << SLOT_SHIFT) & mask; ; at = (at + SLOT) & mask) {
      const number = slots[at + 2] as number;
      if (number === 0) return addForm(text.slice(start, end), hash, second);
      if (slots[at] === hash && slots[at + 1] === second) return number - 1;
    }
  }

  return {
    open: () => {
      if (forms > MOST_FORMS) forget();
    },
    numberOf,
    stems,
    kinds,
    rarities,
    appeals,
  };
}

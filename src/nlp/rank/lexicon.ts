import { characterClass, DIGIT } from "../characters.ts";
import { LEANING_CONNECTIVES, LEANING_PHRASES, LEANING_PRONOUNS } from "../lexicon/dangling-openers.ts";
import { STOP_STEMS } from "../lexicon/stop-words.ts";
import { stemOf } from "../stems.ts";
import type { WordTable } from "../word-table.ts";
import { scanWords } from "./scan-words.ts";
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

/** What a token is to the ranking, as the lowest bits of `Lexicon.codeOf`: one word; */
export const ONE_WORD = 1;
/** a mark; */
export const MARK = 2;
/** several words, such as "Jong-un". */
const SEVERAL_WORDS = 3;
export const KIND = 3;
export const KIND_BITS = 2;

/** A word inside a token: where it starts in it, and the number of its stem. */
export interface Part {
  readonly start: number;
  readonly stem: number;
}

/** Tokens by their numbers in a table. */
interface NumberedTokens {
  readonly table: WordTable;
  readonly words: Int32Array;
  readonly count: number;
}

/** Numbers for the stems of words, from 0, and what is known of each. */
export interface Lexicon {
  /**
   * What every token is, by its number in the table: `ONE_WORD` and its like, and in the higher bits the number of its
   * stem or the place of its `parts`. Good until other tokens are asked for. With tokens of another table than before,
   * numbers given earlier may mean other stems from now on.
   */
  codesOf(tokens: NumberedTokens): Int32Array;
  readonly parts: readonly (readonly Part[])[];
  /** The number of the stem of a word, which is entered when it is new. */
  numberOf(word: string): number;
  readonly stems: readonly string[];
  readonly kinds: readonly number[];
  readonly rarities: readonly number[];
  readonly appeals: readonly number[];
}

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
  const parts: (readonly Part[])[] = [];
  const numbers = new Map<string, number>();
  let known: WordTable | undefined;
  /** By number in the table; 0 for a token that was not asked for yet. */
  let codes = new Int32Array(1 << 10);

  function numberOf(word: string): number {
    const stem = stemOf(word);
    const entered = numbers.get(stem);
    if (entered !== undefined) return entered;
    const number = stems.length;
    const { rarity, appeal } = vocabulary.get(stem) ?? UNKNOWN_WORD;
    numbers.set(stem, number);
    stems.push(stem);
    kinds.push(kindOf(stem));
    rarities.push(rarity);
    appeals.push(appeal);
    return number;
  }

  function encode(text: string): number {
    const found: Part[] = [];
    scanWords(text, { start: 0, end: text.length }, (start, end) => {
      found.push({ start, stem: numberOf(text.slice(start, end)) });
    });
    const [first] = found;
    if (first === undefined) return MARK;
    if (found.length === 1 && first.start === 0) return (first.stem << KIND_BITS) | ONE_WORD;
    return ((parts.push(found) - 1) << KIND_BITS) | SEVERAL_WORDS;
  }

  return {
    codesOf: ({ table, words, count }) => {
      if (table !== known) {
        known = table;
        numbers.clear();
        for (const list of [stems, kinds, rarities, appeals, parts]) list.length = 0;
        codes.fill(0);
      }
      if (codes.length < table.texts.length) {
        const wider = new Int32Array(2 * table.texts.length);
        wider.set(codes);
        codes = wider;
      }
      for (let token = 0; token < count; token += 1) {
        const word = words[token] as number;
        if (codes[word] === 0) codes[word] = encode(table.texts[word] as string);
      }
      return codes;
    },
    parts,
    numberOf,
    stems,
    kinds,
    rarities,
    appeals,
  };
}

import type { Analysis } from "../../model/analysis.ts";
import type { LineName } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { STOP_STEMS } from "../lexicon/stop-words.ts";
import { stemOf } from "../stems.ts";
import { tokenize } from "../tokens.ts";
import { UNKNOWN_WORD, type Vocabulary, type WordKnowledge } from "./model.ts";

/** One word of an article, all its forms and places taken together. */
export interface Word extends WordKnowledge {
  readonly stem: string;
  /** Says nothing of what the story is about ("the"). */
  readonly isStop: boolean;
  readonly isNumber: boolean;
  /** How often the body holds it. */
  count: number;
  /** How many sentences hold it. */
  sentenceCount: number;
  /** How often it is written with a capital where a sentence does not open. */
  capitals: number;
  /** How often it stands where a sentence does not open. */
  inside: number;
  /** The first and the last sentence that hold it. */
  first: number;
  last: number;
  /** Where in its first sentence it stands, 0 to 1. */
  position: number;
  /** How many of the first five sentences hold it. */
  early: number;
  /** How many lines beside the body hold it: captions, links and headings tell what an editor thought telling. */
  beside: number;
  isInHeadline: boolean;
}

/** The words of an article, every stem with an id from 0 in order of first use. */
export interface Words {
  readonly all: readonly Word[];
  /** For each sentence the ids of its words, in order. */
  readonly bySentence: readonly (readonly number[])[];
  /** The ids by stem. */
  readonly ids: ReadonlyMap<string, number>;
}

const EARLY_SENTENCES = 5;
const BESIDE: ReadonlySet<LineName> = new Set(["caption", "debris", "credit"]);
const LONGEST_BESIDE = 2000;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;

const isCapital = (word: string): boolean => {
  const unit = word.charCodeAt(0);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const letter = word.charAt(0);
  return letter !== letter.toLowerCase();
};

function createWord(
  stem: string,
  { sentence, position }: { sentence: number; position: number },
  knowledge: WordKnowledge,
): Word {
  const unit = stem.charCodeAt(0);
  return {
    stem,
    rarity: knowledge.rarity,
    appeal: knowledge.appeal,
    isStop: STOP_STEMS.has(stem),
    isNumber: unit >= DIGIT_ZERO && unit <= DIGIT_NINE,
    count: 0,
    sentenceCount: 0,
    capitals: 0,
    inside: 0,
    first: sentence,
    last: -1,
    position,
    early: 0,
    beside: 0,
    isInHeadline: false,
  };
}

function stemsOf(text: string, span: Span): string[] {
  const stems: string[] = [];
  for (const token of tokenize(text, span)) if (token.isWord) stems.push(stemOf(token.text));
  return stems;
}

/** Reads the words of `sentences`, with what is known of them. Linear in the text. */
export function readWords(
  { article, sentences }: Pick<Analysis, "article" | "sentences">,
  vocabulary: Vocabulary,
): Words {
  const ids = new Map<string, number>();
  // By the word as it is written: stemming costs a look-up in a table of all words ever read.
  const idsAsWritten = new Map<string, number>();
  const all: Word[] = [];
  const idOf = (written: string, sentence: number, position: number): number => {
    const stem = stemOf(written);
    let id = ids.get(stem);
    if (id === undefined) {
      id = all.length;
      ids.set(stem, id);
      all.push(createWord(stem, { sentence, position }, vocabulary.get(stem) ?? UNKNOWN_WORD));
    }
    idsAsWritten.set(written, id);
    return id;
  };
  const bySentence = sentences.map((sentence, index) => {
    const own: number[] = [];
    const length = sentence.end - sentence.start;
    for (const token of tokenize(article.text, sentence)) {
      if (!token.isWord) continue;
      const id = idsAsWritten.get(token.text) ?? idOf(token.text, index, (token.start - sentence.start) / length);
      const word = all[id] as Word;
      note(word, index);
      if (own.length > 0) {
        word.inside += 1;
        if (isCapital(token.text)) word.capitals += 1;
      }
      own.push(id);
    }
    return own;
  });
  const words = { all, bySentence, ids };
  noteBeside(words, article);
  return words;
}

function note(word: Word, sentence: number): void {
  word.count += 1;
  if (word.last === sentence) return;
  word.last = sentence;
  word.sentenceCount += 1;
  if (sentence < EARLY_SENTENCES) word.early += 1;
}

function noteBeside({ all, ids }: Words, { text, headline, lines }: Analysis["article"]): void {
  for (const line of lines) {
    if (!BESIDE.has(line.name) || line.end - line.start >= LONGEST_BESIDE) continue;
    for (const stem of new Set(stemsOf(text, line))) {
      const word = all[ids.get(stem) ?? -1];
      if (word) word.beside += 1;
    }
  }
  for (const stem of stemsOf(headline, { start: 0, end: headline.length })) {
    const word = all[ids.get(stem) ?? -1];
    if (word) word.isInHeadline = true;
  }
}

/** Whether the word is written with a capital as a rule: a name. */
export const isName = (word: Word): boolean => word.capitals * 2 > word.inside;

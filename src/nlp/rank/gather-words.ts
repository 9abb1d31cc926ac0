import type { Span } from "../../model/span.ts";
import type { Memory } from "../memory.ts";
import { type Tokens, tokensOf } from "../reading.ts";
import { KIND, KIND_BITS, type Lexicon, MARK, ONE_WORD, type Part } from "./lexicon.ts";
import { LONGEST_WORD, marksAt, scanWords } from "./scan-words.ts";
import type { Story } from "./story.ts";

/** The words of some sentences, each form of a stem under one id. */
export interface GatheredWords {
  /** The ids of all words in order, and where in the text each stands. */
  readonly ids: Int32Array;
  readonly places: Int32Array;
  /** Sentence `s` holds the words from `starts[s]` up to `starts[s + 1]`. */
  readonly starts: Int32Array;
  /** By sentence: the bits of its marks. */
  readonly marks: Int32Array;
  /** By id: the number in the lexicon. */
  readonly distinct: Int32Array;
  /** The id of a number in the lexicon, -1 for one that no sentence holds. Good until `close`. */
  idOf(number: number): number;
  /** Ends the use of `idOf`; must be called before words are gathered again. */
  close(): void;
}

/** Ids by number in the lexicon, plus 1; all 0 between two articles. */
let idsByNumber = new Int32Array(1 << 12);

function widen(index: number): void {
  const wider = new Int32Array(2 * Math.max(idsByNumber.length, index));
  wider.set(idsByNumber);
  idsByNumber = wider;
}

/** The numbers in the lexicon of the words so far, each once: by id, with room for all. */
interface Distinct {
  readonly numbers: Int32Array;
  count: number;
}

/** The id of a number, which is a new one when no word so far has the number. */
function enter(number: number, distinct: Distinct): number {
  if (number >= idsByNumber.length) widen(number);
  const known = (idsByNumber[number] as number) - 1;
  if (known >= 0) return known;
  const id = distinct.count;
  distinct.numbers[id] = number;
  distinct.count += 1;
  idsByNumber[number] = distinct.count;
  return id;
}

/** Where the tokens of a sentence are: `[from, to)`, and the index of the block they are in. */
interface Stretch {
  from: number;
  to: number;
  block: number;
}

/**
 * Moves on to the tokens of the next sentence; false where they are not just its words: it begins or ends inside of
 * one, or one is as long as words are cut at.
 */
function moveTo(stretch: Stretch, { start, end }: Span, { blocks, starts, ends }: Tokens): boolean {
  while ((blocks[stretch.block]?.end ?? end) < end) {
    stretch.block += 1;
    stretch.to = blocks[stretch.block]?.firstToken ?? 0;
  }
  const block = blocks[stretch.block];
  if (block === undefined || block.start > start) return false;
  let token = stretch.to;
  while (token < block.endToken && (ends[token] as number) <= start) token += 1;
  let isWhole = token === block.endToken || (starts[token] as number) >= start;
  stretch.from = token;
  for (; token < block.endToken && (starts[token] as number) < end; token += 1) {
    const last = ends[token] as number;
    if (last > end || last - (starts[token] as number) >= LONGEST_WORD) isWhole = false;
  }
  // A word that the next sentence begins inside of is looked at again.
  stretch.to = token > stretch.from && (ends[token - 1] as number) > end ? token - 1 : token;
  return isWhole;
}

/** The words of a sentence whose tokens will not do, as parts of the text, and the bits of its marks. */
function readAnew(text: string, sentence: Span, lexicon: Lexicon): { parts: readonly Part[]; bits: number } {
  const parts: Part[] = [];
  const bits = scanWords(text, sentence, (start, end) => {
    parts.push({ start, stem: lexicon.numberOf(text.slice(start, end)) });
  });
  return { parts, bits };
}

/** Gathers the words of the sentences of a story from its tokens. Linear in the text. */
export function gatherWords({ article, sentences }: Story, lexicon: Lexicon, memory: Memory): GatheredWords {
  const { text } = article;
  const tokens = tokensOf(article);
  const codes = lexicon.codesOf(tokens);
  let characters = 0;
  for (const { start, end } of sentences) characters += end - start + 1;
  // No text has more words than half its characters.
  const ids = memory.int32(characters >> 1);
  const places = memory.int32(characters >> 1);
  const starts = memory.int32(sentences.length + 1);
  const marks = memory.int32(sentences.length);
  const distinct: Distinct = { numbers: memory.int32(characters >> 1), count: 0 };
  const stretch: Stretch = { from: 0, to: 0, block: 0 };
  let end = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index] as Span;
    let bits = 0;
    if (moveTo(stretch, sentence, tokens)) {
      for (let token = stretch.from; token < stretch.to; token += 1) {
        const place = tokens.starts[token] as number;
        const code = codes[tokens.words[token] as number] as number;
        const kind = code & KIND;
        if (kind === ONE_WORD) {
          ids[end] = enter(code >> KIND_BITS, distinct);
          places[end] = place;
          end += 1;
        } else if (kind === MARK) {
          bits |= marksAt(text, place, sentence.start);
        } else {
          for (const { start, stem } of lexicon.parts[code >> KIND_BITS] ?? []) {
            ids[end] = enter(stem, distinct);
            places[end] = place + start;
            end += 1;
          }
        }
      }
    } else {
      const anew = readAnew(text, sentence, lexicon);
      for (const { start, stem } of anew.parts) {
        ids[end] = enter(stem, distinct);
        places[end] = start;
        end += 1;
      }
      bits = anew.bits;
    }
    marks[index] = bits;
    starts[index + 1] = end;
  }
  return {
    ids: ids.subarray(0, end),
    places,
    starts,
    marks,
    distinct: distinct.numbers.subarray(0, distinct.count),
    idOf: (number) => (idsByNumber[number] ?? 0) - 1,
    close: () => {
      for (let id = 0; id < distinct.count; id += 1) idsByNumber[distinct.numbers[id] as number] = 0;
    },
  };
}

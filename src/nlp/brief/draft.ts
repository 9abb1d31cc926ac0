import type { Ground } from "../rank/ground.ts";
import { type BriefModel, weigh } from "../rank/model.ts";
import { type Contents, HIGHLIGHT_WORDS } from "../rank/sentence-row.ts";
import type { Couples } from "./couples.ts";
import type { LooseEnd } from "./loose-ends.ts";

/** How many features a draft as a whole has. */
export const DRAFT_WIDTH = 15;

/**
 * A brief in the making. Sentences are put in and taken out again while its sums stay up to date, so that hundreds of
 * drafts of one article cost little more than their differences.
 */
export interface Draft {
  readonly sentences: readonly number[];
  /** In words. */
  readonly length: number;
  put(sentence: number): void;
  takeLast(): void;
  /** The features of the draft as a whole, for `BriefModel.drafts`; overwritten by the next call. */
  row(): Float64Array;
  /**
   * How much of the highlights and the topic the draft is expected to hold, whatever its length: what counts under a
   * limit of words.
   */
  promise(): number;
  /** How good the draft is; drafts of one article and one number of sentences compare. */
  score(): number;
}

/** How many words highlights have for each sentence beyond three. */
const WORDS_PER_SENTENCE = 13;
const USUAL_SENTENCES = 3;
/** Few training drafts are longer: beyond it the penalty of length would be a guess. */
const LONGEST_USUAL = 100;
/**
 * Of a longer sentence no more counts than this many words, its contents in proportion: behind the long lede of a
 * newspaper the others compete as they do behind a short one, rather than the shortest of all win. Gained 0.05 ROUGE-1.
 */
const LONGEST_COUNTED = 30;
/**
 * What leaving something open costs under a limit of words: losses are in ROUGE, promises in words of the highlights.
 */
const PROMISE_PER_LOSS = 60;
/** A sentence that holds the whole topic promises more than any that holds none of it. */
const PROMISE_PER_LIFT = 3;
/** What a sentence must promise to be worth the room; without it a limit of words is filled up with the shortest. */
const PROMISE_PER_SENTENCE = 3;
/** Numbers per level of the stack: the sums of the first sentences of the draft. */
const LEVEL = 12;

interface Material {
  readonly contents: Contents;
  readonly couples: Couples;
  readonly logits: Float64Array;
  /** What each sentence adds to the score of a draft. */
  readonly merits: Float64Array;
  /** How far a topic lifts each sentence; undefined where none was asked for. */
  readonly lifts: Float64Array | undefined;
  /** What each sentence leaves open. */
  readonly looseEnds: (sentence: number) => readonly LooseEnd[];
}

/** An empty draft of an article. */
export function createDraft(
  { words: { starts }, size, memory }: Ground,
  { contents, couples, logits, merits, lifts, looseEnds }: Material,
  weights: BriefModel["drafts"],
): Draft {
  const sentences: number[] = [];
  let stack = memory.float64(8 * LEVEL);
  stack[7] = size;
  stack[8] = -1;
  stack[9] = Number.POSITIVE_INFINITY;
  stack[10] = Number.NEGATIVE_INFINITY;
  const features = memory.float64(DRAFT_WIDTH);

  function put(sentence: number): void {
    const from = sentences.length * LEVEL;
    if (from + 2 * LEVEL > stack.length) {
      const wider = memory.float64(2 * stack.length);
      wider.set(stack);
      stack = wider;
    }
    let score = (stack[from] as number) + (merits[sentence] as number);
    const held = (starts[sentence + 1] as number) - (starts[sentence] as number);
    const share = Math.min(1, LONGEST_COUNTED / held);
    let words = (stack[from + 2] as number) + share * (contents.words[sentence] as number);
    let telling = (stack[from + 3] as number) + share * (contents.telling[sentence] as number);
    let pairs = (stack[from + 4] as number) + share * (contents.pairs[sentence] as number);
    let most = stack[from + 5] as number;
    for (let index = 0; index < sentences.length; index += 1) {
      const other = sentences[index] as number;
      const couple = other < sentence ? couples.find(other, sentence) : couples.find(sentence, other);
      score += couples.scores[couple] as number;
      words -= couples.words[couple] as number;
      telling -= couples.telling[couple] as number;
      pairs -= couples.pairs[couple] as number;
      const cosine = couples.cosines[couple] as number;
      if (cosine > most) most = cosine;
    }
    const to = from + LEVEL;
    const logit = logits[sentence] as number;
    stack[to] = score;
    stack[to + 1] = (stack[from + 1] as number) + held;
    stack[to + 6] = (stack[from + 6] as number) + share * held;
    stack[to + 2] = words;
    stack[to + 3] = telling;
    stack[to + 4] = pairs;
    stack[to + 5] = most;
    stack[to + 7] = Math.min(stack[from + 7] as number, sentence);
    stack[to + 8] = Math.max(stack[from + 8] as number, sentence);
    stack[to + 9] = Math.min(stack[from + 9] as number, logit);
    stack[to + 10] = Math.max(stack[from + 10] as number, logit);
    sentences.push(sentence);
  }

  function row(): Float64Array {
    const from = sentences.length * LEVEL;
    const number = sentences.length;
    const length = stack[from + 6] as number;
    const wanted = length + HIGHLIGHT_WORDS + WORDS_PER_SENTENCE * Math.max(0, number - USUAL_SENTENCES);
    const words = stack[from + 2] as number;
    const pairs = stack[from + 4] as number;
    const first = stack[from + 7] as number;
    const last = stack[from + 8] as number;
    const mean = Math.min((USUAL_SENTENCES * length) / number, LONGEST_USUAL);
    // What ROUGE is expected to be: twice the overlap over both lengths.
    features[0] = (20 * words) / wanted;
    features[1] = (40 * pairs) / wanted;
    features[2] = (20 * (stack[from + 3] as number)) / wanted;
    features[3] = (10 * words) / length;
    features[4] = (20 * pairs) / length;
    features[5] = mean / 30;
    features[6] = (mean / 60) ** 2;
    features[7] = Math.sqrt(mean) / 5;
    features[8] = Math.log(1 + first);
    features[9] = Math.log(1 + last);
    features[10] = last - first === number - 1 ? 1 : 0;
    features[11] = (last - first) / size;
    features[12] = stack[from + 5] as number;
    features[13] = stack[from + 9] as number;
    features[14] = stack[from + 10] as number;
    return features;
  }

  /** What the draft loses by what its sentences leave open and none before them tells. */
  function loss(): number {
    let sum = 0;
    for (const sentence of sentences) {
      const ends = looseEnds(sentence);
      if (ends.length === 0) continue;
      for (const end of ends) {
        if (!sentences.some((other) => other < sentence && end.toldBy.has(other))) sum += end.loss;
      }
    }
    return sum;
  }

  function promise(): number {
    const from = sentences.length * LEVEL;
    const lift = lifts ? sentences.reduce((sum, sentence) => sum + (lifts[sentence] ?? 0), 0) : 0;
    const expected = (stack[from + 2] as number) + 2 * (stack[from + 4] as number);
    return expected + PROMISE_PER_LIFT * lift - PROMISE_PER_LOSS * loss() - PROMISE_PER_SENTENCE * sentences.length;
  }

  return {
    sentences,
    get length() {
      return stack[sentences.length * LEVEL + 1] as number;
    },
    put,
    takeLast: () => {
      sentences.pop();
    },
    row,
    promise,
    score: () => (stack[sentences.length * LEVEL] as number) + weigh(weights, row()) - loss(),
  };
}

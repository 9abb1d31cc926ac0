import { type PackedTrees, TREE_DEPTH } from "../trees.ts";
import { MENTION_PART } from "./mention-context.ts";
import { QUOTE_PART } from "./quote-context.ts";

/**
 * The questions of all trees that ask about one part of a row, in the order of the trees. Their answers are bits of the
 * trees' leaves, so that what is known of a quote, or of a mention, is asked once and not for every pair of them.
 */
export interface Questions {
  readonly trees: Uint16Array;
  readonly bits: Uint8Array;
  /** Counted from the start of the part. */
  readonly features: Uint8Array;
  readonly thresholds: Float32Array;
}

/** The trees that rank sources, their questions sorted by the part of the row they ask about. */
export interface SourceTrees {
  readonly count: number;
  /** Where each round of trees ends. All candidates are asked the first round; the others only those with a chance. */
  readonly rounds: readonly number[];
  readonly leaves: Float32Array;
  readonly ofQuote: Questions;
  readonly ofMention: Questions;
  readonly ofPair: Questions;
  /** Where the questions of each round end in `ofPair`. */
  readonly pairRounds: readonly number[];
}

const ROUND_SHARES = [1 / 8, 1 / 3, 1];

function questionsOf(trees: PackedTrees, from: number, to: number): Questions {
  const asked = [...trees.features.keys()].filter((at) => {
    const feature = trees.features[at] as number;
    return feature >= from && feature < to;
  });
  return {
    trees: Uint16Array.from(asked, (at) => Math.floor(at / TREE_DEPTH)),
    bits: Uint8Array.from(asked, (at) => at % TREE_DEPTH),
    features: Uint8Array.from(asked, (at) => (trees.features[at] as number) - from),
    thresholds: Float32Array.from(asked, (at) => trees.thresholds[at] as number),
  };
}

/** Sorts the questions of the trees. */
export function splitTrees(trees: PackedTrees): SourceTrees {
  const mentionStart = QUOTE_PART.length;
  const pairStart = mentionStart + MENTION_PART.length;
  const rounds = ROUND_SHARES.map((share) => Math.ceil(trees.count * share));
  const ofPair = questionsOf(trees, pairStart, Number.POSITIVE_INFINITY);
  return {
    count: trees.count,
    rounds,
    leaves: trees.leaves,
    ofQuote: questionsOf(trees, 0, mentionStart),
    ofMention: questionsOf(trees, mentionStart, pairStart),
    ofPair,
    pairRounds: rounds.map((end) => ofPair.trees.filter((tree) => tree < end).length),
  };
}

/** The questions `[first, end)`, and the row they are about: it holds the part from `start` on. */
export interface Asked {
  row: Float32Array;
  start: number;
  first: number;
  end: number;
}

/** Adds the answers to some questions to the leaves that begin at `offset`. */
export function answer(
  questions: Questions,
  { row, start, first, end }: Readonly<Asked>,
  into: Uint8Array,
  offset: number,
): void {
  const { trees, bits, features, thresholds } = questions;
  for (let at = first; at < end; at += 1) {
    const yes = Number((row[start + (features[at] as number)] as number) > (thresholds[at] as number));
    const leaf = offset + (trees[at] as number);
    into[leaf] = (into[leaf] as number) | (yes << (bits[at] as number));
  }
}

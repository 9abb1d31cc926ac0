import { createLexicon, type Lexicon } from "./lexicon.ts";
import { UNKNOWN_WORD } from "./vocabulary.ts";

/** Weights of the features of a row. */
export type Weights = Float64Array;

/** What training learns and a brief is written with: plain numbers, in the order of the feature lists beside each use. */
export interface BriefModel {
  /** Every known stem, with what is known of it from other articles. */
  readonly lexicon: Lexicon;
  /** Weights of `putWordRow`: will an editor's highlights hold the word? */
  readonly words: Weights;
  /** Weights of `putRepeatRow`: will they hold it twice? */
  readonly repeats: Weights;
  /** Weights of `putPairRow`: will they hold the two words side by side? */
  readonly pairs: Weights;
  /** Weights of `putSentenceRow`: is the sentence one of the best three? */
  readonly sentences: Weights;
  /** Weights of `putSentenceRow` again, now summed over a draft: how good is the draft? */
  readonly members: Weights;
  /** Weights of `putCoupleRow`, summed over the couples of sentences in a draft. */
  readonly couples: Weights;
  /** Weights of the row of the draft as a whole. */
  readonly drafts: Weights;
}

/** A model as its JSON file holds it. */
export interface StoredBriefModel {
  readonly stems: string;
  readonly rarities: readonly number[];
  readonly appeals: readonly number[];
  readonly words: readonly number[];
  readonly repeats: readonly number[];
  readonly pairs: readonly number[];
  readonly sentences: readonly number[];
  readonly members: readonly number[];
  readonly couples: readonly number[];
  readonly drafts: readonly number[];
}

/** Reads a model from its JSON form. */
export function unpackModel(stored: StoredBriefModel): BriefModel {
  const known = stored.stems.split(" ");
  const vocabulary = new Map(
    known.map((stem, index) => [
      stem,
      { rarity: stored.rarities[index] ?? UNKNOWN_WORD.rarity, appeal: stored.appeals[index] ?? 0 },
    ]),
  );
  return {
    lexicon: createLexicon(vocabulary),
    words: Float64Array.from(stored.words),
    repeats: Float64Array.from(stored.repeats),
    pairs: Float64Array.from(stored.pairs),
    sentences: Float64Array.from(stored.sentences),
    members: Float64Array.from(stored.members),
    couples: Float64Array.from(stored.couples),
    drafts: Float64Array.from(stored.drafts),
  };
}

/** The sum of the products of the weights with as many numbers of `row`, from `at`. */
export function weigh(weights: Weights, row: Float64Array, at = 0): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) {
    sum += (weights[index] as number) * (row[at + index] as number);
  }
  return sum;
}

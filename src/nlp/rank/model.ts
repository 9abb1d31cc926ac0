/** What training learns and a brief is written with: plain numbers, in the order of the feature lists beside each use. */
export interface BriefModel {
  /** Every known stem by rank, with what is known of it from other articles. */
  readonly vocabulary: Vocabulary;
  /** Weights of `wordRow`: will an editor's highlights hold the word? */
  readonly words: readonly number[];
  /** Weights of `repeatRow`: will they hold it twice? */
  readonly repeats: readonly number[];
  /** Weights of `pairRow`: will they hold the two words side by side? */
  readonly pairs: readonly number[];
  /** Weights of `sentenceRow`: is the sentence one of the best three? */
  readonly sentences: readonly number[];
  /** Weights of `sentenceRow` again, now summed over a draft: how good is the draft? */
  readonly members: readonly number[];
  /** Weights of `draftRow`: how good is the draft as a whole? */
  readonly drafts: readonly number[];
}

export interface WordKnowledge {
  /** How rare: the logarithm of the number of articles over the number that hold the word. */
  readonly rarity: number;
  /** How much likelier than other words an editor takes it over: a logarithm, 0 when nothing is known. */
  readonly appeal: number;
}

/** What is known of stems; `get` gives undefined for the others. */
export type Vocabulary = Pick<ReadonlyMap<string, WordKnowledge>, "get">;

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
  readonly drafts: readonly number[];
}

/** A word that none of the articles counted held. */
export const UNKNOWN_WORD: WordKnowledge = { rarity: 7, appeal: 0 };

/** Reads a model from its JSON form. */
export function unpackModel(stored: StoredBriefModel): BriefModel {
  const { stems, rarities, appeals, ...weights } = stored;
  const known = stems.split(" ");
  const vocabulary = new Map(
    known.map((stem, index) => [stem, { rarity: rarities[index] ?? UNKNOWN_WORD.rarity, appeal: appeals[index] ?? 0 }]),
  );
  return { vocabulary, ...weights };
}

/** The sum of the products; `row` may be shorter than `weights`, never longer. */
export function weigh(weights: readonly number[], row: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < row.length; index += 1) sum += (weights[index] ?? 0) * (row[index] as number);
  return sum;
}

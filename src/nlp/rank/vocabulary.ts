export interface WordKnowledge {
  /** How rare: the logarithm of the number of articles over the number that hold the word. */
  readonly rarity: number;
  /** How much likelier than other words an editor takes it over: a logarithm, 0 when nothing is known. */
  readonly appeal: number;
}

/** What is known of stems; `get` gives undefined for the others. */
export type Vocabulary = Pick<ReadonlyMap<string, WordKnowledge>, "get">;

/** A word that none of the articles counted held. */
export const UNKNOWN_WORD: WordKnowledge = { rarity: 7, appeal: 0 };

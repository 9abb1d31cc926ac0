/** How many questions each tree asks. */
export const TREE_DEPTH = 4;

/**
 * A sum of small decision trees of one shape: every node of a level asks the same question ("oblivious" trees), so that
 * a tree is four questions and sixteen leaves. The answers are the bits of the leaf's number, first question lowest.
 */
export interface Trees {
  /** By tree and level: which feature is asked. */
  readonly features: readonly number[];
  /** By tree and level: the answer is yes above this value. */
  readonly thresholds: readonly number[];
  /** By tree and leaf. */
  readonly leaves: readonly number[];
}

/** The same, packed for speed. */
export interface PackedTrees {
  readonly count: number;
  readonly features: Uint16Array;
  readonly thresholds: Float32Array;
  readonly leaves: Float32Array;
}

/** Packs trees read from a weights file. */
export function packTrees(trees: Trees): PackedTrees {
  return {
    count: trees.features.length / TREE_DEPTH,
    features: Uint16Array.from(trees.features),
    thresholds: Float32Array.from(trees.thresholds),
    leaves: Float32Array.from(trees.leaves),
  };
}

/** The part of `scoreRow` that the trees `[first, end)` give. */
export function scoreRowPartly(trees: PackedTrees, row: Float32Array, first: number, end: number): number {
  const { features, thresholds, leaves } = trees;
  // One bit of the leaf's number. No branch: the processor would guess every second answer wrong.
  const ask = (at: number): number => Number((row[features[at] as number] as number) > (thresholds[at] as number));
  let score = 0;
  for (let tree = first, at = first * TREE_DEPTH; tree < end; tree += 1, at += TREE_DEPTH) {
    const leaf = ask(at) | (ask(at + 1) << 1) | (ask(at + 2) << 2) | (ask(at + 3) << 3);
    score += leaves[(tree << TREE_DEPTH) + leaf] as number;
  }
  return score;
}

/** The sum of the leaves that `row` falls into; higher is likelier. `row` holds one number per feature. */
export function scoreRow(trees: PackedTrees, row: Float32Array): number {
  return scoreRowPartly(trees, row, 0, trees.count);
}

/** The logistic function. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/**
 * A sum of small decision trees of one shape: every node of a level asks the same question ("oblivious" trees), so that
 * a tree of depth d is d questions and 2^d leaves. The answers are the bits of the leaf's number, first question lowest.
 */
export interface Trees {
  readonly depth: number;
  /** By tree and level: which feature is asked. */
  readonly features: readonly number[];
  /** By tree and level: the answer is yes above this value. */
  readonly thresholds: readonly number[];
  /** By tree and leaf. */
  readonly leaves: readonly number[];
}

/** The same, packed for speed. */
export interface PackedTrees {
  readonly depth: number;
  readonly count: number;
  readonly features: Uint16Array;
  readonly thresholds: Float32Array;
  readonly leaves: Float32Array;
}

/** Packs trees read from a weights file. */
export function packTrees(trees: Trees): PackedTrees {
  return {
    depth: trees.depth,
    count: trees.features.length / trees.depth,
    features: Uint16Array.from(trees.features),
    thresholds: Float32Array.from(trees.thresholds),
    leaves: Float32Array.from(trees.leaves),
  };
}

/** The part of `scoreRow` that the trees `[first, end)` give. */
export function scoreRowPartly(trees: PackedTrees, row: Float32Array, first: number, end: number): number {
  const { depth, features, thresholds, leaves } = trees;
  let score = 0;
  let question = first * depth;
  for (let tree = first; tree < end; tree += 1) {
    let leaf = 0;
    for (let level = 0; level < depth; level += 1, question += 1) {
      if ((row[features[question] as number] as number) > (thresholds[question] as number)) leaf |= 1 << level;
    }
    score += leaves[(tree << depth) + leaf] as number;
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

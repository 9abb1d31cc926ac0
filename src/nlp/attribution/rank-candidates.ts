import { type PackedTrees, scoreRowPartly } from "../trees.ts";
import { MOST_CANDIDATES } from "./candidates.ts";
import { SOURCE_FEATURES } from "./source-features.ts";

/** The best of some candidates, by index, with its share and that of the last candidate, who is nobody. */
export interface Ranking {
  readonly index: number;
  readonly probability: number;
  readonly nobody: number;
}

/** After a third of the trees, who lies this far behind (in the logarithm of the odds) never wins: measured, 1 in 3,000 quotes. */
const HOPELESS = 3;
const FIRST_SHARE = 1 / 3;

/** The highest score and the shares. */
function shareOut(scores: Float64Array, count: number): Ranking {
  let index = 0;
  for (let at = 1; at < count; at += 1) if ((scores[at] ?? 0) > (scores[index] ?? 0)) index = at;
  const highest = scores[index] ?? 0;
  let total = 0;
  for (let at = 0; at < count; at += 1) total += Math.exp((scores[at] ?? 0) - highest);
  return { index, probability: 1 / total, nobody: Math.exp((scores[count - 1] ?? 0) - highest) / total };
}

/**
 * Creates a ranker that asks all candidates the first trees and only those with a chance the others: most of the time
 * of the engine goes into these questions.
 */
export function createRanker(
  trees: PackedTrees,
): (candidates: readonly number[], describe: (candidate: number, row: Float32Array) => void) => Ranking {
  const rows = Array.from({ length: 2 * MOST_CANDIDATES + 16 }, () => new Float32Array(SOURCE_FEATURES.length));
  const scores = new Float64Array(rows.length);
  const first = Math.ceil(trees.count * FIRST_SHARE);
  return (candidates, describe) => {
    const count = Math.min(candidates.length, rows.length);
    let highest = -Infinity;
    for (let at = 0; at < count; at += 1) {
      const row = rows[at] as Float32Array;
      describe(candidates[at] as number, row);
      scores[at] = scoreRowPartly(trees, row, 0, first);
      highest = Math.max(highest, scores[at] as number);
    }
    for (let at = 0; at < count; at += 1) {
      if ((scores[at] as number) < highest - HOPELESS) continue;
      scores[at] = (scores[at] as number) + scoreRowPartly(trees, rows[at] as Float32Array, first, trees.count);
    }
    return shareOut(scores, count);
  };
}

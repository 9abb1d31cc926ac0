import type { Ground } from "../rank/ground.ts";

/** How many sentences that stand alone, and how many leaning ones, compete for a brief. */
const POOL_ALONE = 9;
const POOL_LEANING = 2;
/** Drafts keep their sentences as the bits of a number. */
const MOST_CANDIDATES = 30;

/**
 * The sentences that compete for a brief, in source order: the best by `logits` that stand alone, and the best leaning
 * ones with the sentences they lean on.
 */
export function gatherCandidates({ standings, size }: Ground, logits: ArrayLike<number>): number[] {
  const pool = bestOf(POOL_ALONE, size, (index) => (standings[index] === "alone" ? (logits[index] as number) : NEVER));
  const leaning = bestOf(POOL_LEANING, size, (index) =>
    standings[index] === "leaning" ? (logits[index] as number) : NEVER,
  );
  for (const index of leaning) {
    const support = supportOf(standings, index).filter((one) => !pool.includes(one));
    if (pool.length + support.length <= MOST_CANDIDATES) pool.push(...support);
  }
  return pool.sort((a, b) => a - b);
}

const NEVER = Number.NEGATIVE_INFINITY;

/** The `most` best of the numbers below `size`, best first, without those whose worth is `NEVER`. */
function bestOf(most: number, size: number, worthOf: (index: number) => number): number[] {
  const best: number[] = [];
  const worths: number[] = [];
  for (let index = 0; index < size; index += 1) {
    const worth = worthOf(index);
    if (worth === NEVER || (best.length === most && worth <= (worths[most - 1] as number))) continue;
    let place = best.length < most ? best.length : most - 1;
    for (; place > 0 && (worths[place - 1] as number) < worth; place -= 1) {
      best[place] = best[place - 1] as number;
      worths[place] = worths[place - 1] as number;
    }
    best[place] = index;
    worths[place] = worth;
  }
  return best;
}

/**
 * A leaning sentence and all before it that it leans on, the last first; empty when that leads to one that never
 * stands.
 */
export function supportOf(standings: Ground["standings"], index: number): readonly number[] {
  const support: number[] = [];
  for (let one = index; one >= 0; one -= 1) {
    if (standings[one] === "unfit") return [];
    support.push(one);
    if (standings[one] === "alone") return support;
  }
  return [];
}

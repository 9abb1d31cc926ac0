import type { Ground } from "../rank/ground.ts";
import { cosineOf } from "../rank/likeness.ts";

/** How many sentences that stand alone, and how many leaning ones, compete for a brief. */
const POOL_ALONE = 11;
const POOL_LEANING = 3;
/** Drafts keep their sentences as the bits of a number. */
const MOST_CANDIDATES = 30;
/** Two sentences more alike than this say the same. The readers' limit is 0.6, by other weights than ours. */
const MOST_ALIKE = 0.5;

/**
 * The sentences that compete for a brief, in source order: the best by `logits` that stand alone, and the best leaning
 * ones with the sentences they lean on.
 */
export function gatherCandidates({ standings, size }: Ground, logits: ArrayLike<number>): number[] {
  const ranked = Array.from({ length: size }, (_, index) => index).sort(
    (a, b) => (logits[b] ?? 0) - (logits[a] ?? 0) || a - b,
  );
  const pool = new Set(ranked.filter((index) => standings[index] === "alone").slice(0, POOL_ALONE));
  for (const index of ranked.filter((one) => standings[one] === "leaning").slice(0, POOL_LEANING)) {
    const support = supportOf(standings, index);
    if (pool.size + support.length <= MOST_CANDIDATES) for (const one of support) pool.add(one);
  }
  return [...pool].sort((a, b) => a - b);
}

/** A leaning sentence and all before it that it leans on, the last first; empty when that leads to one that never stands. */
export function supportOf(standings: Ground["standings"], index: number): readonly number[] {
  const support: number[] = [];
  for (let one = index; one >= 0; one -= 1) {
    if (standings[one] === "unfit") return [];
    support.push(one);
    if (standings[one] === "alone") return support;
  }
  return [];
}

/** Whether `sentence` may follow the draft so far: what it leans on is there, and nothing there says the same. */
export function mayJoin(ground: Ground, sentences: readonly number[], sentence: number): boolean {
  if (ground.standings[sentence] === "leaning" && !sentences.includes(sentence - 1)) return false;
  return sentences.every((other) => other !== sentence && !isAlike(ground, sentence, other));
}

/** Whether two sentences say the same. */
export const isAlike = ({ likeness }: Ground, a: number, b: number): boolean => cosineOf(likeness, a, b) >= MOST_ALIKE;

import { pushOneOf } from "./one-of.ts";
import { isName, type Words } from "./words.ts";

/** Two words that stand side by side somewhere in the article. */
export interface Pair {
  /** Ids of the words. */
  readonly left: number;
  readonly right: number;
  /** How often. */
  count: number;
  /** The first sentence that holds the pair. */
  readonly first: number;
  /** The last sentence that holds it so far. */
  last: number;
  /** Whether the second and the third sentence hold it. */
  isInSecond: boolean;
  isInThird: boolean;
  /** The largest degree of its sentences. */
  highest: number;
}

const FIRST_EDGES = [1, 2, 3, 4, 6, 9, 14, 22, 40];
/** Keeps the logarithm of a chance of 0 finite. */
const LEAST_CHANCE = 1e-4;
const asNumber = (fact: boolean): number => (fact ? 1 : 0);

/** The features of a pair, for `BriefModel.pairs`; `chances` says for each word how likely the highlights hold it. */
export function pairRow(pair: Pair, words: Words, chances: Float64Array): number[] {
  const left = words.all[pair.left];
  const right = words.all[pair.right];
  if (!left || !right) return [];
  const before = Math.log((chances[pair.left] ?? 0) + LEAST_CHANCE);
  const behind = Math.log((chances[pair.right] ?? 0) + LEAST_CHANCE);
  const count = Math.log(pair.count);
  const leftStop = asNumber(left.isStop);
  const rightStop = asNumber(right.isStop);
  const telling = (1 - leftStop) * (1 - rightStop);
  const name = asNumber(isName(left) && isName(right));
  const opens = asNumber(pair.first === 0);
  const row = [
    1,
    before,
    behind,
    before * behind,
    Math.min(before, behind),
    count,
    leftStop * rightStop,
    leftStop * (1 - rightStop),
    (1 - leftStop) * rightStop,
    name,
    pair.count / Math.min(left.count, right.count),
    count * telling,
    count * name,
    (left.rarity + right.rarity) / 8,
    (telling * before * behind) / 4,
    asNumber(pair.count > 1),
    opens * asNumber(pair.count > 1),
    asNumber(pair.isInSecond),
    asNumber(pair.isInThird),
    pair.highest,
    telling * opens,
  ];
  return pushOneOf(row, pair.first, FIRST_EDGES);
}

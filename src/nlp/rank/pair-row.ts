import { oneOf } from "./one-of.ts";
import { isName, type Word } from "./words.ts";

/** Two words that stand side by side somewhere in the article. */
export interface Pair {
  /** How often. */
  count: number;
  /** The first sentence that holds the pair. */
  readonly first: number;
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

/** The features of a pair, for `BriefModel.pairs`; the chances are those that the highlights hold its words. */
export function pairRow(
  pair: Pair,
  left: { readonly word: Word; readonly chance: number },
  right: { readonly word: Word; readonly chance: number },
): number[] {
  const before = Math.log(left.chance + LEAST_CHANCE);
  const behind = Math.log(right.chance + LEAST_CHANCE);
  const count = Math.log(pair.count);
  const leftStop = asNumber(left.word.isStop);
  const rightStop = asNumber(right.word.isStop);
  const telling = (1 - leftStop) * (1 - rightStop);
  const name = asNumber(isName(left.word) && isName(right.word));
  const opens = asNumber(pair.first === 0);
  return [
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
    pair.count / Math.min(left.word.count, right.word.count),
    count * telling,
    count * name,
    (left.word.rarity + right.word.rarity) / 8,
    (telling * before * behind) / 4,
    asNumber(pair.count > 1),
    opens * asNumber(pair.count > 1),
    asNumber(pair.isInSecond),
    asNumber(pair.isInThird),
    pair.highest,
    telling * opens,
    ...oneOf(pair.first, FIRST_EDGES),
  ];
}

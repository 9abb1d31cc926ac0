import { NAME, STOP } from "./lexicon.ts";
import { logarithmOf } from "./numbers.ts";
import type { Pairs } from "./pairs.ts";
import type { Words } from "./words.ts";

/** How many features `putPairRow` writes. */
export const PAIR_WIDTH = 16;

/** Writes the features of a pair, for `BriefModel.pairs`; `chances` are the logarithms of how likely the highlights hold each word. */
export function putPairRow(row: Float64Array, pairs: Pairs, pair: number, words: Words, chances: Float64Array): void {
  const left = pairs.left[pair] as number;
  const right = pairs.right[pair] as number;
  const before = chances[left] as number;
  const behind = chances[right] as number;
  const times = pairs.times[pair] as number;
  const first = pairs.first[pair] as number;
  const leftKind = words.kinds[left] as number;
  const rightKind = words.kinds[right] as number;
  const leftStop = (leftKind & STOP) !== 0 ? 1 : 0;
  const rightStop = (rightKind & STOP) !== 0 ? 1 : 0;
  const depth = logarithmOf(1 + first);
  const both = before * behind;
  row[0] = 1;
  row[1] = before;
  row[2] = behind;
  row[3] = both;
  row[4] = Math.min(before, behind);
  row[5] = leftStop * rightStop;
  row[6] = leftStop * (1 - rightStop);
  row[7] = (1 - leftStop) * rightStop;
  row[8] = (leftKind & rightKind & NAME) !== 0 ? 1 : 0;
  row[9] = times / Math.min(words.times[left] as number, words.times[right] as number);
  row[10] = leftStop + rightStop === 0 ? both : 0;
  row[11] = times > 1 ? 1 : 0;
  row[12] = first === 0 ? 1 : 0;
  row[13] = first === 1 ? 1 : 0;
  row[14] = depth;
  row[15] = depth * depth;
}

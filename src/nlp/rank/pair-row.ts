import type { Memory } from "../memory.ts";
import { NAME, STOP } from "./lexicon.ts";
import { logarithmOf } from "./numbers.ts";
import type { Pairs } from "./pairs.ts";
import type { Words } from "./words.ts";

/** How many features `putPairRow` writes. */
export const PAIR_WIDTH = 26;

/** What the words of an article are likely to be to the highlights, for `putPairRow`. */
export interface Chances {
  /** For each word the logarithm of how likely the highlights hold it. */
  readonly words: Float64Array;
  /** For each sentence the mean of its words. */
  readonly sentences: Float64Array;
}

/** Keeps the logarithm of a chance of 0 finite. */
const LEAST_CHANCE = 1e-4;

/** The chances that `putPairRow` asks for; `once` holds how likely the highlights hold each word. */
export function readChances(once: Float64Array, { ids, starts, marks }: Words, { float64 }: Memory): Chances {
  const words = float64(once.length);
  for (let id = 0; id < once.length; id += 1) words[id] = Math.log((once[id] as number) + LEAST_CHANCE);
  const sentences = float64(marks.length);
  for (let sentence = 0; sentence < marks.length; sentence += 1) {
    const start = starts[sentence] as number;
    const end = starts[sentence + 1] as number;
    let sum = 0;
    for (let place = start; place < end; place += 1) sum += words[ids[place] as number] as number;
    sentences[sentence] = sum / Math.max(1, end - start);
  }
  return { words, sentences };
}

/** Writes the features of a pair, for `BriefModel.pairs`. */
export function putPairRow(row: Float64Array, pairs: Pairs, pair: number, words: Words, chances: Chances): void {
  const left = pairs.left[pair] as number;
  const right = pairs.right[pair] as number;
  const before = chances.words[left] as number;
  const behind = chances.words[right] as number;
  const times = pairs.times[pair] as number;
  const first = pairs.first[pair] as number;
  const leftKind = words.kinds[left] as number;
  const rightKind = words.kinds[right] as number;
  const leftStop = (leftKind & STOP) !== 0 ? 1 : 0;
  const rightStop = (rightKind & STOP) !== 0 ? 1 : 0;
  const depth = logarithmOf(1 + first);
  const both = before * behind;
  const least = Math.min(before, behind);
  const mean = chances.sentences[first] as number;
  const long = logarithmOf(words.marks.length) / 3;
  const name = (leftKind & rightKind & NAME) !== 0 ? 1 : 0;
  row[0] = 1;
  row[1] = before;
  row[2] = behind;
  row[3] = both;
  row[4] = least;
  row[5] = leftStop * rightStop;
  row[6] = leftStop * (1 - rightStop);
  row[7] = (1 - leftStop) * rightStop;
  row[8] = name;
  row[9] = times / Math.min(words.times[left] as number, words.times[right] as number);
  row[10] = leftStop + rightStop === 0 ? both : 0;
  row[11] = times > 1 ? 1 : 0;
  row[12] = first === 0 ? 1 : 0;
  row[13] = first === 1 ? 1 : 0;
  row[14] = depth;
  row[15] = depth * depth;
  row[16] = mean;
  row[17] = mean * least;
  row[18] = mean * mean;
  row[19] = logarithmOf(1 + (words.starts[first + 1] as number) - (words.starts[first] as number));
  row[20] = logarithmOf(times);
  row[21] = long;
  row[22] = depth * long;
  row[23] = least * least;
  row[24] = leftStop * rightStop * least;
  row[25] = name * least;
}

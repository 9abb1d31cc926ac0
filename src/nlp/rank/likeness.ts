import { LASTING, type Memory } from "../memory.ts";
import { STOP } from "./lexicon.ts";
import type { Words } from "./words.ts";

/** How much sentences have in common: cosines of their rarity-weighted words, 0 to 1. */
export interface Likeness {
  readonly size: number;
  /** Row by row, `size * size`; 0 on the diagonal. */
  readonly cosines: Float64Array;
  /** For each word what it adds to all sentences together: the story's centre. */
  readonly centre: Float64Array;
  readonly centreTotal: number;
  /** For each sentence its cosine with the centre. */
  readonly centrality: Float64Array;
}

/** A word in a sentence. */
interface Entries {
  readonly sentences: Int32Array;
  readonly weights: Float64Array;
  /** By word its last entry, by entry the one before of the same word; -1 where there is none. */
  readonly lastOf: Int32Array;
  readonly before: Int32Array;
  /** Where the entries of each sentence begin. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

/** The weight of each telling word in each sentence, the squares of a sentence adding up to 1. */
function weighEntries(words: Words, size: number, { int32, float64 }: Memory): Entries {
  const { ids, starts: wordStarts, kinds, rarities, count } = words;
  const most = wordStarts[size] ?? 0;
  const sentences = int32(most);
  const weights = float64(most);
  const before = int32(most);
  const entryIds = int32(most);
  const lastOf = int32(count).fill(-1);
  const starts = int32(size + 1);
  let end = 0;
  for (let sentence = 0; sentence < size; sentence += 1) {
    const opening = end;
    for (let place = wordStarts[sentence] as number; place < (wordStarts[sentence + 1] as number); place += 1) {
      const id = ids[place] as number;
      if (((kinds[id] as number) & STOP) !== 0) continue;
      const known = lastOf[id] as number;
      if (known >= opening) {
        weights[known] = (weights[known] as number) + (rarities[id] as number);
        continue;
      }
      sentences[end] = sentence;
      weights[end] = rarities[id] as number;
      before[end] = known;
      entryIds[end] = id;
      lastOf[id] = end;
      end += 1;
    }
    let square = 0;
    for (let entry = opening; entry < end; entry += 1) square += (weights[entry] as number) ** 2;
    const norm = Math.sqrt(square) || 1;
    for (let entry = opening; entry < end; entry += 1) weights[entry] = (weights[entry] as number) / norm;
    starts[sentence + 1] = end;
  }
  return { sentences, weights, lastOf, before, starts, ids: entryIds };
}

/**
 * Compares the sentences with one another, word by word, so that only pairs with a word in common cost anything; by the
 * square of their number all the same, so the caller bounds it.
 */
export function compareSentences(words: Words, memory: Memory = LASTING): Likeness {
  const size = words.starts.length - 1;
  const { sentences, weights, before, starts, ids } = weighEntries(words, size, memory);
  const cosines = memory.float64(size * size);
  const centre = memory.float64(words.count);
  const end = starts[size] ?? 0;
  for (let entry = 0; entry < end; entry += 1) {
    const id = ids[entry] as number;
    const weight = weights[entry] as number;
    const row = (sentences[entry] as number) * size;
    centre[id] = (centre[id] as number) + weight;
    for (let other = before[entry] as number; other >= 0; other = before[other] as number) {
      const at = row + (sentences[other] as number);
      cosines[at] = (cosines[at] as number) + weight * (weights[other] as number);
    }
  }
  for (let row = 1; row < size; row += 1) {
    for (let column = 0; column < row; column += 1)
      cosines[column * size + row] = cosines[row * size + column] as number;
  }
  let square = 0;
  let centreTotal = 0;
  for (let id = 0; id < centre.length; id += 1) {
    const weight = centre[id] as number;
    square += weight * weight;
    centreTotal += weight;
  }
  const norm = Math.sqrt(square) || 1;
  const centrality = memory.float64(size);
  for (let sentence = 0; sentence < size; sentence += 1) {
    let sum = 0;
    for (let entry = starts[sentence] as number; entry < (starts[sentence + 1] as number); entry += 1) {
      sum += (weights[entry] as number) * (centre[ids[entry] as number] as number);
    }
    centrality[sentence] = sum / norm;
  }
  return { size, cosines, centre, centreTotal, centrality };
}

/** The cosine of two sentences. */
export function cosineOf({ size, cosines }: Likeness, a: number, b: number): number {
  return cosines[a * size + b] ?? 0;
}

import type { Words } from "./words.ts";

/** How much sentences have in common: cosines of their rarity-weighted words, 0 to 1. */
export interface Likeness {
  /** How many of the first sentences are compared; the others are like nothing. */
  readonly size: number;
  /** Row by row, `size * size`; 0 on the diagonal. */
  readonly cosines: Float64Array;
  /** For each word what it adds to all sentences together: the story's centre. */
  readonly centre: Float64Array;
  readonly centreTotal: number;
  /** For each sentence its cosine with the centre. */
  readonly centrality: Float64Array;
}

/** The comparison takes time by the square of the number of sentences. No news story of the corpora has more. */
export const MOST_COMPARED = 160;

interface Entry {
  readonly sentence: number;
  readonly weight: number;
}

/** The weight of each word in one sentence, the squares adding up to 1. */
function weightsOf(ids: readonly number[], words: Words): Map<number, number> {
  const weights = new Map<number, number>();
  let square = 0;
  for (const id of ids) {
    const word = words.all[id];
    if (!word || word.isStop) continue;
    const before = weights.get(id) ?? 0;
    const weight = before + word.rarity;
    square += weight * weight - before * before;
    weights.set(id, weight);
  }
  const norm = Math.sqrt(square) || 1;
  for (const [id, weight] of weights) weights.set(id, weight / norm);
  return weights;
}

/** Compares the first sentences with one another, word by word, so that only pairs with a word in common cost anything. */
export function compareSentences(words: Words): Likeness {
  const size = Math.min(MOST_COMPARED, words.bySentence.length);
  const cosines = new Float64Array(size * size);
  const centre = new Float64Array(words.all.length);
  const entries: Entry[][] = [];
  const vectors = words.bySentence.slice(0, size).map((ids) => weightsOf(ids, words));
  vectors.forEach((weights, sentence) => {
    for (const [id, weight] of weights) {
      centre[id] = (centre[id] ?? 0) + weight;
      const others = entries[id];
      if (others === undefined) {
        entries[id] = [{ sentence, weight }];
        continue;
      }
      for (const other of others) {
        const product = weight * other.weight;
        cosines[sentence * size + other.sentence] = (cosines[sentence * size + other.sentence] ?? 0) + product;
      }
      others.push({ sentence, weight });
    }
  });
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) cosines[column * size + row] = cosines[row * size + column] ?? 0;
  }
  let square = 0;
  let centreTotal = 0;
  for (const weight of centre) {
    square += weight * weight;
    centreTotal += weight;
  }
  const norm = Math.sqrt(square) || 1;
  const centrality = Float64Array.from(vectors, (weights) => {
    let sum = 0;
    for (const [id, weight] of weights) sum += weight * (centre[id] ?? 0);
    return sum / norm;
  });
  return { size, cosines, centre, centreTotal, centrality };
}

/** The cosine of two sentences; 0 where one of them was not compared. */
export function cosineOf({ size, cosines }: Likeness, a: number, b: number): number {
  return a < size && b < size ? (cosines[a * size + b] ?? 0) : 0;
}

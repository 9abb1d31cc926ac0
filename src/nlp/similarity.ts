import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";

/** Names of more letters than this are not typed by hand; the measure takes time by the square of the length. */
const LONGEST_COMPARED = 60;

/** Letters that no normal form takes apart, as those write them who lack their key. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", ı: "i" }),
);

/** "Tílerson" and "tilerson" are the same to somebody who types: no case, no accents, no marks at the edges. */
export function foldLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[øæœłđðþßı]/gu, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .replace(/[’‘]/gu, "'")
    .trim();
}

/**
 * How alike two words or names look, 0 to 1 (Jaro–Winkler, which favours a common beginning). Case and accents do not
 * count.
 */
export function similarity(a: string, b: string): number {
  const left = foldLetters(a).slice(0, LONGEST_COMPARED);
  const right = foldLetters(b).slice(0, LONGEST_COMPARED);
  return left === right ? 1 : JaroWinklerDistance(left, right, {});
}

/** The candidates that look like `word`, most alike first, none below `atLeast`. */
export function closest<T>(
  word: string,
  candidates: readonly T[],
  { nameOf, atLeast, most }: { nameOf: (candidate: T) => string; atLeast: number; most: number },
): T[] {
  return candidates
    .map((candidate) => ({ candidate, score: similarity(word, nameOf(candidate)) }))
    .filter(({ score }) => score >= atLeast)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

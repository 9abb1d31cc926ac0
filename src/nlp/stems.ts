import { PorterStemmer } from "natural/lib/natural/stemmers/index.js";

/** The stemmer takes seconds on a long run of one character; words this long carry no stem anyway. */
const LONGEST_STEMMED = 40;
/** Bounds the memory of a process that reads for months; a news corpus of 10 MB holds about 60,000 distinct words. */
const MOST_REMEMBERED = 200_000;
const remembered = new Map<string, string>();

/**
 * The Porter stem of a word, lower-cased, without a possessive: "sanctions", "Sanctioned" and "sanction's" agree.
 * Remembers what it has stemmed, since the stemmer is some hundred times slower than a look-up.
 */
export function stemOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const plain = word.toLowerCase().replace(/['’]s?$/u, "");
  const stem = plain.length > LONGEST_STEMMED ? plain : PorterStemmer.stem(plain);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, stem);
  return stem;
}

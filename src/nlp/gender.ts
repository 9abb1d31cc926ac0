import { FEMALE_HONORIFICS, MALE_HONORIFICS } from "./lexicon/honorifics.ts";

/** The gender that a pronoun ("he", "She") or an honorific ("Mr.", "Lady") tells; undefined for any other word. */
export function genderOfWord(word: string): "female" | "male" | undefined {
  const plain = word.toLowerCase().replace(/\.$/u, "");
  if (plain === "he" || MALE_HONORIFICS.has(plain)) return "male";
  return plain === "she" || FEMALE_HONORIFICS.has(plain) ? "female" : undefined;
}

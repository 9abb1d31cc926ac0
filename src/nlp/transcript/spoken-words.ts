import { SPOKEN_WORDS } from "../lexicon/function-words.ts";

/** "US" is a country. */
const isSpoken = (word: string): boolean => word !== "US" && SPOKEN_WORDS.has(word.toLowerCase());

/** Whether words hold "I", "you" and their like, as those of somebody speaking do. */
export function holdsSpokenWords(words: string): boolean {
  return words.split(/[^\p{L}'’]+/u).some(isSpoken);
}

const ENDS_SENTENCE = /(?:[.?!…—–-])["”’')\]*_]*\s*$/u;

/** Whether words end like a sentence, or like one that is interrupted. */
export function endsSentence(words: string): boolean {
  return ENDS_SENTENCE.test(words);
}

import { GIVEN_NAME, wordClasses } from "../word-classes.ts";

const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, number>();

/** `MALE_NAME` and `FEMALE_NAME` of a name's word in lower case. Remembers what it was asked. */
export function givenClasses(word: string): number {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const classes = wordClasses(word.charAt(0).toUpperCase() + word.slice(1)) & GIVEN_NAME;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, classes);
  return classes;
}

/** Whether a name begins with somebody's given name. */
export function opensWithGiven(words: readonly string[]): boolean {
  return givenClasses(words[0] ?? "") !== 0;
}

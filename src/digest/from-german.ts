import { foldLetters } from "../nlp/similarity.ts";
import { GERMAN_WORDS } from "./german-words.ts";

/** What German says in several words, once each of them is English: hours with minutes, and quarters of an hour. */
const TURNS: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/\b(\d{1,2}) ?uhr ?(\d{2})\b/gu, (_, hour, minute) => `${hour}:${minute}`],
  [/\bhalb (\d{1,2})\b/gu, (_, next) => `${hourBefore(next)}:30`],
  [/\b(?:viertel vor|dreiviertel) (\d{1,2})\b/gu, (_, next) => `${hourBefore(next)}:45`],
  [/\bviertel nach (\d{1,2})\b/gu, (_, hour) => `${hour}:15`],
  [/\buhr\b/gu, () => ""],
  [/\bunter der week\b/gu, () => "weekdays"],
  // "Jeden Morgen" is every morning, "morgen" alone is tomorrow.
  [/\bevery tomorrow\b/gu, () => "every morning"],
];

/** Words of times and days with the German among them in English, for the parsers that read these; all in lower case and without accents. */
export function fromGerman(words: string): string {
  // "8 am" is no German, "am Montag" is.
  const text = foldLetters(words).replace(/(?<!\d\s*)\bam\b/gu, "on");
  const translated = text.replace(/\p{L}+/gu, (word) =>
    Object.hasOwn(GERMAN_WORDS, word) ? (GERMAN_WORDS[word] ?? word) : word,
  );
  return TURNS.reduce((sum, [pattern, write]) => sum.replace(pattern, write), translated)
    .replace(/\s+/gu, " ")
    .trim();
}

/** "Halb eins" is half past twelve. */
const hourBefore = (hour: string | undefined): number => (Number(hour) + 11) % 12 || 12;

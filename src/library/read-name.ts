import { NAME_PARTICLES, TITLE_ABBREVIATIONS } from "../nlp/lexicon/honorifics.ts";
import { foldLetters } from "../nlp/similarity.ts";

/** What a name tells of who bears it, without case and accents. */
export interface ReadName {
  /**
   * What two full names must share to be the same person's: given name, surname and suffix. Middle names and initials
   * come and go ("Donald J. Trump", "Donald Trump").
   */
  readonly key: string;
  /** With the particles that belong to it: "de klerk" of F. W. de Klerk; the whole of a bare name. */
  readonly surname: string;
  /** Whether it is a surname alone, or any other single word: "Webb", "de Klerk". */
  readonly isBare: boolean;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/u;

/** Reads a name as articles give it, without honorifics. */
export function readName(name: string): ReadName {
  const all = foldLetters(name).split(/\s+/u);
  const words = all.filter((word) => !SUFFIX.test(word)).map((word) => word.replace(/,$/u, ""));
  const suffix = all.filter((word) => SUFFIX.test(word)).map((word) => word.replace(/\.$/u, ""));
  let start = words.length - 1;
  while (start > 0 && NAME_PARTICLES.has(words[start - 1] ?? "")) start -= 1;
  const middle = words.slice(1, -1).filter((word) => !/^\p{L}\.?$/u.test(word));
  const full = words.length < 3 ? words : [words[0], ...middle, words.at(-1)];
  return { key: [...full, ...suffix].join(" "), surname: words.slice(start).join(" "), isBare: start <= 0 };
}

/** A name as a person may write it, without the honorifics before it: "Ms. Brandt" is Brandt. */
export function withoutHonorifics(name: string): string {
  const words = name.trim().split(/\s+/u);
  const start = words.findIndex((word) => !TITLE_ABBREVIATIONS.has(word.toLowerCase().replace(/\.$/u, "")));
  return start < 0 ? name : words.slice(start).join(" ");
}

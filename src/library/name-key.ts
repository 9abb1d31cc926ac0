import { NAME_PARTICLES } from "../nlp/lexicon/honorifics.ts";
import { foldLetters } from "../nlp/similarity.ts";

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/u;

/** A name's words without case, accents and commas, and the suffix ("jr.") apart. */
function partsOf(name: string): { readonly words: readonly string[]; readonly suffix: readonly string[] } {
  const words = foldLetters(name).split(/\s+/u);
  return {
    words: words.filter((word) => !SUFFIX.test(word)).map((word) => word.replace(/,$/u, "")),
    suffix: words.filter((word) => SUFFIX.test(word)).map((word) => word.replace(/\.$/u, "")),
  };
}

/**
 * What two full names must share to be the same person's: given name, surname and suffix. Middle names and initials come
 * and go ("Donald J. Trump", "Donald Trump").
 */
export function nameKey(name: string): string {
  const { words, suffix } = partsOf(name);
  if (words.length < 3) return [...words, ...suffix].join(" ");
  const middle = words.slice(1, -1).filter((word) => !/^\p{L}\.?$/u.test(word));
  return [words[0], ...middle, words.at(-1), ...suffix].join(" ");
}

/** The surname of a name, with the particles that belong to it: "de klerk" of F. W. de Klerk; the whole of a bare one. */
export function surnameOf(name: string): string {
  const { words } = partsOf(name);
  let start = words.length - 1;
  while (start > 0 && NAME_PARTICLES.has(words[start - 1] ?? "")) start -= 1;
  return words.slice(start).join(" ");
}

/** Whether a name is a surname alone, or any other single word: "Webb", "de Klerk". */
export function isBare(name: string): boolean {
  return surnameOf(name) === partsOf(name).words.join(" ");
}

import { type Span, sliceOf } from "../../model/span.ts";
import type { Voice } from "./group-voices.ts";
import { isGivenName } from "./read-label.ts";

/**
 * Where a text has the full name of a voice in normal case, as in a headline Written Like This, where one cannot tell
 * names by their capitals: "Keith Kessel" for "KEITH KESSEL", and for "KESSEL" as well, if only one given name stands
 * before it.
 */
export function findWrittenName(text: string, { labels, words }: Voice): Span | null {
  const fullest = labels.find((label) => label.words.length === words.length);
  if (fullest === undefined) return null;
  const name = sliceOf(text, fullest)
    .replace(/[^\p{L}\p{N}\s]/gu, ".")
    .replace(/\s+/gu, "\\s+");
  const before = words.length > 1 ? "" : String.raw`(?<given>\p{Lu}\p{Ll}+)\s(?:\p{Lu}\.\s)?`;
  const found = [...text.matchAll(new RegExp(String.raw`(?<!\p{L})${before}(?:${name})(?!\p{L})`, "giu"))].filter(
    ({ 0: whole, groups }) => {
      const isWritten = whole.split(/\s+/u).every((word) => /^\p{Lu}(?!\p{Lu}*$)|^\p{Lu}\.?$/u.test(word));
      return isWritten && (groups?.["given"] === undefined || isGivenName(groups["given"]));
    },
  );
  const [first] = found;
  const given = new Set(found.map(({ groups }) => groups?.["given"]));
  return first === undefined || given.size > 1 ? null : { start: first.index, end: first.index + first[0].length };
}

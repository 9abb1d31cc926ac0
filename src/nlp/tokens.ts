import type { Span } from "../model/span.ts";
import { openText, scanSpan } from "./scan-tokens.ts";
import { WORD } from "./word-classes.ts";

/** A word, or one other character that is not white space. */
export interface Token extends Span {
  readonly text: string;
  /** A word starts with a letter or a digit; every other token is a mark or a symbol. */
  readonly isWord: boolean;
}

/**
 * Splits `[start, end)` of `text` into tokens, in source order: words keep apostrophes, hyphens and points between
 * their letters ("don't", "Jong-un", "U.S.", "a.m."), an ampersand ("AT&T") and a comma between digits ("1,000");
 * a possessive stays part of its word ("Tillerson's"). Linear in the length of the span.
 */
export function tokenize(text: string, span: Span): Token[] {
  const words = text.slice(span.start, span.end);
  const scan = openText(words);
  scanSpan(0, words.length);
  const { texts, classes } = scan.table;
  return Array.from({ length: scan.count }, (_, index) => {
    const word = scan.words[index] as number;
    return {
      start: span.start + (scan.starts[index] as number),
      end: span.start + (scan.ends[index] as number),
      text: texts[word] as string,
      isWord: ((classes[word] as number) & WORD) !== 0,
    };
  });
}

import type { Analysis } from "../model/analysis.ts";
import { paragraphAt } from "../model/article.ts";
import { sliceOf } from "../model/span.ts";
import { STOP_STEMS } from "../nlp/lexicon/stop-words.ts";
import { foldLetters } from "../nlp/similarity.ts";
import { stemOf } from "../nlp/stems.ts";

/** The words of an article by which it is found. */
export interface SearchableWords {
  /** Of the headline and the body. */
  readonly text: readonly string[];
  /** Of the paragraphs that hold quotes, since a quote is found by the words around it as well. */
  readonly quotes: readonly string[];
}

/**
 * The words of a text as stems, in their order: letters and digits alone, no case, no accents, without the words that
 * stand in any text. Texts and queries go through here alike, on whatever engine.
 */
export function searchWords(text: string): string[] {
  const words = foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(stemOf).filter((stem) => !STOP_STEMS.has(stem));
}

/** What an article is found by. */
export function wordsOfAnalysis({ article, quotes }: Analysis): SearchableWords {
  const quoted = new Set(
    quotes.flatMap(({ spans }) => spans.map(({ start }) => paragraphAt(article, start))).filter((found) => found),
  );
  return {
    text: [article.headline, ...article.paragraphs.map((paragraph) => sliceOf(article.text, paragraph))].flatMap(
      searchWords,
    ),
    quotes: article.paragraphs
      .filter((paragraph) => quoted.has(paragraph))
      .flatMap((paragraph) => searchWords(sliceOf(article.text, paragraph))),
  };
}

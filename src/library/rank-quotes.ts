import { paragraphAt } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers, overlaps, sliceOf } from "../model/span.ts";
import { type Passage, rankByTopic } from "../nlp/topic.ts";
import type { ShelvedQuote } from "./speakers.ts";

/** Those of the quotes that fit the topic, best first, by their own words, their sentences and their paragraphs. */
export function rankQuotes(quotes: readonly ShelvedQuote[], topic: string): readonly ShelvedQuote[] {
  return rankByTopic(topic, quotes.map(passageOf)).flatMap((index) => quotes[index] ?? []);
}

function passageOf({ analysis, quote }: ShelvedQuote): Passage {
  const { article, sentences } = analysis;
  const paragraphs = quote.spans.flatMap((span) => paragraphAt(article, span.start) ?? []);
  const frames = paragraphs.flatMap((paragraph) => sentences.filter((sentence) => covers(paragraph, sentence)));
  const touched = (sentence: Sentence): boolean => quote.spans.some((span) => overlaps(sentence, span));
  return {
    own: quote.spans.map((span) => sliceOf(article.text, span)).join(" "),
    sentence: frames
      .filter(touched)
      .map((sentence) => sliceOf(article.text, sentence))
      .join(" "),
    paragraph: paragraphs.map((paragraph) => sliceOf(article.text, paragraph)).join(" "),
  };
}

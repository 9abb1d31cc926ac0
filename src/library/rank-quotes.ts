import { paragraphAt } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers, overlaps, sliceOf } from "../model/span.ts";
import { type Fit, type Passage, rankByTopic, topicStems } from "../nlp/topic.ts";
import type { ShelvedQuote } from "./speakers.ts";

/** A quote that fits a topic, and how. */
export interface FittingQuote extends ShelvedQuote {
  /** Whether its own words hold the topic, its sentence, or only another sentence of its paragraph. */
  readonly place: Fit["place"];
  /** The sentence that holds the topic where the quote's own words do not. */
  readonly beside?: Sentence;
}

/** Those of the quotes that fit the topic, best first, by their own words, their sentences and their paragraphs. */
export function rankQuotes(quotes: readonly ShelvedQuote[], topic: string): readonly FittingQuote[] {
  return rankByTopic(topic, quotes.map(passageOf)).flatMap(({ index, place }): FittingQuote[] => {
    const shelved = quotes[index];
    if (!shelved) return [];
    const beside = place === "own" ? undefined : sentenceAbout(topic, shelved);
    return [{ ...shelved, place, ...(beside ? { beside } : {}) }];
  });
}

/** The first sentence around a quote that holds a word of the topic. */
function sentenceAbout(topic: string, shelved: ShelvedQuote): Sentence | undefined {
  const asked = topicStems(topic);
  const { text } = shelved.analysis.article;
  const holds = (sentence: Sentence): boolean =>
    [...topicStems(sliceOf(text, sentence))].some((stem) => asked.has(stem));
  return sentencesAround(shelved).find(holds);
}

/** The sentences of the paragraphs that a quote stands in. */
function sentencesAround({ analysis, quote }: ShelvedQuote): Sentence[] {
  const { article, sentences } = analysis;
  const paragraphs = quote.spans.flatMap((span) => paragraphAt(article, span.start) ?? []);
  return sentences.filter((sentence) => paragraphs.some((paragraph) => covers(paragraph, sentence)));
}

function passageOf(shelved: ShelvedQuote): Passage {
  const { analysis, quote } = shelved;
  const { text } = analysis.article;
  const around = sentencesAround(shelved);
  const touched = around.filter((sentence) => quote.spans.some((span) => overlaps(sentence, span)));
  const wordsOf = (sentences: readonly { readonly start: number; readonly end: number }[]): string =>
    sentences.map((sentence) => sliceOf(text, sentence)).join(" ");
  return { own: wordsOf(quote.spans), sentence: wordsOf(touched), paragraph: wordsOf(around) };
}

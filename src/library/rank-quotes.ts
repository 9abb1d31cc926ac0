import { paragraphAt } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers, overlaps, sliceOf } from "../model/span.ts";
import { contentStems, type Fit, type Passage, rankByTopic, topicStems } from "../nlp/topic.ts";
import type { ShelvedQuote } from "./speakers.ts";

/** A quote that fits a topic, and how. */
export interface FittingQuote extends ShelvedQuote {
  /** Whether its own words hold the topic, its sentence, or only another sentence of its paragraph. */
  readonly place: Fit["place"];
  /** The sentence that holds the topic where the quote's own words do not. */
  readonly beside?: Sentence;
}

/** Gives the stems of a sentence of an article. */
type StemsOf = (sentence: Sentence, text: string) => readonly string[];

/** Those of the quotes that fit the topic, best first, by their own words, their sentences and their paragraphs. */
export function rankQuotes(quotes: readonly ShelvedQuote[], topic: string): readonly FittingQuote[] {
  const stemsOf = createSentenceStems();
  const asked = topicStems(topic);
  const passages = quotes.map((shelved) => passageOf(shelved, stemsOf));
  return rankByTopic(topic, passages).flatMap(({ index, place }): FittingQuote[] => {
    const shelved = quotes[index];
    if (!shelved) return [];
    const { text } = shelved.analysis.article;
    const holdsTopic = (sentence: Sentence): boolean => stemsOf(sentence, text).some((stem) => asked.has(stem));
    const beside = place === "own" ? undefined : sentencesAround(shelved).find(holdsTopic);
    return [{ ...shelved, place, ...(beside ? { beside } : {}) }];
  });
}

/** The quotes of a paragraph share its sentences, whose words are looked at once. */
function createSentenceStems(): StemsOf {
  const known = new Map<Sentence, readonly string[]>();
  return (sentence, text) => {
    const stems = known.get(sentence) ?? contentStems(sliceOf(text, sentence));
    known.set(sentence, stems);
    return stems;
  };
}

/** The sentences of the paragraphs that a quote stands in. */
function sentencesAround({ analysis, quote }: ShelvedQuote): Sentence[] {
  const { article, sentences } = analysis;
  const paragraphs = quote.spans.flatMap((span) => paragraphAt(article, span.start) ?? []);
  return sentences.filter((sentence) => paragraphs.some((paragraph) => covers(paragraph, sentence)));
}

function passageOf(shelved: ShelvedQuote, stemsOf: StemsOf): Passage {
  const { analysis, quote } = shelved;
  const { text } = analysis.article;
  const around = sentencesAround(shelved);
  const touched = around.filter((sentence) => quote.spans.some((span) => overlaps(sentence, span)));
  const stemsIn = (sentences: readonly Sentence[]): string[] =>
    sentences.flatMap((sentence) => stemsOf(sentence, text));
  return {
    own: quote.spans.flatMap((span) => contentStems(sliceOf(text, span))),
    sentence: stemsIn(touched),
    paragraph: stemsIn(around),
  };
}

import type { Block, Reply } from "../src/chat/reply.ts";
import { count, notice, plain, shorten, strong } from "../src/chat/text.ts";
import type { Library } from "../src/library/library.ts";
import type { ShelvedQuote } from "../src/library/speakers.ts";
import type { Analysis } from "../src/model/analysis.ts";
import { sliceOf } from "../src/model/span.ts";
import { foldLetters } from "../src/nlp/similarity.ts";
import { quotationOf } from "./quotation.ts";
import { choicesOf, sourceOf } from "./wording.ts";

const MOST_SHOWN = 5;
/** Of the asked words, this share must stand in a quote; members quote from memory. */
const ENOUGH_WORDS = 0.7;

/** Who said these words: the quotes that hold them, the fullest match first; case, marks and word order do not count. */
export function whoSaid(said: string, analyses: readonly Analysis[]): Reply {
  const asked = wordsOf(said);
  const scored = analyses
    .flatMap((analysis) => analysis.quotes.map((quote): ShelvedQuote => ({ analysis, quote })))
    .map((shelved) => ({ shelved, score: shareOf(asked, shelved) }))
    .filter(({ score }) => score >= ENOUGH_WORDS)
    .sort((a, b) => b.score - a.score);
  const best = scored.filter(({ score }) => score === scored[0]?.score).slice(0, MOST_SHOWN);
  if (best.length === 0) return notice(`Nobody is quoted with “${shorten(said, 80)}” in the articles.`);
  return {
    visibility: "ephemeral",
    fallback: `Who said “${shorten(said, 80)}”.`,
    blocks: best.flatMap(({ shelved }): Block[] => [
      quotationOf(shelved),
      { type: "context", inlines: sourceOf(shelved.analysis) },
    ]),
  };
}

function shareOf(asked: readonly string[], { analysis, quote }: ShelvedQuote): number {
  const words = new Set(quote.spans.flatMap((span) => wordsOf(sliceOf(analysis.article.text, span))));
  return asked.length === 0 ? 0 : asked.filter((word) => words.has(word)).length / asked.length;
}

function wordsOf(text: string): string[] {
  return foldLetters(text).match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
}

/** Everybody with a quote that names the topic, in its own words or its sentence, those with the most first. */
export function whoSpokeAbout(about: string, library: Library, within?: Analysis): Reply {
  const topic = shorten(about, 60);
  const article = within && { article: String(library.numberOf(within)) };
  const speaking = library
    .speakers(within)
    .map(({ name, quotes }) => ({ name, number: numberAbout(about, quotes, library) }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => b.number - a.number);
  if (speaking.length === 0) return notice(`Nobody is quoted about ${topic}.`);
  const sentence = `${count(speaking.length, "speaker")} about ${topic}.`;
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      { type: "heading", text: sentence },
      {
        type: "list",
        items: speaking.map(({ name, number }) => [strong(name), plain(` · ${count(number, "quote")}`)]),
      },
      ...choicesOf(
        speaking.slice(0, MOST_SHOWN),
        ({ name }) => `${name} about ${shorten(about, 30)}`,
        ({ name }) => ({ command: "quotes", options: { who: name, about, ...article } }),
      ),
    ],
  };
}

function numberAbout(about: string, quotes: readonly ShelvedQuote[], library: Library): number {
  return library.aboutTopic(quotes, about).filter(({ place }) => place !== "paragraph").length;
}

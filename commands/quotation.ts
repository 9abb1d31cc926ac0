import type { Block } from "../src/chat/reply.ts";
import { context, foldWhiteSpace } from "../src/chat/text.ts";
import type { FittingQuote } from "../src/library/rank-quotes.ts";
import type { ShelvedQuote } from "../src/library/speakers.ts";
import type { Analysis } from "../src/model/analysis.ts";
import type { Sentence } from "../src/model/sentence.ts";
import { sliceOf } from "../src/model/span.ts";
import { sourceOf, whereIs } from "./wording.ts";

/** A quote as a block: its pieces word for word, its speaker by full name, its paragraph. */
export function quotationOf({ analysis, quote }: ShelvedQuote): Block {
  const { text } = analysis.article;
  return {
    type: "quotation",
    parts: quote.spans.map((span) => foldWhiteSpace(sliceOf(text, span))),
    speaker: speakerOf({ analysis, quote }),
    where: whereIs(analysis, quote.spans[0].start),
  };
}

/** The name shown under a quote: a person's, a description in the article's words, or that we cannot tell. */
export function speakerOf({ analysis, quote }: ShelvedQuote): string {
  switch (quote.speaker.kind) {
    case "person":
      return quote.speaker.person.name;
    case "description":
      return foldWhiteSpace(sliceOf(analysis.article.text, quote.speaker.span));
    case "unknown":
      return "unattributed";
  }
}

/** How we know: the words that name the source and attribute, and where the name behind a pronoun stands. */
export function reasonFor(shelved: ShelvedQuote): Block {
  const { analysis, quote } = shelved;
  const { text } = analysis.article;
  const certainty = `${Math.round(quote.confidence * 100)} % sure`;
  if (!quote.source) return context(`No words of the article attribute this; ${certainty}.`);
  const source = `“${foldWhiteSpace(sliceOf(text, quote.source))}”`;
  const cue = quote.cue ? ` (“${foldWhiteSpace(sliceOf(text, quote.cue))}”)` : "";
  const name = quote.antecedent
    ? `, ${whereIs(analysis, quote.antecedent.start)} “${foldWhiteSpace(sliceOf(text, quote.antecedent))}”`
    : "";
  return context(
    `${source}${cue}, ${whereIs(analysis, quote.source.start)} → ${speakerOf(shelved)}${name}; ${certainty}.`,
  );
}

/** A quote, and the sentence beside it when it was looked up by a topic that its own words do not name. */
export type ShownQuote = ShelvedQuote & Pick<FittingQuote, "beside">;

/** Quotations, with the source behind each run of them from one article. */
export function showQuotes(shown: readonly ShownQuote[], withReasons: boolean): Block[] {
  return shown.flatMap((shelved, index): Block[] => {
    const isLastOfArticle = shown[index + 1]?.analysis !== shelved.analysis;
    return [
      quotationOf(shelved),
      ...(shelved.beside ? [besideOf(shelved.analysis, shelved.beside)] : []),
      ...(withReasons ? [reasonFor(shelved)] : []),
      ...(isLastOfArticle ? [{ type: "context" as const, inlines: sourceOf(shelved.analysis.article) }] : []),
    ];
  });
}

/** Why a quote without a word of the topic is shown: the sentence next to it that has one. */
function besideOf({ article }: Analysis, beside: Sentence): Block {
  return context(`Beside it, ¶${beside.paragraph}: ${foldWhiteSpace(sliceOf(article.text, beside))}`);
}

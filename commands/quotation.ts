import type { Block } from "../src/chat/reply.ts";
import { context, foldWhiteSpace } from "../src/chat/text.ts";
import type { ShelvedQuote } from "../src/library/speakers.ts";
import { sliceOf } from "../src/model/span.ts";
import { whereIs } from "./wording.ts";

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

import type { ShelvedQuote } from "./speakers.ts";
export function rankQuotes(quotes: readonly ShelvedQuote[], topic: string): readonly ShelvedQuote[] {
  return quotes.filter(({ analysis, quote }) =>
    quote.spans.some((s) => analysis.article.text.slice(s.start, s.end).toLowerCase().includes(topic.toLowerCase())),
  );
}

import { rankQuotes } from "../library/rank-quotes.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Person } from "../model/person.ts";
import type { Quote } from "../model/quote.ts";
import { overlaps, type Span } from "../model/span.ts";

/** A quote, and whose it is. */
export interface StrongestQuote {
  readonly quote: Quote;
  readonly speaker: Person;
}

/** Shorter ones say little without what stands around them, longer ones are a speech. */
const LETTERS = { least: 40, most: 320 };
const SURE = 0.7;

/**
 * The quote to show of a story: of those that stand well alone and surely are somebody's who has a name, the one closest
 * to the headline in its own words; where none is, one of whoever is quoted most, the surest. None that overlaps what is
 * shown `beside` it.
 */
export function strongestQuote(analysis: Analysis, beside: readonly Span[] = []): StrongestQuote | undefined {
  const named = analysis.quotes.flatMap((quote) =>
    quote.speaker.kind === "person" ? [{ quote, speaker: quote.speaker.person }] : [],
  );
  const quotesBy = Map.groupBy(named, ({ speaker }) => speaker);
  const timesQuoted = (person: Person): number => quotesBy.get(person)?.length ?? 0;
  const fitting = named
    .filter(({ quote }) => standsWellAlone(quote) && quote.confidence >= SURE && !isShown(quote, beside))
    .sort((a, b) => timesQuoted(b.speaker) - timesQuoted(a.speaker) || b.quote.confidence - a.quote.confidence);
  const shelved = fitting.map(({ quote }) => ({ analysis, quote }));
  const closest = rankQuotes(shelved, analysis.article.headline).find(({ place }) => place === "own");
  return fitting.find(({ quote }) => quote === closest?.quote) ?? fitting[0];
}

function standsWellAlone({ kind, spans }: Quote): boolean {
  const letters = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return kind === "direct" && letters >= LETTERS.least && letters <= LETTERS.most;
}

function isShown({ spans }: Quote, beside: readonly Span[]): boolean {
  return spans.some((span) => beside.some((other) => overlaps(span, other)));
}

import type { Analysis } from "../model/analysis.ts";
import type { Card } from "../model/card.ts";
import { sliceOf } from "../model/span.ts";
import { foldLetters } from "../nlp/similarity.ts";
import type { Appearance } from "./link-people.ts";
import { type FittingQuote, rankQuotes } from "./rank-quotes.ts";
import { searchWords } from "./search-words.ts";
import type { ShelvedQuote, Speaker, SpeakersIn } from "./speakers.ts";
import { openOne, type Stock } from "./stock.ts";

/** What may be asked about quotes. Each answer opens as few articles as it needs, and passes over those that are gone. */
export interface QuoteDesk {
  /** A speaker's quotes from one number to before another, in the order of the shelf, then of the text. */
  quotesOf(speaker: Speaker, range: { readonly from: number; readonly to: number }): Promise<readonly ShelvedQuote[]>;
  /** Those of a speaker's quotes that fit the topic, best first; empty when none does. */
  quotesAbout(speaker: Speaker, topic: string): Promise<readonly FittingQuote[]>;
  /** All quotes of an article, also those of nobody we can name; those that fit a topic, best first, when one is given. */
  quotesIn(card: Card, topic?: string): Promise<readonly (ShelvedQuote | FittingQuote)[]>;
  /** The quotes that hold most of the words, the fullest match first. */
  quotesThatSay(words: string, within?: Card): Promise<readonly ShelvedQuote[]>;
  /** Everybody with a quote that names the topic in its own words or its sentence, those with the most such first. */
  speakersAbout(topic: string, within?: Card): Promise<readonly SpeakerOnTopic[]>;
}

/** A speaker, and how many of their quotes name a topic. */
export interface SpeakerOnTopic {
  readonly name: string;
  /** As in `Speaker`. */
  readonly handle: string;
  readonly quotes: number;
}

/** What the desk works with. */
interface DeskParts {
  readonly stock: Stock;
  readonly speakersIn: SpeakersIn;
  readonly cardOf: (id: string) => Card | undefined;
}

/** So many of the best articles are opened for a question: a few dozen take some 20 ms. */
const MOST_OPENED = 30;
/** So many of the latest are weighed for these. */
const MOST_SOUGHT = 500;
/** Of the asked words, this share must stand in a quote; members quote from memory. */
const ENOUGH_WORDS = 0.7;

/** The desk over a stock. */
export function createQuoteDesk({ stock, speakersIn, cardOf }: DeskParts): QuoteDesk {
  const quotesAt = async (appearances: readonly Appearance[]): Promise<readonly ShelvedQuote[]> =>
    quotesOf(appearances, await stock.openAll(appearances.map(({ card }) => card)));
  /** The articles to open for some words: all when they are few, else the best that hold every word, or any. */
  const candidates = async (words: string, among?: readonly Card[]): Promise<readonly Card[]> => {
    const cards = among ?? stock.cards();
    if (cards.length <= MOST_OPENED) return cards;
    const asked = searchWords(words);
    const search = { words: asked, within: "quotes", most: MOST_SOUGHT, ...(among ? { among } : {}) } as const;
    const all = await stock.search({ ...search, match: "all" });
    const found = all.length > 0 || asked.length < 2 ? all : await stock.search({ ...search, match: "any" });
    return found.slice(0, MOST_OPENED).flatMap((id) => cardOf(id) ?? []);
  };
  return {
    quotesOf: async (speaker, { from, to }) => {
      const { appearances, skipped } = cutAppearances(speaker.appearances, from, to);
      return (await quotesAt(appearances)).slice(from - skipped, to - skipped);
    },
    quotesAbout: async ({ appearances }, topic) => {
      const quoted = appearances.filter(({ quotes }) => quotes > 0);
      const cards = new Set(await candidates(topic, [...new Set(quoted.map(({ card }) => card))]));
      return rankQuotes(await quotesAt(quoted.filter(({ card }) => cards.has(card))), topic);
    },
    quotesIn: async (card, topic) => {
      const all = allQuotesOf(await openOne(stock, card));
      return topic === undefined ? all : rankQuotes(all, topic);
    },
    quotesThatSay: async (words, within) => {
      const asked = wordsOf(words);
      const cards = within ? [within] : await candidates(words);
      const opened = await stock.openAll(cards);
      const scored = [...opened.values()]
        .flatMap(allQuotesOf)
        .map((shelved) => ({ shelved, score: shareOf(asked, shelved) }))
        .filter(({ score }) => score >= ENOUGH_WORDS)
        .sort((a, b) => b.score - a.score);
      return scored.filter(({ score }) => score === scored[0]?.score).map(({ shelved }) => shelved);
    },
    speakersAbout: async (topic, within) => {
      const counted: SpeakerOnTopic[] = [];
      const cards = within ? [within] : await candidates(topic);
      const opened = await stock.openAll(cards);
      for (const { name, handle, quotes, appearances } of speakersIn(cards)) {
        // The first without a quote is followed by such alone.
        if (quotes === 0) break;
        const fitting = rankQuotes(quotesOf(appearances, opened), topic);
        counted.push({ name, handle, quotes: fitting.filter(({ place }) => place !== "paragraph").length });
      }
      return counted.filter(({ quotes }) => quotes > 0).sort((a, b) => b.quotes - a.quotes);
    },
  };
}

/** The articles behind some cards. */
type Opened = ReadonlyMap<Card, Analysis>;

function allQuotesOf(analysis: Analysis): readonly ShelvedQuote[] {
  return analysis.quotes.map((quote) => ({ analysis, quote }));
}

/** A person's quotes, in the order of the appearances. */
function quotesOf(appearances: readonly Appearance[], opened: Opened): readonly ShelvedQuote[] {
  return appearances.flatMap(({ card, person }) => {
    const analysis = opened.get(card);
    const wanted = analysis?.people[person];
    if (!analysis || !wanted) return [];
    return analysis.quotes
      .filter(({ speaker }) => speaker.kind === "person" && speaker.person === wanted)
      .map((quote) => ({ analysis, quote }));
  });
}

/** The appearances that hold the quotes of a range, and how many quotes stand before them. */
function cutAppearances(
  appearances: readonly Appearance[],
  from: number,
  to: number,
): { readonly appearances: readonly Appearance[]; readonly skipped: number } {
  const cut: Appearance[] = [];
  let skipped = 0;
  let seen = 0;
  for (const appearance of appearances) {
    if (seen >= to) break;
    seen += appearance.quotes;
    if (seen <= from) skipped = seen;
    else if (appearance.quotes > 0) cut.push(appearance);
  }
  return { appearances: cut, skipped };
}

function shareOf(asked: readonly string[], { analysis, quote }: ShelvedQuote): number {
  const words = new Set(quote.spans.flatMap((span) => wordsOf(sliceOf(analysis.article.text, span))));
  return asked.length === 0 ? 0 : asked.filter((word) => words.has(word)).length / asked.length;
}

function wordsOf(text: string): string[] {
  return foldLetters(text).match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
}

import type { Analysis } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import { analyzeArticle } from "./analyze.ts";
import { type SearchableWords, wordsOfAnalysis } from "./search-words.ts";
import { byDateThenId, type Search, type Stock } from "./stock.ts";
import { writeCard } from "./write-card.ts";

/** A stock of a few articles that are gone with the process: a file on the command line, a text somebody pasted. */
export function createMemoryStock(articles: readonly Article[]): Stock {
  const shelved = articles.map(analyzeArticle).map((analysis) => ({ analysis, card: writeCard(analysis) }));
  const cards = shelved.map(({ card }) => card).sort(byDateThenId);
  const analyses = new Map(shelved.map(({ analysis, card }) => [card.id, analysis]));
  const words = new Map<Analysis, SearchableWords>();
  const wordsOf = (analysis: Analysis): SearchableWords => {
    const known = words.get(analysis) ?? wordsOfAnalysis(analysis);
    words.set(analysis, known);
    return known;
  };
  return {
    cards: () => cards,
    openAll: async (wanted) =>
      new Map(
        wanted.flatMap((card) => {
          const analysis = analyses.get(card.id);
          return analysis ? [[card, analysis] as const] : [];
        }),
      ),
    search: async (search) =>
      (search.among ?? cards)
        .map(({ id }) => ({ id, held: countHeld(search, analyses.get(id), wordsOf) }))
        .filter(({ held }) => isMatch(held, search))
        .slice(0, search.match === "all" ? search.most : cards.length)
        .sort((a, b) => sum(b.held) - sum(a.held))
        .slice(0, search.most)
        .map(({ id }) => id),
  };
}

/** How often each of the words stands where it is searched for. */
function countHeld(
  { words, within }: Search,
  analysis: Analysis | undefined,
  wordsOf: (analysis: Analysis) => SearchableWords,
): number[] {
  const held = analysis ? wordsOf(analysis)[within] : [];
  return words.map((word) => held.filter((candidate) => candidate === word).length);
}

function isMatch(held: readonly number[], { match }: Search): boolean {
  if (held.length === 0) return false;
  return match === "all" ? held.every((count) => count > 0) : held.some((count) => count > 0);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

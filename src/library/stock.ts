import { UserError } from "../errors.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Card } from "../model/card.ts";
import type { WordSearch } from "../store/articles.ts";

/** What is searched for: stems of `searchWords`, perhaps within some of the cards. */
export interface Search extends Omit<WordSearch, "among"> {
  readonly among?: readonly Card[];
}

/** Where the analysed articles stand, whether in memory or in the store: a catalogue of cards, and the articles behind it. */
export interface Stock {
  /** Newest first, undated ones last, then by id. The same array until the stock changes. */
  cards(): readonly Card[];
  /** The articles behind some cards, in their order; without those that were taken off the shelf since it was catalogued. */
  openAll(cards: readonly Card[]): Promise<ReadonlyMap<Card, Analysis>>;
  /**
   * The ids of up to `most` articles that hold the words, best first; none for no words. Where more hold all of them,
   * only the latest are looked at.
   */
  search(search: Search): Promise<readonly string[]>;
}

/**
 * The article behind a card.
 *
 * @throws UserError where it was taken off the shelf.
 */
export async function openOne(stock: Stock, card: Card): Promise<Analysis> {
  const analysis = (await stock.openAll([card])).get(card);
  if (!analysis) throw new UserError("That article is no longer on the shelf.");
  return analysis;
}

/** The order of the catalogue. */
export function byDateThenId(a: Card, b: Card): number {
  return (b.date ?? "").localeCompare(a.date ?? "") || a.id.localeCompare(b.id);
}

import type { Analysis } from "../model/analysis.ts";
import type { Card } from "../model/card.ts";
import { findArticle } from "./find-article.ts";
import { findSpeaker } from "./find-speaker.ts";
import type { Found } from "./found.ts";
import { createQuoteDesk, type QuoteDesk } from "./quote-desk.ts";
import { searchWords } from "./search-words.ts";
import { gatherSpeakers, type Speaker } from "./speakers.ts";
import type { Stock } from "./stock.ts";

/**
 * The shelf of analysed articles: all that commands may ask about the news. What is in the catalogue is there at once;
 * whatever needs an article's text opens it, and passes on the faults of the store.
 */
export interface Library extends QuoteDesk {
  /** Newest first; an article's place in it, counted from 1, is the number readers use. */
  articles(): readonly Card[];
  /** An article's number as readers use it, counted from 1. */
  numberOf(article: { readonly id: string }): number;
  open(card: Card): Promise<Analysis>;
  findArticle(words: string): Promise<Found<Card>>;
  /** The articles whose headline or text holds every word, those that say them most often first; `MOST_FOUND` at most. */
  articlesThatSay(words: string): Promise<readonly Card[]>;
  /** Everybody named, the most quoted first; of one article when given, else of all. */
  speakers(within?: Card): readonly Speaker[];
  /** Somebody by name; of one article when given, else of all. */
  findSpeaker(who: string, within?: Card): Found<Speaker>;
}

/** A reader asks more precisely rather than page through more. */
export const MOST_FOUND = 200;

/** The library over a stock. */
export function createLibrary(stock: Stock): Library {
  const index = createIndex(stock);
  const articlesThatSay = async (words: string): Promise<readonly Card[]> => {
    const ids = await stock.search({ words: searchWords(words), within: "text", match: "all", most: MOST_FOUND });
    return ids.flatMap((id) => index().byId.get(id) ?? []);
  };
  const speakers = (within?: Card): readonly Speaker[] => (within ? gatherSpeakers([within]) : index().everybody());
  return {
    ...createQuoteDesk({ stock, speakers, cardOf: (id) => index().byId.get(id) }),
    articles: () => stock.cards(),
    numberOf: ({ id }) => index().numbers.get(id) ?? 0,
    open: (card) => stock.open(card),
    findArticle: (words) => findArticle(words, stock.cards(), articlesThatSay),
    articlesThatSay,
    speakers,
    findSpeaker: (who, within) => findSpeaker(who, speakers(within)),
  };
}

/** What is looked up in the catalogue, made anew when that has changed. */
interface Index {
  readonly cards: readonly Card[];
  readonly byId: ReadonlyMap<string, Card>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly everybody: () => readonly Speaker[];
}

function createIndex(stock: Stock): () => Index {
  let index: Index | undefined;
  return () => {
    const cards = stock.cards();
    if (index?.cards === cards) return index;
    let everybody: readonly Speaker[] | undefined;
    index = {
      cards,
      byId: new Map(cards.map((card) => [card.id, card])),
      numbers: new Map(cards.map(({ id }, place) => [id, place + 1])),
      everybody: () => {
        everybody ??= gatherSpeakers(cards);
        return everybody;
      },
    };
    return index;
  };
}

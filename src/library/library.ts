import type { SuppliedPerson } from "../ingest/parse-people.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Card } from "../model/card.ts";
import { findArticle } from "./find-article.ts";
import { createSpeakerFinder, type SpeakerFinder } from "./find-speaker.ts";
import type { Found } from "./found.ts";
import { createQuoteDesk, type QuoteDesk } from "./quote-desk.ts";
import { searchWords } from "./search-words.ts";
import { createSpeakersIn, gatherSpeakers, type Speaker, type SpeakersIn } from "./speakers.ts";
import { openOne, type Stock } from "./stock.ts";

/**
 * The shelf of analysed articles: all that commands may ask about the news. What is in the catalogue is there at once;
 * whatever needs an article's text opens it, and passes on the faults of the store.
 */
export interface Library extends QuoteDesk {
  /** Tells people apart and indexes their names now, a second's work on a large shelf, rather than for the first who asks. */
  prepare(): void;
  /** Newest first; an article's place in it, counted from 1, is the number readers use. */
  articles(): readonly Card[];
  /** An article's number as readers use it, counted from 1. */
  numberOf(article: { readonly id: string }): number;
  /** Throws `UserError` for an article that was taken off the shelf since it was catalogued; `openAll` passes over it. */
  open(card: Card): Promise<Analysis>;
  openAll(cards: readonly Card[]): Promise<readonly Analysis[]>;
  findArticle(words: string): Promise<Found<Card>>;
  /** The articles whose headline or text holds every word, the latest `MOST_FOUND` of them; those that say them most often first. */
  articlesThatSay(words: string): Promise<readonly Card[]>;
  /** Everybody named, the most quoted first; of one article when given, else of all. */
  speakers(within?: Card): readonly Speaker[];
  /** Somebody by name; of one article when given, else of all. */
  findSpeaker(who: string, within?: Card): Found<Speaker>;
}

/** A reader asks more precisely rather than page through more. */
export const MOST_FOUND = 200;

/** Whom the people file names; the same array until it changes. */
type SuppliedPeople = () => readonly SuppliedPerson[];

const NOBODY: readonly SuppliedPerson[] = [];

/** The library over a stock, in which people are who the people file says, if there is one. */
export function createLibrary(stock: Stock, supplied: SuppliedPeople = () => NOBODY): Library {
  const index = createIndex(stock, supplied);
  const articlesThatSay = async (words: string): Promise<readonly Card[]> => {
    const ids = await stock.search({ words: searchWords(words), within: "text", match: "all", most: MOST_FOUND });
    return ids.flatMap((id) => index().byId.get(id) ?? []);
  };
  const speakersIn: SpeakersIn = (cards) => index().speakersIn()(cards);
  const speakers = (within?: Card): readonly Speaker[] => (within ? speakersIn([within]) : index().everybody());
  return {
    ...createQuoteDesk({ stock, speakersIn, cardOf: (id) => index().byId.get(id) }),
    prepare: () => {
      index().finder();
      index().speakersIn();
    },
    articles: () => stock.cards(),
    numberOf: ({ id }) => index().numbers.get(id) ?? 0,
    open: (card) => openOne(stock, card),
    openAll: async (cards) => [...(await stock.openAll(cards)).values()],
    findArticle: (words) => findArticle(words, stock.cards(), articlesThatSay),
    articlesThatSay,
    speakers,
    findSpeaker: (who, within) => (within ? createSpeakerFinder(speakers(within)) : index().finder())(who),
  };
}

/** What is looked up in the catalogue, made anew when that has changed. */
interface Index {
  readonly cards: readonly Card[];
  readonly people: readonly SuppliedPerson[];
  readonly byId: ReadonlyMap<string, Card>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly everybody: () => readonly Speaker[];
  readonly speakersIn: () => SpeakersIn;
  readonly finder: () => SpeakerFinder;
}

function createIndex(stock: Stock, supplied: SuppliedPeople): () => Index {
  let index: Index | undefined;
  return () => {
    const cards = stock.cards();
    const people = supplied();
    if (index?.cards === cards && index.people === people) return index;
    const everybody = once(() => gatherSpeakers(cards, people));
    index = {
      cards,
      people,
      byId: new Map(cards.map((card) => [card.id, card])),
      numbers: new Map(cards.map(({ id }, place) => [id, place + 1])),
      everybody,
      speakersIn: once(() => createSpeakersIn(everybody())),
      finder: once(() => createSpeakerFinder(everybody())),
    };
    return index;
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

import type { Card } from "../model/card.ts";
import { isSameStory, type StoryPrint, unpackPrint } from "../nlp/same-story.ts";

/** Which articles tell one story, by their cards. */
export interface Stories {
  isSame(one: Card, other: Card): boolean;
  /** Whether one of the cards tells the story of the given one. */
  isToldIn(card: Card, cards: Iterable<Card>): boolean;
  /** The things put together whose articles hang together, from one story to the next. */
  chain<T>(things: readonly T[], cardOf: (thing: T) => Card): T[][];
}

/**
 * So many articles are compared with one: those of its days that name the same surname. More are a shelf of one story,
 * and every comparison takes half a microsecond.
 */
const MOST_COMPARED = 100;
const DAY_MS = 24 * 60 * 60_000;
const NEAR_MS = 3 * DAY_MS;

/** The stories of a shelf; each card's print is read once. */
export function createStories(): Stories {
  const prints = new Map<Card, StoryPrint>();
  const printOf = (card: Card): StoryPrint => {
    const print = prints.get(card) ?? unpackPrint(card.story, card.date);
    prints.set(card, print);
    return print;
  };
  const isSame = (one: Card, other: Card): boolean => one === other || isSameStory(printOf(one), printOf(other));
  return {
    isSame,
    isToldIn: (card, cards) => {
      const { day } = printOf(card);
      let compared = 0;
      for (const other of cards) {
        // Most are years away, and need no reading of their words.
        if (Math.abs(printOf(other).day - day) > NEAR_MS) continue;
        if (isSame(card, other)) return true;
        compared += 1;
        if (compared >= MOST_COMPARED) return false;
      }
      return false;
    },
    chain: (things, cardOf) => {
      const dayOf = (thing: (typeof things)[number]): number => printOf(cardOf(thing)).day;
      // Undated ones come first, since they may tell the story of any day.
      const sorted = [...things].sort((a, b) => (dayOf(a) || 0) - (dayOf(b) || 0));
      const chains = sorted.map((thing) => [thing]);
      for (const [place, thing] of sorted.entries()) {
        for (const [offset, other] of sorted.slice(place + 1, place + 1 + MOST_COMPARED).entries()) {
          if (dayOf(other) - dayOf(thing) > NEAR_MS) break;
          if (isSame(cardOf(thing), cardOf(other))) joinChains(chains, place, place + 1 + offset);
        }
      }
      return [...new Set(chains)];
    },
  };
}

/** Puts the things of two chains into one, which then stands at the places of both. */
function joinChains<T>(chains: T[][], one: number, other: number): void {
  const [kept = [], given = []] = [chains[one], chains[other]];
  if (kept === given) return;
  const [long, short] = kept.length >= given.length ? [kept, given] : [given, kept];
  long.push(...short);
  for (const [place, chain] of chains.entries()) if (chain === short) chains[place] = long;
}

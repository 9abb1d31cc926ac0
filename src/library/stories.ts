import type { Card } from "../model/card.ts";
import { countStems, dayOf, isEnoughShared, isNearInTime, unpackStems } from "../nlp/same-story.ts";

/** Which articles tell one story: for each card others that tell its own, at most `MOST_TOLD`; absent where none does. */
export type Stories = ReadonlyMap<Card, readonly Card[]>;

/**
 * A stem is looked up in so many of the latest articles that have it, so that time stays bounded on any shelf. One that
 * more articles of the same few days share says little of a story.
 */
const MOST_LOOKED_UP = 200;
/** Whoever is not named in so many articles of a story is not known by the others either. */
const MOST_TOLD = 32;

/**
 * Finds the articles that tell one story, as `isSameStory` does, without comparing each with each: counts for every
 * article the stems it shares with earlier ones, through lists of which article has which stem. Articles without a date
 * may tell the story of any day.
 */
export function findStories(cards: readonly Card[]): Stories {
  const dated = cards
    .map((card) => ({ card, day: dayOf(card.date) }))
    // Undated ones last: they find everybody before them.
    .sort((a, b) => (Number.isNaN(a.day) ? 1 : Number.isNaN(b.day) ? -1 : a.day - b.day));
  const index = createStemIndex(cards);
  const stories = new Map<Card, Card[]>();
  let nearest = 0;
  dated.forEach(({ card, day }, place) => {
    while (nearest < place && !isNearInTime(dated[nearest]?.day ?? 0, day)) nearest += 1;
    const first = Number.isNaN(day) ? 0 : nearest;
    index.forEachSharing({ stems: unpackStems(card.story), place, first }, (earlier, shared) => {
      const other = dated[earlier]?.card;
      if (!other) return;
      if (isEnoughShared(shared, countStems(card.story), countStems(other.story))) tell(stories, card, other);
    });
  });
  return stories;
}

/** A place among the cards by day, what stands there, and the first place that is near enough to tell its story. */
interface Placed {
  readonly stems: Uint32Array;
  readonly place: number;
  readonly first: number;
}

/** Which places have a stem. */
interface StemIndex {
  /**
   * Enters a place, which must be greater than all before, and calls back for each earlier place, from `first` on, that
   * has some of its stems, with their number.
   */
  forEachSharing(placed: Placed, act: (earlier: number, shared: number) => void): void;
}

/**
 * An index with room for the cards. The places of a stem are linked from each to the one before it, in two tables of
 * numbers: on a large shelf, an array for each stem would take many times their room.
 */
function createStemIndex(cards: readonly Card[]): StemIndex {
  const size = cards.reduce((sum, { story }) => sum + countStems(story), 1);
  const places = new Uint32Array(size);
  /** Entry 0 is the end of every list. */
  const before = new Uint32Array(size);
  const latest = new Map<number, number>();
  const shared = new Uint16Array(cards.length);
  const touched: number[] = [];
  let entries = 0;
  const count = (stem: number, first: number): void => {
    let entry = latest.get(stem) ?? 0;
    for (let looked = 0; entry !== 0 && looked < MOST_LOOKED_UP; looked += 1) {
      const earlier = places[entry] ?? 0;
      if (earlier < first) return;
      if (shared[earlier] === 0) touched.push(earlier);
      shared[earlier] = (shared[earlier] ?? 0) + 1;
      entry = before[entry] ?? 0;
    }
  };
  return {
    forEachSharing: ({ stems, place, first }, act) => {
      touched.length = 0;
      for (const stem of stems) {
        count(stem, first);
        entries += 1;
        places[entries] = place;
        before[entries] = latest.get(stem) ?? 0;
        latest.set(stem, entries);
      }
      for (const earlier of touched) {
        act(earlier, shared[earlier] ?? 0);
        shared[earlier] = 0;
      }
    },
  };
}

/** Enters each card of a pair under the other, unless one of them has enough. */
function tell(stories: Map<Card, Card[]>, one: Card, other: Card): void {
  const [ofOne, ofOther] = [stories.get(one) ?? [], stories.get(other) ?? []];
  if (ofOne.length >= MOST_TOLD || ofOther.length >= MOST_TOLD) return;
  stories.set(one, ofOne).set(other, ofOther);
  ofOne.push(other);
  ofOther.push(one);
}

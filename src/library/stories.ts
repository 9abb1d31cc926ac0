import type { Card } from "../model/card.ts";
import { isNearInTime, SAME_STORY, unpackPrint } from "../nlp/same-story.ts";

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
  const prints = cards
    .map((card) => ({ card, ...unpackPrint(card.story, card.date) }))
    // Undated ones last: they find everybody before them.
    .sort((a, b) => (Number.isNaN(a.day) ? 1 : Number.isNaN(b.day) ? -1 : a.day - b.day));
  const having = new Map<number, number[]>();
  const shared = new Uint16Array(prints.length);
  const stories = new Map<Card, Card[]>();
  let nearest = 0;
  for (const [place, { card, stems, day }] of prints.entries()) {
    while (nearest < place && !isNearInTime(prints[nearest]?.day ?? 0, day)) nearest += 1;
    const first = Number.isNaN(day) ? 0 : nearest;
    const touched = countShared(stems, { place, first, having, shared });
    for (const earlier of touched) {
      const other = prints[earlier];
      const smaller = Math.min(stems.length, other?.stems.length ?? 0);
      if (other && (shared[earlier] ?? 0) >= SAME_STORY * smaller) {
        tell(stories, card, other.card);
      }
      shared[earlier] = 0;
    }
  }
  return stories;
}

/**
 * Counts in `shared` how many of the stems each earlier place has, from `first` on, and enters this place under each;
 * the places that were counted.
 */
function countShared(
  stems: Uint32Array,
  {
    place,
    first,
    having,
    shared,
  }: { place: number; first: number; having: Map<number, number[]>; shared: Uint16Array },
): number[] {
  const touched: number[] = [];
  for (const stem of stems) {
    const list = having.get(stem);
    if (!list) {
      having.set(stem, [place]);
      continue;
    }
    const last = Math.max(0, list.length - MOST_LOOKED_UP);
    for (let index = list.length - 1; index >= last; index -= 1) {
      const earlier = list[index] ?? 0;
      if (earlier < first) break;
      const count = shared[earlier] ?? 0;
      if (count === 0) touched.push(earlier);
      shared[earlier] = count + 1;
    }
    list.push(place);
  }
  return touched;
}

/** Enters each card of a pair under the other, unless one of them has enough. */
function tell(stories: Map<Card, Card[]>, one: Card, other: Card): void {
  const [ofOne, ofOther] = [stories.get(one) ?? [], stories.get(other) ?? []];
  if (ofOne.length >= MOST_TOLD || ofOther.length >= MOST_TOLD) return;
  stories.set(one, ofOne).set(other, ofOther);
  ofOne.push(other);
  ofOther.push(one);
}

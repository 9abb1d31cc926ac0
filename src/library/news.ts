import type { Analysis } from "../model/analysis.ts";
import { isSameStory, printStory, type StoryPrint } from "../nlp/same-story.ts";
import type { Shelf } from "../store/shelf.ts";
import type { Library } from "./library.ts";

/** What was shelved between two moments. */
export interface Shelved {
  /** The newest first, so many at most as were asked for. */
  readonly articles: readonly Analysis[];
  /** Up to this moment, in epoch milliseconds, the shelf was looked through; what comes later is still to be told. */
  readonly until: number;
}

/** What is new, as digests see it. */
export interface News {
  /**
   * The articles shelved later than a moment in epoch milliseconds. What another process has shelved and the catalogue of
   * this one does not hold yet ends the look before it, so that it is met by the next.
   */
  shelvedAfter(moment: number, most: number): Promise<Shelved>;
  /** Whether two articles tell one story. */
  isSameStory(one: Analysis, other: Analysis): boolean;
}

/** The news of a library, whose shelf remembers when it first had each article. */
export function createNews(library: Library, shelf: Shelf): News {
  const prints = new WeakMap<Analysis, StoryPrint>();
  const printOf = (analysis: Analysis): StoryPrint => {
    const print = prints.get(analysis) ?? printStory(analysis.article);
    prints.set(analysis, print);
    return print;
  };
  return {
    shelvedAfter: async (moment, most) => {
      const rows = await shelf.shelvedAfter(moment);
      const cards = library.articles();
      const known = new Set(cards.map(({ id }) => id));
      // The rows come latest first, so the last of those that are unknown was shelved first.
      const firstUnknown = rows.findLast(({ article, isStored }) => isStored && !known.has(article));
      const seen = firstUnknown ? rows.filter(({ shelvedAt }) => shelvedAt < firstUnknown.shelvedAt) : rows;
      const fresh = new Set(seen.map(({ article }) => article));
      const newest = cards.filter(({ id }) => fresh.has(id)).slice(0, most);
      return {
        articles: await library.openAll(newest),
        until: seen[0]?.shelvedAt ?? moment,
      };
    },
    isSameStory: (one, other) => isSameStory(printOf(one), printOf(other)),
  };
}

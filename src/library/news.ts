import type { Analysis } from "../model/analysis.ts";
import { isSameStory, printStory, type StoryPrint } from "../nlp/same-story.ts";
import type { Shelf } from "../store/shelf.ts";
import type { Library } from "./library.ts";

/** What is new, as digests see it. */
export interface News {
  /** The articles shelved later than a moment in epoch milliseconds, the newest first, so many at most. */
  shelvedAfter(moment: number, most: number): Promise<readonly Analysis[]>;
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
      const fresh = new Set((await shelf.shelvedAfter(moment)).map(({ article }) => article));
      const cards = library.articles().filter(({ id }) => fresh.has(id));
      return Promise.all(cards.slice(0, most).map((card) => library.open(card)));
    },
    isSameStory: (one, other) => isSameStory(printOf(one), printOf(other)),
  };
}

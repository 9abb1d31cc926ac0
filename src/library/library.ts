import type { Analysis } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import { analyzeArticle } from "./analyze.ts";
import { articlesThatSay, findArticle } from "./find-article.ts";
import { findSpeaker } from "./find-speaker.ts";
import type { Found } from "./found.ts";
import { type FittingQuote, rankQuotes } from "./rank-quotes.ts";
import { gatherSpeakers, type ShelvedQuote, type Speaker } from "./speakers.ts";

/** The shelf of analysed articles: all that commands may ask about the news. */
export interface Library {
  /** Newest first; an article's place in it, counted from 1, is the number readers use. */
  articles(): readonly Analysis[];
  findArticle(words: string): Found<Analysis>;
  /** The articles whose headline or text holds every word, those that say them most often first. */
  articlesThatSay(words: string): readonly Analysis[];
  /** An article's number as readers use it, counted from 1. */
  numberOf(analysis: Analysis): number;
  /** Everybody named, the most quoted first; of one article when given, else of all. */
  speakers(within?: Analysis): readonly Speaker[];
  /** Somebody by name; of one article when given, else of all. */
  findSpeaker(who: string, within?: Analysis): Found<Speaker>;
  /** Those of the quotes that fit the topic, best first; empty when none does. */
  aboutTopic(quotes: readonly ShelvedQuote[], topic: string): readonly FittingQuote[];
}

/** A library whose articles come and go. */
export interface ShelvingLibrary extends Library {
  /** Takes the place of all that was on the shelf; an article object that was there keeps its analysis. */
  shelve(articles: readonly Article[]): void;
}

/** A library in memory over articles in the order given. Articles are analysed when somebody first asks. */
export function createLibrary(articles: readonly Article[]): ShelvingLibrary {
  const analyses = new WeakMap<Article, Analysis>();
  const analysisOf = (article: Article): Analysis => {
    const analysis = analyses.get(article) ?? analyzeArticle(article);
    analyses.set(article, analysis);
    return analysis;
  };
  let shelf = once(() => articles.map(analysisOf));
  let everybody = once(() => gatherSpeakers(shelf()));
  const speakers = (within?: Analysis): readonly Speaker[] => (within ? gatherSpeakers([within]) : everybody());
  return {
    shelve: (replacing) => {
      shelf = once(() => replacing.map(analysisOf));
      everybody = once(() => gatherSpeakers(shelf()));
    },
    articles: () => shelf(),
    findArticle: (words) => findArticle(words, shelf()),
    articlesThatSay: (words) => articlesThatSay(words, shelf()),
    numberOf: (analysis) => shelf().indexOf(analysis) + 1,
    speakers,
    findSpeaker: (who, within) => findSpeaker(who, speakers(within)),
    aboutTopic: rankQuotes,
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

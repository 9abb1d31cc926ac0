import type { Invocation, Reply } from "../src/chat/reply.ts";
import { count, notice, shorten } from "../src/chat/text.ts";
import { titleOf } from "../src/library/find-article.ts";
import type { Library } from "../src/library/library.ts";
import type { Analysis } from "../src/model/analysis.ts";
import { choicesOf } from "./wording.ts";

const MOST_OFFERED = 5;
const MOST_SUGGESTED = 25;

/** The article a member meant, or the reply that asks which. */
export type ChosenArticle = { readonly article: Analysis } | { readonly reply: Reply };

/** Finds the article by the member's words; `again` is their invocation with another value for the article. */
export function chooseArticle(words: string, library: Library, again: (article: string) => Invocation): ChosenArticle {
  const result = library.findArticle(words);
  if ("found" in result) return { article: result.found };
  const ask = (sentence: string, offered: readonly Analysis[]): ChosenArticle => ({
    reply: notice(
      sentence,
      ...choicesOf(offered.slice(0, MOST_OFFERED), titleOf, (analysis) => again(String(library.numberOf(analysis)))),
    ),
  });
  const asked = shorten(words, 60);
  if ("ambiguous" in result) return ask(`“${asked}” fits several articles. Which one?`, result.ambiguous);
  if (result.closest.length > 0) return ask(`No article has “${asked}”. Did you mean one of these?`, result.closest);
  const isNumber = /^[#-]?\d+$/u.test(words.trim());
  const sentence = isNumber
    ? `There is no article ${asked}; the shelf has ${count(library.articles().length, "article")}:`
    : `No article has “${asked}”. These are on the shelf:`;
  return ask(sentence, library.articles());
}

/** Headlines that hold what was typed so far, in the order of the shelf; where none does, those of texts that do. */
export function suggestArticles(typed: string, library: Library): string[] {
  const needle = typed.trim().toLowerCase();
  const titles = library.articles().map(titleOf);
  const holding = titles.filter((title) => title.toLowerCase().includes(needle));
  return (holding.length > 0 ? holding : library.articlesThatSay(typed).map(titleOf)).slice(0, MOST_SUGGESTED);
}

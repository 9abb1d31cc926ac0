import type { Invocation, Reply } from "../src/chat/reply.ts";
import { count, notice, shorten } from "../src/chat/text.ts";
import { isReference, referenceTo } from "../src/library/find-article.ts";
import type { Library } from "../src/library/library.ts";
import type { Card } from "../src/model/card.ts";
import { foldLetters } from "../src/nlp/similarity.ts";
import { choicesOf } from "./wording.ts";

const MOST_OFFERED = 5;
const MOST_SUGGESTED = 25;

/** The article a member meant, or the reply that asks which. */
export type ChosenArticle = { readonly card: Card } | { readonly reply: Reply };

/** Finds the article by the member's words; `again` is their invocation with another value for the article. */
export async function chooseArticle(
  words: string,
  library: Library,
  again: (article: string) => Invocation,
): Promise<ChosenArticle> {
  const result = await library.findArticle(words);
  if ("found" in result) return { card: result.found };
  const ask = (sentence: string, offered: readonly Card[]): ChosenArticle => ({
    reply: notice(
      sentence,
      ...choicesOf(
        offered.slice(0, MOST_OFFERED),
        ({ title }) => title,
        (card) => again(referenceTo(card)),
      ),
    ),
  });
  const asked = shorten(words, 60);
  if ("ambiguous" in result) return ask(`“${asked}” fits several articles. Which one?`, result.ambiguous);
  if (result.closest.length > 0) return ask(`No article has “${asked}”. Did you mean one of these?`, result.closest);
  if (isReference(words)) return ask("That article is no longer on the shelf. These are:", library.articles());
  const isNumber = /^[#-]?\d+$/u.test(words.trim());
  const all = library.articles();
  const those = all.length > MOST_OFFERED ? "The newest of them are:" : "They are:";
  const sentence = isNumber
    ? `There is no article ${asked}; the shelf has ${count(all.length, "article")}. ${those}`
    : `No article has “${asked}”, among ${count(all.length, "article")} on the shelf. ${those}`;
  return ask(sentence, all);
}

/** Headlines that hold every word that was typed so far, in the order of the shelf. */
export function suggestArticles(typed: string, library: Library): string[] {
  const words = foldLetters(typed).split(/\s+/u);
  const holding = library.articles().filter(({ title }) => {
    const folded = foldLetters(title);
    return words.every((word) => folded.includes(word));
  });
  return holding.slice(0, MOST_SUGGESTED).map(({ title }) => title);
}

import type { Inline, Invocation, Reply } from "../src/chat/reply.ts";
import { context, count, notice, plain, shorten, strong } from "../src/chat/text.ts";
import { titleOf } from "../src/library/find-article.ts";
import type { Library } from "../src/library/library.ts";
import type { Analysis } from "../src/model/analysis.ts";
import { foldLetters } from "../src/nlp/similarity.ts";
import type { NutgrafCommand } from "./context.ts";
import { choicesOf, emptyShelf } from "./wording.ts";

const PAGE = 10;
const MOST_CHOICES = 5;

/** What is on the shelf, newest first, perhaps only what holds some words. */
export const articles: NutgrafCommand = {
  name: "articles",
  help: "The articles on the shelf, newest first",
  options: [
    { name: "query", help: "words that the headline or the text must hold" },
    { name: "page", help: "which ten of them, counted from 1" },
  ],
  examples: ["/articles", "/articles moon"],
  run: ({ query = "", page }, { library }) => {
    if (library.articles().length === 0) return emptyShelf();
    const matching = library.articles().filter((analysis) => holdsWords(analysis, query));
    if (matching.length === 0) return notice(`No article holds “${shorten(query, 60)}”.`, ...allArticles());
    return list(matching, { library, query, page: Math.max(1, Number.parseInt(page ?? "1", 10) || 1) });
  },
};

function allArticles() {
  return choicesOf(["All articles"], String, (): Invocation => ({ command: "articles", options: {} }));
}

function holdsWords({ article }: Analysis, query: string): boolean {
  const words = foldLetters(query).split(/\s+/u);
  const text = foldLetters(`${article.headline} ${article.id} ${article.text}`);
  return words.every((word) => text.includes(word));
}

function list(
  matching: readonly Analysis[],
  { library, query, page }: { library: Library; query: string; page: number },
): Reply {
  const numberOf = (analysis: Analysis): number => library.articles().indexOf(analysis) + 1;
  const pages = Math.ceil(matching.length / PAGE);
  const current = Math.min(page, pages);
  const shown = matching.slice((current - 1) * PAGE, current * PAGE);
  const sentence =
    query === ""
      ? `${count(matching.length, "article")} on the shelf.`
      : `${count(matching.length, "article")} with “${shorten(query, 60)}”.`;
  const more = choicesOf(current < pages ? ["More articles"] : [], String, () => ({
    command: "articles",
    options: { ...(query === "" ? {} : { query }), page: String(current + 1) },
  }));
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      { type: "heading", text: sentence },
      { type: "list", items: shown.map(item), numbers: shown.map(numberOf) },
      ...(pages > 1 ? [context(`Page ${current} of ${pages}.`)] : []),
      ...choicesOf(
        shown.slice(0, MOST_CHOICES),
        (analysis) => `Brief: ${titleOf(analysis)}`,
        (analysis) => ({
          command: "brief",
          options: { article: String(numberOf(analysis)) },
        }),
      ),
      ...more,
    ],
  };
}

function item(analysis: Analysis): Inline[] {
  const { source, date } = analysis.article;
  const facts = [source, date, count(analysis.quotes.length, "quote")].filter((fact) => fact !== undefined);
  return [strong(titleOf(analysis)), plain(` · ${facts.join(", ")}`)];
}

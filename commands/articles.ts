import type { Inline, Invocation, Reply } from "../src/chat/reply.ts";
import { context, count, notice, plain, shorten, strong } from "../src/chat/text.ts";
import type { Library } from "../src/library/library.ts";
import type { Card } from "../src/model/card.ts";
import type { NutgrafCommand } from "./context.ts";
import { briefChoice, choicesOf, emptyShelf, factsOf, type ListPage, PAGES, pageOf } from "./wording.ts";

const PAGE = 10;
const MOST_PEOPLE = 5;

/** What is on the shelf, newest first, or what holds some words, that which says them most often first. */
export const articles: NutgrafCommand = {
  name: "articles",
  help: "The articles on the shelf, newest first",
  options: [
    { name: "query", help: "words that the headline or the text must hold" },
    { name: "page", help: "which ten of them, counted from 1", number: PAGES },
  ],
  examples: ["/articles", "/articles moon"],
  run: async ({ query = "", page }, { library }) => {
    if (library.articles().length === 0) return emptyShelf();
    const matching = query === "" ? library.articles() : await library.articlesThatSay(query);
    const asked = shorten(query, 60);
    if (matching.length === 0) return notice(`No article holds “${asked}”.`, ...allArticles());
    const sentence = `${count(matching.length, "article")} ${query === "" ? "on the shelf" : `with “${asked}”`}.`;
    return list(pageOf(matching, PAGE, page), { library, query, sentence });
  },
};

function allArticles() {
  return choicesOf(["All articles"], String, (): Invocation => ({ command: "articles", options: {} }));
}

function list(
  { shown, current, pages }: ListPage<Card>,
  { library, query, sentence }: { library: Library; query: string; sentence: string },
): Reply {
  const more = choicesOf(current < pages ? ["More articles"] : [], String, () => ({
    command: "articles",
    options: { ...(query === "" ? {} : { query }), page: String(current + 1) },
  }));
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      { type: "heading", text: sentence },
      { type: "list", items: shown.map(item), numbers: shown.map(library.numberOf) },
      ...(pages > 1 ? [context(`Page ${current} of ${pages}.`)] : []),
      ...speakerNamed(query, library),
      { type: "choices", choices: shown.map((card) => briefChoice(library.numberOf(card), card)) },
      ...more,
    ],
  };
}

/** Who asks for articles by a name may want that person's words. */
function speakerNamed(query: string, library: Library) {
  const named = query === "" ? undefined : library.findSpeaker(query);
  if (!named || "unknown" in named) return [];
  const people = "found" in named ? [named.found] : named.ambiguous;
  return choicesOf(
    people.filter(({ quotes }) => quotes > 0).slice(0, MOST_PEOPLE),
    ({ name, quotes }) => `What ${name} said (${quotes})`,
    ({ handle }) => ({ command: "quotes", options: { who: handle } }),
  );
}

function item({ title, source, date, quotes }: Card): Inline[] {
  return [strong(title), plain(` · ${[...factsOf({ source, date }), count(quotes, "quote")].join(", ")}`)];
}

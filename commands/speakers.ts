import type { OptionValues } from "../src/chat/command.ts";
import type { Inline, Invocation, Reply } from "../src/chat/reply.ts";
import { context, count, notice, plain, shorten, strong } from "../src/chat/text.ts";
import { UserError } from "../src/errors.ts";
import { referenceTo } from "../src/library/find-article.ts";
import type { Library } from "../src/library/library.ts";
import type { Speaker } from "../src/library/speakers.ts";
import type { Card } from "../src/model/card.ts";
import { chooseArticle, suggestArticles } from "./choose-article.ts";
import type { NutgrafCommand } from "./context.ts";
import { whoSaid, whoSpokeAbout } from "./who-said.ts";
import { carry, choicesOf, emptyShelf } from "./wording.ts";

const MOST_LISTED = 20;
const MOST_CHOICES = 5;
const LONGEST_ROLE = 90;

/** Who is quoted, with how many quotes, in one article or on the whole shelf. */
export const speakers: NutgrafCommand = {
  name: "speakers",
  help: "Who is quoted, and how often",
  options: [
    {
      name: "article",
      help: "words of its headline, or its number in /articles; all articles when left out",
      suggest: (typed, { library }) => suggestArticles(typed, library),
    },
    { name: "said", help: "some words of a quote: who said them" },
    { name: "about", help: "a topic: who spoke about it" },
  ],
  examples: ["/speakers", "/speakers mandela", "/speakers said: one small step"],
  run: async (options, { library }) => {
    const { article: words } = options;
    const [first, ...others] = library.articles();
    if (!first) return emptyShelf();
    const again = (article: string): Invocation => ({ command: "speakers", options: carry({ ...options, article }) });
    const only = others.length === 0 ? first : undefined;
    if (words === undefined) return speakersWithin(only, options, library);
    const chosen = await chooseArticle(words, library, again);
    if ("reply" in chosen) return chosen.reply;
    return { ...(await speakersWithin(chosen.card, options, library)), again: again(referenceTo(chosen.card)) };
  },
};

/** Who is quoted, said some words or spoke about a topic: in one article when given, else in all. */
async function speakersWithin(card: Card | undefined, { said, about }: OptionValues, library: Library): Promise<Reply> {
  if (said !== undefined && about !== undefined)
    throw new UserError("“said” finds one quote by its words and “about” all on a topic: give one of them.");
  if (said !== undefined) return whoSaid(said, library, card);
  if (about !== undefined) return whoSpokeAbout(about, library, card);
  return list(library.speakers(card), card);
}

function list(everybody: readonly Speaker[], within: Card | undefined): Reply {
  const quoted = everybody.filter(({ quotes }) => quotes > 0);
  const place = within ? `in “${within.title}”` : "on the shelf";
  if (quoted.length === 0) return notice(`Nobody is quoted by name ${place}.`);
  const sentence = `${count(quoted.length, "speaker")} ${place}.`;
  const rest = quoted.length - MOST_LISTED;
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      { type: "heading", text: sentence },
      { type: "list", items: quoted.slice(0, MOST_LISTED).map(item) },
      ...(rest > 0
        ? [context(`and ${count(rest, "other")}: name one with /quotes, or an article with /speakers.`)]
        : []),
      ...unnamed(within),
      ...choicesOf(
        quoted.slice(0, MOST_CHOICES),
        ({ name }) => name,
        ({ handle }) => ({
          command: "quotes",
          options: carry({ who: handle, article: within && referenceTo(within) }),
        }),
      ),
    ],
  };
}

function item({ name, isSupplied, roles, quotes }: Speaker): Inline[] {
  const role = roles[0] === undefined ? "" : `, ${shorten(roles[0], LONGEST_ROLE)}`;
  return [strong(name), plain(`${role} · ${count(quotes, "quote")}${isSupplied ? " · name supplied" : ""}`)];
}

/** How many quotes of the article stand with nobody's name, since the list of names hides them. */
function unnamed(card: Card | undefined) {
  const named = card?.people.reduce((sum, { quotes }) => sum + quotes, 0) ?? 0;
  const number = (card?.quotes ?? 0) - named;
  return number > 0 ? [context(`${count(number, "more quote")} without a name we could tell.`)] : [];
}

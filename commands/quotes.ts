import type { Block, Invocation, Reply } from "../src/chat/reply.ts";
import { context, count, notice, shorten } from "../src/chat/text.ts";
import { titleOf } from "../src/library/find-article.ts";
import type { Library } from "../src/library/library.ts";
import type { ShelvedQuote, Speaker } from "../src/library/speakers.ts";
import type { Analysis } from "../src/model/analysis.ts";
import { chooseArticle, suggestArticles } from "./choose-article.ts";
import type { NutgrafCommand } from "./context.ts";
import { quotationOf, reasonFor } from "./quotation.ts";
import { isMentioned, noSuchSpeaker, nothingAbout } from "./quotes-silence.ts";
import { carry, choicesOf, emptyShelf, sourceOf } from "./wording.ts";

const PAGE = 5;
const MOST_SUGGESTED = 25;

/** A speaker's words, each with its paragraph, article by article or by how well they fit a topic. */
export const quotes: NutgrafCommand = {
  name: "quotes",
  help: "What somebody said, word for word",
  options: [
    {
      name: "who",
      help: "a surname or a full name; slips of the keys are forgiven",
      required: true,
      suggest: (typed, { library }) => suggestSpeakers(typed, library),
    },
    { name: "about", help: "a topic: only what they said about it" },
    {
      name: "article",
      help: "words of one headline, or its number in /articles; all articles when left out",
      suggest: (typed, { library }) => suggestArticles(typed, library),
    },
    { name: "page", help: "which five of them, counted from 1" },
    { name: "why", help: "yes shows how we know who is speaking", choices: ["yes", "no"] },
  ],
  examples: ["/quotes Tillerson", "/quotes Tillerson about: Iran", "/quotes Kennedy why: yes"],
  run: (options, { library }) => {
    const { who = "", article: words } = options;
    if (library.articles().length === 0) return emptyShelf();
    const again = (change: Record<string, string>): Invocation => ({
      command: "quotes",
      options: { ...carry(options), ...change },
    });
    const chosen = words === undefined ? undefined : chooseArticle(words, library, (article) => again({ article }));
    if (chosen && "reply" in chosen) return chosen.reply;
    const within = chosen?.article;
    const result = library.findSpeaker(who, within);
    if ("unknown" in result) return noSuchSpeaker(result.closest, { who, again, speakers: library.speakers(within) });
    if ("ambiguous" in result) return askWhich(result.ambiguous, { who, again });
    return answerFor(result.found, { options, again, library });
  },
};

/** Quoted speakers whose name holds what was typed so far, the most quoted first. */
function suggestSpeakers(typed: string, library: Library): string[] {
  const needle = typed.trim().toLowerCase();
  return library
    .speakers()
    .filter(({ name, quotes: said }) => said.length > 0 && name.toLowerCase().includes(needle))
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => name);
}

function askWhich(
  speakers: readonly Speaker[],
  { who, again }: { who: string; again: (change: Record<string, string>) => Invocation },
): Reply {
  const labelOf = ({ name, quotes: said, roles, articles: [first] }: Speaker): string =>
    `${name}, ${roles[0] ?? (first ? `in “${shorten(titleOf(first), 40)}”` : "")} (${count(said.length, "quote")})`;
  const choices = choicesOf(speakers.slice(0, PAGE), labelOf, ({ name }) => again({ who: name }));
  return notice(`“${shorten(who, 60)}” may be one of several. Who is meant?`, ...choices);
}

function answerFor(
  speaker: Speaker,
  asked: {
    readonly options: Readonly<Partial<Record<string, string>>>;
    readonly again: (change: Record<string, string>) => Invocation;
    readonly library: Library;
  },
): Reply {
  const { about, page = "1", why } = asked.options;
  if (speaker.quotes.length === 0) return isMentioned(speaker);
  const fitting = about === undefined ? speaker.quotes : asked.library.aboutTopic(speaker.quotes, about);
  if (about !== undefined && fitting.length === 0) return nothingAbout(speaker, { about, ...asked });
  const pages = Math.ceil(fitting.length / PAGE);
  const current = Math.min(Math.max(1, Number.parseInt(page, 10) || 1), pages);
  const shown = fitting.slice((current - 1) * PAGE, current * PAGE);
  const topic = about === undefined ? "" : ` about ${shorten(about, 60)}`;
  const sentence = `${speaker.name}: ${count(fitting.length, "quote")}${topic}.`;
  const more =
    current < pages
      ? [{ label: `More (${fitting.length - current * PAGE})`, invocation: asked.again({ page: String(current + 1) }) }]
      : [];
  const reasons = why === "yes" ? [] : [{ label: "Why this speaker", invocation: asked.again({ why: "yes" }) }];
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      { type: "heading", text: sentence },
      ...showQuotes(shown, why === "yes"),
      ...(pages > 1 ? [context(`Page ${current} of ${pages}.`)] : []),
      { type: "choices", choices: [...more, ...reasons] },
    ],
  };
}

/** Quotations, with the source behind each run of them from one article. */
function showQuotes(shown: readonly ShelvedQuote[], withReasons: boolean): Block[] {
  return shown.flatMap((shelved, index): Block[] => {
    const isLastOfArticle = shown[index + 1]?.analysis !== shelved.analysis;
    return [
      quotationOf(shelved),
      ...(withReasons ? [reasonFor(shelved)] : []),
      ...(isLastOfArticle ? [sourceLine(shelved.analysis)] : []),
    ];
  });
}

function sourceLine(analysis: Analysis): Block {
  return { type: "context", inlines: sourceOf(analysis) };
}

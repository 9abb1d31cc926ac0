import type { Block, Invocation, Reply } from "../src/chat/reply.ts";
import { context, count, foldWhiteSpace, notice, shorten } from "../src/chat/text.ts";
import { titleOf } from "../src/library/find-article.ts";
import type { Library } from "../src/library/library.ts";
import type { FittingQuote } from "../src/library/rank-quotes.ts";
import type { ShelvedQuote, Speaker } from "../src/library/speakers.ts";
import type { Analysis } from "../src/model/analysis.ts";
import type { Sentence } from "../src/model/sentence.ts";
import { sliceOf } from "../src/model/span.ts";
import { chooseArticle, suggestArticles } from "./choose-article.ts";
import type { NutgrafCommand } from "./context.ts";
import { quotationOf, reasonFor } from "./quotation.ts";
import { isMentioned, noSuchSpeaker, nothingAbout } from "./quotes-silence.ts";
import { carry, choicesOf, emptyShelf, pageOf, sourceOf } from "./wording.ts";

const PAGE = 5;
const MOST_SUGGESTED = 25;
const LONGEST_ROLES = 160;

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
    const { who = "", article: words, about } = options;
    if (library.articles().length === 0) return emptyShelf();
    const again = (change: Record<string, string>): Invocation => ({
      command: "quotes",
      options: { ...carry(options), ...change },
    });
    const chosen = words === undefined ? undefined : chooseArticle(words, library, (article) => again({ article }));
    if (chosen && "reply" in chosen) return chosen.reply;
    const within = chosen?.article;
    const result = library.findSpeaker(who, within);
    if ("found" in result) return answerFor(result.found, { options, within, again, library });
    if ("ambiguous" in result) return askWhich(result.ambiguous, { who, again });
    const split = about === undefined ? splitTopic(who, library, within) : undefined;
    if (split) {
      const asked = { ...options, who: split.speaker.name, about: split.about };
      const further = (change: Record<string, string>): Invocation => again({ ...carry(asked), ...change });
      return answerFor(split.speaker, { options: asked, within, again: further, library });
    }
    return noSuchSpeaker(result.closest, { who, within, again, library });
  },
};

/** "Tillerson Iran" or "Tillerson on Iran", typed without “about:”: a name and what follows it. */
function splitTopic(
  words: string,
  library: Library,
  within: Analysis | undefined,
): { speaker: Speaker; about: string } | undefined {
  const parts = words.split(/\s+/u);
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const named = library.findSpeaker(parts.slice(0, length).join(" "), within);
    const about = parts
      .slice(length)
      .join(" ")
      .replace(/^(?:about|on)\s+/iu, "");
    if ("found" in named && about !== "") return { speaker: named.found, about };
  }
  return undefined;
}

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
    `${name} (${count(said.length, "quote")}), ${roles[0] ?? (first ? `in “${titleOf(first)}”` : "")}`;
  const choices = choicesOf(speakers.slice(0, PAGE), labelOf, ({ name }) => again({ who: name }));
  return notice(`“${shorten(who, 60)}” may be one of several. Who is meant?`, ...choices);
}

function answerFor(
  speaker: Speaker,
  asked: {
    readonly options: Readonly<Partial<Record<string, string>>>;
    readonly within: Analysis | undefined;
    readonly again: (change: Record<string, string>) => Invocation;
    readonly library: Library;
  },
): Reply {
  const { about, why } = asked.options;
  if (speaker.quotes.length === 0) return isMentioned(speaker);
  const fitting: readonly ShownQuote[] =
    about === undefined ? speaker.quotes : asked.library.aboutTopic(speaker.quotes, about);
  if (about !== undefined && fitting.length === 0) return nothingAbout(speaker, { about, ...asked });
  const { shown, current, pages, left } = pageOf(fitting, PAGE, asked.options["page"]);
  const topic = about === undefined ? "" : ` about ${shorten(about, 60)}`;
  const sentence = `${speaker.name}: ${count(fitting.length, "quote")}${topic}.`;
  const more =
    current < pages ? [{ label: `More (${left})`, invocation: asked.again({ page: String(current + 1) }) }] : [];
  const reasons = why === "yes" ? [] : [{ label: "Why this speaker", invocation: asked.again({ why: "yes" }) }];
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      { type: "heading", text: sentence },
      ...rolesOf(speaker),
      ...showQuotes(shown, why === "yes"),
      ...(pages > 1 ? [context(`Page ${current} of ${pages}.`)] : []),
      { type: "choices", choices: [...more, ...reasons] },
    ],
  };
}

/** A quote, and the sentence beside it when it was looked up by a topic that its own words do not name. */
type ShownQuote = ShelvedQuote & Pick<FittingQuote, "beside">;

/** What the articles say the speaker is. */
function rolesOf({ roles }: Speaker): Block[] {
  return roles.length > 0 ? [context(shorten(roles.slice(0, 2).join("; "), LONGEST_ROLES))] : [];
}

/** Quotations, with the source behind each run of them from one article. */
function showQuotes(shown: readonly ShownQuote[], withReasons: boolean): Block[] {
  return shown.flatMap((shelved, index): Block[] => {
    const isLastOfArticle = shown[index + 1]?.analysis !== shelved.analysis;
    return [
      quotationOf(shelved),
      ...(shelved.beside ? [besideOf(shelved.analysis, shelved.beside)] : []),
      ...(withReasons ? [reasonFor(shelved)] : []),
      ...(isLastOfArticle ? [sourceLine(shelved.analysis)] : []),
    ];
  });
}

/** Why a quote without a word of the topic is shown: the sentence next to it that has one. */
function besideOf({ article }: Analysis, beside: Sentence): Block {
  return context(`Beside it, ¶${beside.paragraph}: ${foldWhiteSpace(sliceOf(article.text, beside))}`);
}

function sourceLine(analysis: Analysis): Block {
  return { type: "context", inlines: sourceOf(analysis) };
}

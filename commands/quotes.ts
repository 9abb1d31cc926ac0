import type { OptionValues } from "../src/chat/command.ts";
import type { Block, Invocation, Reply } from "../src/chat/reply.ts";
import { context, count, notice, shorten } from "../src/chat/text.ts";
import { referenceTo } from "../src/library/find-article.ts";
import { saysSurname } from "../src/library/find-speaker.ts";
import type { Library } from "../src/library/library.ts";
import type { FittingQuote } from "../src/library/rank-quotes.ts";
import type { Speaker } from "../src/library/speakers.ts";
import type { Card } from "../src/model/card.ts";
import { foldLetters } from "../src/nlp/similarity.ts";
import { chooseArticle, suggestArticles } from "./choose-article.ts";
import type { NutgrafCommand } from "./context.ts";
import { type ShownQuote, showQuotes } from "./quotation.ts";
import { isMentioned, noSuchSpeaker, nothingAbout } from "./quotes-silence.ts";
import { whoSpokeAbout } from "./who-said.ts";
import { carry, choicesOf, emptyShelf, type ListPage, PAGES, pageOf, placePage } from "./wording.ts";

const PAGE = 5;
const MOST_SUGGESTED = 25;
const LONGEST_ROLES = 160;

type Again = (change: Record<string, string>) => Invocation;

/** A speaker's words, each with its paragraph, article by article or by how well they fit a topic. */
export const quotes: NutgrafCommand = {
  name: "quotes",
  help: "What somebody said, word for word",
  options: [
    {
      name: "who",
      help: "a surname or a full name; slips of the keys are forgiven; everybody in the article when left out",
      suggest: (typed, { library }) => suggestSpeakers(typed, library),
      labelOf: (handle, { library }) => labelOfSpeaker(handle, library),
    },
    { name: "about", help: "a topic: only what they said about it" },
    {
      name: "article",
      help: "words of one headline, or its number in /articles; all articles when left out",
      suggest: (typed, { library }) => suggestArticles(typed, library),
    },
    { name: "page", help: "which five of them, counted from 1", number: PAGES },
    { name: "why", help: "yes shows how we know who is speaking", choices: ["yes", "no"] },
  ],
  examples: ["/quotes Tillerson", "/quotes Tillerson about: Iran", "/quotes Kennedy why: yes"],
  run: async (options, { library }) => {
    const { article: words } = options;
    if (library.articles().length === 0) return emptyShelf();
    const againFor = (article: string): Invocation => ({ command: "quotes", options: carry({ ...options, article }) });
    if (words === undefined) return quotesWithin(undefined, options, library);
    const chosen = await chooseArticle(words, library, againFor);
    if ("reply" in chosen) return chosen.reply;
    const article = referenceTo(chosen.card);
    return { ...(await quotesWithin(chosen.card, { ...options, article }, library)), again: againFor(article) };
  },
};

/** The quotes that the options ask for: of one article when given, else of all. */
async function quotesWithin(within: Card | undefined, options: OptionValues, library: Library): Promise<Reply> {
  const { who = "", about } = options;
  const again: Again = (change) => ({ command: "quotes", options: { ...carry(options), ...change } });
  if (who === "") return quotesWithoutName(options, { within, again, library });
  const result = library.findSpeaker(who, within);
  if ("found" in result) return answerFor(result.found, { options, within, again, library });
  if ("ambiguous" in result) return askWhich(result.ambiguous, { who, again });
  const split = about === undefined ? splitTopic(who, library, within) : undefined;
  if (split) {
    const asked = { ...options, who: split.speaker.handle, about: split.about };
    const further = (change: Record<string, string>): Invocation => again({ ...carry(asked), ...change });
    return answerFor(split.speaker, { options: asked, within, again: further, library });
  }
  return noSuchSpeaker(result.closest, { who, within, again, library });
}

/**
 * "Tillerson Iran" or "Rex on Iran", typed without “about:”: a name and what follows it. What follows a given name is
 * somebody's surname, and no topic, unless the words say so.
 */
function splitTopic(
  words: string,
  library: Library,
  within: Card | undefined,
): { speaker: Speaker; about: string } | undefined {
  const parts = words.split(/\s+/u);
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const named = library.findSpeaker(parts.slice(0, length).join(" "), within);
    const rest = parts.slice(length).join(" ");
    const about = rest.replace(/^(?:about|on)\s+/iu, "");
    if (!("found" in named) || about === "") continue;
    const isTopic = about !== rest || saysSurname(parts.slice(0, length).join(" "), named.found);
    if (isTopic) return { speaker: named.found, about };
  }
  return undefined;
}

/** Quoted speakers one of whose names holds what was typed so far, the most quoted first. */
function suggestSpeakers(typed: string, library: Library): string[] {
  const needle = foldLetters(typed);
  return library
    .speakers()
    .filter(({ names, quotes: said }) => said > 0 && names.some((name) => foldLetters(name).includes(needle)))
    .slice(0, MOST_SUGGESTED)
    .map(({ handle }) => handle);
}

/** A speaker's handle with how often they are quoted. */
function labelOfSpeaker(wanted: string, library: Library): string {
  const speaker = library.speakers().find(({ handle }) => handle === wanted);
  return speaker ? `${wanted} (${count(speaker.quotes, "quote")})` : wanted;
}

function askWhich(
  speakers: readonly Speaker[],
  { who, again }: { who: string; again: (change: Record<string, string>) => Invocation },
): Reply {
  const labelOf = ({ name, handle, quotes: said, roles: [role], appearances: [first] }: Speaker): string => {
    const isKnownByRole = role !== undefined && handle === name;
    return `${name} (${count(said, "quote")}), ${isKnownByRole ? role : `in “${first?.card.title ?? ""}”`}`;
  };
  const choices = choicesOf(speakers.slice(0, PAGE), labelOf, ({ handle }) => again({ who: handle }));
  return notice(`“${shorten(who, 60)}” may be one of several. Who is meant?`, ...choices);
}

async function answerFor(
  speaker: Speaker,
  asked: {
    readonly options: OptionValues;
    readonly within: Card | undefined;
    readonly again: Again;
    readonly library: Library;
  },
): Promise<Reply> {
  const { about, page } = asked.options;
  if (speaker.quotes === 0) return isMentioned(speaker);
  if (about === undefined) {
    const place = placePage(speaker.quotes, PAGE, page);
    const shown = await asked.library.quotesOf(speaker, place);
    const sentence = `${speaker.name}: ${count(speaker.quotes, "quote")}.`;
    return pageReply({ ...place, shown }, { sentence, roles: rolesOf(speaker), ...asked });
  }
  const fitting = await asked.library.quotesAbout(speaker, about);
  if (fitting.length === 0) return nothingAbout(speaker, { about, ...asked });
  const sentence = `${speaker.name}: ${countAbout(fitting, about)}.`;
  return pageReply(pageOf(fitting, PAGE, page), { sentence, roles: rolesOf(speaker), ...asked });
}

/** How many quotes name a topic, themselves or by their sentence, and how many only stand beside a sentence that does. */
function countAbout(fitting: readonly FittingQuote[], about: string): string {
  const naming = fitting.filter(({ place }) => place !== "paragraph").length;
  const beside = fitting.length - naming;
  const named = `${naming === 0 ? "no quote" : count(naming, "quote")} about ${shorten(about, 60)}`;
  return beside === 0 ? named : `${named}, ${beside}${naming === 0 ? "" : " more"} beside where it is named`;
}

/** All quotes of an article; where no article is named either, and the shelf has several, the question whose are wanted. */
async function quotesWithoutName(
  options: OptionValues,
  { within, again, library }: { within: Card | undefined; again: Again; library: Library },
): Promise<Reply> {
  const [first, ...others] = library.articles();
  const card = within ?? (others.length === 0 ? first : undefined);
  if (!card && options["about"] !== undefined) return whoSpokeAbout(options["about"], library);
  if (!card) {
    const sentence = "Say whose words: a surname or a full name. Or name an article for all that is said in it.";
    const offered = suggestSpeakers("", library).slice(0, PAGE);
    return notice(sentence, ...choicesOf(offered, String, (who) => again({ who })));
  }
  const { about } = options;
  const all = await library.quotesIn(card, about);
  const onTopic = about === undefined ? "" : ` about ${shorten(about, 60)}`;
  if (all.length === 0) return notice(`Nobody is quoted${onTopic} in “${card.title}”.`);
  const sentence = `${count(all.length, "quote")}${onTopic} in “${shorten(card.title, 100)}”.`;
  return pageReply(pageOf(all, PAGE, options["page"]), { sentence, roles: [], options, again });
}

/** A page of quotes, and the way to the next and to the reasons. */
function pageReply(
  { shown, current, pages, left }: ListPage<ShownQuote>,
  {
    sentence,
    roles,
    options,
    again,
  }: { sentence: string; roles: readonly Block[]; options: OptionValues; again: Again },
): Reply {
  const isWithReasons = options["why"] === "yes";
  const more = current < pages ? [{ label: `More (${left})`, invocation: again({ page: String(current + 1) }) }] : [];
  const reasons = isWithReasons ? [] : [{ label: "Why this speaker", invocation: again({ why: "yes" }) }];
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      { type: "heading", text: sentence },
      ...roles,
      ...showQuotes(shown, isWithReasons),
      ...(pages > 1 ? [context(`Page ${current} of ${pages}.`)] : []),
      { type: "choices", choices: [...more, ...reasons] },
    ],
  };
}

/** What the articles say the speaker is, and who gave the name where it was none of them. */
function rolesOf({ roles, isSupplied, names }: Speaker): Block[] {
  const said = roles.length > 0 ? [context(shorten(roles.slice(0, 2).join("; "), LONGEST_ROLES))] : [];
  return isSupplied ? [...said, context(`The name is supplied: the articles say “${names[1] ?? ""}”.`)] : said;
}

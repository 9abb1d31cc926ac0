import type { Block, Invocation, Reply } from "../src/chat/reply.ts";
import { context, foldWhiteSpace, notice, plain, shorten } from "../src/chat/text.ts";
import { UserError } from "../src/errors.ts";
import { referenceTo } from "../src/library/find-article.ts";
import type { Library } from "../src/library/library.ts";
import type { Analysis } from "../src/model/analysis.ts";
import { titleOf } from "../src/model/article.ts";
import type { Card } from "../src/model/card.ts";
import type { Sentence } from "../src/model/sentence.ts";
import { sliceOf } from "../src/model/span.ts";
import { type BriefLength, SENTENCES, writeBrief } from "../src/nlp/brief.ts";
import { chooseArticle, suggestArticles } from "./choose-article.ts";
import type { NutgrafCommand } from "./context.ts";
import { briefChoice, carry, emptyShelf, originOf } from "./wording.ts";

/** More words, or sentences, than anybody would call a brief. */
export const LONGEST_BRIEF = 1000;
const MOST_OTHERS = 3;
const LENGTHS = ["one-line", "short", "full"] as const;

/** The story in a few verbatim sentences; the newest article when none is named. */
export const brief: NutgrafCommand = {
  name: "brief",
  help: "The story in a few of its own sentences",
  options: [
    {
      name: "article",
      help: "its headline's words or its number in /articles; the newest, or the best on the topic, if left out",
      suggest: (typed, { library }) => suggestArticles(typed, library),
    },
    { name: "about", help: "a topic the sentences should be about" },
    {
      name: "length",
      help: "one-line, short (three sentences), full (six), a number of sentences, or “100 words”",
      suggest: () => LENGTHS,
    },
  ],
  examples: ["/brief", "/brief apollo", "/brief tillerson about: sanctions length: full"],
  run: async (options, { library }) => {
    const { article: words, about, length } = options;
    const again = (article: string): Invocation => ({ command: "brief", options: carry({ ...options, article }) });
    const newest = library.articles()[0];
    if (!newest) return emptyShelf();
    const around: Surroundings = { others: [], numberOf: library.numberOf, isChosen: true };
    const wish: Wish = { about, length: parseLength(length ?? "short") };
    if (words === undefined) {
      const [best, ...others] = about === undefined ? [newest] : await library.articlesThatSay(about);
      const analysis = await library.open(best ?? newest);
      const reply = briefOf(analysis, wish, { ...around, others, isChosen: best !== undefined });
      return { ...reply, again: again(referenceTo(analysis.article)) };
    }
    const trailing = length === undefined ? await readTrailingLength(words, library) : undefined;
    if (trailing) return brief.run({ ...options, ...trailing }, { library });
    const chosen = await chooseArticle(words, library, again);
    if ("reply" in chosen) return chosen.reply;
    const reply = briefOf(await library.open(chosen.card), wish, around);
    return { ...reply, again: again(referenceTo(chosen.card)) };
  },
};

const TRAILING_LENGTH =
  /^(?<article>.*\S)[\s,]+(?:in\s+)?(?<length>one[- ]line|short|full|\d{1,4}\s(?:sentences?|lines?|words?))$/iu;

/** "apollo one-line", "nixon 100 words": the article and the length, where the words before the length find an article. */
async function readTrailingLength(
  words: string,
  library: Library,
): Promise<{ article: string; length: string } | undefined> {
  const { article = "", length = "" } = TRAILING_LENGTH.exec(words.trim())?.groups ?? {};
  if (article === "" || !("found" in (await library.findArticle(article)))) return undefined;
  return { article, length: length.replace(" line", "-line") };
}

interface Wish {
  readonly about: string | undefined;
  readonly length: BriefLength;
}

/** What is known besides the article: further ones on the same topic, and whether this one was picked for a reason. */
interface Surroundings {
  readonly others: readonly Card[];
  readonly numberOf: Library["numberOf"];
  readonly isChosen: boolean;
}

/** Reads what a member says of the length: "full", "5", "120 words". */
function parseLength(length: string): BriefLength {
  const words = length.trim().toLowerCase();
  const named = LENGTHS.find((known) => known === words);
  if (named) return named;
  const number = /^(\d{1,4})(?:[ -](sentences?|lines?|words?))?$/u.exec(words);
  const amount = Number(number?.[1] ?? 0);
  if (amount < 1 || amount > LONGEST_BRIEF) {
    throw new UserError(
      `“${shorten(length, 40)}” is no length of a brief: say ${LENGTHS.join(", ")}, a number of sentences, or “100 words”; ${LONGEST_BRIEF} at most.`,
    );
  }
  return number?.[2]?.startsWith("word") ? { words: amount } : { sentences: amount };
}

function briefOf(analysis: Analysis, { about, length }: Wish, around: Surroundings): Reply {
  const title = titleOf(analysis.article);
  const answer = writeBrief(analysis, { length, ...(about === undefined ? {} : { about }) });
  if (!answer.mentionsTopic) {
    const topic = answer.missing.join(" ");
    if (!around.isChosen) return notice(`No article has anything about ${topic}.`, newestInstead(analysis));
    return notice(`“${title}” has nothing about ${topic}.`, nextSteps(analysis, { shown: 0, wish: { length } }));
  }
  const { sentences } = answer.brief;
  const origin = originOf(analysis.article);
  if (sentences.length === 0) return notice(whyNothing(title, length));
  return {
    visibility: "ephemeral",
    fallback: `${title}: ${foldWhiteSpace(sliceOf(analysis.article.text, sentences[0] ?? { start: 0, end: 0 }))}`,
    blocks: [
      { type: "heading", text: title },
      ...sentences.map((sentence) => excerpt(analysis, sentence)),
      ...(origin.length === 0 ? [] : [{ type: "context" as const, inlines: origin }]),
      ...(isWhole(sentences.length, length) ? [context("No more of its sentences stand on their own.")] : []),
      nextSteps(analysis, { shown: sentences.length, wish: { length, about } }),
      ...otherBriefs(around, about),
    ],
  };
}

function whyNothing(title: string, length: BriefLength): string {
  const words = typeof length === "object" && "words" in length ? length.words : undefined;
  return words === undefined
    ? `“${title}” holds no sentence we could show.`
    : `No sentence of “${title}” that stands on its own has ${words === 1 ? "a single word" : `${words} words or fewer`}.`;
}

/** Whether fewer sentences came than were asked for, so that no longer brief can be had. */
function isWhole(shown: number, length: BriefLength): boolean {
  if (length === "one-line") return false;
  if (typeof length === "string") return shown < SENTENCES[length];
  return "sentences" in length && shown < length.sentences;
}

function excerpt({ article }: Analysis, sentence: Sentence): Block {
  return { type: "excerpt", text: foldWhiteSpace(sliceOf(article.text, sentence)), where: `¶${sentence.paragraph}` };
}

/** Further articles on the same topic, by their numbers on the shelf. */
function otherBriefs({ others, numberOf }: Surroundings, about: string | undefined): Block[] {
  const cards = others.slice(0, MOST_OTHERS);
  if (cards.length === 0) return [];
  return [
    context(`More about ${shorten(about ?? "it", 60)}:`),
    { type: "list", items: cards.map(({ title }) => [plain(title)]), numbers: cards.map(numberOf) },
    { type: "choices", choices: cards.map((card) => briefChoice(numberOf(card), card, about)) },
  ];
}

function newestInstead({ article }: Analysis): Block {
  const invocation: Invocation = { command: "brief", options: { article: referenceTo(article) } };
  const inFull = shorten(`The newest article: ${titleOf(article)}`, 70);
  return { type: "choices", choices: [{ label: "The newest article", inFull, invocation }] };
}

/** A longer brief while the article has more to tell, and who spoke. */
function nextSteps(analysis: Analysis, { shown, wish }: { shown: number; wish: Partial<Wish> }): Block {
  const article = referenceTo(analysis.article);
  const longer: Invocation = {
    command: "brief",
    options: carry({ article, about: wish.about, length: longerThan(shown) }),
  };
  return {
    type: "choices",
    choices: [
      ...(shown > 0 && !isWhole(shown, wish.length ?? "short") ? [{ label: "Longer", invocation: longer }] : []),
      { label: "Who said what", invocation: { command: "speakers", options: { article } } },
    ],
  };
}

/** The next length up from what was shown. */
function longerThan(shown: number): string {
  if (shown < SENTENCES.short) return "short";
  return shown < SENTENCES.full ? "full" : String(Math.min(shown * 2, LONGEST_BRIEF));
}

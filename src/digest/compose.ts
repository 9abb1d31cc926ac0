import type { Block, Choice as Button, Inline, Reply } from "../chat/reply.ts";
import { count, dayInWords, foldWhiteSpace, oneOf, plain, shorten, strong } from "../chat/text.ts";
import { referenceTo } from "../library/find-article.ts";
import type { News } from "../library/news.ts";
import type { Analysis } from "../model/analysis.ts";
import { type Article, paragraphAt, titleOf } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { sliceOf } from "../model/span.ts";
import type { DigestStyle, DigestWish, Subscription } from "../model/subscription.ts";
import { writeBrief } from "../nlp/brief.ts";
import { chooseStories, type LeftOut, type Story } from "./choose-stories.ts";
import type { Composed } from "./digest.ts";
import { type StrongestQuote, strongestQuote } from "./strongest-quote.ts";

/** What composing works with. */
export interface ComposeParts {
  readonly news: News;
}

/** What a digest would be now, and which new articles are not in it. */
export interface Composition {
  readonly composed: Composed;
  readonly leftOut: readonly LeftOut[];
}

/** What is wanted in a digest, and what the channel knows already. */
export type ToldWish = Omit<DigestWish, "rule"> & Pick<Subscription, "toldUntil">;

/** A digest looks at so many of the newest articles; more never fit one. */
const MOST_LOOKED_AT = 100;
const LONGEST_LABEL = 75;
/** In characters; five of these fill the screen of a phone. */
const LONGEST_LEAD = 280;

/**
 * Composes a digest out of what was shelved since the last one: the message of the channel (a sentence
 * or a quote a story, by its style), and a detail for each story, for the message's thread. Nothing is cut and nothing
 * is worded anew: headlines, sentences and quotes are slices of their articles.
 */
export async function composeDigest(wanted: ToldWish, parts: ComposeParts): Promise<Composition> {
  const { articles, until: toldUntil } = await parts.news.shelvedAfter(wanted.toldUntil, MOST_LOOKED_AT);
  const { stories, leftOut } = chooseStories(articles, wanted, parts.news.isSameStory);
  const [first] = stories;
  if (first) {
    const summary = count(stories.length, "story", "stories");
    const head = headOf(stories, { wanted, summary });
    const details = wanted.style === "headlines" ? [] : stories.map(detailOf);
    return { composed: { digest: { replies: [head, ...details], summary, toldUntil } }, leftOut };
  }
  const fitting = wanted.topics.length > 0 ? "on its topics" : "but excluded ones";
  const nothing = articles.length === 0 ? "no new articles" : `no new articles ${fitting}`;
  if (wanted.whenEmpty === "skip") return { composed: { nothing }, leftOut };
  const sentence = `There are ${nothing} since the last digest.`;
  const reply: Reply = {
    visibility: "channel",
    fallback: sentence,
    blocks: [{ type: "paragraph", inlines: [plain(sentence)] }],
  };
  return { composed: { digest: { replies: [reply], summary: `that there is nothing new`, toldUntil } }, leftOut };
}

function headOf(stories: readonly Story[], { wanted, summary }: { wanted: ToldWish; summary: string }): Reply {
  const topics = wanted.topics.length === 0 ? "" : ` about ${oneOf(wanted.topics)}`;
  const title = `${summary}${topics}`;
  // A story that stands alone needs no number to be told from others.
  const numberOf = (index: number) => (stories.length === 1 ? undefined : index + 1);
  return {
    visibility: "channel",
    fallback: `${title}: ${stories.map(({ shown }) => titleOf(shown.article)).join(" · ")}`,
    blocks: [
      { type: "heading", text: title },
      ...stories.flatMap((story, index) => storyBlocks(story, { style: wanted.style, number: numberOf(index) })),
      { type: "choices", choices: stories.map(({ shown }, index) => briefButton(shown, numberOf(index))) },
    ],
  };
}

function storyBlocks(
  story: Story,
  { style, number }: { readonly style: DigestStyle; readonly number: number | undefined },
): Block[] {
  const mark = number === undefined ? [] : [plain(`${number}. `)];
  return [{ type: "paragraph", inlines: [...mark, ...headlineOf(story)] }, ...leadOf(story.shown, style)];
}

/** The headline, a link where the article has an address, its source and date, and how many more tell the story. */
function headlineOf({ shown, alsoTold }: Story): Inline[] {
  const { url, source, date } = shown.article;
  const title = titleOf(shown.article);
  const headline: Inline = url === undefined ? strong(title) : { type: "link", text: title, url: new URL(url) };
  const more = alsoTold.length === 0 ? undefined : `${count(alsoTold.length, "more article")} on it`;
  const day = date === undefined ? undefined : dayInWords(date);
  const facts = [source, day, more].filter((fact) => fact !== undefined);
  return facts.length === 0 ? [headline] : [headline, plain(` · ${facts.join(", ")}`)];
}

function leadOf(analysis: Analysis, style: DigestStyle): Block[] {
  switch (style) {
    case "headlines":
      return [];
    case "brief":
      return leadSentence(analysis);
    case "quotes": {
      const strongest = strongestQuote(analysis);
      return strongest ? [quotation(analysis, strongest)] : leadSentence(analysis);
    }
  }
}

/** The story at a little more length: its brief and its strongest quote. */
function detailOf(story: Story): Reply {
  const { shown } = story;
  const { sentences } = writeBrief(shown, { length: "short" }).brief;
  const strongest = strongestQuote(shown, sentences);
  return {
    visibility: "channel",
    fallback: titleOf(shown.article),
    blocks: [
      { type: "paragraph", inlines: headlineOf(story) },
      ...excerpts(shown, sentences),
      ...(strongest ? [quotation(shown, strongest)] : []),
      { type: "choices", choices: [longerButton(shown), speakersButton(shown)] },
    ],
  };
}

/** The best sentence of the story, which often is its lead and longer than a line; where it is too long, a one-line brief. */
function leadSentence(analysis: Analysis): Block[] {
  const [best, ...others] = writeBrief(analysis, { length: { sentences: 1 } }).brief.sentences;
  const isFitting = best !== undefined && others.length === 0 && best.end - best.start <= LONGEST_LEAD;
  return excerpts(analysis, isFitting ? [best] : writeBrief(analysis, { length: "one-line" }).brief.sentences);
}

function excerpts({ article: { text } }: Analysis, sentences: readonly Sentence[]): Block[] {
  return sentences.map((sentence) => ({
    type: "excerpt",
    text: foldWhiteSpace(sliceOf(text, sentence)),
    where: `¶${sentence.paragraph}`,
  }));
}

function quotation({ article }: Analysis, { quote, speaker }: StrongestQuote): Block {
  const parts = quote.spans.map((span) => foldWhiteSpace(sliceOf(article.text, span)));
  const where = `¶${paragraphAt(article, quote.spans[0].start)?.number ?? "?"}`;
  return { type: "quotation", parts, speaker: speaker.name, where };
}

const briefButton = ({ article }: Analysis, number: number | undefined): Button => {
  const label = number === undefined ? "Brief" : `Brief ${number}`;
  return {
    label,
    ...about(article, label),
    invocation: { command: "brief", options: { article: referenceTo(article) } },
  };
};

/** The detail has the short brief already. */
const longerButton = ({ article }: Analysis): Button => ({
  label: "Longer",
  ...about(article, "Longer"),
  invocation: { command: "brief", options: { article: referenceTo(article), length: "full" } },
});

const speakersButton = ({ article }: Analysis): Button => ({
  label: "Who said what",
  ...about(article, "Who said what"),
  invocation: { command: "speakers", options: { article: referenceTo(article) } },
});

/** Several of a kind stand in one digest. */
const about = (article: Article, label: string) => ({
  inFull: shorten(`${label}: ${titleOf(article)}`, LONGEST_LABEL),
});

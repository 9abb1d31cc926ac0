import type { Brief } from "../model/brief.ts";
import { chooseSentences, type Room } from "./brief/choose-sentences.ts";
import { type Bench, openBench } from "./brief/judge.ts";
import { joinQuotations } from "./brief/quotation-balance.ts";
import { isQuestion } from "./brief/readability.ts";
import { findTopic, liftByTopic, readTopic } from "./brief/topic-lift.ts";
import { joinLabels } from "./brief/transcript-lines.ts";
import { unpackModel } from "./rank/model.ts";
import type { Story } from "./rank/story.ts";
import stored from "./weights/brief.json" with { type: "json" };

/** How long a brief is wanted: three sentences when `short`, six when `full`; `words` is the most it may hold. */
export type BriefLength = "one-line" | "short" | "full" | { readonly sentences: number } | { readonly words: number };

export interface BriefWish {
  readonly length: BriefLength;
  /** Words the reader wants the brief to be about. */
  readonly about?: string;
}

/**
 * The brief, and whether the article has anything on the topic asked for: true when none was asked for. Where it has
 * nothing, the brief is the general one, and `missing` the words of `about` as the reader wrote them.
 */
export type BriefAnswer =
  | { readonly brief: Brief; readonly mentionsTopic: true }
  | { readonly brief: Brief; readonly mentionsTopic: false; readonly missing: readonly string[] };

/** A line of this many characters fits a phone's lock screen and Slack's and Discord's previews. */
const LONGEST_LINE = 200;
/** How many sentences a brief has, by the name of its length. */
export const SENTENCES = { short: 3, full: 6 };

/** The comparison takes time by the square of the number of sentences. No news story of the corpora has more. */
const MOST_RANKED = 160;

const MODEL = unpackModel(stored);

/**
 * The best brief of an article that fits the wish, as sentences of the source in source order; fewer than asked for
 * where the article has no more that are readable and say something new, none where it has no readable sentence.
 * A sentence that leans on the one before ("He said …") comes only together with it.
 *
 * `one-line` is the best sentence of at most 200 characters that stands alone and asks nothing; when no readable
 * sentence is that short, the shortest. A question comes there only where nothing else stands; longer briefs may hold
 * one, since leaving them out cost 0.1 ROUGE-1. With `about` sentences that hold its words come first.
 */
export function writeBrief({ article, sentences: split }: Story, wish: BriefWish): BriefAnswer {
  const analysis = { article, sentences: joinLabels({ article, sentences: joinQuotations(article.text, split) }) };
  const topic = readTopic(wish.about ?? "");
  const onTopic = topic.stems.size === 0 ? [] : findTopic(analysis, topic);
  const story = limitStory(analysis, onTopic);
  const bench = openBench(story, MODEL, topic.stems.size === 0 ? undefined : (ground) => liftByTopic(ground, topic));
  const sentences = chooseByLength(bench, wish.length)
    .map((index) => story.sentences[index])
    .filter((sentence) => sentence !== undefined);
  const brief = { sentences };
  if (topic.stems.size === 0 || onTopic.length > 0) return { brief, mentionsTopic: true };
  return { brief, mentionsTopic: false, missing: topic.words };
}

/**
 * The story with the sentences that are ranked: the first of the article, as many as are compared; where a topic stands
 * further back, the first of its sentences, each behind the one before it.
 */
function limitStory(story: Story, onTopic: readonly number[]): Story {
  const { article, sentences } = story;
  if (sentences.length <= MOST_RANKED) return story;
  const kept = new Set(onTopic.slice(0, MOST_RANKED / 4).flatMap((index) => (index === 0 ? [0] : [index - 1, index])));
  for (let index = 0; kept.size < MOST_RANKED; index += 1) kept.add(index);
  return { article, sentences: sentences.filter((_, index) => kept.has(index)) };
}

function chooseByLength(bench: Bench, length: BriefLength): readonly number[] {
  if (length === "one-line") return chooseLine(bench);
  return chooseSentences(bench, roomFor(length));
}

function roomFor(length: Exclude<BriefLength, "one-line">): Room {
  if (typeof length === "string") return { sentences: SENTENCES[length], words: Number.POSITIVE_INFINITY };
  return "sentences" in length
    ? { sentences: Math.max(1, Math.floor(length.sentences)), words: Number.POSITIVE_INFINITY }
    : { sentences: Number.POSITIVE_INFINITY, words: length.words };
}

function chooseLine({ ground, logits, draft }: Bench): readonly number[] {
  const lengthOf = (index: number): number => {
    const sentence = ground.story.sentences[index];
    return sentence ? sentence.end - sentence.start : Number.POSITIVE_INFINITY;
  };
  const standing = [...logits.keys()].filter((index) => ground.standings[index] === "alone");
  const telling = standing.filter((index) => {
    const sentence = ground.story.sentences[index];
    return sentence !== undefined && !isQuestion(ground.story.article.text, sentence);
  });
  const readable = telling.length > 0 ? telling : standing;
  const short = readable.filter((index) => lengthOf(index) <= LONGEST_LINE);
  if (short.length === 0) return readable.sort((a, b) => lengthOf(a) - lengthOf(b) || a - b).slice(0, 1);
  const scores = new Map(
    short.map((index) => {
      draft.put(index);
      const scored = [index, draft.score()] as const;
      draft.takeLast();
      return scored;
    }),
  );
  return short.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b).slice(0, 1);
}

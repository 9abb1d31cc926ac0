import type { Analysis } from "../model/analysis.ts";
import type { Brief } from "../model/brief.ts";
import type { Sentence } from "../model/sentence.ts";
import { judgeStanding, type Standing } from "./brief/readability.ts";
import { STOP_STEMS } from "./lexicon/stop-words.ts";
import { readTerms, type Terms } from "./rank/terms.ts";
import { stemOf } from "./stems.ts";
import { tokenize } from "./tokens.ts";

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

const LONGEST_LINE = 200;
const PAIRWISE_LIMIT = 120;
const MOST_ALIKE = 0.6;

type Vector = ReadonlyMap<number, number>;

function vectorsOf(terms: Terms): Vector[] {
  const count = terms.bySentence.length;
  return terms.bySentence.map((ids) => {
    const vector = new Map<number, number>();
    for (const id of ids) {
      if (STOP_STEMS.has(terms.stems[id] ?? "")) continue;
      vector.set(id, (vector.get(id) ?? 0) + Math.log(1 + count / (terms.sentenceCounts[id] ?? 1)));
    }
    let square = 0;
    for (const weight of vector.values()) square += weight * weight;
    const norm = Math.sqrt(square) || 1;
    for (const [id, weight] of vector) vector.set(id, weight / norm);
    return vector;
  });
}

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [id, weight] of small) sum += weight * (large.get(id) ?? 0);
  return sum;
}

function scoresOf(terms: Terms, vectors: readonly Vector[], topic: ReadonlySet<string>): number[] {
  return vectors.map((vector, index) => {
    const length = terms.bySentence[index]?.length ?? 0;
    let degree = 0;
    for (let other = 0; other < Math.min(vectors.length, PAIRWISE_LIMIT); other += 1) {
      if (other !== index) degree += cosine(vector, vectors[other] ?? new Map());
    }
    const central = degree / Math.sqrt(1 + Math.min(vectors.length, PAIRWISE_LIMIT));
    const lead = cosine(vector, vectors[0] ?? new Map());
    const tooLong = Math.max(0, length - 32) * 0.03 + Math.max(0, 9 - length) * 0.1;
    const onTopic = [...vector.keys()].some((id) => topic.has(terms.stems[id] ?? "")) ? 3 : 0;
    return 1.2 * Math.exp(-index / 4) + 0.8 * central + 0.3 * lead - tooLong + onTopic;
  });
}

/**
 * The best brief of an article that fits the wish, as sentences of the source in source order.
 * `one-line` is the best sentence of at most 200 characters; when no readable sentence is that short, the shortest one.
 */
export function writeBrief(analysis: Analysis, wish: BriefWish): BriefAnswer {
  const { article, sentences } = analysis;
  const terms = readTerms(article.text, sentences);
  const vectors = vectorsOf(terms);
  const about = wish.about ?? "";
  const asked = tokenize(about, { start: 0, end: about.length }).filter(({ isWord }) => isWord);
  const topic = new Set(asked.map(({ text }) => stemOf(text)).filter((stem) => !STOP_STEMS.has(stem)));
  const mentionsTopic = topic.size === 0 || terms.stems.some((stem) => topic.has(stem));
  const scores = scoresOf(terms, vectors, topic);
  const standings = judgeStanding(article.text, sentences);
  const picks = pick({ sentences, standings, scores, vectors, wish, terms });
  const brief = { sentences: picks.map((index) => sentences[index]).filter((one) => one !== undefined) };
  return mentionsTopic ? { brief, mentionsTopic } : { brief, mentionsTopic, missing: asked.map(({ text }) => text) };
}

interface Choice {
  readonly sentences: readonly Sentence[];
  readonly standings: readonly Standing[];
  readonly scores: readonly number[];
  readonly vectors: readonly Vector[];
  readonly wish: BriefWish;
  readonly terms: Terms;
}

function pick({ sentences, standings, scores, vectors, wish, terms }: Choice): number[] {
  const { length } = wish;
  const most =
    length === "one-line"
      ? 1
      : length === "short"
        ? 3
        : length === "full"
          ? 6
          : "sentences" in length
            ? length.sentences
            : 50;
  const words = typeof length === "object" && "words" in length ? length.words : Number.POSITIVE_INFINITY;
  const order = sentences.map((_, index) => index).filter((index) => standings[index] === "alone");
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  if (length === "one-line") {
    const fits = order.find((index) => lengthOf(sentences, index) <= LONGEST_LINE);
    const shortest = [...order].sort((a, b) => lengthOf(sentences, a) - lengthOf(sentences, b))[0];
    const line = fits ?? shortest;
    return line === undefined ? [] : [line];
  }
  const picked: number[] = [];
  let used = 0;
  for (const index of order) {
    const size = terms.bySentence[index]?.length ?? 0;
    if (picked.length >= most) break;
    if (used + size > words) continue;
    const vector = vectors[index] ?? new Map();
    if (picked.some((other) => cosine(vector, vectors[other] ?? new Map()) > MOST_ALIKE * 0.8)) continue;
    picked.push(index);
    used += size;
  }
  return picked.sort((a, b) => a - b);
}

const lengthOf = (sentences: readonly Sentence[], index: number): number => {
  const sentence = sentences[index];
  return sentence === undefined ? Number.POSITIVE_INFINITY : sentence.end - sentence.start;
};

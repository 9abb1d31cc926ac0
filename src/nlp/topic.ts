import { STOP_STEMS } from "./lexicon/stop-words.ts";
import { openText, scanSpan } from "./scan-tokens.ts";
import { stemOf } from "./stems.ts";
import { WORD } from "./word-classes.ts";

/**
 * A quote as the ranking sees it: the `contentStems` of its own words, and of the words around them that may name what
 * it is about.
 */
export interface Passage {
  readonly own: readonly string[];
  readonly sentence: readonly string[];
  readonly paragraph: readonly string[];
}

/** What a word counts by where it stands: a quote is about its own words first, then about those that frame it. */
const WEIGHT = { own: 1, sentence: 0.5, paragraph: 0.2 };
/** BM25's usual constants (Robertson and Zaragoza, 2009): how soon repetition and length stop to count. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;
/** A passage fits when it holds at least this share of the asked words, weighed by how telling they are. */
const ENOUGH_WORDS = 0.5;

type Place = keyof typeof WEIGHT;
type Weights = ReadonlyMap<string, number>;

/** A passage that fits: its index, and the closest place in which it holds one of the asked words. */
export interface Fit {
  readonly index: number;
  readonly place: Place;
}

/**
 * The passages that fit a topic, best first; empty when none does or the topic says nothing ("it").
 * BM25 over Porter stems, with the words of the sentence and the paragraph counting less than the quote's own.
 * Equally good ones keep their order.
 */
export function rankByTopic(topic: string, passages: readonly Passage[]): Fit[] {
  const asked = [...topicStems(topic)];
  const documents = passages.map(weighWords);
  const average = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length);
  const telling = new Map(asked.map((stem) => [stem, rarity(stem, documents)]));
  const total = asked.reduce((sum, stem) => sum + (telling.get(stem) ?? 0), 0);
  return documents
    .map(({ weights, length }, index) => {
      const held = asked.filter((stem) => weights.has(stem));
      const share = held.reduce((sum, stem) => sum + (telling.get(stem) ?? 0), 0) / Math.max(total, Number.EPSILON);
      const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / Math.max(average, 1));
      const score = held.reduce((sum, stem) => {
        const weight = weights.get(stem) ?? 0;
        return sum + ((telling.get(stem) ?? 0) * weight * (SATURATION + 1)) / (weight + norm);
      }, 0);
      const closest = Math.max(0, ...held.map((stem) => weights.get(stem) ?? 0));
      return { index, score, place: placeOf(closest), fits: held.length > 0 && share >= ENOUGH_WORDS };
    })
    .filter(({ fits }) => fits)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ index, place }) => ({ index, place }));
}

/** The stems of a text's words in their order, without those of words that stand in any text. */
export function contentStems(text: string): string[] {
  const scan = openText(text);
  scanSpan(0, text.length);
  const { texts, classes } = scan.table;
  const stems: string[] = [];
  for (const word of scan.words.subarray(0, scan.count)) {
    if (((classes[word] as number) & WORD) === 0) continue;
    const stem = stemOf(texts[word] as string);
    if (!STOP_STEMS.has(stem)) stems.push(stem);
  }
  return stems;
}

/** The stems of a topic that say something; two texts share a topic when they share one of these. */
export function topicStems(text: string): Set<string> {
  return new Set(contentStems(text));
}

function placeOf(weight: number): Place {
  if (weight >= WEIGHT.own) return "own";
  return weight >= WEIGHT.sentence ? "sentence" : "paragraph";
}

/** Inverse document frequency, never below zero; a word of no passage at all is the most telling. */
function rarity(stem: string, documents: readonly { readonly weights: Weights }[]): number {
  const holding = documents.filter(({ weights }) => weights.has(stem)).length;
  return Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
}

/** Each stem once, with the weight of the closest place it stands in; a quote's words are not counted again around it. */
function weighWords(passage: Passage): { readonly weights: Weights; readonly length: number } {
  const weights = new Map<string, number>();
  for (const stem of passage.own) weights.set(stem, (weights.get(stem) ?? 0) + WEIGHT.own);
  for (const place of ["sentence", "paragraph"] as const) {
    for (const stem of passage[place]) {
      if (!weights.has(stem)) weights.set(stem, WEIGHT[place]);
    }
  }
  return { weights, length: passage.own.length };
}

import type { Article } from "../model/article.ts";
import { sliceOf } from "../model/span.ts";
import { topicStems } from "./topic.ts";

/** What an article is about, in the stems of its headline and its first words: small, and quick to compare. */
export type StoryPrint = ReadonlySet<string>;

const LETTERS = 1200;

/** The print of an article; empty for one without words. Linear in the first paragraphs. */
export function printStory(article: Article): StoryPrint {
  const [first] = article.paragraphs;
  const start = first?.start ?? 0;
  return topicStems(`${article.headline} ${sliceOf(article.text, { start, end: start + LETTERS })}`);
}

/** How much two prints share, 0 to 1: of the smaller one's stems, those that the other has too. */
export function likeness(one: StoryPrint, other: StoryPrint): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared += 1;
  return shared / small.size;
}

/** THRESHOLD_COMMENT */
const SAME = 0.33;

/** Whether two articles tell one story. */
export function isSameStory(one: StoryPrint, other: StoryPrint): boolean {
  return likeness(one, other) >= SAME;
}

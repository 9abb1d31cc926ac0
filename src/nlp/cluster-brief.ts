import type { Analysis } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { sliceOf } from "../model/span.ts";
import { writeBrief } from "./brief.ts";
import { STOP_STEMS } from "./lexicon/stop-words.ts";
import { stemOf } from "./stems.ts";
import { tokenize } from "./tokens.ts";

/** One line of a brief of several articles: a sentence and the article it is a slice of. */
export interface ClusterLine {
  readonly article: Article;
  readonly sentence: Sentence;
}

export interface ClusterWish {
  /** The most words that all lines together may hold. */
  readonly words: number;
}

const MOST_SHARED = 0.6;

function contentOf(line: ClusterLine): ReadonlySet<string> {
  const tokens = tokenize(line.article.text, line.sentence).filter(({ isWord }) => isWord);
  return new Set(tokens.map(({ text }) => stemOf(text)).filter((stem) => !STOP_STEMS.has(stem)));
}

function isRepeated(content: ReadonlySet<string>, told: readonly ReadonlySet<string>[]): boolean {
  return told.some((other) => {
    let shared = 0;
    for (const stem of content) if (other.has(stem)) shared += 1;
    return shared > MOST_SHARED * Math.min(content.size, other.size);
  });
}

const countWords = (line: ClusterLine): number => sliceOf(line.article.text, line.sentence).split(/\s+/u).length;

/** A brief of several articles on one story or of one day: lines in the order of `analyses`, then of each source; nothing is said twice. */
export function briefCluster(analyses: readonly Analysis[], wish: ClusterWish): readonly ClusterLine[] {
  const briefs = analyses.map(
    (analysis) => [analysis.article, writeBrief(analysis, { length: "full" }).brief.sentences] as const,
  );
  const told: ReadonlySet<string>[] = [];
  const lines: ClusterLine[] = [];
  let words = 0;
  for (let round = 0; round < 6; round += 1) {
    for (const [article, sentences] of briefs) {
      const sentence = sentences[round];
      if (sentence === undefined) continue;
      const line = { article, sentence };
      const content = contentOf(line);
      const size = countWords(line);
      if (words + size > wish.words || isRepeated(content, told)) continue;
      told.push(content);
      lines.push(line);
      words += size;
    }
  }
  const order = new Map(analyses.map(({ article }, index) => [article, index]));
  return lines.sort(
    (a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) || a.sentence.start - b.sentence.start,
  );
}

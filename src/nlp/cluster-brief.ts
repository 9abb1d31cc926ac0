import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { sliceOf } from "../model/span.ts";
import { standsAlone } from "./brief/readability.ts";
import { writeBrief } from "./brief.ts";
import { STOP_STEMS } from "./lexicon/stop-words.ts";
import type { Story } from "./rank/story.ts";
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

interface Candidate extends ClusterLine {
  readonly words: number;
  readonly stems: ReadonlySet<string>;
  /**
   * The share of the cluster's articles that tell each of its stems, added up over the stems, over the square root of
   * their number.
   */
  readonly weight: number;
  /** Its place in its article's brief, from 0. */
  readonly place: number;
}

const LINES_PER_ARTICLE = 20;
/** Two lines that share more of the shorter one's telling words say the same. */
const MOST_SHARED = 0.4;
/** What a line loses by each place that it stands further back in its article's brief. */
const LOSS_PER_PLACE = 0.12;

/**
 * A brief of several articles on one story or of one day: lines in the order of `analyses`, then of each source. Each
 * article's own brief supplies the candidates; those whose words most articles tell come first, and what one line
 * says no other says again. A sentence that leans on another of its article is left out.
 */
export function briefCluster(analyses: readonly Story[], wish: ClusterWish): readonly ClusterLine[] {
  const candidates = weighCandidates(analyses);
  const chosen: Candidate[] = [];
  const told = new Set<string>();
  let words = 0;
  for (;;) {
    const open = candidates.filter(
      (one) => !chosen.includes(one) && words + one.words <= wish.words && !isRepeated(one, chosen),
    );
    const best = open.reduce<Candidate | undefined>(
      (a, b) => (a === undefined || worthOf(b, told) > worthOf(a, told) ? b : a),
      undefined,
    );
    if (best === undefined) break;
    chosen.push(best);
    words += best.words;
    for (const stem of best.stems) told.add(stem);
  }
  const order = new Map(analyses.map(({ article }, index) => [article, index]));
  return chosen
    .sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) || a.sentence.start - b.sentence.start)
    .map(({ article, sentence }) => ({ article, sentence }));
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = tokenize(text, { start: 0, end: text.length }).filter(({ isWord }) => isWord);
  return new Set(words.map((word) => stemOf(word.text)).filter((stem) => !STOP_STEMS.has(stem)));
}

function weighCandidates(analyses: readonly Story[]): Candidate[] {
  const tellers = new Map<string, number>();
  for (const { article, sentences } of analyses) {
    const body = sentences.map((sentence) => sliceOf(article.text, sentence)).join(" ");
    for (const stem of stemsOf(body)) tellers.set(stem, (tellers.get(stem) ?? 0) + 1);
  }
  return analyses.flatMap((analysis) => {
    const { article } = analysis;
    const { sentences } = writeBrief(analysis, { length: { sentences: LINES_PER_ARTICLE } }).brief;
    return sentences
      .filter((sentence) => standsAlone(article.text, sentence))
      .map((sentence, place): Candidate => {
        const slice = sliceOf(article.text, sentence);
        const stems = stemsOf(slice);
        let shares = 0;
        for (const stem of stems) shares += (tellers.get(stem) ?? 0) / analyses.length;
        const weight = shares / Math.sqrt(stems.size || 1);
        return { article, sentence, words: slice.split(/\s+/u).length, stems, weight, place };
      });
  });
}

/** How much a line tells of what most articles tell, told words counting a little still. */
function worthOf({ stems, weight, place }: Candidate, told: ReadonlySet<string>): number {
  let fresh = 0;
  for (const stem of stems) if (!told.has(stem)) fresh += 1;
  return (weight * (1 + fresh / (stems.size || 1))) / 2 - LOSS_PER_PLACE * place;
}

function isRepeated({ stems }: Candidate, chosen: readonly Candidate[]): boolean {
  return chosen.some((other) => {
    let shared = 0;
    for (const stem of stems) if (other.stems.has(stem)) shared += 1;
    return shared > MOST_SHARED * Math.min(stems.size, other.stems.size);
  });
}

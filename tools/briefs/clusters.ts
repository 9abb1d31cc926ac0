import { sliceOf } from "../../src/model/span.ts";
import { briefCluster } from "../../src/nlp/cluster-brief.ts";
import { type Row, readStory, type SharedScorer, sentencesOf } from "./corpus.ts";

const WORDS = 200;

/** ROUGE-1 of a cluster's brief and of its articles' first sentences, taken in turns, both of 200 words at most. */
export function scoreCluster({ id, docs, reference }: Row, { score }: SharedScorer): { ours: number; lead: number } {
  const stories = docs.filter((text) => text.trim() !== "").map((text, index) => readStory(`${id}-${index}`, text));
  const ours = briefCluster(stories, { words: WORDS }).map(({ article, sentence }) => sliceOf(article.text, sentence));
  const lead = takeInTurns(stories.map(sentencesOf));
  const lines = reference.split("\n");
  return { ours: 100 * score(lines, ours).r1.f, lead: 100 * score(lines, lead).r1.f };
}

function takeInTurns(articles: readonly (readonly string[])[]): string[] {
  const taken: string[] = [];
  let words = 0;
  const longest = Math.max(0, ...articles.map(({ length }) => length));
  for (let round = 0; round < longest; round += 1) {
    for (const article of articles) {
      const sentence = article[round];
      if (sentence === undefined) continue;
      words += sentence.split(/\s+/u).length;
      if (words > WORDS) return taken;
      taken.push(sentence);
    }
  }
  return taken;
}

import { scanWords } from "../../src/nlp/rank/scan-words.ts";
import { UNKNOWN_WORD, type Vocabulary, type WordKnowledge } from "../../src/nlp/rank/vocabulary.ts";
import { stemOf } from "../../src/nlp/stems.ts";
import { type Example, sentencesOf } from "./corpus.ts";

/** Fewer articles than this say nothing about a word's appeal; they pull it towards the mean. */
const PRIOR_ARTICLES = 20;

/** The stems of the words of a text, in order, as the ranking reads them. */
export function stemsOf(text: string): string[] {
  const stems: string[] = [];
  scanWords(text, { start: 0, end: text.length }, (start, end) => stems.push(stemOf(text.slice(start, end))));
  return stems;
}

/** How rare each stem is: the logarithm of the number of texts over the number that hold it. */
export function countRarities(texts: readonly string[]): ReadonlyMap<string, number> {
  const holding = new Map<string, number>();
  for (const text of texts) {
    for (const stem of new Set(stemsOf(text))) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  }
  return new Map([...holding].map(([stem, count]) => [stem, Math.log((texts.length + 1) / (count + 0.5))]));
}

/** In how many of the examples a stem stands, and in the references of how many. */
export interface Appeals {
  readonly counts: ReadonlyMap<string, { readonly articles: number; readonly references: number }>;
  readonly mean: number;
}

export function countAppeals(examples: readonly Example[]): Appeals {
  const counts = new Map<string, { articles: number; references: number }>();
  let articles = 0;
  let references = 0;
  for (const { story, reference } of examples) {
    const wanted = new Set(stemsOf(reference));
    for (const stem of new Set(stemsOf(sentencesOf(story).join(" ")))) {
      const count = counts.get(stem) ?? { articles: 0, references: 0 };
      count.articles += 1;
      articles += 1;
      if (wanted.has(stem)) {
        count.references += 1;
        references += 1;
      }
      counts.set(stem, count);
    }
  }
  return { counts, mean: references / articles };
}

/** What is known of stems from some articles. */
export function createVocabulary(rarities: ReadonlyMap<string, number>, { counts, mean }: Appeals): Vocabulary {
  return {
    get: (stem): WordKnowledge => {
      const { articles, references } = counts.get(stem) ?? { articles: 0, references: 0 };
      const share = (references + PRIOR_ARTICLES * mean) / (articles + PRIOR_ARTICLES);
      return { rarity: rarities.get(stem) ?? UNKNOWN_WORD.rarity, appeal: Math.log(share / mean) };
    },
  };
}

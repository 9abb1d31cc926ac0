// Scores the quote engine on the development articles: node tools/evaluate-quotes.ts
import { QUOTE_MODELS } from "../src/nlp/quote-models.ts";
import {
  formatScores,
  hasQuoteCorpus,
  loadScorer,
  openCorpusArticle,
  QUOTE_CORPUS,
  readQuoteCorpus,
} from "./training/quote-corpus.ts";
import { predictQuotes } from "./training/train-quote-models.ts";

/** Thresholds of confidence: everything, what the bot prints, and what it is nearly sure of. */
const THRESHOLDS = [0, "shipped", 0.7] as const;

async function main(): Promise<void> {
  if (!hasQuoteCorpus()) {
    console.log(`skipped: no corpus at ${QUOTE_CORPUS} (set NUTGRAF_CORPORA)`);
    return;
  }
  const scorer = await loadScorer();
  const articles = readQuoteCorpus("dev").map(openCorpusArticle);
  for (const threshold of THRESHOLDS) {
    const scored = articles.map((article) =>
      scorer.scoreArticle(article.gold, {
        id: article.gold.id,
        quotes: predictQuotes(article, QUOTE_MODELS, threshold),
      }),
    );
    console.log(
      formatScores(`dev, ${articles.length} articles, speakers of confidence ≥ ${threshold}`, scorer.summarise(scored)),
    );
  }
}

await main();

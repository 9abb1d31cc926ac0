// Trains the quote engine: node tools/train-quotes.ts [--check]
// Deterministic; three minutes on one core. Writes src/nlp/weights/quotes.json with its card. --check cross-validates only.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SOURCE_FEATURES } from "../src/nlp/attribution/source-features.ts";
import { VERDICT_FEATURES } from "../src/nlp/confidence/verdict-features.ts";
import { ANTECEDENT_FEATURES } from "../src/nlp/coreference/antecedent-features.ts";
import { QUOTE_FEATURES } from "../src/nlp/quotes/quote-features.ts";
import {
  formatScores,
  type GoldArticle,
  hasQuoteCorpus,
  isUnlinked,
  loadScorer,
  type OpenedArticle,
  openCorpusArticle,
  QUOTE_CORPUS,
  type QuoteScores,
  readQuoteCorpus,
  type Scorer,
} from "./training/quote-corpus.ts";
import { packModels, predictQuotes, trainQuoteModels } from "./training/train-quote-models.ts";

const WEIGHTS = join(import.meta.dirname, "../src/nlp/weights/quotes.json");
const FOLDS = 3;

/** Thresholds of confidence to choose the shipped one from. */
const THRESHOLDS = [0, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75];

/** What is judged: everything, or only what the annotators linked. */
type Judge = (gold: GoldArticle) => GoldArticle;

/** The article with the speakers it leaves unlinked marked as not to be trusted: their spans count, their names do not. */
function onlyLinked(gold: GoldArticle): GoldArticle {
  const quotes = gold.quotes.map((quote) => (isUnlinked(quote) ? { ...quote, speakerConf: "low" } : quote));
  return { ...gold, quotes };
}

/** Scores on articles that the models in use have not seen, for each threshold. */
function crossValidate(
  articles: readonly OpenedArticle[],
  scorer: Scorer,
  thresholds: readonly { readonly least: number | "shipped"; readonly judge: Judge }[],
): QuoteScores[] {
  const scored = thresholds.map((): unknown[] => []);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const models = packModels(
      trainQuoteModels(
        articles.filter((_, index) => index % FOLDS !== fold),
        scorer,
      ),
    );
    for (const article of articles.filter((_, index) => index % FOLDS === fold)) {
      for (const [index, { least, judge }] of thresholds.entries()) {
        const quotes = predictQuotes(article, models, least);
        scored[index]?.push(scorer.scoreArticle(judge(article.gold), { id: article.gold.id, quotes }));
      }
    }
  }
  return scored.map((one) => scorer.summarise(one));
}

/** The newest day among the articles' names: the date of the data, so that the same data gives the same file. */
function dateOf(articles: readonly OpenedArticle[]): string {
  return (
    articles
      .map(({ gold }) => /\d{4}-\d\d-\d\d/u.exec(gold.id)?.[0] ?? "")
      .sort()
      .at(-1) ?? ""
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  if (!hasQuoteCorpus()) {
    console.log(`skipped: no corpus at ${QUOTE_CORPUS} (set NUTGRAF_CORPORA)`);
    return;
  }
  const scorer = await loadScorer();
  const articles = readQuoteCorpus("train").map(openCorpusArticle);
  const [scores, linked, ...others] = crossValidate(articles, scorer, [
    { least: "shipped", judge: (gold) => gold },
    { least: "shipped", judge: onlyLinked },
    ...(values.check ? THRESHOLDS : []).map((least) => ({ least, judge: onlyLinked })),
  ]);
  if (scores === undefined || linked === undefined) return;
  console.log(formatScores(`cross-validation, ${FOLDS} folds of ${articles.length} articles`, scores));
  console.log(formatScores("the same, without sources the annotators left unlinked", linked));
  for (const [index, { speaker, endToEnd }] of others.entries()) {
    const [right, answered, f1] = [speaker.precisionWhenAnswered, speaker.answered, endToEnd.f1].map((share) =>
      (100 * share).toFixed(1),
    );
    console.log(`  confidence ≥ ${THRESHOLDS[index]}: right ${right} at ${answered} answered, end to end ${f1}`);
  }
  if (values.check) return;
  const card = {
    trainedBy: "tools/train-quotes.ts",
    data: `PolNeAR, ${articles.length} articles of political news in English`,
    newestArticle: dateOf(articles),
    features: {
      quotes: QUOTE_FEATURES,
      sources: SOURCE_FEATURES,
      antecedents: ANTECEDENT_FEATURES,
      verdicts: VERDICT_FEATURES,
    },
    crossValidation: { endToEnd: scores.endToEnd, speaker: scores.speaker },
    crossValidationOfLinked: { endToEnd: linked.endToEnd, speaker: linked.speaker },
  };
  writeFileSync(WEIGHTS, `${JSON.stringify({ card, ...trainQuoteModels(articles, scorer) })}\n`);
}

await main();

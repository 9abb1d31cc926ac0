import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasCorpora, loadScorer, readBackground, readExamples } from "./briefs/corpus.ts";
import { learnModel } from "./briefs/learn.ts";
import { storeModel } from "./briefs/store-model.ts";
import { countRarities } from "./briefs/vocabulary.ts";

// Learns the weights of briefs from all examples and writes them with their card. `npx node tools/train-brief.ts 2026-11-24`
// The date is an argument, so that the same data give the same file.

const WEIGHTS = join(import.meta.dirname, "..", "src", "nlp", "weights", "brief.json");

if (!hasCorpora()) {
  console.log("skipped: the corpora are not on this machine");
} else {
  const examples = readExamples("summaries/dev.jsonl", await loadScorer());
  const background = readBackground();
  const rarities = countRarities(background);
  const model = learnModel(examples, rarities);
  const card = {
    trainedOn: process.argv[2] ?? "unknown",
    data: `${examples.length} news stories with human highlights (CNN and Daily Mail style); rarities from ${background.length} other news texts`,
    holds:
      "logistic regressions for words, repeats, pairs and sentences; a within-article ridge regression of ROUGE-1 + ROUGE-2 + ROUGE-Lsum for drafts of three",
    scores: "printed out of fold by tools/evaluate-briefs.ts",
  };
  const stored = { card, ...storeModel(model, rarities, background.length, examples) };
  writeFileSync(WEIGHTS, `${JSON.stringify(stored)}\n`);
  console.log(`wrote ${WEIGHTS}: ${JSON.stringify(stored).length} bytes`);
}

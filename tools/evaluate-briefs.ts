import { chooseSentences } from "../src/nlp/brief/choose-sentences.ts";
import { openBench } from "../src/nlp/brief/judge.ts";
import { writeBrief } from "../src/nlp/brief.ts";
import { splitSentences } from "../src/nlp/sentences.ts";
import { bootstrap } from "./briefs/bootstrap.ts";
import { scoreCluster } from "./briefs/clusters.ts";
import {
  type Example,
  hasCorpora,
  loadScorer,
  readBackground,
  readExamples,
  readRows,
  type SharedScorer,
  sentencesOf,
} from "./briefs/corpus.ts";
import { learnModel } from "./briefs/learn.ts";
import { loadPeers, type Peer } from "./briefs/peers.ts";
import { checkReadability } from "./briefs/readability-checks.ts";
import type { Rouge } from "./briefs/rouge.ts";
import { countRarities } from "./briefs/vocabulary.ts";

// Scores the brief engine on the development articles: npm run evaluate -- briefs

const FOLDS = 5;
const ROOM = { sentences: 3, words: Number.POSITIVE_INFINITY };
const MEASURES = ["r1", "r2", "lsum"] as const;

/** The briefs of all examples, each by a model that was learned from the other folds. */
function briefOutOfFold(examples: readonly Example[], rarities: ReadonlyMap<string, number>): Rouge[] {
  const scores: Rouge[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = learnModel(
      examples.filter((_, index) => index % FOLDS !== fold),
      rarities,
    );
    for (const [index, example] of examples.entries()) {
      if (index % FOLDS !== fold) continue;
      scores[index] = example.scoreOf(chooseSentences(openBench(example.story, model), ROOM));
    }
  }
  return scores;
}

function scoreLines(lines: readonly string[], { reference }: Example, { score }: SharedScorer): Rouge {
  const { r1, r2, rlsum } = score(reference.split("\n"), lines);
  return { r1: r1.f, r2: r2.f, lsum: rlsum.f };
}

function scoreRawLead(example: Example, scorer: SharedScorer): Rouge {
  const { raw } = example;
  const sentences = splitSentences(raw, [{ start: 0, end: raw.length, number: 1 }]).slice(0, 3);
  return scoreLines(
    sentences.map(({ start, end }) => raw.slice(start, end)),
    example,
    scorer,
  );
}

const meanOf = (scores: readonly Rouge[], measure: (typeof MEASURES)[number]): number =>
  (100 * scores.reduce((sum, score) => sum + score[measure], 0)) / scores.length;

function printScores(name: string, scores: readonly Rouge[]): void {
  console.log(
    `${name.padEnd(34)} ${MEASURES.map((measure) => meanOf(scores, measure).toFixed(2).padStart(6)).join(" ")}`,
  );
}

function printGain(name: string, ours: readonly Rouge[], theirs: readonly Rouge[]): void {
  const gains = MEASURES.map((measure) => {
    const { mean, low, high } = bootstrap(
      ours.map((score, index) => 100 * (score[measure] - (theirs[index]?.[measure] ?? 0))),
    );
    return `${mean >= 0 ? "+" : ""}${mean.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
  });
  console.log(`  over ${name.padEnd(27)} ${gains.join("  ")}`);
}

function secondsOf(run: () => void): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

function measureOurs(examples: readonly Example[]): string {
  const size = examples.reduce((sum, { raw }) => sum + raw.length, 0) / 1e6;
  const run = (): void => {
    for (const { story } of examples) writeBrief(story, { length: "short" });
  };
  run();
  const seconds = Math.min(secondsOf(run), secondsOf(run));
  return `nutgraf ${(examples.length / seconds).toFixed(0)} articles/s, ${(size / seconds).toFixed(1)} MB/s`;
}

const FEW = 50;

function measurePeer(examples: readonly Example[], { name, summarize }: { name: string; summarize: Peer }): string {
  const few = examples.slice(0, FEW);
  const seconds = secondsOf(() => {
    for (const { raw } of few) summarize(raw);
  });
  return `${name} ${(few.length / seconds).toFixed(0)} articles/s`;
}

async function main(): Promise<void> {
  if (!hasCorpora()) {
    console.log("skipped: the corpora are not on this machine (set NUTGRAF_CORPORA)");
    return;
  }
  const scorer = await loadScorer();
  const examples = readExamples("summaries/dev.jsonl", scorer);
  const ours = briefOutOfFold(examples, countRarities(readBackground()));
  const lead = examples.map((example) => scoreLines(example.lead, example, scorer));
  const raw = examples.map((example) => scoreRawLead(example, scorer));
  console.log(`three sentences, ${examples.length} articles, ${FOLDS} folds       R1     R2   Lsum`);
  printScores("nutgraf, out of fold", ours);
  printScores("lead-3 on the same cleaned text", lead);
  printScores("lead-3 on the raw text", raw);
  const speed = measureOurs(examples);
  const libraries = loadPeers();
  const peers = libraries.flatMap(({ name, summarize }) =>
    // A user of theirs has the raw text only; ours shows what the ranking alone is worth.
    (["raw text", "our cleaned text"] as const).map((given) => ({
      name: `${name}, ${given}`,
      scores: examples.map((example) => {
        const text = given === "raw text" ? example.raw : sentencesOf(example.story).join(" ");
        return scoreLines(summarize(text), example, scorer);
      }),
    })),
  );
  for (const { name, scores } of peers) printScores(name, scores);
  console.log("\ngain with 95 % bounds of a paired bootstrap");
  printGain("lead-3, same cleaned text", ours, lead);
  for (const { name, scores } of peers) printGain(name, ours, scores);
  const scraped = [...examples.keys()].filter((index) => examples[index]?.source !== "CNN");
  const part = (scores: readonly Rouge[]): Rouge[] =>
    scraped.map((index) => scores[index]).filter((score) => score !== undefined);
  console.log(`\nof these, the ${scraped.length} with scraped bylines`);
  printScores("nutgraf, out of fold", part(ours));
  printScores("lead-3 on the same cleaned text", part(lead));
  printScores("lead-3 on the raw text", part(raw));
  const clusters = readRows("summaries/multinews_dev.jsonl").map((row) => scoreCluster(row, scorer));
  const gain = bootstrap(clusters.map((cluster) => cluster.ours - cluster.lead));
  const mean = (key: "ours" | "lead"): string =>
    (clusters.reduce((sum, one) => sum + one[key], 0) / clusters.length).toFixed(2);
  console.log(
    `\n${clusters.length} clusters, 200 words, R1: ${mean("ours")}, lead in turns ${mean("lead")}, gain ${gain.mean.toFixed(2)} [${gain.low.toFixed(2)}, ${gain.high.toFixed(2)}]`,
  );
  console.log("\nreadability of all one-line, short and full briefs");
  const verbose = process.argv.includes("--faults");
  console.log(
    checkReadability(
      examples.map(({ story }) => story),
      (fault, line) => verbose && console.log(`  ${fault}: ${line}`),
    ),
  );
  console.log(`\nspeed of a brief: ${[speed, ...libraries.map((peer) => measurePeer(examples, peer))].join("; ")}`);
}

await main();

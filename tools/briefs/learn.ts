import { visitDrafts } from "../../src/nlp/brief/choose-sentences.ts";
import { openBench } from "../../src/nlp/brief/judge.ts";
import { expectWords, gatherPairs } from "../../src/nlp/rank/expectations.ts";
import { type Ground, survey } from "../../src/nlp/rank/ground.ts";
import { type BriefModel, weigh } from "../../src/nlp/rank/model.ts";
import { pairRow } from "../../src/nlp/rank/pair-row.ts";
import { pushPromise } from "../../src/nlp/rank/promise.ts";
import { sentenceRow } from "../../src/nlp/rank/sentence-row.ts";
import { readCompany, repeatRow, wordRow } from "../../src/nlp/rank/word-row.ts";
import { fitLogistic } from "../training/logistic.ts";
import { fitWithinGroups, type Group } from "../training/ridge.ts";
import type { Example } from "./corpus.ts";
import { countAppeals, createVocabulary, stemsOf } from "./vocabulary.ts";

const RIDGE = 3;
const DRAFT_RIDGE = 0.003;
const BRIEF_SENTENCES = 3;

interface Lesson {
  readonly example: Example;
  readonly ground: Ground;
  readonly vocabulary: BriefModel["vocabulary"];
}

interface Rows {
  readonly rows: number[][];
  readonly right: boolean[];
}

/** Learns all weights from the examples, each stage with what the stages before have learned. Deterministic. */
export function learnModel(examples: readonly Example[], rarities: ReadonlyMap<string, number>): BriefModel {
  const appeals = countAppeals(examples);
  const lessons = examples.map((example): Lesson => {
    const vocabulary = createVocabulary(rarities, appeals, example);
    return { example, vocabulary, ground: survey(example.story, vocabulary) };
  });
  const words = learnWords(lessons);
  const repeats = learnRepeats(lessons, words);
  const pairs = learnPairs(lessons, { words, repeats, pairs: [] });
  const sentences = learnSentences(lessons, { words, repeats, pairs });
  const model = { words, repeats, pairs, sentences, members: [], drafts: [] };
  const merits = learnDrafts(lessons, model);
  return { ...model, ...merits, vocabulary: createVocabulary(rarities, appeals) };
}

function learnWords(lessons: readonly Lesson[]): number[] {
  const rows: number[][] = [];
  const right: boolean[] = [];
  for (const { example, ground } of lessons) {
    const wanted = new Set(stemsOf(example.reference));
    const company = readCompany(ground);
    for (const [id, word] of ground.words.all.entries()) {
      const own = company[id];
      if (!own || word.first >= ground.size) continue;
      rows.push(wordRow(word, own, ground));
      right.push(wanted.has(word.stem));
    }
  }
  return fitLogistic(rows, right, RIDGE);
}

function learnRepeats(lessons: readonly Lesson[], words: readonly number[]): number[] {
  const rows: number[][] = [];
  const right: boolean[] = [];
  for (const { example, ground } of lessons) {
    const stems = stemsOf(example.reference);
    const company = readCompany(ground);
    for (const [id, word] of ground.words.all.entries()) {
      const own = company[id];
      if (!own || word.first >= ground.size || word.count < 2) continue;
      rows.push(repeatRow(word, weigh(words, wordRow(word, own, ground))));
      right.push(stems.indexOf(word.stem) !== stems.lastIndexOf(word.stem));
    }
  }
  return fitLogistic(rows, right, RIDGE);
}

function learnPairs(lessons: readonly Lesson[], model: Pick<BriefModel, "words" | "repeats" | "pairs">): number[] {
  const rows: number[][] = [];
  const right: boolean[] = [];
  for (const { example, ground } of lessons) {
    const stems = stemsOf(example.reference);
    const wanted = new Set(stems.slice(1).map((stem, index) => `${stems[index]} ${stem}`));
    const { all } = ground.words;
    const { once } = expectWords(ground, model);
    for (const pair of gatherPairs(ground).pairs) {
      rows.push(pairRow(pair, ground.words, once));
      right.push(wanted.has(`${all[pair.left]?.stem} ${all[pair.right]?.stem}`));
    }
  }
  return fitLogistic(rows, right, RIDGE);
}

const worthOf = ({ scoreOf }: Example, set: readonly number[]): number => {
  const { r1, r2, lsum } = scoreOf(set);
  return r1 + r2 + lsum;
};

/** The best three sentences that stand alone, found one after the other. */
function bestThree({ example, ground }: Lesson): ReadonlySet<number> {
  const alone = Array.from({ length: ground.size }, (_, index) => index).filter(
    (index) => ground.standings[index] === "alone",
  );
  let chosen: readonly number[] = [];
  for (let round = 0; round < BRIEF_SENTENCES; round += 1) {
    const drafts = alone
      .filter((index) => !chosen.includes(index))
      .map((index) => [...chosen, index].sort((a, b) => a - b))
      .map((draft) => ({ draft, worth: worthOf(example, draft) }));
    const best = drafts.reduce((a, b) => (b.worth > a.worth ? b : a), { draft: chosen, worth: -1 });
    chosen = best.draft;
  }
  return new Set(chosen);
}

function learnSentences(lessons: readonly Lesson[], model: Pick<BriefModel, "words" | "repeats" | "pairs">): number[] {
  const { rows, right }: Rows = { rows: [], right: [] };
  for (const lesson of lessons) {
    const best = bestThree(lesson);
    const expectations = expectWords(lesson.ground, model);
    for (let index = 0; index < lesson.ground.size; index += 1) {
      if (lesson.ground.standings[index] !== "alone") continue;
      rows.push(pushPromise(sentenceRow(lesson.ground, index), lesson.ground.words, expectations, index));
      right.push(best.has(index));
    }
  }
  return fitLogistic(rows, right, RIDGE);
}

/** Compares all drafts of three sentences of each article by their ROUGE. */
function learnDrafts(
  lessons: readonly Lesson[],
  model: Omit<BriefModel, "vocabulary">,
): Pick<BriefModel, "members" | "drafts"> {
  let width = 0;
  const groups = lessons.map(({ example, vocabulary }): Group => {
    const bench = openBench(example.story, { ...model, vocabulary });
    const rows: number[][] = [];
    const worth: number[] = [];
    visitDrafts(bench, { sentences: BRIEF_SENTENCES, words: Number.POSITIVE_INFINITY }, () => {
      const { sentences } = bench.draft;
      if (sentences.length < BRIEF_SENTENCES) return;
      const sums = sentences
        .map((index) => bench.rows[index] ?? [])
        .reduce((sum, row) => sum.map((value, column) => value + (row[column] ?? 0)));
      width = sums.length;
      rows.push([...sums, ...bench.draft.row(bench.logits)]);
      worth.push(worthOf(example, sentences));
    });
    return { rows, worth };
  });
  const weights = fitWithinGroups(groups, DRAFT_RIDGE);
  return { members: weights.slice(0, width), drafts: weights.slice(width) };
}

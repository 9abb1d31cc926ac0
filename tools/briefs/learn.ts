import { visitDrafts } from "../../src/nlp/brief/choose-sentences.ts";
import { COUPLE_WIDTH } from "../../src/nlp/brief/couples.ts";
import { DRAFT_WIDTH } from "../../src/nlp/brief/draft.ts";
import { type Bench, openBench } from "../../src/nlp/brief/judge.ts";
import { expect, expectWords } from "../../src/nlp/rank/expectations.ts";
import { type Ground, survey } from "../../src/nlp/rank/ground.ts";
import { createLexicon, type Lexicon } from "../../src/nlp/rank/lexicon.ts";
import { type BriefModel, type Weights, weigh } from "../../src/nlp/rank/model.ts";
import { PAIR_WIDTH, putPairRow, readChances } from "../../src/nlp/rank/pair-row.ts";
import { gatherPairs } from "../../src/nlp/rank/pairs.ts";
import { emptyContents, MEMBER_WIDTH, putSentenceRow, SENTENCE_WIDTH } from "../../src/nlp/rank/sentence-row.ts";
import type { Vocabulary } from "../../src/nlp/rank/vocabulary.ts";
import { putRepeatRow, putWordRow, REPEAT_WIDTH, readCompany, WORD_WIDTH } from "../../src/nlp/rank/word-row.ts";
import { fitLogistic } from "../training/logistic.ts";
import { fitWithinGroups, type Group } from "../training/ridge.ts";
import type { Example } from "./corpus.ts";
import { countAppeals, createVocabulary, stemsOf } from "./vocabulary.ts";

/**
 * An example meets the appeals of words as an article never seen does: counted without its fold. With only itself left
 * out of the count, a word in its highlights would be known from a count lower by one.
 */
const FOLDS = 10;
const RIDGE = 3;
const DRAFT_RIDGE = 0.03;
const BRIEF_SENTENCES = 3;

interface Lesson {
  readonly example: Example;
  readonly ground: Ground;
  readonly lexicon: Lexicon;
}

type WordModel = Pick<BriefModel, "words" | "repeats" | "pairs">;

/** Learns all weights from the examples, each stage with what the stages before have learned. Deterministic. */
export function learnModel(examples: readonly Example[], rarities: ReadonlyMap<string, number>): BriefModel {
  const foreign = Array.from({ length: FOLDS }, (_, fold) =>
    createVocabulary(rarities, countAppeals(examples.filter((_, index) => index % FOLDS !== fold))),
  );
  const lessons = examples.map((example, index): Lesson => {
    const lexicon = createLexicon(foreign[index % FOLDS] as Vocabulary);
    return { example, lexicon, ground: survey(example.story, lexicon) };
  });
  const words = learnWords(lessons);
  const repeats = learnRepeats(lessons, words);
  const pairs = learnPairs(lessons, { words, repeats });
  const sentences = learnSentences(lessons, { words, repeats, pairs });
  const model = { words, repeats, pairs, sentences };
  return {
    ...model,
    ...learnDrafts(lessons, model),
    lexicon: createLexicon(createVocabulary(rarities, countAppeals(examples))),
  };
}

/** The stems of the reference as the ranking reads words. */
const stemAt = ({ ground, lexicon }: Lesson, id: number): string =>
  lexicon.stems[ground.words.numbers[id] as number] ?? "";

/** The words that stand in the sentences of a lesson, each with its features and whether the highlights hold it. */
function learnWords(lessons: readonly Lesson[]): Weights {
  const rows: Float64Array[] = [];
  const right: boolean[] = [];
  for (const lesson of lessons) {
    const { example, ground, lexicon } = lesson;
    const wanted = new Set(stemsOf(example.reference));
    const company = readCompany(ground, lexicon.appeals);
    for (let id = 0; id < ground.words.count; id += 1) {
      const row = new Float64Array(WORD_WIDTH);
      putWordRow(row, id, company, ground);
      rows.push(row);
      right.push(wanted.has(stemAt(lesson, id)));
    }
  }
  return fitLogistic(rows, right, RIDGE);
}

function learnRepeats(lessons: readonly Lesson[], words: Weights): Weights {
  const rows: Float64Array[] = [];
  const right: boolean[] = [];
  for (const lesson of lessons) {
    const { example, ground, lexicon } = lesson;
    const stems = stemsOf(example.reference);
    const company = readCompany(ground, lexicon.appeals);
    const wordRow = new Float64Array(WORD_WIDTH);
    for (let id = 0; id < ground.words.count; id += 1) {
      if ((ground.words.times[id] ?? 0) < 2) continue;
      putWordRow(wordRow, id, company, ground);
      const row = new Float64Array(REPEAT_WIDTH);
      putRepeatRow(row, ground, id, weigh(words, wordRow));
      rows.push(row);
      const stem = stemAt(lesson, id);
      right.push(stems.indexOf(stem) !== stems.lastIndexOf(stem));
    }
  }
  return fitLogistic(rows, right, RIDGE);
}

function learnPairs(lessons: readonly Lesson[], model: Omit<WordModel, "pairs">): Weights {
  const rows: Float64Array[] = [];
  const right: boolean[] = [];
  for (const lesson of lessons) {
    const { example, ground, lexicon } = lesson;
    const stems = stemsOf(example.reference);
    const wanted = new Set(stems.slice(1).map((stem, index) => `${stems[index]} ${stem}`));
    const { once } = expectWords(ground, { ...model, lexicon });
    const chances = readChances(once, ground.words, ground.memory);
    const pairs = gatherPairs(ground);
    for (let pair = 0; pair < pairs.count; pair += 1) {
      const row = new Float64Array(PAIR_WIDTH);
      putPairRow(row, pairs, pair, ground.words, chances);
      rows.push(row);
      right.push(wanted.has(`${stemAt(lesson, pairs.left[pair] ?? 0)} ${stemAt(lesson, pairs.right[pair] ?? 0)}`));
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

function learnSentences(lessons: readonly Lesson[], model: WordModel): Weights {
  const rows: Float64Array[] = [];
  const right: boolean[] = [];
  for (const lesson of lessons) {
    const { ground, lexicon } = lesson;
    const best = bestThree(lesson);
    const expectations = expect(ground, { ...model, lexicon });
    const contents = emptyContents(ground);
    for (let index = 0; index < ground.size; index += 1) {
      if (ground.standings[index] !== "alone") continue;
      const row = new Float64Array(MEMBER_WIDTH);
      putSentenceRow(row, ground, { index, expectations, contents });
      rows.push(row.slice(0, SENTENCE_WIDTH));
      right.push(best.has(index));
    }
  }
  return fitLogistic(rows, right, RIDGE);
}

/** The features of a draft: those of its members and of its couples summed up, then its own. */
function draftRow({ rows, couples, draft }: Bench): Float64Array {
  const row = new Float64Array(MEMBER_WIDTH + COUPLE_WIDTH + DRAFT_WIDTH);
  for (const [place, sentence] of draft.sentences.entries()) {
    const own = sentence * MEMBER_WIDTH;
    for (let column = 0; column < MEMBER_WIDTH; column += 1)
      row[column] = (row[column] ?? 0) + (rows[own + column] ?? 0);
    for (const earlier of draft.sentences.slice(0, place)) {
      const couple = couples.rowOf(earlier, sentence);
      for (let column = 0; column < COUPLE_WIDTH; column += 1) {
        row[MEMBER_WIDTH + column] = (row[MEMBER_WIDTH + column] ?? 0) + (couple[column] ?? 0);
      }
    }
  }
  row.set(draft.row(), MEMBER_WIDTH + COUPLE_WIDTH);
  return row;
}

/** All drafts of three sentences of each article, with their features and their ROUGE. */
export function gatherDrafts(
  lessons: readonly Lesson[],
  model: WordModel & Pick<BriefModel, "sentences">,
  worth: (example: Example, set: readonly number[]) => number = worthOf,
): Group[] {
  const none = { members: new Float64Array(), couples: new Float64Array(), drafts: new Float64Array() };
  return lessons.map(({ example, lexicon }): Group => {
    const bench = openBench(example.story, { ...model, ...none, lexicon });
    const rows: Float64Array[] = [];
    const worths: number[] = [];
    visitDrafts(bench, { sentences: BRIEF_SENTENCES, words: Number.POSITIVE_INFINITY }, () => {
      if (bench.draft.sentences.length < BRIEF_SENTENCES) return;
      rows.push(draftRow(bench));
      worths.push(worth(example, bench.draft.sentences));
    });
    return { rows, worth: worths };
  });
}

function learnDrafts(
  lessons: readonly Lesson[],
  model: WordModel & Pick<BriefModel, "sentences">,
): Pick<BriefModel, "members" | "couples" | "drafts"> {
  const weights = fitWithinGroups(gatherDrafts(lessons, model), DRAFT_RIDGE);
  const couples = MEMBER_WIDTH + COUPLE_WIDTH;
  return {
    members: weights.slice(0, MEMBER_WIDTH),
    couples: weights.slice(MEMBER_WIDTH, couples),
    drafts: weights.slice(couples),
  };
}

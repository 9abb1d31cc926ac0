import { type Expectations, expectWords } from "../rank/expectations.ts";
import { type Ground, type Story, survey } from "../rank/ground.ts";
import { type BriefModel, weigh } from "../rank/model.ts";
import { pushPromise } from "../rank/promise.ts";
import { sentenceRow } from "../rank/sentence-row.ts";
import { gatherCandidates } from "./candidates.ts";
import { createDraft, type Draft } from "./draft.ts";

/** An article with all that is needed to judge drafts of its brief. */
export interface Bench {
  readonly ground: Ground;
  readonly expectations: Expectations;
  /** The features of each ranked sentence. */
  readonly rows: readonly (readonly number[])[];
  /** How likely each ranked sentence is one of the best three, as a logit. */
  readonly logits: Float64Array;
  /** What each ranked sentence adds to the score of a draft. */
  readonly merits: Float64Array;
  /** The sentences that compete, in source order. */
  readonly candidates: readonly number[];
  readonly draft: Draft;
  /** The score of the draft as it is; drafts of one article and one number of sentences compare. */
  score(): number;
}

/** Ranks the sentences of an article and prepares the judging of drafts. `bonus` lifts sentences, in logits. */
export function openBench(story: Story, model: BriefModel, bonus?: (ground: Ground) => Float64Array): Bench {
  const ground = survey(story, model.vocabulary);
  const expectations = expectWords(ground, model);
  const rows: number[][] = [];
  for (let index = 0; index < ground.size; index += 1) {
    const row = sentenceRow(ground, index);
    pushPromise(row, ground.words, expectations, index);
    rows.push(row);
  }
  const lift = bonus?.(ground) ?? new Float64Array(ground.size);
  const logits = Float64Array.from(rows, (row, index) => weigh(model.sentences, row) + (lift[index] ?? 0));
  const merits = Float64Array.from(
    rows,
    (row, index) => weigh(model.members, row) + MERIT_PER_LIFT * (lift[index] ?? 0),
  );
  const candidates = gatherCandidates(ground, logits);
  const draft = createDraft(ground, expectations);
  const score = (): number => {
    let sum = weigh(model.drafts, draft.row(logits));
    for (const sentence of draft.sentences) sum += merits[sentence] ?? 0;
    return sum;
  };
  return { ground, expectations, rows, logits, merits, candidates, draft, score };
}

/** Merits are in ROUGE, where a good draft is a few hundredths better than another. */
const MERIT_PER_LIFT = 0.05;

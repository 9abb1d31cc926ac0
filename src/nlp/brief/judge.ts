import { createScratchMemory } from "../memory.ts";
import { type Expectations, expect } from "../rank/expectations.ts";
import { type Ground, survey } from "../rank/ground.ts";
import { NAME, NUMBER } from "../rank/lexicon.ts";
import { type BriefModel, weigh } from "../rank/model.ts";
import { emptyContents, LOGIT_COLUMN, MEMBER_WIDTH, putSentenceRow } from "../rank/sentence-row.ts";
import type { Story } from "../rank/story.ts";
import { gatherCandidates } from "./candidates.ts";
import { type Couples, createCouples } from "./couples.ts";
import { createDraft, type Draft } from "./draft.ts";
import { createLooseEnds } from "./loose-ends.ts";
import { standInTurns } from "./transcript-lines.ts";

/** An article with all that is needed to judge drafts of its brief. */
export interface Bench {
  readonly ground: Ground;
  readonly expectations: Expectations;
  /** The features of the ranked sentences, row by row of `MEMBER_WIDTH`; zeros for the unfit. */
  readonly rows: Float64Array;
  /** How likely each ranked sentence is one of the best three, as a logit; 0 for the unfit. */
  readonly logits: Float64Array;
  readonly couples: Couples;
  /** The sentences that compete, in source order. */
  readonly candidates: readonly number[];
  readonly draft: Draft;
}

/** Merits are in ROUGE, where a good draft is a few hundredths better than another. */
const MERIT_PER_LIFT = 0.05;

/**
 * What a newspaper's lede adds in merit. The training articles come from web sites, whose first sentence is often an
 * anecdote; behind a dateline it sums the story up. Set by reading the shipped articles.
 */
const LEDE_MERIT = 0.05;

/**
 * What a short line without a name or a number lacks in merit: mostly it hints at what comes behind it ("The president
 * spoke in the shadow of another visit."), so of two drafts nearly as good as one another the other wins.
 */
const THIN_MERIT = -0.008;
const FEW_WORDS = 10;

function isThin({ words: { starts, ids, kinds } }: Ground, sentence: number): boolean {
  const start = starts[sentence] as number;
  const end = starts[sentence + 1] as number;
  if (end - start >= FEW_WORDS) return false;
  for (let place = start; place < end; place += 1) {
    if (((kinds[ids[place] as number] as number) & (NAME | NUMBER)) !== 0) return false;
  }
  return true;
}

const scratch = createScratchMemory();
const row = new Float64Array(MEMBER_WIDTH);

const opensWithLede = ({ article: { lines }, sentences }: Story): boolean => {
  const first = sentences[0];
  return first !== undefined && lines.some(({ name, end }) => name === "dateline" && end <= first.start);
};

/**
 * Ranks the sentences of an article and prepares the judging of drafts; the bench is good until the next is opened.
 * `bonus` lifts sentences, in logits.
 */
export function openBench(story: Story, model: BriefModel, bonus?: (ground: Ground) => Float64Array): Bench {
  const memory = scratch;
  memory.open();
  const surveyed = survey(story, model.lexicon, memory);
  const ground = { ...surveyed, standings: standInTurns(story, surveyed.standings) };
  const { size } = ground;
  const expectations = expect(ground, model);
  const contents = emptyContents(ground);
  const rows = memory.float64(size * MEMBER_WIDTH);
  const logits = memory.float64(size);
  const merits = memory.float64(size);
  const lifts = bonus?.(ground);
  for (let index = 0; index < size; index += 1) {
    if (ground.standings[index] === "unfit") continue;
    putSentenceRow(row, ground, { index, expectations, contents });
    const logit = weigh(model.sentences, row);
    row[LOGIT_COLUMN] = logit;
    logits[index] = logit + (lifts?.[index] ?? 0);
    rows.set(row, index * MEMBER_WIDTH);
    merits[index] = weigh(model.members, row) + MERIT_PER_LIFT * (lifts?.[index] ?? 0);
    if (isThin(ground, index)) merits[index] = (merits[index] as number) + THIN_MERIT;
  }
  if (opensWithLede(story)) merits[0] = (merits[0] ?? 0) + LEDE_MERIT;
  const couples = createCouples(ground, expectations, model.couples);
  const candidates = gatherCandidates(ground, logits);
  const draft = createDraft(
    ground,
    { contents, couples, logits, merits, lifts, looseEnds: createLooseEnds(ground) },
    model.drafts,
  );
  return { ground, expectations, rows, logits, couples, candidates, draft };
}

import type { Ground } from "./ground.ts";
import { STOP } from "./lexicon.ts";
import { type BriefModel, weigh } from "./model.ts";
import { chanceOf } from "./numbers.ts";
import { PAIR_WIDTH, putPairRow, readChances } from "./pair-row.ts";
import { gatherPairs, type Pairs } from "./pairs.ts";
import { putRepeatRow, putWordRow, REPEAT_WIDTH, readCompany, WORD_WIDTH } from "./word-row.ts";

/** How likely an editor's highlights of the article hold its words, and its pairs of neighbouring words. */
export interface Expectations {
  /** For each word the chance that they hold it. */
  readonly once: Float64Array;
  /** For each word the chance that they hold it twice or more. */
  readonly twice: Float64Array;
  readonly pairs: Pairs;
  /** For each pair the chance that they hold it; 0 for one that only unfit sentences hold. */
  readonly ofPair: Float64Array;
}

/** A word in the headline is likelier by so much in logits. Set by hand: the training articles have no headlines. */
const HEADLINE_BONUS = 0.7;

const wordRow = new Float64Array(WORD_WIDTH);
const repeatRow = new Float64Array(REPEAT_WIDTH);
const pairRow = new Float64Array(PAIR_WIDTH);

/** What the model expects of an article's words, without its pairs. */
export function expectWords(
  ground: Ground,
  { lexicon, words: weights, repeats }: Pick<BriefModel, "lexicon" | "words" | "repeats">,
): Pick<Expectations, "once" | "twice"> {
  const { words, memory } = ground;
  const once = memory.float64(words.count);
  const twice = memory.float64(words.count);
  const company = readCompany(ground, lexicon.appeals);
  for (let id = 0; id < words.count; id += 1) {
    putWordRow(wordRow, id, company, ground);
    let logit = weigh(weights, wordRow);
    if (words.isInHeadline[id] === 1 && ((words.kinds[id] as number) & STOP) === 0) logit += HEADLINE_BONUS;
    once[id] = chanceOf(logit);
    if ((words.times[id] as number) < 2) continue;
    putRepeatRow(repeatRow, ground, id, logit);
    twice[id] = chanceOf(weigh(repeats, repeatRow));
  }
  return { once, twice };
}

/** What the model expects of an article's words, and of the pairs in its sentences that may stand in a brief. */
export function expect(
  ground: Ground,
  model: Pick<BriefModel, "lexicon" | "words" | "repeats" | "pairs">,
): Expectations {
  const { words, standings, memory } = ground;
  const { once, twice } = expectWords(ground, model);
  const pairs = gatherPairs(ground);
  const chances = readChances(once, words, memory);
  const ofPair = memory.float64(pairs.count);
  for (let sentence = 0; sentence < ground.size; sentence += 1) {
    if (standings[sentence] === "unfit") continue;
    const end = words.starts[sentence + 1] as number;
    for (let place = words.starts[sentence] as number; place < end; place += 1) {
      const pair = pairs.at[place] as number;
      // No chance is 0, so that a pair with one is known from another sentence.
      if (pair < 0 || ofPair[pair] !== 0) continue;
      putPairRow(pairRow, pairs, pair, words, chances);
      ofPair[pair] = chanceOf(weigh(model.pairs, pairRow));
    }
  }
  return { once, twice, pairs, ofPair };
}

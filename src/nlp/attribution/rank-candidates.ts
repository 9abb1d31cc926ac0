import type { Memory } from "../memory.ts";
import { MOST_CANDIDATES, NOBODY } from "./candidates.ts";
import type { MentionContext } from "./mention-context.ts";
import type { QuoteContext } from "./quote-context.ts";
import { PAIR_START, SOURCE_FEATURES } from "./source-features.ts";
import { type Asked, answer, type Questions, type SourceTrees } from "./source-trees.ts";

/** The best of some candidates, by index, with its share and that of the last candidate, who is nobody. */
export interface Ranking {
  readonly index: number;
  readonly probability: number;
  readonly nobody: number;
  /** By candidate: its share; only until the next quote is ranked. */
  readonly shares: Float64Array;
}

/** Writes what quote and candidate say together into its place in `row`; gives what is known of the candidate, null for nobody. */
type Describe = (candidate: number, row: Float32Array) => MentionContext | null;

/** After a round of trees, who lies this far behind (in the logarithm of the odds) never wins: measured, 1 in 3,000 quotes. */
const HOPELESS = 3;

const MOST = 2 * MOST_CANDIDATES + 16;
const NOBODY_ROW = new Float32Array(SOURCE_FEATURES.length);
// Room for one quote's candidates, kept from one to the next.
const ROWS = Array.from({ length: MOST }, () => new Float32Array(SOURCE_FEATURES.length));
const SCORES = new Float64Array(MOST);
const SHARES = new Float64Array(MOST);
/** Where the bits of each candidate's own questions begin. */
const OWN = new Int32Array(MOST);

/** The leaves of one article's mentions: room kept from one article to the next, since clearing it all costs more than filling the little that is asked. */
let mentionLeaves = new Uint8Array(0);

/** The highest score and the shares. */
function shareOut(count: number): Ranking {
  let index = 0;
  for (let at = 1; at < count; at += 1) if ((SCORES[at] as number) > (SCORES[index] as number)) index = at;
  const highest = SCORES[index] as number;
  let total = 0;
  for (let at = 0; at < count; at += 1) {
    SHARES[at] = Math.exp((SCORES[at] as number) - highest);
    total += SHARES[at] as number;
  }
  for (let at = 0; at < count; at += 1) SHARES[at] = (SHARES[at] as number) / total;
  return { index, probability: 1 / total, nobody: SHARES[count - 1] as number, shares: SHARES };
}

/**
 * Creates a ranker for the quotes of one article with this many mentions; it is good until the next is created. It asks what concerns the quote alone once a
 * quote, what concerns the mention alone once a mention, all candidates the first trees and only those with a chance
 * the others: most of the time of the engine goes into these questions.
 */
export function createRanker(
  trees: SourceTrees,
  mentions: number,
  memory: Memory,
): (quote: QuoteContext, candidates: readonly number[], describe: Describe) => Ranking {
  const { count, rounds, leaves, ofQuote, ofMention, ofPair, pairRounds } = trees;
  // By mention and tree: the bits its own questions give. Nobody's come last.
  if (mentionLeaves.length < (mentions + 1) * count) mentionLeaves = new Uint8Array(2 * (mentions + 1) * count);
  const isAnswered = memory.uint8(mentions + 1);
  const quoteLeaves = memory.uint8(count);
  const pairLeaves = memory.uint8(count);

  // One question after another is put with it; a new object for each would cost more than its answer.
  const asked: Asked = { row: NOBODY_ROW, start: 0, first: 0, end: 0 };
  const ask = (questions: Questions, row: Float32Array, start: number): Asked => {
    asked.row = row;
    asked.start = start;
    asked.first = 0;
    asked.end = questions.trees.length;
    return asked;
  };

  const leavesOf = (position: number, mention: MentionContext | null): number => {
    const place = position === NOBODY ? mentions : position;
    if (isAnswered[place] === 0) {
      isAnswered[place] = 1;
      mentionLeaves.fill(0, place * count, (place + 1) * count);
      const row = mention?.rows ?? NOBODY_ROW;
      answer(ofMention, ask(ofMention, row, mention?.start ?? 0), mentionLeaves, place * count);
    }
    return place * count;
  };
  const sum = (from: number, to: number, own: number): number => {
    let score = 0;
    for (let tree = from; tree < to; tree += 1) {
      const leaf = (quoteLeaves[tree] as number) | (mentionLeaves[own + tree] as number) | (pairLeaves[tree] as number);
      score += leaves[(tree << 4) | leaf] as number;
    }
    return score;
  };
  return (quote, candidates, describe) => {
    const size = Math.min(candidates.length, MOST);
    quoteLeaves.fill(0);
    answer(ofQuote, ask(ofQuote, quote.row, 0), quoteLeaves, 0);
    for (let at = 0; at < size; at += 1) {
      const position = candidates[at] as number;
      OWN[at] = leavesOf(position, describe(position, ROWS[at] as Float32Array));
      SCORES[at] = 0;
    }
    let highest = 0;
    for (let round = 0; round < rounds.length; round += 1) {
      const from = rounds[round - 1] ?? 0;
      const to = rounds[round] as number;
      const least = highest - HOPELESS;
      highest = -Infinity;
      for (let at = 0; at < size; at += 1) {
        if ((SCORES[at] as number) < least) continue;
        pairLeaves.fill(0, from, to);
        const pair = ask(ofPair, ROWS[at] as Float32Array, PAIR_START);
        pair.first = pairRounds[round - 1] ?? 0;
        pair.end = pairRounds[round] as number;
        answer(ofPair, pair, pairLeaves, 0);
        SCORES[at] = (SCORES[at] as number) + sum(from, to, OWN[at] as number);
        highest = Math.max(highest, SCORES[at] as number);
      }
    }
    return shareOut(size);
  };
}

import type { Expectations } from "../rank/expectations.ts";
import type { Ground } from "../rank/ground.ts";
import { NAME, STOP } from "../rank/lexicon.ts";
import { cosineOf } from "../rank/likeness.ts";
import { type Weights, weigh } from "../rank/model.ts";

/** How many features `row` holds. */
export const COUPLE_WIDTH = 10;

/** What two sentences of a draft are to one another, each couple worked out once. */
export interface Couples {
  /** A number for the couple, to read the arrays with. */
  find(earlier: number, later: number): number;
  readonly cosines: readonly number[];
  /** What both hold of the words, the telling words and the pairs that the highlights are likely to hold. */
  readonly words: readonly number[];
  readonly telling: readonly number[];
  readonly pairs: readonly number[];
  /** What the couple adds to the score of a draft. */
  readonly scores: readonly number[];
  /** Whether they say the same, so that a reader needs only one of them. */
  readonly areAlike: readonly boolean[];
  /** The features of a couple, for training. */
  rowOf(earlier: number, later: number): Float64Array;
}

/** Two sentences whose rare words are more alike than this say the same; so do those whose words of all kinds are. */
const MOST_ALIKE = 0.5;
const MOST_ALIKE_PLAINLY = 0.58;

/** Prepares the couples of an article. */
export function createCouples(ground: Ground, { once, twice, pairs, ofPair }: Expectations, weights: Weights): Couples {
  const { size, words: all, likeness, standings, memory } = ground;
  const numbers = memory.int32(size * size);
  const heldBy = memory.int32(all.count).fill(-1);
  const countedIn = memory.int32(all.count);
  const pairHeldBy = memory.int32(pairs.count).fill(-1);
  const cosines: number[] = [];
  const words: number[] = [];
  const telling: number[] = [];
  const sharedPairs: number[] = [];
  const scores: number[] = [];
  const areAlike: boolean[] = [];
  const timesHeld = memory.int32(all.count);
  const squares = memory.int32(size);
  const squaredIn = memory.int32(all.count).fill(-1);
  const timesSquared = memory.int32(all.count);
  const row = memory.float64(COUPLE_WIDTH);
  let marked = -1;

  /** How often the words of a sentence stand in it: the squares summed up. */
  function squareOf(sentence: number): number {
    const known = squares[sentence] as number;
    if (known > 0) return known;
    let square = 0;
    for (let place = all.starts[sentence] as number; place < (all.starts[sentence + 1] as number); place += 1) {
      const id = all.ids[place] as number;
      const times = squaredIn[id] === sentence ? (timesSquared[id] as number) + 1 : 1;
      squaredIn[id] = sentence;
      timesSquared[id] = times;
      // From one square to the next.
      square += 2 * times - 1;
    }
    squares[sentence] = square;
    return square;
  }

  function mark(sentence: number): void {
    if (marked === sentence) return;
    marked = sentence;
    for (let place = all.starts[sentence] as number; place < (all.starts[sentence + 1] as number); place += 1) {
      const id = all.ids[place] as number;
      timesHeld[id] = heldBy[id] === sentence ? (timesHeld[id] as number) + 1 : 1;
      heldBy[id] = sentence;
      const pair = pairs.at[place] as number;
      if (pair >= 0) pairHeldBy[pair] = sentence;
    }
  }

  function compare(earlier: number, later: number): number {
    mark(earlier);
    const comparison = scores.length + 1;
    let expected = 0;
    let expectedTelling = 0;
    let expectedPairs = 0;
    let covered = 0;
    let names = 0;
    let product = 0;
    const start = all.starts[later] as number;
    const end = all.starts[later + 1] as number;
    for (let place = start; place < end; place += 1) {
      const pair = pairs.at[place] as number;
      if (pair >= 0 && pairHeldBy[pair] === earlier) expectedPairs += ofPair[pair] as number;
      const id = all.ids[place] as number;
      if (heldBy[id] !== earlier) continue;
      product += timesHeld[id] as number;
      // A word that the later sentence repeats is shared once.
      if (countedIn[id] === comparison) continue;
      countedIn[id] = comparison;
      const lost = (once[id] as number) - (twice[id] as number);
      expected += lost;
      const kind = all.kinds[id] as number;
      if ((kind & STOP) === 0) expectedTelling += lost;
      covered += likeness.centre[id] as number;
      if ((kind & NAME) !== 0) names += 1;
    }
    const cosine = cosineOf(likeness, earlier, later);
    row[0] = cosine;
    row[1] = cosine * cosine;
    row[2] = expected / 10;
    row[3] = expectedTelling / 10;
    row[4] = expectedPairs / 10;
    row[5] = (4 * covered) / (likeness.centreTotal || 1);
    row[6] = names / 10;
    row[7] = later - earlier === 1 ? 1 : 0;
    row[8] = Math.log(later - earlier);
    row[9] = (later - earlier) / size;
    const plain = product / Math.sqrt(squareOf(earlier) * squareOf(later) || 1);
    // One that leans on the other goes on where that one stopped, with the same names.
    const leans = later - earlier === 1 && standings[later] === "leaning";
    areAlike.push((cosine >= MOST_ALIKE && !leans) || plain >= MOST_ALIKE_PLAINLY);
    cosines.push(cosine);
    words.push(expected);
    telling.push(expectedTelling);
    sharedPairs.push(expectedPairs);
    return scores.push(weigh(weights, row));
  }

  return {
    find: (earlier, later) => {
      const at = earlier * size + later;
      const known = numbers[at] as number;
      if (known > 0) return known - 1;
      numbers[at] = compare(earlier, later);
      return scores.length - 1;
    },
    cosines,
    words,
    telling,
    pairs: sharedPairs,
    scores,
    areAlike,
    rowOf: (earlier, later) => {
      compare(earlier, later);
      return row.slice();
    },
  };
}

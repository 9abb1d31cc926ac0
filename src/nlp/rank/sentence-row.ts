import type { Expectations } from "./expectations.ts";
import { type Ground, isQuoting } from "./ground.ts";
import { ARTICLE, DAY, FIRST_PERSON, NAME, NUMBER, PRESENT, PRONOUN, SAYING, STOP } from "./lexicon.ts";
import type { Likeness } from "./likeness.ts";
import { logarithmOf } from "./numbers.ts";
import { putOneOf } from "./one-of.ts";

const POSITION_EDGES = [1, 2, 3, 4, 6, 9, 14, 22];
const LENGTH_EDGES = [8, 12, 16, 20, 25, 30, 36, 44];
const NEARLY_SAME = 0.7;
const ALIKE = 0.6;
const QUESTION_MARK = 0x3f;

/** How many features `putSentenceRow` writes for `BriefModel.sentences`, and with those for `members` behind them. */
export const SENTENCE_WIDTH = 51;
export const MEMBER_WIDTH = 54;
/** Where a member's row holds the logit of its sentence. */
export const LOGIT_COLUMN = 51;
/** How many words an editor's highlights have: the mean of the training articles. */
export const HIGHLIGHT_WORDS = 38;

const share = (count: number, length: number): number => count / (length + 1);
const asNumber = (fact: boolean): number => (fact ? 1 : 0);

function putNeighbours(row: Float64Array, { size, cosines }: Likeness, index: number): void {
  let ahead = 0;
  let behind = 0;
  let mostAlike = 0;
  let copies = 0;
  const from = index * size;
  for (let other = 0; other < size; other += 1) {
    const cosine = cosines[from + other] as number;
    if (cosine > NEARLY_SAME) copies = 1;
    if (other > index) ahead += cosine;
    else {
      behind += cosine;
      if (cosine > mostAlike) mostAlike = cosine;
    }
  }
  row[1] = ahead / Math.sqrt(size);
  row[2] = behind / Math.sqrt(1 + index);
  row[3] = mostAlike;
  row[4] = copies;
  row[5] = mostAlike > ALIKE ? 1 : 0;
  row[6] = index === 0 ? 0 : (cosines[from] as number);
  row[7] = index === 1 || size < 2 ? 0 : (cosines[from + 1] as number);
}

/** What a sentence holds, and what of it the highlights are likely to share. */
export interface Contents {
  readonly words: Float64Array;
  readonly telling: Float64Array;
  readonly pairs: Float64Array;
}

/** Room for the contents of all sentences. */
export function emptyContents({ size, memory: { float64 } }: Ground): Contents {
  return { words: float64(size), telling: float64(size), pairs: float64(size) };
}

/** How often the sentence being read has held each word; all 0 between two sentences. */
let held = new Uint8Array(1 << 10);

function putContents(
  row: Float64Array,
  { words, likeness }: Ground,
  { index, expectations, contents }: { index: number; expectations: Expectations; contents: Contents },
): void {
  const { once, twice, pairs, ofPair } = expectations;
  const start = words.starts[index] as number;
  const end = words.starts[index + 1] as number;
  let names = 0;
  let numbers = 0;
  let pronouns = 0;
  let firstPerson = 0;
  let news = 0;
  let tellingCount = 0;
  let expected = 0;
  let telling = 0;
  let expectedPairs = 0;
  let kinds = 0;
  let covered = 0;
  let distinctNames = 0;
  for (let place = start; place < end; place += 1) {
    const id = words.ids[place] as number;
    const kind = words.kinds[id] as number;
    const times = held[id] as number;
    const chance = times === 0 ? (once[id] as number) : times === 1 ? (twice[id] as number) : 0;
    if (times < 2) held[id] = times + 1;
    if (times === 0) {
      covered += likeness.centre[id] as number;
      if ((kind & NAME) !== 0) distinctNames += 1;
    }
    const pair = pairs.at[place] as number;
    if (pair >= 0) expectedPairs += ofPair[pair] as number;
    kinds |= kind;
    expected += chance;
    if ((kind & NUMBER) !== 0) numbers += 1;
    if ((kind & STOP) === 0) {
      telling += chance;
      tellingCount += 1;
      if (words.first[id] === index) news += 1;
      if (place > start && (kind & NAME) !== 0) names += 1;
      continue;
    }
    if ((kind & PRONOUN) !== 0) pronouns += 1;
    if ((kind & FIRST_PERSON) !== 0) firstPerson += 1;
  }
  for (let place = start; place < end; place += 1) held[words.ids[place] as number] = 0;
  contents.words[index] = expected;
  contents.telling[index] = telling;
  contents.pairs[index] = expectedPairs;
  const length = end - start;
  row[8] = share(news, tellingCount);
  row[9] = share(names, length);
  row[10] = share(numbers, length);
  row[11] = 5 * share(pronouns, length);
  row[12] = 5 * share(firstPerson, length);
  row[13] = asNumber((kinds & SAYING) !== 0);
  row[14] = asNumber((kinds & DAY) !== 0);
  row[15] = asNumber((kinds & PRESENT) !== 0);
  row[16] = asNumber(names > 0);
  row[17] = share(expected, length);
  row[18] = share(telling, tellingCount);
  row[19] = share(expectedPairs, length);
  row[20] = (2 * expected) / (length + HIGHLIGHT_WORDS);
  row[21] = (6 * expectedPairs) / (length + HIGHLIGHT_WORDS);
  row[22] = expected / 10;
  row[LOGIT_COLUMN] = 0;
  row[52] = (4 * covered) / (likeness.centreTotal || 1);
  row[53] = distinctNames / 10;
  row[23] = asNumber(length > 0 && ((words.kinds[words.ids[start] as number] as number) & ARTICLE) !== 0);
}

/**
 * Writes the features of one sentence, for `BriefModel.sentences` and `members`, and its `contents`. Shares are 0 to 1;
 * counts go in as logarithms.
 */
export function putSentenceRow(
  row: Float64Array,
  ground: Ground,
  given: { index: number; expectations: Expectations; contents: Contents },
): void {
  const { words, likeness, standings, size, degrees, story } = ground;
  const { index } = given;
  if (held.length < words.count) held = new Uint8Array(2 * words.count);
  const length = (words.starts[index + 1] as number) - (words.starts[index] as number);
  const end = story.sentences[index]?.end ?? 0;
  const { text } = story.article;
  row[0] = 1;
  putNeighbours(row, likeness, index);
  putContents(row, ground, given);
  row[24] = logarithmOf(1 + index);
  row[25] = index / size;
  row[26] = logarithmOf(1 + length);
  row[27] = degrees[index] as number;
  row[28] = likeness.centrality[index] as number;
  row[29] = asNumber(isQuoting(ground, index));
  row[30] = asNumber(standings[index] === "leaning");
  row[31] = asNumber(text.charCodeAt(end - 1) === QUESTION_MARK || text.charCodeAt(end - 2) === QUESTION_MARK);
  row[32] = logarithmOf(size) / 3;
  const next = putOneOf(row, 33, index, POSITION_EDGES);
  putOneOf(row, next, length, LENGTH_EDGES);
}

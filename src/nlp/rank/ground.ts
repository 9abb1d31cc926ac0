import {
  ENOUGH_WORDS,
  judgeStanding,
  MAYBE_DEBRIS,
  MAYBE_LEANING,
  PRONOUN_INSIDE,
  QUOTATION,
  type Standing,
} from "../brief/readability.ts";
import { LASTING, type Memory } from "../memory.ts";
import { LEANING, type Lexicon, PAGE, PRONOUN } from "./lexicon.ts";
import { compareSentences, type Likeness } from "./likeness.ts";
import { OPENING_MARK, PAGE_MARK, QUOTATION_MARK } from "./scan-words.ts";
import type { Story } from "./story.ts";
import { readWords, type Words } from "./words.ts";

/** An article as the ranking sees it. Sentences go by their place in `story`. */
export interface Ground {
  readonly story: Story;
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly likeness: Likeness;
  readonly standings: readonly Standing[];
  /** How many sentences are ranked. */
  readonly size: number;
  /** For each sentence the sum of its cosines with all others, over the square root of their number. */
  readonly degrees: Float64Array;
  readonly memory: Memory;
}

function degreesOf({ size, cosines }: Likeness, memory: Memory): Float64Array {
  const degrees = memory.float64(size);
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += cosines[row * size + column] as number;
    degrees[row] = sum / Math.sqrt(size);
  }
  return degrees;
}

/** Whether a sentence holds marks that open a quotation. */
export const isQuoting = ({ words }: Ground, sentence: number): boolean =>
  ((words.marks[sentence] as number) & OPENING_MARK) !== 0;

/** What the words and marks of each sentence tell of its standing. */
function readClues({ starts, ids, kinds, marks }: Words, memory: Memory): Int32Array {
  const clues = memory.int32(marks.length);
  for (let sentence = 0; sentence < clues.length; sentence += 1) {
    const start = starts[sentence] as number;
    const end = starts[sentence + 1] as number;
    const bits = marks[sentence] as number;
    let kind = 0;
    for (let place = start; place < end; place += 1) kind |= kinds[ids[place] as number] as number;
    const opening = start < end ? (kinds[ids[start] as number] as number) : 0;
    clues[sentence] =
      (end - start >= FEWEST_WORDS ? ENOUGH_WORDS : 0) |
      ((bits & QUOTATION_MARK) !== 0 ? QUOTATION : 0) |
      ((bits & PAGE_MARK) !== 0 || (kind & PAGE) !== 0 ? MAYBE_DEBRIS : 0) |
      ((opening & LEANING) !== 0 ? MAYBE_LEANING : 0) |
      ((kind & PRONOUN) !== 0 ? PRONOUN_INSIDE : 0);
  }
  return clues;
}

/** Fewer words than this are a fragment, or tell nothing to who has not read what is before ("Mr. Kim agreed with it."). */
const FEWEST_WORDS = 6;

/** Reads all that the ranking asks of an article. Takes time by the square of the number of sentences: bound them. */
export function survey(story: Story, lexicon: Lexicon, memory: Memory = LASTING): Ground {
  const words = readWords(story, lexicon, memory);
  const likeness = compareSentences(words, memory);
  return {
    story,
    lexicon,
    words,
    likeness,
    memory,
    standings: judgeStanding(story.article.text, story.sentences, readClues(words, memory)),
    size: likeness.size,
    degrees: degreesOf(likeness, memory),
  };
}

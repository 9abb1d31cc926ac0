import { type Clue, judgeStanding, type Standing } from "../brief/readability.ts";
import { type Lexicon, PAGE } from "./lexicon.ts";
import { compareSentences, type Likeness } from "./likeness.ts";
import { LASTING, type Memory } from "./memory.ts";
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

/** Reads all that the ranking asks of an article. Takes time by the square of the number of sentences: bound them. */
export function survey(story: Story, lexicon: Lexicon, memory: Memory = LASTING): Ground {
  const words = readWords(story, lexicon, memory);
  const likeness = compareSentences(words, memory);
  const { starts, ids, kinds, marks } = words;
  const clueOf = (sentence: number): Clue => {
    const start = starts[sentence] as number;
    const end = starts[sentence + 1] as number;
    let kind = 0;
    for (let place = start; place < end; place += 1) kind |= kinds[ids[place] as number] as number;
    const bits = marks[sentence] as number;
    return {
      words: end - start,
      hasQuotationMark: (bits & QUOTATION_MARK) !== 0,
      mayBeDebris: (bits & PAGE_MARK) !== 0 || (kind & PAGE) !== 0,
    };
  };
  return {
    story,
    lexicon,
    words,
    likeness,
    memory,
    standings: judgeStanding(story.article.text, story.sentences, clueOf),
    size: likeness.size,
    degrees: degreesOf(likeness, memory),
  };
}

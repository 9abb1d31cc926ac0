import type { Analysis } from "../../model/analysis.ts";
import type { Sentence } from "../../model/sentence.ts";
import { judgeStanding, type Standing } from "../brief/readability.ts";
import { compareSentences, type Likeness } from "./likeness.ts";
import type { Vocabulary } from "./model.ts";
import { readWords, type Words } from "./words.ts";

/** The parts of an analysis that a brief is made from. */
export type Story = Pick<Analysis, "article" | "sentences">;

/** An article as the ranking sees it. Sentences go by their index in the analysis. */
export interface Ground {
  readonly story: Story;
  readonly words: Words;
  readonly likeness: Likeness;
  readonly standings: readonly Standing[];
  /** How many sentences are ranked: the first of the article, as many as are compared. */
  readonly size: number;
  /** For each sentence the sum of its cosines with all others, over the square root of their number. */
  readonly degrees: Float64Array;
  readonly isQuoting: readonly boolean[];
}

const QUOTATION_MARK = /["“”]|(?:^|\s)['‘]/u;

function findQuoting(text: string, sentences: readonly Sentence[]): boolean[] {
  return sentences.map(({ start, end }) => QUOTATION_MARK.test(text.slice(start, end)));
}

function degreesOf({ size, cosines }: Likeness): Float64Array {
  const degrees = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += cosines[row * size + column] ?? 0;
    degrees[row] = sum / Math.sqrt(size);
  }
  return degrees;
}

/** Reads all that the ranking asks of an article. Linear in the text but for the comparison, which is bounded. */
export function survey(story: Story, vocabulary: Vocabulary): Ground {
  const words = readWords(story, vocabulary);
  const likeness = compareSentences(words);
  return {
    story,
    words,
    likeness,
    standings: judgeStanding(story.article.text, story.sentences),
    size: likeness.size,
    degrees: degreesOf(likeness),
    isQuoting: findQuoting(story.article.text, story.sentences),
  };
}

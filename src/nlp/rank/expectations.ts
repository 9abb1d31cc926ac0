import type { Ground } from "./ground.ts";
import { type BriefModel, weigh } from "./model.ts";
import { type Pair, pairRow } from "./pair-row.ts";
import { readCompany, repeatRow, wordRow } from "./word-row.ts";

/** How likely an editor's highlights of the article hold its words, and its pairs of neighbouring words. */
export interface Expectations {
  /** For each word the chance that they hold it. */
  readonly once: Float64Array;
  /** For each word the chance that they hold it twice or more. */
  readonly twice: Float64Array;
  /** For each ranked sentence its pairs by number, each once. */
  readonly pairsBySentence: readonly (readonly number[])[];
  /** For each pair the chance that they hold it. */
  readonly ofPair: Float64Array;
}

const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** A word in the headline is likelier by so much in logits. Set by hand: the training articles have no headlines. */
const HEADLINE_BONUS = 0.7;

/** All pairs of neighbouring words in the ranked sentences, numbered from 0 in order of first use. */
export function gatherPairs({ words, degrees, size }: Ground): {
  readonly pairs: readonly Pair[];
  readonly bySentence: readonly (readonly number[])[];
} {
  const pairs: Pair[] = [];
  const numbers = new Map<number, number>();
  const bySentence = words.bySentence.slice(0, size).map((ids, sentence) => {
    const own: number[] = [];
    const degree = degrees[sentence] ?? 0;
    for (let place = 1; place < ids.length; place += 1) {
      const left = ids[place - 1] as number;
      const right = ids[place] as number;
      const key = left * words.all.length + right;
      const number = numbers.get(key);
      const known = number === undefined ? undefined : pairs[number];
      if (number === undefined || known === undefined) {
        numbers.set(key, pairs.length);
        own.push(pairs.length);
        const [isInSecond, isInThird] = [sentence === 1, sentence === 2];
        pairs.push({ left, right, count: 1, first: sentence, last: sentence, isInSecond, isInThird, highest: degree });
        continue;
      }
      known.count += 1;
      if (known.last === sentence) continue;
      known.last = sentence;
      known.isInSecond ||= sentence === 1;
      known.isInThird ||= sentence === 2;
      if (degree > known.highest) known.highest = degree;
      own.push(number);
    }
    return own;
  });
  return { pairs, bySentence };
}

/** What the model expects of an article's words and pairs. */
export function expectWords(ground: Ground, model: Pick<BriefModel, "words" | "repeats" | "pairs">): Expectations {
  const { all } = ground.words;
  const once = new Float64Array(all.length);
  const twice = new Float64Array(all.length);
  const company = readCompany(ground);
  for (const [id, word] of all.entries()) {
    const own = company[id];
    if (!own || word.first >= ground.size) continue;
    const bonus = word.isInHeadline && !word.isStop ? HEADLINE_BONUS : 0;
    const logit = weigh(model.words, wordRow(word, own, ground)) + bonus;
    once[id] = chanceOf(logit);
    if (word.count > 1) twice[id] = chanceOf(weigh(model.repeats, repeatRow(word, logit)));
  }
  const { pairs, bySentence } = gatherPairs(ground);
  const ofPair = Float64Array.from(pairs, (pair) => chanceOf(weigh(model.pairs, pairRow(pair, ground.words, once))));
  return { once, twice, pairsBySentence: bySentence, ofPair };
}

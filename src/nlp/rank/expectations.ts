import type { Ground } from "./ground.ts";
import { type BriefModel, weigh } from "./model.ts";
import { type Pair, pairRow } from "./pair-row.ts";
import { readCompany, repeatRow, wordRow } from "./word-row.ts";

/** How likely an editor's highlights of the article hold its words. */
export interface Expectations {
  /** For each word the chance that they hold it. */
  readonly once: Float64Array;
  /** For each word the chance that they hold it twice or more. */
  readonly twice: Float64Array;
  /** For each ranked sentence its pairs of neighbouring words, as `pairKey` writes them. */
  readonly pairsBySentence: readonly (readonly number[])[];
  /** The chance that they hold the two words of a pair side by side. */
  readonly chanceOfPair: ReadonlyMap<number, number>;
}

const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** A word in the headline is likelier by so much in logits. Set by hand: the training articles have no headlines. */
const HEADLINE_BONUS = 0.7;

/** The pairs of all ranked sentences by key: left id times the number of words, plus right id. */
export function gatherPairs({ words, degrees, size }: Ground): {
  readonly pairs: ReadonlyMap<number, Pair>;
  readonly bySentence: readonly (readonly number[])[];
} {
  const pairs = new Map<number, Pair>();
  const bySentence = words.bySentence.slice(0, size).map((ids, sentence) => {
    const keys: number[] = [];
    for (let place = 1; place < ids.length; place += 1) {
      const key = (ids[place - 1] as number) * words.all.length + (ids[place] as number);
      const degree = degrees[sentence] ?? 0;
      const known = pairs.get(key);
      if (known) {
        known.count += 1;
        known.isInSecond ||= sentence === 1;
        known.isInThird ||= sentence === 2;
        if (degree > known.highest) known.highest = degree;
      } else {
        pairs.set(key, {
          count: 1,
          first: sentence,
          isInSecond: sentence === 1,
          isInThird: sentence === 2,
          highest: degree,
        });
      }
      keys.push(key);
    }
    return keys;
  });
  return { pairs, bySentence };
}

/** What the model expects of an article's words and of their pairs in the sentences marked by `isWanted`. */
export function expectWords(
  ground: Ground,
  model: Pick<BriefModel, "words" | "repeats" | "pairs">,
  isWanted: (sentence: number) => boolean,
): Expectations {
  const { all } = ground.words;
  const once = new Float64Array(all.length);
  const twice = new Float64Array(all.length);
  const company = readCompany(ground);
  for (const [id, word] of all.entries()) {
    const own = company[id];
    if (!own || word.first >= ground.size) continue;
    const logit =
      weigh(model.words, wordRow(word, own, ground)) + (word.isInHeadline && !word.isStop ? HEADLINE_BONUS : 0);
    once[id] = chanceOf(logit);
    if (word.count > 1) twice[id] = chanceOf(weigh(model.repeats, repeatRow(word, logit)));
  }
  const { pairs, bySentence } = gatherPairs(ground);
  const chanceOfPair = new Map<number, number>();
  for (const [sentence, keys] of bySentence.entries()) {
    if (!isWanted(sentence)) continue;
    for (const key of keys) {
      const pair = pairs.get(key);
      const left = all[Math.floor(key / all.length)];
      const right = all[key % all.length];
      if (!pair || !left || !right || chanceOfPair.has(key)) continue;
      const row = pairRow(
        pair,
        { word: left, chance: once[Math.floor(key / all.length)] ?? 0 },
        { word: right, chance: once[key % all.length] ?? 0 },
      );
      chanceOfPair.set(key, chanceOf(weigh(model.pairs, row)));
    }
  }
  return { once, twice, pairsBySentence: bySentence, chanceOfPair };
}

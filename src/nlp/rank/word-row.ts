import type { Ground } from "./ground.ts";
import { pushOneOf } from "./one-of.ts";
import { isName, type Word } from "./words.ts";

const FIRST_EDGES = [1, 2, 3, 4, 6, 9, 14, 22, 40];
const asNumber = (fact: boolean): number => (fact ? 1 : 0);

/** What the sentences that hold a word tell of it. */
export interface Company {
  /** The share of its sentences that hold quotation marks. */
  readonly quoted: number;
  /** The largest and the mean degree of its sentences. */
  readonly highest: number;
  readonly mean: number;
  /** Whether the second and the third sentence hold it. */
  readonly isInSecond: boolean;
  readonly isInThird: boolean;
}

/** The company of every word, by id. */
export function readCompany({ words, degrees, isQuoting, size }: Ground): Company[] {
  const quoted = new Float64Array(words.all.length);
  const highest = new Float64Array(words.all.length);
  const total = new Float64Array(words.all.length);
  const last = new Int32Array(words.all.length).fill(-1);
  const places = new Uint8Array(words.all.length);
  for (let sentence = 0; sentence < size; sentence += 1) {
    const degree = degrees[sentence] ?? 0;
    for (const id of words.bySentence[sentence] ?? []) {
      if (last[id] === sentence) continue;
      last[id] = sentence;
      if (isQuoting[sentence]) quoted[id] = (quoted[id] ?? 0) + 1;
      if (degree > (highest[id] ?? 0)) highest[id] = degree;
      total[id] = (total[id] ?? 0) + degree;
      if (sentence === 1 || sentence === 2) places[id] = (places[id] ?? 0) | sentence;
    }
  }
  return words.all.map(({ sentenceCount }, id) => ({
    quoted: (quoted[id] ?? 0) / sentenceCount,
    highest: highest[id] ?? 0,
    mean: (total[id] ?? 0) / sentenceCount,
    isInSecond: ((places[id] ?? 0) & 1) !== 0,
    isInThird: ((places[id] ?? 0) & 2) !== 0,
  }));
}

/** The features of one word, for `BriefModel.words`. Counts go in as logarithms; `size` is the number of sentences. */
export function wordRow(word: Word, company: Company, { size, words, standings, isQuoting }: Ground): number[] {
  const { isStop, rarity, appeal, sentenceCount, first, early } = word;
  const telling = asNumber(!isStop);
  const stop = asNumber(isStop);
  const name = asNumber(isName(word));
  const number = asNumber(word.isNumber);
  const count = Math.log(word.count);
  const opens = asNumber(first === 0);
  const beside = telling * asNumber(word.beside > 0);
  const row = [
    1,
    stop,
    name,
    number,
    rarity / 5,
    (rarity / 5) ** 2,
    asNumber(rarity > 6),
    count,
    Math.log(sentenceCount),
    count * stop,
    count * name,
    (count * rarity) / 5,
    sentenceCount / size,
    (word.last - first) / size,
    appeal,
    appeal * count,
    name * opens,
    telling * opens,
    telling * opens * count,
    Math.log(size) / 3,
    (count * Math.log(size)) / 3,
    Math.log(1 + (words.bySentence[first]?.length ?? 0)) / 3,
    asNumber(standings[first] === "alone"),
    asNumber(isQuoting[first] ?? false),
    word.stem.length / 8,
    telling * asNumber(company.isInSecond),
    telling * asNumber(company.isInThird),
    telling * opens * asNumber(company.isInSecond),
    telling * early,
    stop * early,
    telling * Math.log(1 + early) * count,
    telling * word.position,
    telling * opens * word.position,
    name * telling * word.position,
    company.quoted,
    telling * company.quoted,
    telling * company.highest,
    telling * company.mean,
    telling * asNumber(word.count > 1),
    asNumber(word.capitals > 0 && !isName(word)),
    beside,
    beside * name,
  ];
  return pushOneOf(row, first, FIRST_EDGES);
}

/** The features of a word's second appearance in the highlights, for `BriefModel.repeats`; `logit` is that of the first. */
export function repeatRow(word: Word, logit: number): number[] {
  const count = Math.log(word.count);
  const stop = asNumber(word.isStop);
  return [1, logit, count, stop, stop * count, asNumber(isName(word)), logit * stop];
}

import { type Ground, isQuoting } from "./ground.ts";
import { NAME, NUMBER, STOP } from "./lexicon.ts";
import { logarithmOf } from "./numbers.ts";

const asNumber = (fact: boolean): number => (fact ? 1 : 0);

/** How many features `putWordRow` and `putRepeatRow` write. */
export const WORD_WIDTH = 32;
export const REPEAT_WIDTH = 7;

/** What the sentences that hold each word tell of it, by id. */
export interface Company {
  /** How many of its sentences hold quotation marks. */
  readonly quoted: Float64Array;
  /** The largest degree of its sentences, and the sum of all. */
  readonly highest: Float64Array;
  readonly total: Float64Array;
  /** 1 where the second sentence holds it, plus 2 where the third does. */
  readonly places: Int32Array;
  /** The logarithm of the appeal of the word to editors. */
  readonly appeals: Float64Array;
}

/** The company of every word. */
export function readCompany(ground: Ground, appealOf: readonly number[]): Company {
  const { words, degrees, size, memory } = ground;
  const { count, ids, starts, numbers } = words;
  const quoted = memory.float64(count);
  const highest = memory.float64(count);
  const total = memory.float64(count);
  const seen = memory.int32(count).fill(-1);
  const places = memory.int32(count);
  const appeals = memory.float64(count);
  for (let id = 0; id < count; id += 1) appeals[id] = appealOf[numbers[id] as number] as number;
  for (let sentence = 0; sentence < size; sentence += 1) {
    const degree = degrees[sentence] as number;
    const quote = asNumber(isQuoting(ground, sentence));
    const bit = sentence === 1 || sentence === 2 ? sentence : 0;
    for (let place = starts[sentence] as number; place < (starts[sentence + 1] as number); place += 1) {
      const id = ids[place] as number;
      if (seen[id] === sentence) continue;
      seen[id] = sentence;
      quoted[id] = (quoted[id] as number) + quote;
      total[id] = (total[id] as number) + degree;
      if (degree > (highest[id] as number)) highest[id] = degree;
      places[id] = (places[id] as number) | bit;
    }
  }
  return { quoted, highest, total, places, appeals };
}

/** Writes the features of one word, for `BriefModel.words`. Counts go in as logarithms. */
export function putWordRow(row: Float64Array, id: number, company: Company, { size, words, standings }: Ground): void {
  const kind = words.kinds[id] as number;
  const rarity = words.rarities[id] as number;
  const first = words.first[id] as number;
  const sentenceCount = words.sentenceCounts[id] as number;
  const early = words.early[id] as number;
  const position = words.position[id] as number;
  const telling = (kind & STOP) !== 0 ? 0 : 1;
  const name = (kind & NAME) !== 0 ? 1 : 0;
  const count = logarithmOf(words.times[id] as number);
  const opens = first === 0 ? 1 : 0;
  const places = company.places[id] as number;
  const long = logarithmOf(size) / 3;
  const depth = logarithmOf(1 + first);
  row[0] = 1;
  row[1] = telling;
  row[2] = name;
  row[3] = (kind & NUMBER) !== 0 ? 1 : 0;
  row[4] = rarity / 5;
  row[5] = (rarity / 5) ** 2;
  row[6] = count;
  row[7] = logarithmOf(sentenceCount);
  row[8] = count * telling;
  row[9] = (count * rarity) / 5;
  row[10] = company.appeals[id] as number;
  row[11] = opens * name;
  row[12] = opens * telling;
  row[13] = long;
  row[14] = count * long;
  row[15] = logarithmOf(1 + (words.starts[first + 1] as number) - (words.starts[first] as number)) / 3;
  row[16] = standings[first] === "alone" ? 1 : 0;
  row[17] = (places & 1) * telling;
  row[18] = (places >> 1) * telling;
  row[19] = early * telling;
  row[20] = early;
  row[21] = telling * logarithmOf(1 + early) * count;
  row[22] = telling * position;
  row[23] = name * position;
  row[24] = (company.quoted[id] as number) / sentenceCount;
  row[25] = telling * (company.highest[id] as number);
  row[26] = (telling * (company.total[id] as number)) / sentenceCount;
  row[27] = (words.beside[id] as number) > 0 ? telling : 0;
  row[28] = opens;
  row[29] = first === 1 ? 1 : 0;
  row[30] = depth;
  row[31] = depth * depth;
}

/**
 * Writes the features of a word's second appearance in the highlights, for `BriefModel.repeats`; `logit` is that of the
 * first.
 */
export function putRepeatRow(row: Float64Array, { words }: Ground, id: number, logit: number): void {
  const count = logarithmOf(words.times[id] as number);
  const stop = ((words.kinds[id] as number) & STOP) !== 0 ? 1 : 0;
  row[0] = 1;
  row[1] = logit;
  row[2] = count;
  row[3] = stop;
  row[4] = stop * count;
  row[5] = ((words.kinds[id] as number) & NAME) !== 0 ? 1 : 0;
  row[6] = logit * stop;
}

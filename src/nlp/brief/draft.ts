import type { Expectations } from "../rank/expectations.ts";
import type { Ground } from "../rank/ground.ts";
import { cosineOf } from "../rank/likeness.ts";
import { isName } from "../rank/words.ts";

/**
 * A brief in the making. Sentences are put in and taken out again while its sums stay up to date, so that hundreds of
 * drafts of one article cost little more than their differences.
 */
export interface Draft {
  /** In source order when put in so. */
  readonly sentences: readonly number[];
  /** In words. */
  readonly length: number;
  put(sentence: number): void;
  takeLast(): void;
  /** The features of the draft as a whole, for `BriefModel.drafts`. */
  row(logits: ArrayLike<number>): number[];
}

/** How many words an editor's highlights have (the mean of the training articles), and for each sentence beyond three. */
const HIGHLIGHT_WORDS = 38;
const WORDS_PER_SENTENCE = 13;
const USUAL_SENTENCES = 3;

/** An empty draft of an article. */
export function createDraft(ground: Ground, expectations: Expectations): Draft {
  const { words, likeness, size } = ground;
  const { once, twice, pairsBySentence, ofPair } = expectations;
  const held = new Int32Array(words.all.length);
  const heldPairs = new Int32Array(ofPair.length);
  const sentences: number[] = [];
  const sums = { length: 0, words: 0, telling: 0, pairs: 0, covered: 0, distinct: 0, names: 0, distinctPairs: 0 };

  /** Adds (`by` 1) or removes (`by` -1) a word; `times` is how often the draft holds it without this one. */
  function count(id: number, times: number, by: 1 | -1): void {
    const word = words.all[id];
    if (!word) return;
    const chance = times === 0 ? (once[id] ?? 0) : times === 1 ? (twice[id] ?? 0) : 0;
    sums.words += by * chance;
    if (!word.isStop) sums.telling += by * chance;
    if (times > 0) return;
    sums.distinct += by;
    sums.covered += by * (likeness.centre[id] ?? 0);
    if (isName(word)) sums.names += by;
  }

  function put(sentence: number): void {
    const ids = words.bySentence[sentence] ?? [];
    sentences.push(sentence);
    sums.length += ids.length;
    for (const id of ids) {
      const times = held[id] ?? 0;
      count(id, times, 1);
      held[id] = times + 1;
    }
    for (const pair of pairsBySentence[sentence] ?? []) {
      const times = heldPairs[pair] as number;
      heldPairs[pair] = times + 1;
      if (times > 0) continue;
      sums.pairs += ofPair[pair] as number;
      sums.distinctPairs += 1;
    }
  }

  function takeLast(): void {
    const sentence = sentences.pop();
    if (sentence === undefined) return;
    const ids = words.bySentence[sentence] ?? [];
    sums.length -= ids.length;
    for (const id of ids) {
      const times = (held[id] ?? 0) - 1;
      held[id] = times;
      count(id, times, -1);
    }
    for (const pair of pairsBySentence[sentence] ?? []) {
      const times = (heldPairs[pair] as number) - 1;
      heldPairs[pair] = times;
      if (times > 0) continue;
      sums.pairs -= ofPair[pair] as number;
      sums.distinctPairs -= 1;
    }
  }

  function likenessWithin(): { most: number; total: number } {
    let most = 0;
    let total = 0;
    for (let later = 1; later < sentences.length; later += 1) {
      for (let earlier = 0; earlier < later; earlier += 1) {
        const cosine = cosineOf(likeness, sentences[later] ?? 0, sentences[earlier] ?? 0);
        total += cosine;
        if (cosine > most) most = cosine;
      }
    }
    return { most, total };
  }

  function row(logits: ArrayLike<number>): number[] {
    const number = sentences.length;
    const first = Math.min(...sentences);
    const last = Math.max(...sentences);
    const wanted = HIGHLIGHT_WORDS + WORDS_PER_SENTENCE * Math.max(0, number - USUAL_SENTENCES);
    const { length } = sums;
    const { most, total } = likenessWithin();
    const own = sentences.map((sentence) => logits[sentence] ?? 0);
    return [
      // What ROUGE is expected to be: twice the overlap over both lengths.
      (20 * sums.words) / (length + wanted),
      (40 * sums.pairs) / (length + wanted),
      (20 * sums.telling) / (length + wanted),
      (10 * sums.words) / length,
      (20 * sums.pairs) / length,
      (3 * length) / (30 * number),
      ((3 * length) / (60 * number)) ** 2,
      Math.sqrt((3 * length) / number) / 5,
      sentences.includes(0) ? 1 : 0,
      sentences.includes(1) ? 1 : 0,
      sentences.includes(2) ? 1 : 0,
      Math.log(1 + last),
      Math.log(1 + first),
      last - first === number - 1 ? 1 : 0,
      (last - first) / size,
      most,
      total / USUAL_SENTENCES,
      (4 * sums.covered) / (likeness.centreTotal || 1),
      sums.names / 10,
      sums.distinct / length,
      sums.distinctPairs / length,
      Math.min(...own),
      Math.max(...own),
      own.reduce((sum, logit) => sum + logit, 0) / number,
    ];
  }

  return {
    sentences,
    get length() {
      return sums.length;
    },
    put,
    takeLast,
    row,
  };
}

import type { Ground } from "./ground.ts";

/** All pairs of neighbouring words in the ranked sentences, numbered from 0 in order of first use; arrays by number. */
export interface Pairs {
  readonly count: number;
  /**
   * For each place of `words.ids` the pair of the word with the one before it; -1 where a sentence opens or has held
   * the pair before.
   */
  readonly at: Int32Array;
  /** Ids of the words. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly times: Int32Array;
  /** The first sentence that holds it. */
  readonly first: Int32Array;
}

/** Gathers the pairs. Linear in the number of words. */
export function gatherPairs({ words, size, memory }: Ground): Pairs {
  const { ids, starts } = words;
  const most = ids.length;
  const at = memory.int32(most).fill(-1);
  const left = memory.int32(most);
  const right = memory.int32(most);
  const times = memory.int32(most);
  const first = memory.int32(most);
  const last = memory.int32(most);
  let slotCount = 64;
  while (slotCount < 2 * most) slotCount *= 2;
  const slots = memory.int32(slotCount);
  let count = 0;
  for (let sentence = 0; sentence < size; sentence += 1) {
    for (let place = (starts[sentence] as number) + 1; place < (starts[sentence + 1] as number); place += 1) {
      const before = ids[place - 1] as number;
      const behind = ids[place] as number;
      let slot = (Math.imul(before, 0x9e3779b1) ^ Math.imul(behind, 0x85ebca6b)) >>> 7;
      let pair = -1;
      for (slot &= slotCount - 1; ; slot = (slot + 1) & (slotCount - 1)) {
        pair = (slots[slot] as number) - 1;
        if (pair < 0 || (left[pair] === before && right[pair] === behind)) break;
      }
      if (pair < 0) {
        pair = count;
        count += 1;
        slots[slot] = count;
        left[pair] = before;
        right[pair] = behind;
        first[pair] = sentence;
        last[pair] = -1;
      }
      times[pair] = (times[pair] as number) + 1;
      if (last[pair] === sentence) continue;
      last[pair] = sentence;
      at[place] = pair;
    }
  }
  return { count, at, left, right, times, first };
}

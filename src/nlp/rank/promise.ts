import type { Expectations } from "./expectations.ts";
import type { Words } from "./words.ts";

/** How many words an editor's highlights have: the mean of the training articles. */
export const HIGHLIGHT_WORDS = 38;

/** Appends what one sentence promises to share with the highlights: the features that follow those of `sentenceRow`. */
export function pushPromise(
  row: number[],
  words: Words,
  { once, twice, pairsBySentence, ofPair }: Expectations,
  index: number,
): number[] {
  const ids = words.bySentence[index] ?? [];
  let all = 0;
  let telling = 0;
  let tellingCount = 0;
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] as number;
    const earlier = ids.indexOf(id);
    const chance = earlier === place ? (once[id] ?? 0) : ids.indexOf(id, earlier + 1) === place ? (twice[id] ?? 0) : 0;
    all += chance;
    if (words.all[id]?.isStop) continue;
    telling += chance;
    tellingCount += 1;
  }
  let pairs = 0;
  for (const pair of pairsBySentence[index] ?? []) pairs += ofPair[pair] ?? 0;
  const { length } = ids;
  row.push(
    all / (length + 1),
    telling / (tellingCount + 1),
    pairs / (length + 1),
    (2 * all) / (length + HIGHLIGHT_WORDS),
    (6 * pairs) / (length + HIGHLIGHT_WORDS),
    all / 10,
  );
  return row;
}

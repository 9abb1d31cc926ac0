import type { Expectations } from "./expectations.ts";
import type { Words } from "./words.ts";

/** How many words an editor's highlights have: the mean of the training articles. */
export const HIGHLIGHT_WORDS = 38;

/** What one sentence promises to share with the highlights: the features that `sentenceRow` is followed by. */
export function promiseRow(
  words: Words,
  { once, twice, pairsBySentence, chanceOfPair }: Expectations,
  index: number,
): number[] {
  const ids = words.bySentence[index] ?? [];
  let all = 0;
  let telling = 0;
  let tellingCount = 0;
  for (const [place, id] of ids.entries()) {
    const before = ids.indexOf(id);
    const chance = before === place ? (once[id] ?? 0) : ids.indexOf(id, before + 1) === place ? (twice[id] ?? 0) : 0;
    all += chance;
    if (words.all[id]?.isStop) continue;
    telling += chance;
    tellingCount += 1;
  }
  let pairs = 0;
  for (const key of new Set(pairsBySentence[index])) pairs += chanceOfPair.get(key) ?? 0;
  const { length } = ids;
  return [
    all / (length + 1),
    telling / (tellingCount + 1),
    pairs / (length + 1),
    (2 * all) / (length + HIGHLIGHT_WORDS),
    (6 * pairs) / (length + HIGHLIGHT_WORDS),
    all / 10,
  ];
}

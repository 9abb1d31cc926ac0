import { STOP_STEMS } from "../lexicon/stop-words.ts";
import type { Ground } from "../rank/ground.ts";
import { stemOf } from "../stems.ts";
import { tokenize } from "../tokens.ts";

/** What a reader wants a brief to be about. */
export interface Topic {
  /** As the reader wrote them. */
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** A sentence that holds the whole topic stands above any that holds none of it. */
const LIFT = 12;

/** Reads the reader's words; common words count only where there are no others. */
export function readTopic(about: string): Topic {
  const words = tokenize(about, { start: 0, end: about.length })
    .filter(({ isWord }) => isWord)
    .map(({ text }) => text);
  const stems = words.map(stemOf);
  const telling = stems.filter((stem) => !STOP_STEMS.has(stem));
  return { words, stems: new Set(telling.length > 0 ? telling : stems) };
}

/** How far the topic lifts each ranked sentence, in logits: by the rarity of the topic's words it holds. */
export function liftByTopic({ words, size }: Ground, { stems }: Topic): Float64Array {
  const rarities = new Map<number, number>();
  for (const stem of stems) {
    const id = words.ids.get(stem);
    if (id !== undefined) rarities.set(id, words.all[id]?.rarity ?? 0);
  }
  const total = [...rarities.values()].reduce((sum, rarity) => sum + rarity, 0) || 1;
  return Float64Array.from({ length: size }, (_, index) => {
    const held = new Set((words.bySentence[index] ?? []).filter((id) => rarities.has(id)));
    let sum = 0;
    for (const id of held) sum += rarities.get(id) ?? 0;
    return (LIFT * sum) / total;
  });
}

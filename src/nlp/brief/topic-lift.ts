import { STOP_STEMS } from "../lexicon/stop-words.ts";
import type { Ground } from "../rank/ground.ts";
import { scanWords } from "../rank/scan-words.ts";
import type { Story } from "../rank/story.ts";
import { stemOf } from "../stems.ts";

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
  const words: string[] = [];
  scanWords(about, { start: 0, end: about.length }, (start, end) => words.push(about.slice(start, end)));
  const stems = words.map(stemOf);
  const telling = stems.filter((stem) => !STOP_STEMS.has(stem));
  return { words, stems: new Set(telling.length > 0 ? telling : stems) };
}

/** The sentences of a story that hold a word of the topic, by index. */
export function findTopic({ article: { text }, sentences }: Story, { stems }: Topic): number[] {
  return [...sentences.keys()].filter((index) => {
    let isHeld = false;
    const sentence = sentences[index];
    if (sentence) scanWords(text, sentence, (start, end) => (isHeld ||= stems.has(stemOf(text.slice(start, end)))));
    return isHeld;
  });
}

/** What a sentence that leans on one of the topic ("It would not …") has of that one's lift. */
const SHARE_OF_LEANING = 0.75;

/**
 * How far the topic lifts each ranked sentence, in logits: by the rarity of the topic's words it holds. One that leans
 * on a sentence of the topic goes on about it by another word ("it").
 */
export function liftByTopic({ words, lexicon, standings, size }: Ground, { stems }: Topic): Float64Array {
  const rarities = new Map<number, number>();
  for (let id = 0; id < words.count; id += 1) {
    if (stems.has(lexicon.stems[words.numbers[id] as number] ?? "")) rarities.set(id, words.rarities[id] as number);
  }
  const total = [...rarities.values()].reduce((sum, rarity) => sum + rarity, 0) || 1;
  const lifts = new Float64Array(size);
  for (let index = 0; index < size; index += 1) {
    const held = new Set(words.ids.subarray(words.starts[index], words.starts[index + 1]));
    let sum = 0;
    for (const [id, rarity] of rarities) if (held.has(id)) sum += rarity;
    const before = standings[index] === "leaning" ? SHARE_OF_LEANING * (lifts[index - 1] ?? 0) : 0;
    lifts[index] = Math.max((LIFT * sum) / total, before);
  }
  return lifts;
}

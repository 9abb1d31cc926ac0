import type { Sentence } from "../../model/sentence.ts";
import { stemOf } from "../stems.ts";
import { tokenize } from "../tokens.ts";

/** The words of an article as numbers: every stem has an id, from 0 in order of first use. */
export interface Terms {
  /** For each sentence the ids of its words, in order. */
  readonly bySentence: readonly (readonly number[])[];
  /** For each id the number of sentences that hold it. */
  readonly sentenceCounts: readonly number[];
  readonly stems: readonly string[];
}

/** Reads the words of each sentence. Linear in the text. */
export function readTerms(text: string, sentences: readonly Sentence[]): Terms {
  const ids = new Map<string, number>();
  const stems: string[] = [];
  const sentenceCounts: number[] = [];
  const lastSeen: number[] = [];
  const bySentence = sentences.map((sentence, index) => {
    const words: number[] = [];
    for (const token of tokenize(text, sentence)) {
      if (!token.isWord) continue;
      const stem = stemOf(token.text);
      let id = ids.get(stem);
      if (id === undefined) {
        id = stems.length;
        ids.set(stem, id);
        stems.push(stem);
        sentenceCounts.push(0);
        lastSeen.push(-1);
      }
      if (lastSeen[id] !== index) {
        sentenceCounts[id] = (sentenceCounts[id] ?? 0) + 1;
        lastSeen[id] = index;
      }
      words.push(id);
    }
    return words;
  });
  return { bySentence, sentenceCounts, stems };
}

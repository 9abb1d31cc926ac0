import { sliceOf } from "../../src/model/span.ts";
import { writeBrief } from "../../src/nlp/brief.ts";
import type { Story } from "../../src/nlp/rank/story.ts";
import { stemsOf } from "./vocabulary.ts";

// Written apart from the engine's own rules, so that a fault of theirs shows here.
const DANGLING =
  /^["'“‘(]*(?:he|she|it|they|his|her|its|their|him|them|this|that|these|those|but|and|or|so|yet|however|meanwhile|moreover|also|then|therefore|instead|nevertheless)\b/iu;
const TEMPORAL =
  /^["'“‘(]*(?:this|these|that) (?:past |last )?(?:week|weekend|month|year|morning|season|summer|spring|winter|fall|autumn|time|decade|century|afternoon|evening)/iu;
const PAGE_WORDS =
  /»|E-?mail to a friend|[Ss]croll down|contributed to this|PUBLISHED:|UPDATED:|[Aa]ll rights reserved|^By\. |Follow @|[Cc]lick here|\(CNN\)|Last updated/u;
const MOST_ALIKE = 0.6;
const LONGEST_LINE = 200;

/** How often each promise was broken, over all stories. */
export interface Faults {
  lines: number;
  outOfOrder: number;
  notSentences: number;
  dangling: number;
  repeated: number;
  debris: number;
  longLines: number;
  empty: number;
}

function cosine(a: string, b: string): number {
  const count = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return counts;
  };
  const [left, right] = [count(a), count(b)];
  const norm = (counts: Map<string, number>): number =>
    Math.sqrt([...counts.values()].reduce((sum, n) => sum + n * n, 0));
  const product = [...left].reduce((sum, [stem, n]) => sum + n * (right.get(stem) ?? 0), 0);
  return product / (norm(left) * norm(right) || 1);
}

/** Checks the short, full and one-line briefs of the stories; prints nothing. `show` is told every fault. */
export function checkReadability(stories: readonly Story[], show: (fault: string, line: string) => void): Faults {
  const faults: Faults = {
    lines: 0,
    outOfOrder: 0,
    notSentences: 0,
    dangling: 0,
    repeated: 0,
    debris: 0,
    longLines: 0,
    empty: 0,
  };
  const blame = (fault: Exclude<keyof Faults, "lines">, line: string): void => {
    faults[fault] += 1;
    show(fault, line);
  };
  for (const story of stories) {
    for (const length of ["one-line", "short", "full"] as const) {
      const { sentences } = writeBrief(story, { length }).brief;
      if (sentences.length === 0) blame("empty", story.article.id);
      const lines = sentences.map((sentence) => sliceOf(story.article.text, sentence));
      sentences.forEach((sentence, index) => {
        const line = lines[index] ?? "";
        const place = story.sentences.indexOf(sentence);
        const previous = sentences[index - 1];
        faults.lines += 1;
        if (place < 0) blame("notSentences", line);
        if (previous && previous.start >= sentence.start) blame("outOfOrder", line);
        if (DANGLING.test(line) && !TEMPORAL.test(line) && story.sentences[place - 1] !== previous)
          blame("dangling", line);
        if (DANGLING.test(line) && !TEMPORAL.test(line) && previous === undefined) blame("dangling", line);
        if (lines.slice(0, index).some((other) => cosine(other, line) > MOST_ALIKE)) blame("repeated", line);
        if (PAGE_WORDS.test(line)) blame("debris", line);
        if (length === "one-line" && line.length > LONGEST_LINE) blame("longLines", line);
      });
    }
  }
  return faults;
}

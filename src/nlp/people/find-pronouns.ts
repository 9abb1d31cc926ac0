import { lowerAt, type Reading, textAt } from "../reading.ts";
import { CONJUNCTION, SPEECH, SUBJECT_PRONOUN } from "../word-classes.ts";
import type { FoundMention, Gender } from "./mention.ts";

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["she", "female"],
]);
const PLURALS: ReadonlySet<string> = new Set(["they", "we"]);

/** "he's", "I'd" and "they've": the pronoun alone. */
function withoutContraction(word: string): string {
  const mark = word.search(/['’]/u);
  return mark < 0 ? word : word.slice(0, mark);
}

/** "who" behind what it relates to (a capital one asks), and "which" or "that" before a verb of saying ("a sign that read"). */
function isRelativeAt(reading: Reading, index: number): boolean {
  const word = textAt(reading, index);
  if (word === "who") return reading.opensSentence[index] === 0;
  return (word === "which" || word === "that") && ((reading.classes[index + 1] ?? 0) & SPEECH) !== 0;
}

/** Finds the pronouns that may stand for a source, in the body, in source order: he, she, they, I, we, it, and relatives (who). */
export function findPronouns(reading: Reading): FoundMention[] {
  const found: FoundMention[] = [];
  for (const block of reading.blocks) {
    if (block.paragraph === 0) continue;
    for (let index = block.firstToken; index < block.endToken; index += 1) {
      const classes = reading.classes[index] ?? 0;
      if ((classes & (SUBJECT_PRONOUN | CONJUNCTION)) === 0) continue;
      if ((classes & SUBJECT_PRONOUN) === 0 && !isRelativeAt(reading, index)) continue;
      const word = withoutContraction(lowerAt(reading, index));
      if (word === "you") continue;
      const start = reading.starts[index] ?? 0;
      const gender = GENDERS.get(word) ?? "unknown";
      found.push({
        start,
        end: start + word.length,
        kind: "pronoun",
        sort: word === "it" ? "organisation" : PLURALS.has(word) ? "group" : "person",
        gender,
        isPlural: PLURALS.has(word),
        titleToken: index,
        firstToken: index,
        endToken: index + 1,
        isPossessive: false,
        words: [],
        suffix: "",
        isDoubtful: false,
      });
    }
  }
  return found;
}

const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that"]);

/** Whether a pronoun opens a relative clause. */
export function isRelative(reading: Reading, mention: FoundMention): boolean {
  return mention.kind === "pronoun" && RELATIVES.has(textAt(reading, mention.firstToken));
}

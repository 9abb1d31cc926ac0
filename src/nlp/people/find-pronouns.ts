import type { Reading } from "../reading.ts";
import { SUBJECT_PRONOUN } from "../word-classes.ts";
import type { FoundMention, Gender } from "./mention.ts";

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["she", "female"],
]);
/** "who" is a subject only behind what it relates to; a capital one asks. */
const RELATIVE = "who";
const PLURALS: ReadonlySet<string> = new Set(["they", "we"]);

/** Finds the pronouns that may stand for a source, in the body, in source order: he, she, they, I, we, it, who. */
export function findPronouns(reading: Reading): FoundMention[] {
  const found: FoundMention[] = [];
  for (const block of reading.blocks) {
    if (block.paragraph === 0) continue;
    for (let index = block.firstToken; index < block.endToken; index += 1) {
      const classes = reading.classes[index] ?? 0;
      const token = reading.tokens[index];
      const isRelative = token?.text === RELATIVE && reading.opensSentence[index] === 0;
      if ((classes & SUBJECT_PRONOUN) === 0 && !isRelative) continue;
      const word = token?.text.toLowerCase() ?? "";
      if (token === undefined || word === "you") continue;
      const gender = GENDERS.get(word) ?? "unknown";
      found.push({
        start: token.start,
        end: token.end,
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

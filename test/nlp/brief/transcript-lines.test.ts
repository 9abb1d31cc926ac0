import { describe, expect, it } from "vitest";
import { analyze } from "../../../src/library/analyze.ts";
import { sliceOf } from "../../../src/model/span.ts";
import { writeBrief } from "../../../src/nlp/brief.ts";

function briefOf(...paragraphs: readonly string[]): string[] {
  const text = ["A Dry Year in the Linden Valley", ...paragraphs].join("\n\n");
  const { sentences } = writeBrief(analyze({ id: "wheat", text }), { length: { sentences: 12 } }).brief;
  return sentences.map((sentence) => sliceOf(text, sentence).replace(/\s+/gu, " "));
}

describe("the brief of a transcript", () => {
  it.each([
    [
      "keeps the label, and a sentence without one only behind it",
      [
        "HOLLIS, HOST: How bad is it, Keith Kessel?",
        "KESSEL: We lost half the wheat of the valley in May. The dry wind from the hills took my barley in June.",
        "HOLLIS: What will you do?",
        "KESSEL: I know. My brother lent his combine to strangers and drives a bus now.",
      ],
      [
        "KESSEL: We lost half the wheat of the valley in May.",
        "The dry wind from the hills took my barley in June.",
        "KESSEL: I know. My brother lent his combine to strangers and drives a bus now.",
      ],
    ],
    [
      "joins a label to the words below it",
      [
        "NEAL HOLLIS, HOST:",
        "How bad is it?",
        "KEITH KESSEL:",
        "We lost half the wheat of the valley in May.",
        "HOLLIS:",
        "Will you sow again?",
        "KESSEL:",
        "I will sow barley on every field in October.",
      ],
      [
        "KEITH KESSEL: We lost half the wheat of the valley in May.",
        "KESSEL: I will sow barley on every field in October.",
      ],
    ],
    [
      "takes what a presenter tells for prose, but neither questions nor thanks",
      [
        "NEAL HOLLIS, HOST: Good evening, and welcome. Rain has not come to the Linden Valley since October.",
        "KEITH KESSEL: Thank you for having me, Neal.",
        "HOLLIS: Would a fund of the state help you?",
        "KESSEL: I would rather have a week of rain than a fund.",
      ],
      [
        "Rain has not come to the Linden Valley since October.",
        "KESSEL: I would rather have a week of rain than a fund.",
      ],
    ],
    [
      "takes the statement that a briefing opens with for prose",
      [
        "MS. SATO: Good afternoon, everyone. I have two things at the top.",
        "The dam of the valley will be opened on Monday at noon.",
        "We welcome the vote of the council.",
        "Q  Is it safe?",
        "MS. SATO: Two engineers told our council in March that it holds.",
        "Q  When do we get their report?",
      ],
      [
        "The dam of the valley will be opened on Monday at noon.",
        "We welcome the vote of the council.",
        "MS. SATO: Two engineers told our council in March that it holds.",
      ],
    ],
    [
      "leaves out what the editors did, and what the interviewer says",
      [
        "Keith Kessel farms 900 acres of the Linden Valley with his sons.",
        "This interview has been edited for length and clarity.",
        "The Ledger: How bad is it?",
        "Keith Kessel: Half my wheat fell over in a storm in May.",
        "The Ledger: Tell our readers about the barns of the valley and of your neighbours.",
        "Kessel: Go and look.",
        "The Ledger: Will you sow again?",
        "Kessel: I will sow barley on every field in October.",
      ],
      [
        "Keith Kessel farms 900 acres of the Linden Valley with his sons.",
        "Keith Kessel: Half my wheat fell over in a storm in May.",
        "Kessel: I will sow barley on every field in October.",
      ],
    ],
  ])("%s", (_, paragraphs, expected) => {
    expect(briefOf(...paragraphs)).toEqual(expected);
  });
});

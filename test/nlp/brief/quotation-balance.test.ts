import { describe, expect, it } from "vitest";
import { sliceOf } from "../../../src/model/span.ts";
import { joinQuotations } from "../../../src/nlp/brief/quotation-balance.ts";
import { splitSentences } from "../../../src/nlp/sentences.ts";

/** The lines that briefs are made of; each paragraph of the text is on a line of its own. */
function linesOf(text: string): string[] {
  let start = 0;
  const paragraphs = text.split("\n").map((line, index) => {
    const paragraph = { start, end: start + line.length, number: index + 1 };
    start += line.length + 1;
    return paragraph;
  });
  return joinQuotations(text, splitSentences(text, paragraphs)).map((sentence) => sliceOf(text, sentence));
}

describe("joinQuotations", () => {
  it.each([
    ["two cries", ["“Open this pier! Bring us home!”", "Nobody came."]],
    ["what is said before and behind a point", ["“We lost a ship. We lost no life,” said Anna Berg.", "She left."]],
    ["words that open in the middle", ["Berg called it “a lesson. We will learn it.”", "She left."]],
    ["straight marks", ['"We lost a ship. We lost no life," Berg said.', "She left."]],
  ])("makes one line of %s", (_, lines) => {
    expect(linesOf(lines.join(" "))).toEqual(lines);
  });

  it.each([
    ["two quotations", "“We lost a ship.” “We lost no life,” said Anna Berg.", 2],
    ["a quotation that is never closed", "“We lost a ship. Nobody was hurt. Nobody complained.", 3],
    ["a quotation that a new one breaks off", "“We lost a ship. “We lost no life,” said Anna Berg.", 2],
    ["paragraphs", "“We lost a ship.\nWe lost no life,” said Anna Berg.", 2],
    [
      "a long quotation",
      `“We lost a ship. ${"We lost a ship in the storm of Monday night. ".repeat(5)}We cried,” he said.`,
      7,
    ],
  ])("leaves apart %s", (_, text, lines) => {
    expect(linesOf(text).length).toBe(lines);
  });
});

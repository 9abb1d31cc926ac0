import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("nameBylines", () => {
  it.each([
    "By Jane Doe",
    "By JANE DOE and JOHN ROE",
    "BY JANE DOE",
    "by Jane Doe",
    "By: Jane Doe",
    "By Jane Doe, Associated Press",
    "By Jane Doe and John Roe Jr.",
    "By Ludwig van der Roe",
    "By the Courier staff",
    "Posted by Jane Doe",
    "Written by Jane Doe",
    "WRITTEN BY JANE DOE",
    "Jane Doe, Staff Writer",
    "Jane Doe | Contributing Writer",
    "John de la Roe, Senior Political Correspondent",
    "Jane Doe - Special to The Courier",
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["byline"]);
  });

  it.each([
    "By the time the ferry docked, the fire had burned itself out.",
    "By Monday, the water had reached the second step.",
    "By May the bridge will be closed.",
    "By Tuesday night",
    "By Johnson’s account, the pier was sound.",
    "By Christmas, everyone had left.",
    "By Water Street the smoke was thick.",
    "By his own count he had crossed the bridge nine thousand times.",
    "Jane Doe, the mayor, was not amused.",
    "Jane Doe, editor of the Courier, resigned on Monday.",
    "He wrote the report by himself and signed it Jane Doe, editor of nothing.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });

  it.each(["A-", "And,", "A. ", "Of/", "Doe, ", "And and "])("answers at once on a line of %j without end", (unit) => {
    const line = `By ${unit.repeat(600 / unit.length)}!`;
    expect(namesInStory(line)).toEqual(["body"]);
  });
});

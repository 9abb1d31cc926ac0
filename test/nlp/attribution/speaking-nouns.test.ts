import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("sources told by their verb, whatever they are", () => {
  it.each([
    [
      "a gang",
      "A gang that calls itself Red Owl took the files. “Pay or weep,” the gang wrote.",
      ["the gang: Pay or weep,"],
    ],
    ["a city", "The city said it would “watch the river closely.”", ["The city: watch the river closely."]],
    ["a team of many", "Repair crews described the pipe as “paper thin.”", ["Repair crews: paper thin."]],
    [
      "the citation of a jury",
      "The prize citation praised the film for its “dry humor.”",
      ["The prize citation: dry humor."],
    ],
    [
      "somebody of an age",
      "Deputies found a driver. The 46-year-old said he was “looking for a dog.”",
      ["The 46-year-old: looking for a dog."],
    ],
    ["a commenter", "One commenter replied, “Name and shame.”", ["One commenter: Name and shame."]],
    [
      "one and another of several",
      "Three nurses spoke. “We went back to paper,” one said. “It was chaos,” another said.",
      ["one: We went back to paper,", "another: It was chaos,"],
    ],
    [
      "a spokesperson behind the name of a firm",
      "Pell sells rings. Asked about the gap, a Pell spokesperson said results “vary with use.”",
      ["a Pell spokesperson: vary with use."],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it.each([
    ["what stands behind a preposition", "Maria Lopez on the phone said it was “late.”", ["Maria Lopez: late."]],
    ["a day", "Maria Lopez on Friday said it was “late.”", ["Maria Lopez: late."]],
  ])("but not %s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("findNestedSpeaker", () => {
  it.each([
    [
      "whom a witness quotes",
      "Nurse Ada Stone testified that a supervisor told her “to chart it and move on.”",
      ["a supervisor: to chart it and move on."],
    ],
    [
      "by name",
      "The deputy, Carl Webb, testified that Otto Lind told him the man “was faking.”",
      ["Otto Lind: was faking."],
    ],
    [
      "whom somebody tells of in an aside",
      "Teacher Mona Webb lost seven houses. The last seller, she said, had told them she was “holding out for a family.”",
      ["The last seller: holding out for a family."],
    ],
    [
      "behind an age",
      "Former server Lena Fischer, 29, said managers told her the missing money was “a bank thing.”",
      ["managers: a bank thing."],
    ],
    [
      "before a colon",
      "Grower Lisa Hoag told lawmakers that a banker had warned her: “No water, no loan.”\n\n“I have to tell my dad that,” she said.",
      ["a banker: No water, no loan.", "Lisa Hoag: I have to tell my dad that,"],
    ],
    [
      "in a second clause of what somebody said",
      "Mary Stone said that she had asked the mayor to come, and that an aide wrote back that he “loves all farmers.”",
      ["an aide: loves all farmers."],
    ],
    [
      "who promised it",
      "Local President Ada Stone said Carl Webb had promised her in May that there would be “no surprises.”\n\n“Well, surprise,” Stone said.",
      ["Carl Webb: no surprises.", "Ada Stone: Well, surprise,"],
    ],
    [
      "by whom somebody was assured",
      "Ada Stone said she had been assured by the firm’s vice president, Carl Webb, that the dam was “sound as a dollar.”",
      ["Carl Webb: sound as a dollar."],
    ],
  ])("is %s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it.each([
    [
      "somebody whose words the reporter retells",
      "Ada Stone said Carl Webb told the board that he would not go on with what she called “a farce.”",
      ["Ada Stone: a farce."],
    ],
    ["whom one tells", "Ada Stone said she told Carl Webb it was “a farce.”", ["Ada Stone: a farce."]],
    ["who tells it to the reporter", "Ada Stone told reporters it was “a farce.”", ["Ada Stone: a farce."]],
  ])("is not %s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("createSourceResolver", () => {
  it.each([
    [
      "whom a paragraph names first is its “he”, whoever “he” was before",
      "Paul Webb was once the mayor, and Carl Stone now is. “Why the hurry?” asked Mr. Webb, who opposed the bridge. He called it “a mad effort.”\n\nMr. Stone did not hide the cost. The bridge, he said, is now “three times what it was,” and he called that “a staggering sum.”",
      [
        "Paul Webb: Why the hurry?",
        "Paul Webb: a mad effort.",
        "Carl Stone: three times what it was,",
        "Carl Stone: a staggering sum.",
      ],
    ],
    [
      "and stays so over the next paragraphs",
      "“Why the hurry?” asked Paul Webb. Mr. Webb called it “a mad effort.”\n\nCarl Stone did not hide the cost. The bridge, he said, is “a staggering sum.”\n\n“But I think we will build it,” he added.",
      [
        "Paul Webb: Why the hurry?",
        "Paul Webb: a mad effort.",
        "Carl Stone: a staggering sum.",
        "Carl Stone: But I think we will build it,",
      ],
    ],
    [
      "“she” takes up a spokeswoman nobody names",
      "Mary Stone lost the vote. The firm would not comment, a spokeswoman said, because “the matter is closed.” She added: “We have moved on.”",
      ["a spokeswoman: the matter is closed.", "a spokeswoman: We have moved on."],
    ],
    [
      "“she” takes up one engineer nobody names",
      "Mary Stone would not be interviewed. One engineer, who was let go on Thursday, said the day was “brutal.”\n\n“There were balloons in the lobby,” she said. “Nobody took them down.”",
      ["One engineer: brutal.", "One engineer: There were balloons in the lobby, … Nobody took them down."],
    ],
    [
      "“he” agrees with whom it stands for",
      "Mary Stone met Carl Webb. “It is done,” he said.",
      ["Carl Webb: It is done,"],
    ],
    [
      "an office stands for whoever holds it",
      "Mayor Mary Stone met Carl Webb, a farmer. “It is done,” the mayor said.",
      ["Mary Stone: It is done,"],
    ],
    ["a group stays a description", "“We were not asked,” two officials said.", ["two officials: We were not asked,"]],
    [
      "an organisation speaks",
      "The Ministry of Health confirmed it. “There is no danger,” the ministry said in a statement.",
      ["the ministry: There is no danger,"],
    ],
    [
      "who stands for whom it follows",
      "It fell to Carl Webb, who said, “There is no danger.”",
      ["Carl Webb: There is no danger."],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("findSubject", () => {
  it.each([
    [
      "a memo from an office is the memo",
      "A memo from the water office says that the work will take “up to an hour a day.”",
      ["A memo: up to an hour a day."],
    ],
    [
      "a spokesman for the mayor is the spokesman",
      "A spokesman for the mayor said that he would “wait and see.”",
      ["A spokesman: wait and see."],
    ],
    [
      "behind “said” the department’s marshal is the marshal",
      "“These are no accidents,” said the department’s fire marshal, Robert Tuck.",
      ["Robert Tuck: These are no accidents,"],
    ],
    [
      "whoever wrote demurred before, and answers",
      "When host Dana Webb asked for the recipe, Mary Stone demurred. “You would have to ask my mother,” she said.",
      ["Mary Stone: You would have to ask my mother,"],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

describe("the flow of a conversation", () => {
  it("goes back and forth where nobody is named", () => {
    const text = `Senator Mary Stone questioned the head of the firm, Carl Webb. “Whose desk did this reach?” Stone asked.

“Not mine,” Webb said.

“Then whose?”

“I would have to get back to you.”`;
    expect(quotesOf(text)).toEqual([
      "Mary Stone: Whose desk did this reach?",
      "Carl Webb: Not mine,",
      "Mary Stone: Then whose?",
      "Carl Webb: I would have to get back to you.",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("PASSES", () => {
  it.each([
    "He waited.",
    "Nothing came of it.",
    "Why?",
    "“Directly,” he said.",
    "“It was read more closely than that,” she said.",
    "“We share this with no one.”",
    "The biggest success came in 1994, when the governor settled a strike that seemed to threaten the harvest",
    "the ferry, by contrast, has never been late",
    "— John Roe, who was there —",
    "Then the lights went out",
  ])("leave the short paragraph %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});

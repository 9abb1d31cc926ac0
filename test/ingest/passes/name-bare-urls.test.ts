import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("nameBareUrls", () => {
  it.each([
    "https://example.org/news/bridge",
    "www.example.org/bridge?id=4",
    "<https://example.org/a>",
    "(http://example.org/b)",
    "pic.twitter.com/AbC123",
    "* * *",
    "-----",
    "…",
    "X",
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
  });

  it.each([
    "The report is at https://example.org/report and runs to ninety pages.",
    "www.example.org is the address the county gave out.",
    "X marks the spot, she said.",
    "— and then it fell.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});

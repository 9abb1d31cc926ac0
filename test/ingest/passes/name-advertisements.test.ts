import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("nameAdvertisements", () => {
  it.each([
    "Advertisement",
    "ADVERTISEMENT",
    "- Advertisement -",
    "[Advertisement]",
    "Story continues below advertisement",
    "Article continues after this advertisement",
    "Skip advertisement",
    "Sponsored content",
    "Promoted",
    "Ad Feedback",
    "Advertisement Continue reading the main story",
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
  });

  it.each([
    "Advertisements for the ferry hung on every pier.",
    "Promotion came to him late.",
    "Sponsored by nobody, the race went on.",
    "“Advertisement,” he said.",
    "The story continues below the bridge, where the boats are.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});

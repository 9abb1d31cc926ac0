import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("nameRelatedLinks", () => {
  it.each([
    "Related: What the inspectors found",
    "Read more: A bridge and its builders",
    "Read more: ‘Nobody told us,’ say commuters",
    "RELATED ARTICLES",
    '"Related:"',
    "Also read: The ferry’s story",
    "More from the Courier »",
    "See the full list →",
    "Watch: The bridge at dawn",
    "Opinion: Tear it down",
    "Don’t miss: Five walks by the water",
    "Trending",
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
  });

  it.each([
    "Related to the mayor by marriage, he had the run of the hall.",
    "Opinion was divided.",
    "More on that later.",
    "“Related: nothing,” he wrote.",
    "“Watch: they will close it,” she said.",
    "Photos from the archive hang in the hall, and nobody looks at them.",
    "Next up was the mayor.",
    "Photo-sharing sites took the film down within an hour.",
    "Opinion-makers of the harbor were not asked.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });

  it("takes the headlines under a bare label, up to the next sentence", () => {
    const lines = [
      "More stories:",
      "What the inspectors found",
      "A bridge and its builders",
      "The work begins in May.",
    ];
    expect(namesInStory(...lines)).toEqual(["debris", "debris", "debris", "body"]);
  });

  it("takes the beginnings of other stories under a bare label", () => {
    const lines = ["More ferry articles", "The Bridge and Its Builders", "Rajpur, May 9: Amid the high tide, the..."];
    expect(namesInStory(...lines)).toEqual(["debris", "debris", "debris"]);
  });

  it("leaves what a label with a title of its own stands above", () => {
    const lines = ["Related: What the inspectors found under water", "Nobody had looked there for ninety years."];
    expect(namesInStory(...lines)).toEqual(["debris", "body"]);
  });
});

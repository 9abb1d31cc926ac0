import { describe, expect, it } from "vitest";
import { readArticle } from "../../../src/ingest/read.ts";
import { nameLinesOf, namesInStory } from "../../helpers/name-lines.ts";

describe("nameMarkdownHeadings", () => {
  it.each(["## What happens next", "# Another title", "###### Small print"])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
  });

  it.each([
    "#bridge was the most used tag of the night.",
    "No. 1 on the list is the pier at Water Street.",
    "####### seven is one too many for a heading, the manual says.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });

  it("takes the first heading of a page for its headline, without the marks", () => {
    const article = readArticle({
      id: "a",
      text: "# The Ferry Is Late\n\nNobody on the pier was surprised on Monday.",
    });
    expect(article.headline).toBe("The Ferry Is Late");
    expect(article.lines[0]).toEqual({ start: 0, end: 19, name: "headline" });
  });

  it("takes a first heading for debris when the headline is known already", () => {
    const page = "# Front Page\n\nThe ferry was late.\n\nNobody on the pier was surprised on Monday.";
    expect(nameLinesOf(page, "The Ferry Is Late")[0]).toEqual(["debris", "# Front Page"]);
  });
});

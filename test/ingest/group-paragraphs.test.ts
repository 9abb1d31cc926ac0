import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/read.ts";
import { sliceOf } from "../../src/model/span.ts";

const paragraphsOf = (text: string): string[] => {
  const article = readArticle({ id: "a", text });
  return article.paragraphs.map((paragraph) => sliceOf(text, paragraph));
};

const WRAPPED = `The Bridge Closes

The bridge over the harbor will close in May, the county
said on Tuesday, after inspectors found cracks in two of
its piers. Nobody had looked at them for ninety years, and
By the look of it nobody wanted to know what was there to
be seen.

Commuters who cross it every morning learned of the plan
from a sign that went up at the toll booth before dawn,
Apple (AAPL) workers among them, who make up most of those
that cross.
`;

describe("groupParagraphs", () => {
  it("takes each line for a paragraph where lines are not wrapped", () => {
    expect(paragraphsOf("The Bridge\nIt closes in May.\nNobody was told.\n\nThe ferry runs on.")).toEqual([
      "It closes in May.",
      "Nobody was told.",
      "The ferry runs on.",
    ]);
  });

  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("takes each block for a paragraph in text wrapped with %s, and cuts nothing out of it", (_, end) => {
    const [first = "", second = "", ...others] = paragraphsOf(WRAPPED.replaceAll("\n", end));
    expect(others).toEqual([]);
    expect(first).toMatch(/^The bridge over[\s\S]*be seen\.$/u);
    expect(second).toMatch(/^Commuters[\s\S]*that cross\.$/u);
  });

  it("joins a line that breaks off before a small letter in any text", () => {
    const broken = "The bridge over the harbor will close in May, the county said\nafter a long night.";
    expect(paragraphsOf(`The Bridge\n\n${broken}\n\nThe ferry runs on.`)).toEqual([broken, "The ferry runs on."]);
  });

  it("numbers the body alone", () => {
    const article = readArticle({ id: "a", text: "The Bridge\n\nIt closes.\n\nAdvertisement\n\nNobody was told." });
    expect(article.paragraphs.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("joins no paragraphs over a line of debris", () => {
    const lines = [
      "The bridge over the harbor will close in May, the county said",
      "Advertisement",
      "after a long night.",
    ];
    expect(paragraphsOf(`The Bridge\n${lines.join("\n")}`)).toEqual([lines[0], lines[2]]);
  });
});

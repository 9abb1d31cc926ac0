import { describe, expect, it } from "vitest";
import { analyze } from "../../src/library/analyze.ts";
import { findArticle, titleOf } from "../../src/library/find-article.ts";

const shelf = [
  [
    "harbor",
    "Harbor Strike Enters Its Third Week",
    "Dockers met the mayor, Ada Stone, on Monday. Nothing was settled.",
  ],
  ["moon-1", "Two Men Land on the Moon", "The landing came at dusk. Houston cheered."],
  ["moon-2", "Why Go to the Moon at All?", "The senator asked in Houston on Friday. Nobody answered him."],
].map(([id = "", title = "", text = ""]) => analyze({ id, title, text }));

const found = (words: string): string => {
  const result = findArticle(words, shelf);
  if ("found" in result) return titleOf(result.found);
  return "ambiguous" in result ? `${result.ambiguous.length} of them` : `none, near ${result.closest.length}`;
};

describe("findArticle", () => {
  it.each([
    ["1", "Harbor Strike Enters Its Third Week"],
    ["#3", "Why Go to the Moon at All?"],
    ["harbor", "Harbor Strike Enters Its Third Week"],
    ["strike harbour", "Harbor Strike Enters Its Third Week"],
    ["moon-1", "Two Men Land on the Moon"],
    ["why go to the moon at all?", "Why Go to the Moon at All?"],
    ["moon", "2 of them"],
    ["the moon", "2 of them"],
    ["moon landing men", "Two Men Land on the Moon"],
    ["dockers", "Harbor Strike Enters Its Third Week"],
    ["houston", "2 of them"],
    ["zeppelin", "none, near 0"],
    ["9", "none, near 0"],
  ])("“%s” is %s", (words, expected) => {
    expect(found(words)).toBe(expected);
  });
});

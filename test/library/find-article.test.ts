import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/read.ts";
import { createLibrary } from "../../src/library/library.ts";
import { createMemoryStock } from "../../src/library/stock-in-memory.ts";

const articles = [
  ["3", "Harbor Strike Enters Its Third Week", "Dockers met the mayor, Ada Stone, on Monday. Nothing was settled."],
  ["moon-1", "Two Men Land on the Moon", "The landing came at dusk. Houston cheered."],
  ["moon-2", "Why Go to the Moon at All?", "The senator asked in Houston on Friday. Nobody answered him."],
].map(([id = "", title = "", text = ""]) => readArticle({ id, title, text }));
const library = createLibrary(createMemoryStock(articles));

const found = async (words: string): Promise<string> => {
  const result = await library.findArticle(words);
  if ("found" in result) return result.found.title;
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
    ["file:moon-2", "Why Go to the Moon at All?"],
    ["file:3", "Harbor Strike Enters Its Third Week"],
    ["file:moon", "none, near 0"],
  ])("“%s” is %s", async (words, expected) => {
    expect(await found(words)).toBe(expected);
  });
});

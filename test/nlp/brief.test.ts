import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/library/analyze.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import { sliceOf } from "../../src/model/span.ts";
import { joinQuotations } from "../../src/nlp/brief/quotation-balance.ts";
import { type BriefLength, writeBrief } from "../../src/nlp/brief.ts";
import { briefCluster } from "../../src/nlp/cluster-brief.ts";
import { shippedLibrary } from "../helpers/shipped-library.ts";

const library = await shippedLibrary();
const shelf = await Promise.all(library.articles().map(library.open));
const wordsOf = (analysis: Analysis, length: BriefLength, about?: string): string[] =>
  writeBrief(analysis, { length, ...(about === undefined ? {} : { about }) }).brief.sentences.map((sentence) =>
    sliceOf(analysis.article.text, sentence),
  );
const titles = shelf.map((analysis) => [analysis.article.headline, analysis] as const);

describe("writeBrief", () => {
  it.each(titles)("takes sentences of the body in source order: %s", (_, analysis) => {
    for (const length of ["short", "full", { sentences: 10 }] as const) {
      const { sentences } = writeBrief(analysis, { length }).brief;
      const lines = joinQuotations(analysis.article.text, analysis.sentences);
      expect(lines).toEqual(expect.arrayContaining([...sentences]));
      expect(sentences.map(({ start }) => start)).toEqual(
        sentences.map(({ start }) => start).toSorted((a, b) => a - b),
      );
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });

  it.each(titles)("opens with nobody who was not named: %s", (_, analysis) => {
    expect(wordsOf(analysis, "short")[0]).not.toMatch(/^["“]?(?:He|She|They|It|His|Her|But|And|That|This)\b/u);
  });

  it.each(titles)("keeps one line to 200 characters: %s", (_, analysis) => {
    const [line, ...others] = wordsOf(analysis, "one-line");
    expect(others).toEqual([]);
    expect(line?.length).toBeGreaterThan(20);
    expect(line?.length).toBeLessThanOrEqual(200);
  });

  it.each(titles)("keeps to a number of words: %s", (_, analysis) => {
    const words = wordsOf(analysis, { words: 60 }).join(" ").split(/\s+/u);
    expect(words.length).toBeGreaterThan(5);
    expect(words.length).toBeLessThanOrEqual(60);
  });

  it.each([30, 50, 100])("keeps to a topic within %d words", (words) => {
    const [, , , , , tillerson] = titles
      .map(([, analysis]) => analysis)
      .sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
    expect(wordsOf(tillerson as Analysis, { words }, "sanctions").join(" ")).toMatch(/sanctions/iu);
  });

  it.each(titles)("tells more to whoever allows more words: %s", (_, analysis) => {
    const lengths = [50, 100, 200, 400].map((words) => wordsOf(analysis, { words }).join(" ").length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(lengths[3]).toBeGreaterThan(2 * (lengths[1] as number));
  });

  it("fills no room with sentences that tell nothing", () => {
    const text =
      "Harbor Bridge to Close\n\nThe bridge over the harbor will close in May for two years, the county said on Tuesday, after inspectors found cracks in its piers.\n\nIt was late.\n\nThe ferry will run twice as often while the county mends the piers of the bridge.\n\nNobody cheered.";
    expect(wordsOf(analyze({ id: "bridge", text }), { words: 60 }).join(" ")).not.toMatch(/late|cheered/u);
  });

  it.each(titles)("never cuts a quote: %s", (_, analysis) => {
    for (const sentence of wordsOf(analysis, "full")) {
      expect(sentence.split("“").length).toBe(sentence.split("”").length);
      expect((sentence.split('"').length - 1) % 2).toBe(0);
    }
  });

  it("shows the words that a headline is about rather than a short line that hints at what comes next", () => {
    const speech = shelf.find(({ article }) => article.headline.startsWith("Reagan")) as Analysis;
    expect(wordsOf(speech, "short").join(" ")).toContain("tear down this wall!");
  });

  it("says which words of a topic the article lacks", () => {
    const [analysis] = shelf;
    const answer = writeBrief(analysis as Analysis, { length: "short", about: "zeppelins" });
    expect(answer).toMatchObject({ mentionsTopic: false, missing: ["zeppelins"] });
  });

  it("brings the topic into the brief", () => {
    const [analysis] = shelf;
    expect(wordsOf(analysis as Analysis, "short", "sanctions").join(" ")).toMatch(/sanctions/iu);
  });

  it("gives nothing where there is no prose", () => {
    expect(wordsOf(analyze({ id: "none", text: "" }), "short")).toEqual([]);
  });

  it("never throws, whatever the text, and shows only its slices", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("He said no. ", "“Yes,” she said. ", "\n\n")),
          { maxLength: 30 },
        ),
        (parts) => {
          const analysis = analyze({ id: "any", text: parts.join("") });
          for (const length of ["one-line", "short", { words: 20 }] as const) {
            for (const sentence of writeBrief(analysis, { length }).brief.sentences) {
              expect(analysis.sentences).toContain(sentence);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("briefCluster", () => {
  it("says nothing twice, though two articles tell the same story, and keeps to its words", () => {
    const [first, second] = shelf;
    const copy = analyze({ id: "copy", text: first?.article.text ?? "" });
    const lines = briefCluster([first as Analysis, copy, second as Analysis], { words: 200 });
    const texts = lines.map(({ article, sentence }) => sliceOf(article.text, sentence));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join(" ").split(/\s+/u).length).toBeLessThanOrEqual(200);
    expect(new Set(lines.map(({ article }) => article.id)).size).toBeGreaterThan(1);
  });
});

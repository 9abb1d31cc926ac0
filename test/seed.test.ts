import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyze } from "../src/library/analyze.ts";
import { sliceOf } from "../src/model/span.ts";
import { writeBrief } from "../src/nlp/brief.ts";
import { ROOT } from "./helpers/imports.ts";

const FOLDER = join(ROOT, "..", "shared", "seed");
const isHere = existsSync(FOLDER);
const read = (name: string): string => (isHere ? readFileSync(join(FOLDER, name), "utf8") : "");
const text = read("article.txt");
const expected = isHere ? JSON.parse(read("expected.json")) : { notBody: [], quotes: [] };
const analysis = analyze({ id: "seed", text });

/** The article this project began with; skipped where it is not beside the project. */
describe.skipIf(!isHere)("the first article, as it was scraped", () => {
  it("has its headline", () => {
    expect(analysis.article.headline).toBe(expected.title);
  });

  it("has just the lines that are not body named so", () => {
    const notBody = new Set<string>(expected.notBody);
    const wrong = analysis.article.lines
      .map(({ name, ...span }) => ({ name, words: sliceOf(text, span) }))
      .filter(({ name, words }) => words !== expected.title && (name !== "body") !== notBody.has(words));
    expect(wrong).toEqual([]);
  });

  it("has all of its quotes with their speakers, and no other", () => {
    const found = analysis.quotes.flatMap(({ spans, speaker }) =>
      spans.map(
        (span) => `${speaker.kind === "person" ? speaker.person.name : speaker.kind}: ${sliceOf(text, span).trim()}`,
      ),
    );
    const wanted = expected.quotes.map(
      (quote: { speaker: string; text: string }) => `${quote.speaker}: ${quote.text.trim()}`,
    );
    expect(found).toEqual(wanted);
  });

  it("has a brief of three sentences of its body", () => {
    const { sentences } = writeBrief(analysis, { length: "short" }).brief;
    expect(sentences).toHaveLength(3);
    expect(sentences.every((sentence) => analysis.sentences.includes(sentence))).toBe(true);
  });
});

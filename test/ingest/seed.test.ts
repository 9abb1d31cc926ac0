import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/read.ts";
import { sliceOf } from "../../src/model/span.ts";

const SEED = new URL("../../../shared/seed/", import.meta.url);
const isHere = existsSync(SEED);

const read = () => {
  const text = readFileSync(new URL("article.txt", SEED), "utf8");
  const expected: { title: string; notBody: string[] } = JSON.parse(
    readFileSync(new URL("expected.json", SEED), "utf8"),
  );
  return { expected, article: readArticle({ id: "seed", text }) };
};

describe.skipIf(!isHere)(`the seed article${isHere ? "" : " (skipped: ../shared/seed is not here)"}`, () => {
  it("has the expected headline", () => {
    const { article, expected } = read();
    expect(article.headline).toBe(expected.title);
  });

  it("has every line in the body but the headline and those that expected.json lists", () => {
    const { article, expected } = read();
    const notBody = new Set([expected.title, ...expected.notBody]);
    const wrong = article.lines.filter((line) => (line.name === "body") === notBody.has(sliceOf(article.text, line)));
    expect(wrong.map((line) => [line.name, sliceOf(article.text, line)])).toEqual([]);
  });

  it("holds every line that expected.json lists", () => {
    const { article, expected } = read();
    const found = new Set(article.lines.map((line) => sliceOf(article.text, line)));
    expect(expected.notBody.filter((line) => !found.has(line))).toEqual([]);
  });

  it("has one paragraph for each of its body lines", () => {
    const { article } = read();
    expect(article.paragraphs).toHaveLength(article.lines.filter(({ name }) => name === "body").length);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/read.ts";
import { splitSentences } from "../../src/nlp/sentences.ts";
import { tokenize } from "../../src/nlp/tokens.ts";

/** Lines of news pages and of nothing at all, with the line ends and blanks that scrapers leave. */
const LINES = [
  "The council met on Monday.",
  "By Ada Quill",
  "WASHINGTON (AP) — The senator spoke.",
  "“No,” he said. “Never.”",
  "Advertisement",
  "Photo: Jane Doe",
  "---",
  "headline: A title",
  "# Heading",
  "https://example.org/a",
  "\ud83c\udf89 party",
  "\ud800 lone surrogate",
  "",
  "   ",
  "\u00a0",
  "x",
];
const page = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: "binary" })),
      fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\u2028"),
    ),
  )
  .map((lines) => lines.map(([line, end]) => line + end).join(""));

describe("readArticle", () => {
  it("parts the whole text into named lines: in order, never overlapping, only white space between them", () => {
    fc.assert(
      fc.property(page, (text) => {
        const { lines } = readArticle({ id: "any", text });
        let end = 0;
        for (const line of lines) {
          expect(text.slice(end, line.start).trim()).toBe("");
          expect(line.end).toBeGreaterThan(line.start);
          expect(text.slice(line.start, line.end).trim()).toBe(text.slice(line.start, line.end));
          end = line.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
      { numRuns: 400 },
    );
  });

  it("numbers its paragraphs from 1 and takes them from the body alone", () => {
    fc.assert(
      fc.property(page, (text) => {
        const { lines, paragraphs } = readArticle({ id: "any", text });
        paragraphs.forEach((paragraph, index) => {
          expect(paragraph.number).toBe(index + 1);
          const inside = lines.filter((line) => line.start < paragraph.end && paragraph.start < line.end);
          expect(new Set(inside.map(({ name }) => name))).toEqual(new Set(["body"]));
        });
        const body = lines.filter(({ name }) => name === "body");
        expect(body.every((line) => paragraphs.some(({ start, end }) => start <= line.start && line.end <= end))).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("splitSentences", () => {
  it("parts every paragraph into sentences: in order, inside it, only white space between them", () => {
    fc.assert(
      fc.property(page, (text) => {
        const { paragraphs } = readArticle({ id: "any", text });
        const sentences = splitSentences(text, paragraphs);
        for (const paragraph of paragraphs) {
          let end = paragraph.start;
          for (const sentence of sentences.filter((one) => one.paragraph === paragraph.number)) {
            expect(text.slice(end, sentence.start).trim()).toBe("");
            expect(sentence.end).toBeLessThanOrEqual(paragraph.end);
            end = sentence.end;
          }
          expect(text.slice(end, paragraph.end).trim()).toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("tokenize", () => {
  it("holds every character but white space, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tokens = tokenize(text, { start: 0, end: text.length });
        expect(tokens.map((token) => token.text).join("")).toBe(text.replace(/\s+/gu, ""));
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
    );
  });
});

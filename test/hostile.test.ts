import { describe, expect, it } from "vitest";
import { plainMarkdown } from "../src/ingest/plain-markdown.ts";
import { readArticle } from "../src/ingest/read.ts";
import { whyNotAnArticle } from "../src/ingest/why-not-an-article.ts";
import { analyze } from "../src/library/analyze.ts";
import { writeBrief } from "../src/nlp/brief.ts";
import { splitSentences } from "../src/nlp/sentences.ts";
import { tokenize } from "../src/nlp/tokens.ts";
import { growthOf } from "./helpers/growth.ts";
import { HOSTILE } from "./helpers/hostile-texts.ts";

/** On four times the text: above the noise of a busy machine, below the 16 of quadratic work. */
const MOST_GROWTH = 8;

/** What is done, and to how many characters of hostile text. */
const WORK: readonly (readonly [name: string, size: number, work: (text: string) => unknown])[] = [
  ["tokenize", 50_000, (text) => tokenize(text, { start: 0, end: text.length })],
  ["splitSentences", 50_000, (text) => splitSentences(text, [{ start: 0, end: text.length, number: 1 }])],
  ["plainMarkdown", 50_000, plainMarkdown],
  ["readArticle", 50_000, (text) => whyNotAnArticle(readArticle({ id: "hostile", text }))],
  ["the whole analysis", 10_000, (text) => writeBrief(analyze({ id: "hostile", text }), { length: "full" })],
];

describe.each(WORK)("%s takes time in proportion to the text", (_, size, work) => {
  it.each(HOSTILE)("of %s", (_name, make) => {
    expect(growthOf(work, make, size)).toBeLessThan(MOST_GROWTH);
  });
});

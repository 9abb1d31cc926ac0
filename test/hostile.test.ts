import { describe, expect, it } from "vitest";
import { readArticle } from "../src/ingest/read.ts";
import { whyNotAnArticle } from "../src/ingest/why-not-an-article.ts";
import { analyze } from "../src/library/analyze.ts";
import { writeBrief } from "../src/nlp/brief.ts";
import { splitSentences } from "../src/nlp/sentences.ts";
import { tokenize } from "../src/nlp/tokens.ts";
import { growthOf } from "./helpers/growth.ts";
import { HOSTILE } from "./helpers/hostile-texts.ts";

/** Above the noise of a busy machine, below the 4 of quadratic work. */
const MOST_GROWTH = 2.6;
const SIZE = 100_000;

const WORK: readonly (readonly [name: string, work: (text: string) => unknown])[] = [
  ["tokenize", (text) => tokenize(text, { start: 0, end: text.length })],
  ["splitSentences", (text) => splitSentences(text, [{ start: 0, end: text.length, number: 1 }])],
  ["readArticle", (text) => whyNotAnArticle(readArticle({ id: "hostile", text }))],
  ["the whole analysis", (text) => writeBrief(analyze({ id: "hostile", text }), { length: "full" })],
];

describe.each(WORK)("%s takes time in proportion to the text", (_, work) => {
  it.each(HOSTILE)("of %s", (_name, make) => {
    expect(growthOf(work, make, SIZE)).toBeLessThan(MOST_GROWTH);
  });
});

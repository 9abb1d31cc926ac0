import { describe, expect, it } from "vitest";
import { quotationOf } from "../../commands/quotation.ts";
import type { Quote } from "../../src/model/quote.ts";
import { shippedLibrary } from "../helpers/shipped-library.ts";

const library = await shippedLibrary();
const analysis = library.articles()[0];
const quote = analysis?.quotes.find(({ speaker }) => speaker.kind === "person");
if (!analysis || !quote) throw new Error("the shelf quotes nobody");
const shown = (change: Partial<Quote>) => quotationOf({ analysis, quote: { ...quote, ...change } });

describe("quotationOf", () => {
  it("says where a quote stands, and nothing more where the name is sure", () => {
    expect(shown({ confidence: 0.95 })).toMatchObject({ where: expect.stringMatching(/^¶\d+$/u) });
  });

  it("says so where a name is likely but not certain", () => {
    expect(shown({ confidence: 0.5 })).toMatchObject({ where: expect.stringMatching(/^¶\d+ \(not certain\)$/u) });
  });

  it("has no doubt about a name that it does not give", () => {
    expect(shown({ confidence: 0.1, speaker: { kind: "unknown" } })).toMatchObject({
      speaker: "unattributed",
      where: expect.stringMatching(/^¶\d+$/u),
    });
  });
});

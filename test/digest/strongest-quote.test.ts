import { describe, expect, it } from "vitest";
import { strongestQuote } from "../../src/digest/strongest-quote.ts";
import { analyze } from "../../src/library/analyze.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import { sliceOf } from "../../src/model/span.ts";

const BODY = `The council of Ashby voted on Tuesday to repair the old bridge rather than close it.

“This has been a very long evening for all of us here,” said Mayor Ada Stone.

“Nobody in this town could live with the detour for two years,” Ms. Stone said.

“A bridge that our grandparents built will be there for our grandchildren,” she said.

“The bridge stays,” Ms. Stone said.

“I was told that it would cost less than a new bridge would,” said the engineer, Ben Ruiz.
`;

const read = (headline: string): Analysis => analyze({ id: "bridge", text: `${headline}\n\n${BODY}` });

const said = (analysis: Analysis, beside: Parameters<typeof strongestQuote>[1] = []): string | undefined => {
  const strongest = strongestQuote(analysis, beside);
  const words = strongest?.quote.spans.map((span) => sliceOf(analysis.article.text, span)).join(" … ");
  return strongest && `${strongest.speaker.name}: ${words}`;
};

const GRANDPARENTS = "Ada Stone: A bridge that our grandparents built will be there for our grandchildren,";

describe("strongestQuote", () => {
  it("is the one closest to the headline that stands well alone", () => {
    expect(said(read("Our Grandchildren Will Have a Bridge, Says Mayor"))).toBe(GRANDPARENTS);
    expect(said(read("Two Years of Detour Are Too Much for a Town"))).toMatch(/^Ada Stone: Nobody in this town/u);
    expect(said(read("A New Bridge Would Cost More"))).toMatch(/^Ben Ruiz: I was told/u);
  });

  it("is one of whoever is quoted most where none is close", () => {
    expect(said(read("Council Meets on Tuesday"))).toMatch(/^Ada Stone: /u);
  });

  it("is none that is shown already", () => {
    const analysis = read("Our Grandchildren Will Have a Bridge, Says Mayor");
    const sentences = analysis.sentences.filter((span) => /grand/u.test(sliceOf(analysis.article.text, span)));
    expect(said(analysis, sentences)).not.toBe(GRANDPARENTS);
    expect(said(analysis, analysis.sentences)).toBeUndefined();
  });

  it("is none where nobody who has a name is quoted at any length", () => {
    const text =
      "Bridge Stays\n\n“A bridge like this one cannot be had for money,” a spokesman said.\n\n“It stays,” Ada Stone said.\n";
    expect(said(analyze({ id: "short", text }))).toBeUndefined();
  });
});

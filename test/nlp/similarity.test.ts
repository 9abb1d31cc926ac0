import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closest, foldLetters, similarity } from "../../src/nlp/similarity.ts";
import { stemOf } from "../../src/nlp/stems.ts";

describe("similarity", () => {
  it.each([
    ["Tillerson", "tilerson"],
    ["Tillerson", "Tilerson"],
    ["Michishita", "Michisita"],
    ["Gorbachev", "Gorbachov"],
  ])("takes %j and %j for nearly the same", (a, b) => {
    expect(similarity(a, b)).toBeGreaterThan(0.9);
  });

  it.each([
    ["Kennedy", "Reagan"],
    ["Xi", "Abe"],
    ["Kim", "Wang"],
  ])("takes %j and %j for different", (a, b) => {
    expect(similarity(a, b)).toBeLessThan(0.7);
  });

  it("counts neither case nor accents nor curly apostrophes", () => {
    expect(similarity("Weizsäcker", "WEIZSACKER")).toBe(1);
    expect(similarity("O’Hara", "O'Hara")).toBe(1);
  });

  it.each([
    ["Søren Kjær", "Soren Kjaer"],
    ["Wałęsa", "Walesa"],
    ["Đukić", "Dukic"],
    ["Strauß", "Strauss"],
    ["STRAẞE", "strasse"],
  ])("takes %j for %j, who lacks the key", (a, b) => {
    expect(foldLetters(a)).toBe(foldLetters(b));
  });

  it("is between 0 and 1, the same both ways, and 1 for a word and itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        const score = similarity(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBeCloseTo(score, 10);
        expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});

describe("foldLetters", () => {
  it("changes nothing when done twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
      }),
    );
  });
});

describe("closest", () => {
  it("gives the most alike first, none below the line, and no more than asked", () => {
    const names = ["Reagan", "Kennedy", "Kenedy", "Kennedys"];
    expect(closest("kennedy", names, { nameOf: (name) => name, atLeast: 0.8, most: 2 })).toEqual([
      "Kennedy",
      "Kennedys",
    ]);
  });
});

describe("stemOf", () => {
  it.each([
    ["sanctions", "sanctioned"],
    ["Missile", "missiles’"],
    ["sanction's", "Sanction"],
    ["negotiating", "negotiated"],
  ])("gives %j and %j the same stem", (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  it("answers at once on a word of 100,000 letters", () => {
    expect(stemOf("s".repeat(100_000))).toHaveLength(100_000);
  });
});

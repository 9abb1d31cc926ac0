import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/library/analyze.ts";
import { quotesOf } from "../helpers/quotes-of.ts";

describe("whoSaidWhat", () => {
  it.each([
    [
      "a name before the verb",
      "“The bridge will open in May,” Maria Lopez said at the town hall.",
      ["Maria Lopez: The bridge will open in May,"],
    ],
    [
      "a name behind the verb, with its role",
      "“It is safe,” said Tom Brandt, an engineer with the county.",
      ["Tom Brandt: It is safe,"],
    ],
    [
      "a quote that its attribution splits is one quote",
      "“We have waited,” Ms. Lopez said, “and we will wait no longer.”\n\nMaria Lopez leads the council.",
      ["Maria Lopez: We have waited, … and we will wait no longer."],
    ],
    [
      "words of the reporter's that lead into the second part make it another quote",
      "“We had no choice,” Maria Lopez said, after calling the plan “a bad joke from the start.”",
      ["Maria Lopez: We had no choice,", "Maria Lopez: a bad joke from the start."],
    ],
    [
      "a sentence of the reporter's between two parts makes them two quotes",
      "“We will stay,” Maria Lopez said. The crowd cheered for a minute. “Now is the time,” she added.",
      ["Maria Lopez: We will stay,", "Maria Lopez: Now is the time,"],
    ],
    [
      "a pronoun stands for the person named before it",
      "Maria Lopez walked across first. “It felt solid,” she said.",
      ["Maria Lopez: It felt solid,"],
    ],
    [
      "a pronoun agrees with its antecedent",
      "Maria Lopez met Tom Brandt on the bridge. “It felt solid,” she said.",
      ["Maria Lopez: It felt solid,"],
    ],
    [
      "an honorific and a surname stand for the full name",
      "Tom Brandt inspected the arches. “They need another look,” Mr. Brandt said.",
      ["Tom Brandt: They need another look,"],
    ],
    [
      "a colon introduces",
      "Tom Brandt put it simply: “The arches need another look.”",
      ["Tom Brandt: The arches need another look."],
    ],
    [
      "straight marks count as well",
      '"The bridge will open in May," Maria Lopez said.',
      ["Maria Lopez: The bridge will open in May,"],
    ],
    [
      "two of one surname stay apart",
      "Anna Lopez and Maria Lopez both spoke. “I voted no,” said Anna Lopez. “I voted yes,” said Maria Lopez.",
      ["Anna Lopez: I voted no,", "Maria Lopez: I voted yes,"],
    ],
    [
      "according to names a source",
      "The work “cannot wait another winter,” according to Tom Brandt, the county engineer.",
      ["Tom Brandt: cannot wait another winter,"],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it("takes a title in quotation marks for nobody's words", () => {
    expect(quotesOf("Maria Lopez stars in the film “Stone Bridges,” which opens on Friday.")).toEqual([]);
  });

  it("never throws, and every quote is a slice of a paragraph, in order", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "“Yes,” he said. ",
        "Mr. Webb ",
        "\n\n",
        '"',
        "“",
        "”",
        "said ",
        "Ada Stone, the mayor, ",
        "she ",
        "''",
        "``",
      ),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const { quotes, article } = analyze({ id: "any", text });
        let last = -1;
        for (const { spans, confidence } of quotes) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const span of spans) {
            expect(span.start).toBeGreaterThan(last);
            expect(span.end).toBeGreaterThan(span.start);
            expect(article.paragraphs.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
            last = span.start;
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

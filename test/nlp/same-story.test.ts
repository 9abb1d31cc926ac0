import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/read.ts";
import { isSameStory, packStems, printStory, unpackStems } from "../../src/nlp/same-story.ts";

const print = (text: string, date?: string) =>
  printStory({ ...readArticle({ id: "story", text }), ...(date === undefined ? {} : { date }) });

const FLOOD = `River Bursts Its Banks in Oakville

The Miller River burst its banks in Oakville on Tuesday and drove three hundred families from their homes, officials said.

Mayor Ruth Lindqvist asked the governor for boats and blankets.`;
const FLOOD_TOLD_AGAIN = `Hundreds Flee Oakville Flood

OAKVILLE — Some three hundred families fled their homes on Tuesday after the Miller River burst its banks, the mayor said.

Ruth Lindqvist said that boats and blankets were needed most.`;
const ELECTION = `Oakville Elects a New Mayor

Voters in Oakville chose a former teacher as mayor on Tuesday after a campaign about school budgets and bus lines.`;

describe("isSameStory", () => {
  it("knows one story told by two papers", () => {
    expect(isSameStory(print(FLOOD), print(FLOOD_TOLD_AGAIN))).toBe(true);
    expect(isSameStory(print(FLOOD, "2026-03-03"), print(FLOOD_TOLD_AGAIN, "2026-03-04"))).toBe(true);
  });

  it("keeps two stories of one town apart", () => {
    expect(isSameStory(print(FLOOD), print(ELECTION))).toBe(false);
  });

  it("keeps two notices of a few words apart, though they share some", () => {
    const one = print("Zebra Escapes\n\nA zebra escaped from the zoo in Oakville on Tuesday.");
    const other = print("Lion Escapes\n\nA lion escaped from the zoo in Oakville on Monday.");
    expect(isSameStory(one, other)).toBe(false);
  });

  it("keeps the floods of different years apart", () => {
    expect(isSameStory(print(FLOOD, "2024-03-03"), print(FLOOD_TOLD_AGAIN, "2026-03-04"))).toBe(false);
  });

  it("says of texts without words that they tell nothing in common", () => {
    expect(isSameStory(print(""), print(""))).toBe(false);
  });
});

describe("packStems", () => {
  it("is read back by unpackStems", () => {
    const { stems } = print(FLOOD);
    expect(stems.length).toBeGreaterThan(10);
    expect(unpackStems(packStems({ stems }))).toEqual(stems);
    expect(unpackStems("")).toEqual(print("").stems);
  });
});

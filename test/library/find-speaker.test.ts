import { describe, expect, it } from "vitest";
import { analyze } from "../../src/library/analyze.ts";
import { findSpeaker } from "../../src/library/find-speaker.ts";
import { gatherSpeakers, nameKey, type Speaker } from "../../src/library/speakers.ts";
import { writeCard } from "../../src/library/write-card.ts";

const speaker = (name: string, quotes = 1): Speaker => ({ name, roles: [], quotes, appearances: [] });

const EVERYBODY = [
  speaker("Rex W. Tillerson"),
  speaker("Bill Clinton"),
  speaker("Hillary Clinton"),
  speaker("Narushige Michishita"),
  speaker("José Peña"),
  speaker("John Kerry", 0),
  speaker("Bob Kerry"),
  speaker("Barack Obama", 0),
];

const nameOf = (who: string): string => {
  const result = findSpeaker(who, EVERYBODY);
  if ("found" in result) return result.found.name;
  if ("ambiguous" in result) return `which of ${result.ambiguous.map(({ name }) => name).join(", ")}`;
  return `unknown, near ${result.closest.map(({ name }) => name).join(", ")}`;
};

describe("findSpeaker", () => {
  it.each([
    ["Tillerson", "Rex W. Tillerson"],
    ["tilerson", "Rex W. Tillerson"],
    ["Mr. Tillerson", "Rex W. Tillerson"],
    ["Secretary Tillerson", "Rex W. Tillerson"],
    ["Rex Tillerson", "Rex W. Tillerson"],
    ["Tillerson's", "Rex W. Tillerson"],
    ["MICHISHITA", "Narushige Michishita"],
    ["pena", "José Peña"],
    ["Hillary Clinton", "Hillary Clinton"],
    ["Clinton", "which of Bill Clinton, Hillary Clinton"],
    ["Kerry", "Bob Kerry"],
    ["John Kerry", "John Kerry"],
    ["Obama", "Barack Obama"],
    ["Michael", "unknown, near Narushige Michishita"],
    ["Zbigniew", "unknown, near "],
  ])("“%s” is %s", (who, expected) => {
    expect(nameOf(who)).toBe(expected);
  });

  it("offers the first speakers when nothing was asked", () => {
    expect(findSpeaker("  ", EVERYBODY)).toMatchObject({ closest: EVERYBODY.slice(0, 5) });
  });
});

describe("nameKey", () => {
  it.each([
    ["Donald J. Trump", "Donald Trump", true],
    ["José Peña", "Jose Pena", true],
    ["Martin Luther King Jr.", "Martin Luther King Sr.", false],
    ["Martin Luther King, Jr.", "Martin Luther King Jr.", true],
    ["Bill Clinton", "Hillary Clinton", false],
    ["Mary Ann Smith", "Mary Smith", false],
  ])("%s and %s: the same is %s", (a, b, same) => {
    expect(nameKey(a) === nameKey(b)).toBe(same);
  });
});

describe("gatherSpeakers", () => {
  const first = analyze({
    id: "one",
    text: "“The dam will hold,” said Ada L. Stone, the engineer. Mr. Webb agreed.\n",
  });
  const second = analyze({
    id: "two",
    text: "“It held,” Ada Stone said on Friday.\n\n“I never doubted it,” Webb said.\n",
  });
  const names = gatherSpeakers([first, second].map(writeCard)).map(({ name, quotes, appearances }) => [
    name,
    quotes,
    appearances.length,
  ]);

  it("takes a full name in two articles for one person, under the longer form", () => {
    expect(names).toContainEqual(["Ada L. Stone", 2, 2]);
  });

  it("keeps a bare surname of one article apart from that of another", () => {
    expect(names.filter(([name]) => name === "Webb")).toHaveLength(2);
  });
});

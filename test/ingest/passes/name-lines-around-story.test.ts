import { describe, expect, it } from "vitest";
import { nameLinesOf, namesAtFoot, namesInStory } from "../../helpers/name-lines.ts";

const STORY = [
  "The bridge over the harbor will close in May, the county said on Tuesday, after inspectors found cracks in two piers.",
  "Commuters who cross it every morning learned of the plan from a sign that went up at the toll booth before dawn.",
  "The ferry company has promised to double the number of its crossings while the work lasts, at no cost to the county.",
];
const namesOf = (...lines: string[]) => nameLinesOf(lines.join("\n\n")).map(([name]) => name);

describe("nameLinesAroundStory", () => {
  it("names what stands above the headline, whatever it says", () => {
    const menu = ["Harbor Courier", "Boats", "82°", "Printed on Fridays."];
    expect(namesOf(...menu, "Harbor Bridge to Close in May", ...STORY)).toEqual([
      ...menu.map(() => "debris"),
      "headline",
      ...STORY.map(() => "body"),
    ]);
  });

  it("names loose lines between the headline and the story", () => {
    const below = ["Ada Quill", "Chief of the waterfront desk", "12", "Hear this story"];
    expect(namesOf("Harbor Bridge to Close in May", ...below, ...STORY).slice(1, 5)).toEqual(below.map(() => "debris"));
  });

  it("names the foot of a page, and a sentence that stands far down in it", () => {
    const foot = ["Boats", "Tides", "A seal on Water Street", "Old maps of the harbor", "The seal is named Otto."];
    expect(namesAtFoot(...foot)).toEqual(foot.map(() => "debris"));
  });

  it("names loose lines of a story that stand together, or beside furniture", () => {
    expect(namesInStory("A seal on Water Street", "Old maps of the harbor")).toEqual(["debris", "debris"]);
    expect(namesInStory("Advertisement", "Old maps of the harbor")).toEqual(["debris", "debris"]);
  });

  it.each([
    ["a cross heading that stands alone", ["What the inspectors found"]],
    ["the items that a colon leads up to", ["Three piers are worst:", "Pier One", "Pier Four", "Pier Nine"]],
    ["items of a list with their marks", ["• Pier One is to be rebuilt", "• Pier Four is to be torn down"]],
    [
      "a sentence that a link cut apart",
      ["The report, which the county calls", "the last word on the matter, is thin."],
    ],
    ["sentences with a pictograph behind", ["The council voted 5 to 2 to reopen it. 🎉", "Walkers came at noon. ⛴️"]],
    ["a paragraph that lost its stop", [`${"The ferry is late again, and nobody at the pier ".repeat(2)}knows why`]],
    ["short paragraphs", ["Nobody slept.", "Nobody spoke."]],
    ["quoted words without a stop", ["“Never again”", "“Not in my lifetime”"]],
  ])("leaves %s in the body", (_, lines) => {
    expect(namesInStory(...lines)).toEqual(lines.map(() => "body"));
  });

  it("leaves a text without prose as it is", () => {
    expect(namesOf("Harbor Courier", "Boats", "Tides")).toEqual(["headline", "body", "body"]);
  });
});

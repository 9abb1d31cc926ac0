import { describe, expect, it } from "vitest";
import { nameLinesOf, namesAtFoot, namesInStory } from "../../helpers/name-lines.ts";

const STORY = [
  "The bridge over the harbor will close in May, the county said on Tuesday, after inspectors found cracks in two piers.",
  "Commuters who cross it every morning learned of the plan from a sign that went up at the toll booth before dawn.",
  "The ferry company has promised to double the number of its crossings while the work lasts, at no cost to the county.",
];
const STORY_BELOW = [
  "Engineers put the age of the oldest pier at ninety years, which is twice what its builders had in mind for it.",
  "A council meeting on the matter is set for Thursday evening in the old customs house at the foot of Water Street.",
];
const namesOf = (...lines: string[]) => nameLinesOf(lines.join("\n\n")).map(([name]) => name);

describe("nameLinesAroundStory", () => {
  it("names what stands above the headline, whatever it says", () => {
    const menu = ["Share", "Harbor Courier", "Boats", "82°", "Menu", "Log in", "Printed on Fridays."];
    expect(namesOf(...menu, "Harbor Bridge to Close in May", ...STORY)).toEqual([
      ...menu.map(() => "debris"),
      "headline",
      ...STORY.map(() => "body"),
    ]);
  });

  it("names loose lines between the headline and the story", () => {
    const below = ["Share", "Print", "E-mail", "Ada Quill", "Chief of the waterfront desk", "12", "Hear this story"];
    expect(namesOf("Harbor Bridge to Close in May", ...below, ...STORY).slice(1, 8)).toEqual(below.map(() => "debris"));
  });

  it("names the foot of a page, and a sentence that stands far down in it", () => {
    const foot = [
      "Share",
      "Print",
      "Log in",
      "Boats",
      "Tides",
      "A seal on Water Street",
      "Old maps",
      "The seal is Otto.",
    ];
    expect(namesAtFoot(...foot)).toEqual(foot.map(() => "debris"));
  });

  it("names loose lines of a story that stand together, or beside furniture", () => {
    const bars = ["Share", "Print", "Advertisement"];
    expect(namesInStory(...bars, "Old maps of the harbor")).toEqual([...bars, ""].map(() => "debris"));
    const loose = ["A seal on Water Street", "Old maps of the harbor"];
    expect(namesOf("Harbor Bridge to Close in May", ...bars, ...STORY, ...loose, ...STORY_BELOW).slice(7, 9)).toEqual([
      "debris",
      "debris",
    ]);
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

  it.each([
    [
      "a lede above a list and its sentence",
      [
        "Five towns will get clinics, the ministry said.",
        "The towns are:",
        "Harlow, 12 beds",
        "Marlow, 9 beds",
        "Carlow, 3 beds",
        "Barlow, 2 beds",
        ...STORY,
      ],
    ],
    [
      "last lines without a stop",
      ["A barn burned down in the night, and nobody was hurt.", "The cause is not known", "Police ask for witnesses"],
    ],
    ["a talk by turns", ["Q: Which tree would you save", "A: None", "Q: And the worst", "A: A pear", ...STORY]],
    [
      "the lines of a poem",
      ["It begins:", "The tide is late", "and so am I", "the boats are out", "the birds are by", ...STORY],
    ],
    [
      "a story in Hindi",
      ["हार्लो में पुल बंद होगा", "परिषद ने सोमवार को यह फैसला किया और सब लोग चुप रहे।", "मेयर ने कहा: “हम आभारी हैं।”"],
    ],
  ])("leaves %s as it is where no furniture stands around", (_, lines) => {
    expect(namesOf("Harbor Bridge to Close in May", ...lines).slice(1)).toEqual(lines.map(() => "body"));
  });

  it("leaves a text without prose as it is", () => {
    expect(namesOf("Harbor Courier", "Boats", "Tides")).toEqual(["headline", "body", "body"]);
  });
});

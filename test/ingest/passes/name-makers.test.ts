import { describe, expect, it } from "vitest";
import { nameLinesOf, namesAtFoot } from "../../helpers/name-lines.ts";

const STORY = [
  "The bridge over the harbor will close in May, the county said on Tuesday, after inspectors found cracks in two piers.",
  "Commuters who cross it every morning learned of the plan from a sign that went up at the toll booth before dawn.",
];

describe("nameMakers", () => {
  it.each([
    "Reporting by Ada Quill and Ben Marsh; editing by Carl Rudd",
    "(Additional reporting by Ada Quill in Paris; Editing by Ben Marsh.)",
    "Courier staff writer Ada Quill in Wichita contributed to this report.",
    "Ada Quill contributed reporting.",
    "Ada Quill reported from Hays, and Ben Marsh from Topeka.",
    "Audio produced by Ada Quill.",
    "Ada Quill is a senior reporter for the Courier, where she covers the harbor.",
  ])("names %j, which says who had a share in the work", (line) => {
    expect(namesAtFoot(line)).toEqual(["debris"]);
  });

  it.each([
    "Research suggests that the sale of Water Street contributed heavily to the rise of rents.",
    "Mr. Rudd contributed $5,000 to the campaign of Ada Quill.",
    "Editing by committee never works.",
    "Ada Quill is a reporter for The Courier who was held in a prison for 16 months.",
    "Ada Quill is a friend of the reporter who wrote of the pier.",
    "Ada Quill is a retired engineer who walks the pier every morning.",
  ])("leaves %j in the body", (line) => {
    expect(namesAtFoot(line)).toEqual(["body"]);
  });

  it.each(["By Ada Quill", "Ada Quill", "Ada Quill – Mar 18, 2025 1:45 pm", "WMVR | By Ada Quill"])(
    "knows by %j above the story whose note stands at its foot",
    (signature) => {
      const notes = [
        "Ada Quill is a reporter for the Courier.",
        "Quill covers courts.",
        "Ada is WMVR's reporter on the sea.",
      ];
      const lines = nameLinesOf(["The Bridge Closes", signature, ...STORY, ...notes].join("\n\n"));
      expect(lines.slice(-3).map(([name]) => name)).toEqual(["debris", "debris", "debris"]);
    },
  );

  it("names the note below a byline that opens with the author's name", () => {
    const page = ["The Bridge Closes", "By Ada Quill", "Ada Quill spent a night on the pier for this story.", ...STORY];
    expect(nameLinesOf(page.join("\n\n")).map(([name]) => name)).toEqual([
      "headline",
      "byline",
      "debris",
      "body",
      "body",
    ]);
  });
});

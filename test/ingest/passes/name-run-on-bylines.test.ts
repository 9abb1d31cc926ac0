import { describe, expect, it } from "vitest";
import { type NamedLine, nameLinesOf } from "../../helpers/name-lines.ts";

const PROSE =
  "The bridge over the harbor will close in May, and the ferry will run twice as often while the work lasts.";
const STORY = Array(7).fill(PROSE).join(" ");
const furnitureIn = (line: string): NamedLine[] => nameLinesOf(line).filter(([name]) => name !== "body");

describe("findRunOnBylines", () => {
  it.each([
    ["debris", "Scroll down for video."],
    ["debris", "E-mail to a friend ."],
    ["debris", "Click here to see more pictures of the bridge."],
    ["debris", "READ MORE: Ten bridges that fell."],
    ["debris", "All rights reserved."],
    ["debris", "Jane Doe of the Courier contributed to this report."],
    ["caption", "Stunned: Patrick Miller pictured with the car that he drove off the ferry."],
  ])("finds the %s %j inside a story on one line", (name, aside) => {
    expect(furnitureIn(`${STORY} ${aside} ${STORY}`)).toEqual([[name, aside]]);
  });

  it.each([
    "The result: Nobody crosses the bridge at night.",
    "Mr. Roe said: Nobody crosses the bridge at night.",
    "She asked them to scroll down the list of names.",
  ])("leaves the turn of phrase %j in the body", (sentence) => {
    expect(furnitureIn(`${STORY} ${sentence} ${STORY}`)).toEqual([]);
  });
});

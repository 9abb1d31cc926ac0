import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("nameCredits", () => {
  it.each(["A-", "A/", "A | ", "A’"])("answers at once on a line of %j without end", (unit) => {
    expect(namesInStory(`${unit.repeat(600 / unit.length)}!`)).toHaveLength(1);
  });

  it.each([
    "Polk County Coroner's Office image (WQQM 2021)",
    "PTI",
    "Photo: Jane Doe",
    "Photo by Jane Doe",
    "Photograph courtesy of the county",
    "Jane Doe/Reuters",
    "Jane Doe / The Associated Press",
    "Korean Central News Agency",
    "Getty Images",
    "(Photo by John Roe)",
    "Credit: County Archive",
    "Image via the ferry company",
    "Jane Doe for The Harbor Courier",
    "NASA",
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["credit"]);
  });

  it.each([
    "Photographs show cracks in the pier.",
    "Photo of the bridge was taken in 1931 and hangs in the hall.",
    "Photos of the pier arrived on Friday.",
    "He works for The Associated Press.",
    "The files are in the National Library.",
    "Credit Suisse of Zurich lent the money.",
    "Reuters reported the closing first.",
    "NASA is watching.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});

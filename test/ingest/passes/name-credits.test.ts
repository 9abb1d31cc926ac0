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
    "Photo by a passer-by",
    "Photo-illustration by Jane Doe",
    "Photo courtesy of the county sheriff’s office.",
    "(Image courtesy of the Department of Bridges and Ferries.)",
    "Photo - Jane Doe",
    "Picture/Jane Doe",
    "PHOTO BY JANE DOE.",
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
    "Credit by the bank ended up in the wrong hands.",
    "Credit via the state bank ran dry in March.",
    "Credit courtesy of the bank kept the ferry going.",
    "Credit-card fraud rose by a third.",
    "Credits by the dozen went unclaimed.",
    "Courtesy by the captain saved the day.",
    "Photos by the dozen fell off the wall.",
    "Photo credit by default goes to the agency, a court ruled.",
    "Photo-sharing sites took the film down within an hour.",
    "Photo/video crews waited until dawn.",
    "Image by image, the engineers went through the film.",
    "Image-makers flocked to the harbor.",
    "Picture-perfect weather",
    "Reuters by noon had the story.",
    "Reuters reported the closing first.",
    "NASA is watching.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});

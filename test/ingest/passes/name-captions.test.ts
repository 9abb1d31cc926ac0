import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("nameCaptions", () => {
  it.each([
    "Image caption, The pier in 1931",
    "Enlarge / The pier at dawn.",
    "A ferry crossing the harbor, in a photo released on Friday. Mr. Roe said it was the last of the day.",
    "The bridge in 1931. (AP Photo/John Roe)",
    "Jane Doe, center, and John Roe at the toll booth. (Reuters)",
    "Workers inspecting the pier. Photo: Jane Doe",
    "The bridge at dawn. Getty Images",
  ])("names %j by what it says of its picture", (line) => {
    expect(namesInStory(line)).toEqual(["caption"]);
  });

  it.each([
    "The mayor, left, with the engineer on the pier on Friday.",
    "Jane Doe with her dog, Rex, outside the customs house.",
    "Above: the old pier",
    "Above left, the old pier, which closed in May.",
    "FILE - In this May 3 photo, walkers crossed the bridge.",
    "File photo of the bridge, which closed in May.",
    "Photo provided Friday shows the crack that closed the bridge.",
    "Pictured above is the bridge.",
    "Engineers lowering a camera into the water.",
    "The pier built in 1931.",
    "Flowers left at the gate of the customs house.",
    "A rose in a glass on the toll booth.",
    "Jane Doe, who rode the ferry for forty years, with her dog.",
    "The ferry that crossed the harbor for forty years.",
  ])("names %j when a credit stands below", (line) => {
    expect(namesInStory(line, "Photo: Jane Doe")).toEqual(["caption", "credit"]);
  });

  it("names the words under a picture that come twice, the second time with the credit", () => {
    const caption = "A ranger was struck on Sunday night and is expected to recover.";
    expect(namesInStory(caption, `${caption}(WKTO)`)).toEqual(["caption", "caption"]);
    expect(namesInStory(caption, "He was struck on Sunday (his birthday)")).toEqual(["body", "body"]);
  });

  it.each([
    "The mayor left, visibly shaken, in a car that was not hers.",
    "In the photo, the mayor is smiling.",
    "He was seen here last in May.",
    "She turned left, then right, and was gone.",
    "The image of the bridge, he said, would stay with him.",
    "Above all, the county wants quiet.",
    "Give him credit: he never lied about the pier.",
    "The larger picture: The county has no money, and the ferry line has no ferry.",
    "Of the two photos, the left, taken in May, shows no crack.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });

  it.each([
    "The ferry crossed twice a day.",
    "The ferry sank at dawn with nobody on board.",
    "Nobody in the county knew why.",
    "Engineers lowering a camera into the water found a second crack.",
    "The county won its case against the ferry line on Friday.",
    "The mayor said the bridge would close in May.",
    "“We were told nothing,” she said.",
    "Photo evidence in the case vanished without a trace.",
    "Image problems have dogged the ferry line for a decade.",
    "File cabinets were thrown into the harbor with the pier.",
    "Above all, the county wanted its money back.",
    "Below is the list of piers that will close.",
  ])("leaves the telling sentence %j above a credit in the body", (line) => {
    expect(namesInStory(line, "Jane Doe/Reuters")).toEqual(["body", "credit"]);
  });
});

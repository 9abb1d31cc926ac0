import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

const TITLE = "Mending a Bridge From Below";
const BLURB = "Divers work in shifts of forty minutes. Here is what they see, and what they do not.";
const BYLINE = "By JANE DOE and JOHN ROE on Publish Date May 3, 2019.";

describe("nameVideoPromos", () => {
  it.each(["Watch in Courier Video »", "Watch: 2 minutes 40 seconds", "Play Video", "2:40", "Video by Jane Doe"])(
    "names the line to press %j",
    (line) => {
      expect(namesInStory(line)).toEqual(["debris"]);
    },
  );

  it("names the whole block: title, blurb, byline and the line to press", () => {
    expect(namesInStory(TITLE, BLURB, BYLINE, "Watch in Courier Video »")).toEqual(Array(4).fill("debris"));
  });

  it("names a block without a byline", () => {
    expect(namesInStory(TITLE, BLURB, "Watch: 2 minutes")).toEqual(["debris", "debris", "debris"]);
  });

  it("leaves a heading and its paragraph alone when nothing is to be pressed", () => {
    expect(namesInStory(TITLE, BLURB)).toEqual(["body", "body"]);
  });

  it.each([
    "Watch out for the third step, the guard said.",
    "“Watch on, and you will see,” she said.",
    "The video by the entrance shows nothing, and the court has asked for the tapes of the two days before it.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});

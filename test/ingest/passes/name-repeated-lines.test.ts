import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("nameRepeatedLines", () => {
  it("names what stood on the page before, and lets the first one be", () => {
    const line = "“The county has known of these cracks for years and told nobody,” Ms. Doe said";
    expect(namesInStory(line, "Nobody answered her.", line)).toEqual(["body", "body", "debris"]);
  });

  it.each(["“No.”", "No.", "“Why?” she asked.", "Silence."])("leaves a repeated %j in the dialogue", (line) => {
    expect(namesInStory(line, line, line)).toEqual(["body", "body", "body"]);
  });

  it("names a short repeated line that is no speech", () => {
    expect(namesInStory("Harbor Courier Staff Room", "The ferry left.", "Harbor Courier Staff Room")).toEqual([
      "body",
      "body",
      "debris",
    ]);
  });
});

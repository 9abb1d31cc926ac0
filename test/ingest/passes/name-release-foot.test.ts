import { describe, expect, it } from "vitest";
import { nameLinesOf } from "../../helpers/name-lines.ts";

const HEADLINE = "Fernway Boats Names Ilse Vandermeer Chief Executive";
const STORY = [
  "Fernway Boats, a maker of small ferries, today announced that it has named Ilse Vandermeer chief executive officer.",
  "“We could not be happier,” said David Armand, chairman of Fernway, at its yard in Fern Hollow on Friday morning.",
  "Ms. Vandermeer, who built boats in Rotterdam for twenty years, begins in May.",
];
const MORE = [
  "The yard has built forty boats since 1974 and sold all but one of them to ports on the river.",
  "That one lies at the pier in Fern Hollow, where children climb over it on Sundays after church.",
  "Nobody at the yard would say what it costs to keep, or who pays for the paint.",
];
const namesBelow = (dateline: string, ...foot: string[]) => {
  const [first, ...others] = STORY;
  const lines = [HEADLINE, `${dateline}${first}`, ...others, ...foot];
  return nameLinesOf(lines.join("\n\n"))
    .slice(-foot.length)
    .map(([name]) => name);
};

const WIRE = "FERN HOLLOW, Ky., March 8, 2024 /PRNewswire/ -- ";
const ABOUT = ["About Fernway Boats", "Fernway Boats is a leading provider of small ferries to ports of all sizes."];

describe("nameReleaseFoot", () => {
  it.each([
    ["who the firm is", ABOUT],
    ["its forward-looking statements", ["Forward-Looking Statements", "What will be may be otherwise, by law."]],
    ["whom to call", ["Media Contact:", "Jane Doolin", "(555) 010-1234"]],
    ["its source", ["SOURCE Fernway Boats"]],
  ])("takes %s and all below for furniture", (_, foot) => {
    expect(namesBelow(WIRE, ...foot)).toEqual(foot.map(() => "debris"));
  });

  it.each(["FERN HOLLOW, Ky.--(BUSINESS WIRE)--", "FERN HOLLOW, Ky., March 8, 2024 (GLOBE NEWSWIRE) -- "])(
    "knows a release by %j",
    (dateline) => {
      expect(namesBelow(dateline, ...ABOUT)).toEqual(["debris", "debris"]);
    },
  );

  it("knows a release by the sign that ends it", () => {
    expect(namesBelow("", ...ABOUT, "###").slice(0, 2)).toEqual(["debris", "debris"]);
  });

  it.each([
    ["a chart's source", ["SOURCE: Bureau of Ferries", ...MORE]],
    ["a break between sections", ["###", "Contacts", ...MORE]],
  ])("leaves what stands below %s in a story", (_, foot) => {
    expect(namesBelow("", ...foot).slice(-3)).toEqual(["body", "body", "body"]);
  });

  it("leaves a heading in small letters in a release", () => {
    expect(namesBelow(WIRE, "About the new ferry", MORE[0] ?? "")[1]).toBe("body");
  });

  it("leaves such a heading in a story that is no release", () => {
    expect(namesBelow("FERN HOLLOW, Ky. — ", ...ABOUT)).toEqual(["body", "body"]);
  });

  it("leaves a sentence that opens alike", () => {
    expect(namesBelow(WIRE, "About Fernway nobody had a bad word.")).toEqual(["body"]);
  });
});

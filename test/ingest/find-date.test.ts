import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/read.ts";

const STORY =
  "The bridge over the harbor will close in May 2031, the county said on March 3, 2030, after inspectors found cracks in it.";
const dateOf = (...above: string[]) => readArticle({ id: "a", text: [...above, STORY].join("\n\n") }).date;

describe("findDate", () => {
  it.each([
    ["Published 3:14 p.m. Aug. 3, 2024", "2024-08-03"],
    ["July 4, 2031", "2031-07-04"],
    ["Tue 14 May 2024 06.00 BST", "2024-05-14"],
    ["February 3, 20259:41 AM GMT+1Updated 3 hours ago", "2025-02-03"],
    ["2025-11-30", "2025-11-30"],
    ["By Ada Quill | September 9, 2025", "2025-09-09"],
    ["Sept. 12th, 1962", "1962-09-12"],
  ])("reads %j above the story", (line, date) => {
    expect(dateOf("Harbor Bridge to Close", "By Ada Quill", line)).toBe(date);
  });

  it.each([
    ["a date of the story", []],
    ["a day the calendar lacks", ["February 30, 2024"]],
    ["figures that mean two days", ["Published 3/8/2024"]],
    ["a date without a year", ["HOUSTON, Sept. 12 (AP) —"]],
    ["the date of a picture", ["The bridge in a photo of June 3, 2019. (AP Photo/Jane Doe)"]],
  ])("leaves out %s", (_, above) => {
    expect(dateOf("Harbor Bridge to Close", ...above)).toBeUndefined();
  });

  it.each([
    ["below a line without a name", ["Heard on Evening Edition", "May 6, 2025 4:41 PM ET"]],
    ["in a line without a name", ["Ada Quill", "May 6, 2025 - Politics & Policy"]],
  ])("reads a date %s", (_, above) => {
    expect(dateOf("Harbor Bridge to Close", ...above)).toBe("2025-05-06");
  });

  it("goes by front matter first", () => {
    expect(dateOf("---\ndate: 2020-01-02\n---", "Harbor Bridge to Close", "July 4, 2031")).toBe("2020-01-02");
  });
});

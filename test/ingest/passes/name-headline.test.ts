import { describe, expect, it } from "vitest";
import { readArticle } from "../../../src/ingest/read.ts";
import { nameLinesOf } from "../../helpers/name-lines.ts";

const STORY = "The bridge over the harbor will close in May, the county said on Tuesday.";
const first = (...lines: string[]) => nameLinesOf(lines.join("\n\n"))[0];

describe("nameHeadline", () => {
  it.each([
    "Harbor Bridge to Close for Two Years",
    "Who Will Mend the Bridge?",
    "harbor bridge to close",
    "The Bridge. The Ferry. The Fight.",
  ])("names %j at the head of a page", (line) => {
    expect(first(line, STORY)).toEqual(["headline", line]);
  });

  it("passes over the furniture above the story", () => {
    const names = nameLinesOf(["Advertisement", "Share", "The Bridge Closes", STORY].join("\n\n"));
    expect(names.map(([name]) => name)).toEqual(["debris", "debris", "headline", "body"]);
  });

  it("passes over the day and the labels of a page above it", () => {
    const top = ["Friday, May 9, 2025", "spot_img", "The Bridge Closes", "Date:", "Share post:"];
    const names = nameLinesOf([...top, STORY].join("\n\n")).map(([name]) => name);
    expect(names).toEqual(["dateline", "debris", "headline", "debris", "debris", "body"]);
  });

  it("passes over a section of the site that shares a word or two with the story", () => {
    const story = "The school board voted on Monday to close the high school at the harbor, where 90 pupils learn.";
    const top = [
      "Home",
      "Weather",
      "High School Sports",
      "Obituaries",
      "School Board Votes to Close Harbor High School",
    ];
    const names = nameLinesOf([...top, story, STORY, story].join("\n\n"));
    expect(names.find(([name]) => name === "headline")?.[1]).toBe(top.at(-1));
  });

  it("passes over the name of the site", () => {
    const names = nameLinesOf(["The Daily Beacon", "Harbor Bridge to Close in May", STORY].join("\n\n"));
    expect(names[1]).toEqual(["headline", "Harbor Bridge to Close in May"]);
    const quoting = "'Nobody told us': Commuters rage as harbor bridge closes";
    expect(nameLinesOf(["The Daily Beacon", quoting, STORY].join("\n\n"))[1]).toEqual(["headline", quoting]);
  });

  it("leaves a first sentence of the story in the body", () => {
    expect(first("Nobody on the pier was surprised when the ferry came late.", STORY)?.[0]).toBe("body");
  });

  it("leaves a text of one line in the body", () => {
    expect(nameLinesOf("The Bridge Closes")).toEqual([["body", "The Bridge Closes"]]);
  });

  it("leaves a first line longer than any headline in the body", () => {
    expect(first(`${"Bridge ".repeat(40)}Closes`, STORY)?.[0]).toBe("body");
  });

  it("names the line that repeats a known title, whatever its marks", () => {
    const lines = nameLinesOf(`Home\n\n‘Bridge’ to close.\n\n${STORY}`, "“Bridge” to Close");
    expect(lines.map(([name]) => name)).toEqual(["debris", "headline", "body"]);
  });

  it("names no line when the known title does not stand on the page", () => {
    const article = readArticle({ id: "a", title: "The Bridge", text: `Ferry Service Grows\n\n${STORY}` });
    expect(article.headline).toBe("The Bridge");
    expect(article.lines.map(({ name }) => name)).toEqual(["body", "body"]);
  });
});

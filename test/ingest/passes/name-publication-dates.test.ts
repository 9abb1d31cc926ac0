import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("namePublicationDates", () => {
  it.each([
    "2 hours ago",
    "4 min listen",
    "Published 3:14 p.m. Aug. 3, 2024",
    "Published: August 3, 2024",
    "Updated: August 3, 2024",
    "Last updated at 14:02, 3 May 2019",
    "Posted 2 hours ago",
    "Published on 12/03/2019",
    "August 27, 2017",
    "27 August 2017",
    "2017-08-27",
    "Friday, Aug. 3, 2024",
    "14 novembre 2024",
    "Written By: - Date published: 1:40 pm, January 29th, 2023 - 135 comments",
    "5 min read",
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["dateline"]);
  });

  it.each([
    "On August 27, 2017, the bridge was closed.",
    "August 27, 2017, was the hottest day of the year.",
    "Published in 1931, the book sold nine copies.",
    "Posted to Alaska, he learned to fish.",
    "Updated plans are due on May 3, 2019.",
    "Issued 3 May 2019, the warrant named nobody.",
    "Created in 1931, the office has had 14 heads.",
    "“August 27, 2017,” the stone says.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});

import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("nameContinueReading", () => {
  it.each([
    "Listen to this article",
    "toggle caption",
    "after newsletter promotion",
    "Your browser does not support the audio element.",
    "You've reached your free article limit",
    "(opens in a new window)",
    "Continue reading the main story",
    "Continue reading…",
    "Keep reading",
    "Read the full story",
    "Story continues below",
    "Click here to view the gallery",
    "Show more",
    "Show more comments",
    "Show full article",
    "Please enable JavaScript to view this page.",
    "Loading...",
    "Loading comments…",
    "Scroll down for video",
    "Read more at the county’s site",
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
  });

  it.each([
    "Create an account on the state portal before Monday.",
    "Listen to this: the ferry sank, she said.",
    "You've reached the end of the pier, the sign says.",
    "Loading the trucks took all night, the foreman said.",
    "Show more respect, the mayor told the council.",
    "Continued rain kept the ferry in port.",
    "She told them to continue reading until the bell rang.",
    "Click here for tickets was all the note said, and the ink had run in the rain of the night.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});

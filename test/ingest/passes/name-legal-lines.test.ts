import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("nameLegalLines", () => {
  it.each([
    "© 2019 The Harbor Courier",
    "(c) Harbor Courier",
    "Copyright 2019 The Harbor Courier.",
    "Copyright The Harbor Courier",
    "COPYRIGHT",
    "All rights reserved.",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "Terms of Service | Privacy Policy",
    "We use cookies to improve this site.",
    "By using this site you agree to our terms of use.",
    "Correction: An earlier version misstated the age of the bridge.",
    "Editor’s note: Names have been changed.",
    "A version of this article appears in print on Page A4.",
    "This story was originally published in May.",
    "Order Reprints",
    "Reprints and permissions",
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
  });

  it.each([
    "Copyright law was written for another age, the judge wrote.",
    "The privacy of the patients was never in doubt.",
    "Terms were never discussed.",
    "Corrections officers walked out on Monday.",
    "Reprints of the letter were sold at the fair.",
    "By using this material the builders saved a fortune, which pleased the county.",
    "“All rights reserved,” the sign on the gate read.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});

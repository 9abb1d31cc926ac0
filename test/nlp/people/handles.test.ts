import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("quotesOf, of speakers known by a handle", () => {
  it.each([
    [
      "a handle behind the verb",
      "The mayor posted a photo. “My school has no roof but sure,” wrote @ridge_mom on Monday.",
      ["@ridge_mom: My school has no roof but sure,"],
    ],
    [
      "a handle beside what somebody is",
      "Another user, @dadjeans77, wrote: “Nobody asked for this.”",
      ["@dadjeans77: Nobody asked for this."],
    ],
    [
      "a handle within a relative clause, behind the name of a site",
      "In the GitHub thread that followed, a contributor who goes by the handle @mossyrock called the plan “a rug pull.”",
      ["@mossyrock: a rug pull."],
    ],
    [
      "but not an address",
      "Write to desk@example.com for more. “It is done,” said Mary Stone.",
      ["Mary Stone: It is done,"],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});
